"""Drafts that are still being typed: which details wait until they are complete."""

import phonenumbers
import regex
from phonenumbers import ValidationResult

from linter.draft import Draft
from linter.lexicon import TLDS
from linter.model import Detail

_INVITATIONS = ("solicitation", "payment")
_NEXT_WORD = regex.compile(r"\s*\w*")
_NEXT_DETAIL = regex.compile(r"[\s:=(>–—-]*(?:[^\s.,!?;]*|[+\d\s().-]*)")
_BETWEEN_DIGITS = regex.compile(r"[\s().-]*")
# Hardly anybody goes on from these, although ".company" and ".network" exist.
_CLASSIC = ("com", "net", "org")
_OPEN = frozenset(start for tld in TLDS for start in (tld[:length] for length in range(2, len(tld))) if start in TLDS)


def is_half_typed(detail: Detail, draft: Draft, caret: int) -> bool:
    """True for a detail that ends at the caret (a position in the folded text) and may go on in another way."""
    if not detail.start < caret:
        return False
    if detail.kind in _INVITATIONS:  # it may turn out to speak of the work, or lead to a detail
        return _reaches(_NEXT_DETAIL, detail, draft, caret)
    if detail.kind == "phone":
        return _reaches(_BETWEEN_DIGITS, detail, draft, caret) and not _is_full(detail.value)
    if detail.kind in ("email", "link"):
        return _may_get_another_host(detail, draft, caret)
    return caret <= detail.end


def _reaches(pattern: regex.Pattern[str], detail: Detail, draft: Draft, caret: int) -> bool:
    return caret <= detail.end or pattern.fullmatch(draft.folded, detail.end, caret) is not None


def _may_get_another_host(detail: Detail, draft: Draft, caret: int) -> bool:
    if detail.kind == "link" and not detail.value.rstrip("/").endswith(detail.topic):
        return False  # a path follows the host
    tld = detail.topic.rpartition(".")[2]
    if not draft.folded[detail.start : detail.end].lower().endswith(tld):  # "john at gmail", perhaps "dot com"
        return _reaches(_NEXT_WORD, detail, draft, caret)
    return caret <= detail.end and (tld in _OPEN and tld not in _CLASSIC or tld not in TLDS)


def _is_full(value: str) -> bool:
    """True for a number that no further digit fits."""
    if not value.startswith("+"):
        return False
    longer = phonenumbers.parse(value + "0")
    return phonenumbers.is_possible_number_with_reason(longer) == ValidationResult.TOO_LONG
