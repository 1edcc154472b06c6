"""Reports as JSON-ready data."""

from typing import Any

from linter.model import Fix, Report, Source


def as_json(report: Report) -> dict[str, Any]:
    """A report as the stream writes it; offsets in code points."""
    return {
        "verdict": report.verdict,
        "findings": [
            {
                "kind": finding.kind,
                "start": finding.start,
                "end": finding.end,
                "value": finding.value,
                "purpose": finding.purpose,
                "verdict": finding.verdict,
                "reason": finding.reason,
                "clause": finding.clause,
                "title": finding.title,
                "explanation": finding.explanation,
                "sources": [_source(source) for source in finding.sources],
                "fixes": [_fix(fix) for fix in finding.fixes],
            }
            for finding in report.findings
        ],
    }


def _source(source: Source) -> dict[str, Any]:
    return {"title": source.title, "url": source.url, "date": source.date}


def _fix(fix: Fix) -> dict[str, Any]:
    return {"label": fix.label, "start": fix.start, "end": fix.end, "text": fix.text}
