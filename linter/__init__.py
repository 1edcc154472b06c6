"""Onside's linter: finds contact details in a draft and says whether sharing them is allowed here and now."""

from linter import explain, fixes, private
from linter.detectors import DETECTORS
from linter.draft import Draft
from linter.model import Context, ContextError, Finding, Fix, Report, Source
from linter.policy import pack_for
from linter.purpose import is_mention, purpose_of
from linter.settle import settle

__all__ = [
    "LONGEST_DRAFT",
    "Context",
    "ContextError",
    "DraftError",
    "Finding",
    "Fix",
    "Report",
    "Source",
    "lint",
]
__version__ = "0.1.0"

LONGEST_DRAFT = 1_000_000  # code points: far above any form field, and still answered in seconds


class DraftError(ValueError):
    """A draft that cannot be linted; the message says why and what to do."""


def lint(text: str, context: Context = Context()) -> Report:
    """Find and judge every contact detail of a draft. Raises DraftError above LONGEST_DRAFT code points."""
    if len(text) > LONGEST_DRAFT:
        raise DraftError(f"the draft has {len(text):,} characters; Onside reads up to {LONGEST_DRAFT:,}: split it")
    draft = Draft(text)
    pack = pack_for(context.platform)
    found = [detail for detector in DETECTORS.values() for detail in detector.find(draft)]
    found.extend(private.find(draft, context.private))
    findings = []
    for detail in settle(found, draft):
        purpose = purpose_of(detail, draft)
        if is_mention(detail, purpose, draft):
            continue
        clause = pack.decide(detail.kind, purpose, detail.topic, context)
        start, end = draft.original(detail.start, detail.end)
        offered = fixes.for_detail(detail, clause, pack, draft)
        findings.append(explain.finding(detail, start, end, purpose, clause, offered))
    return Report(tuple(findings))
