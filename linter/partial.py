"""Drafts that are still being typed: which details wait until they are complete."""

import phonenumbers
import regex
from phonenumbers import ValidationResult

from linter.draft import Draft
from linter.model import INVITATIONS, Detail

_NEXT_WORD = regex.compile(r"\s*\w*")
_NEXT_DETAIL = regex.compile(r"[\s:=(>–—-]*(?:(?:[^\s.,!?;]+\s+){0,2}[^\s.,!?;]*|[+\d\s().-]*)")
_NEXT_PART = regex.compile(r"[\s,.-]*\w*")
_JOINT = regex.compile(r"[._-]*")
_BETWEEN_DIGITS = regex.compile(r"[\s().-]*")
# Hardly anybody goes on from these, although ".company" exists; ".de" may become ".design", and ".in" ".info".
_CLASSIC = ("com", "net", "org")


def is_half_typed(detail: Detail, draft: Draft, caret: int) -> bool:
    """True for a detail that ends at the caret (a position in the folded text) and may go on in another way."""
    if not detail.start < caret:
        return False
    if detail.kind in INVITATIONS:  # it may turn out to speak of the work, or lead to a detail
        return _reaches(_NEXT_DETAIL, detail, draft, caret)
    if detail.kind == "phone":
        is_spoken = draft.folded[detail.end - 1].isalpha()
        return _reaches(_NEXT_WORD if is_spoken else _BETWEEN_DIGITS, detail, draft, caret) and not _is_full(
            detail.value
        )
    if detail.kind in ("email", "link"):
        return _may_get_another_host(detail, draft, caret)
    return (
        _reaches(_NEXT_PART, detail, draft, caret)
        if detail.kind != "handle"
        else _reaches(_JOINT, detail, draft, caret)
    )


def _reaches(pattern: regex.Pattern[str], detail: Detail, draft: Draft, caret: int) -> bool:
    return caret <= detail.end or pattern.fullmatch(draft.folded, detail.end, caret) is not None


def _may_get_another_host(detail: Detail, draft: Draft, caret: int) -> bool:
    written = draft.folded[detail.start : detail.end].lower()
    if detail.kind == "link" and (written.endswith("/") or not detail.value.rstrip("/").endswith(detail.topic)):
        return False  # a path follows the host
    tld = detail.topic.rpartition(".")[2]
    if not written.endswith(tld):  # "john at gmail", perhaps "dot com"
        return _reaches(_NEXT_WORD, detail, draft, caret)
    return caret <= detail.end and tld not in _CLASSIC


def _is_full(value: str) -> bool:
    """True for a number that no further digit fits."""
    if not value.startswith("+"):
        return False
    longer = phonenumbers.parse(value + "0")
    return phonenumbers.is_possible_number_with_reason(longer) == ValidationResult.TOO_LONG
