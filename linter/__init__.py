"""Onside's linter: finds contact details in a draft and says whether sharing them is allowed here and now."""

import functools
from collections.abc import Iterable

from linter import explain, fixes, private
from linter.detectors import WRITTEN, of_kind
from linter.draft import Draft
from linter.messages import LANGUAGES
from linter.model import KINDS, Context, ContextError, Detail, Finding, Fix, Report, Source
from linter.partial import is_half_typed
from linter.policy import pack_for
from linter.purpose import is_mention, purpose_of
from linter.settle import settle

__all__ = [
    "LANGUAGES",
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


def lint(
    text: str, context: Context = Context(), *, partial: bool = False, caret: int | None = None, language: str = "en"
) -> Report:
    """Find and judge every contact detail of a draft. Raises DraftError above LONGEST_DRAFT code points.

    `partial` says that the draft is still being typed at `caret` (code points; the end when it is None): a detail that
    is only half there is left out until it is complete. `language` (one of LANGUAGES, or ValueError) is what the
    explanations are in.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no words in the language {language!r}; use one of {', '.join(LANGUAGES)}")
    if len(text) > LONGEST_DRAFT:
        raise DraftError(f"the draft has {len(text):,} characters; Onside reads up to {LONGEST_DRAFT:,}: split it")
    draft = Draft(text)
    pack = pack_for(context.platform)
    findings = []
    details = details_of(draft, context)
    if partial:
        typed_at = draft.position(len(text) if caret is None else caret)
        details = [detail for detail in details if not is_half_typed(detail, draft, typed_at)]
    for detail in details:
        purpose = purpose_of(detail, draft)
        if is_mention(detail, purpose, draft):
            continue
        clause = pack.decide(detail.kind, purpose, detail.topic, context)
        start, end = draft.original(detail.start, detail.end)
        make_fixes = functools.partial(fixes.for_detail, detail, clause, pack, draft, context, language)
        findings.append(explain.finding(detail, start, end, purpose, clause, language, make_fixes))
    return Report(tuple(findings))


def details_of(draft: Draft, context: Context) -> list[Detail]:
    """Every detail of a draft in reading order, none overlapping."""
    written = settle(_found(WRITTEN, draft), draft)
    draft.stand_in(written)
    # Names are a matter of privacy in job posts only; in a conversation people introduce themselves.
    left = WRITTEN if context.surface == "job_post" else (*WRITTEN, "identity")
    said = _found([kind for kind in KINDS if kind not in left], draft)
    return settle([*written, *private.find(draft, context.private), *said], draft)


def _found(kinds: Iterable[str], draft: Draft) -> list[Detail]:
    return [detail for kind in kinds for detector in of_kind(kind) for detail in detector.find(draft)]
