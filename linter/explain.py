"""The words of a finding: what it is, why it is fine or not, since when, and what would make it fine."""

import datetime
import functools
import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from linter.model import Detail, Finding, Fix, Source
from linter.policy import Clause

WORDS: dict[str, Any] = tomllib.loads((files(__package__) / "locales" / "en.toml").read_text(encoding="utf-8"))


def finding(
    detail: Detail, start: int, end: int, purpose: str, clause: Clause, make_fixes: Callable[[], tuple[Fix, ...]]
) -> Finding:
    """The finding for a detail at start..end of the text as written, decided by a clause."""
    return Finding(
        kind=detail.kind,
        start=start,
        end=end,
        value=detail.value,
        purpose=purpose,
        confidence=detail.confidence,
        verdict=_verdict(detail, clause),
        reason=clause.reason,
        clause=clause.id,
        title=clause.title,
        why=clause.why if detail.confidence != "perhaps" else f"{WORDS['confidence']['perhaps']} {clause.why}",
        since=_since(clause),
        advice=clause.advice,
        sources=clause.sources,
        make_fixes=make_fixes,
    )


def _verdict(detail: Detail, clause: Clause) -> str:
    """The clause's verdict; what is only perhaps a detail asks for care and is never forbidden."""
    return "caution" if detail.confidence == "perhaps" and clause.verdict == "not_allowed" else clause.verdict


def source_date(source: Source) -> str:
    """The date of a source in words, such as "read on 22 November 2026"."""
    template: str = WORDS["dated"][source.dated]
    return template.format(date=_long_date(datetime.date.fromisoformat(source.date)))


@functools.lru_cache(maxsize=1024)
def _since(clause: Clause) -> str:
    words = WORDS["since"]
    if not clause.show_dates:
        return ""
    if clause.since and clause.until:
        return str(words["between"]).format(since=_long_date(clause.since), until=_long_date(clause.until))
    if clause.since:
        return str(words["since"]).format(since=_long_date(clause.since))
    if clause.until:
        return str(words["until"]).format(until=_long_date(clause.until))
    return ""


def _long_date(date: datetime.date) -> str:
    return f"{date.day} {WORDS['months'][date.month - 1]} {date.year}"
