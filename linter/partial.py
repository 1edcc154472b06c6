"""Drafts that are still being typed: which details wait until they are complete."""

import phonenumbers
import regex
from phonenumbers import ValidationResult

from linter.draft import Draft
from linter.lexicon import TLDS
from linter.model import Detail

_INVITATIONS = ("solicitation", "payment")
_NEXT_WORD = regex.compile(r"\s*\w*")
# Hardly anybody goes on from these, although ".company" and ".network" exist.
_CLASSIC = ("com", "net", "org")
_OPEN = frozenset(start for tld in TLDS for start in (tld[:length] for length in range(2, len(tld))) if start in TLDS)


def is_half_typed(detail: Detail, draft: Draft, caret: int) -> bool:
    """True for a detail that ends at the caret (a position in the folded text) and may go on in another way."""
    if detail.kind in _INVITATIONS:  # the next word may show that it speaks of the work: "… on Telegram bots"
        return detail.end <= caret and _NEXT_WORD.fullmatch(draft.folded, detail.end, caret) is not None
    if not detail.start < caret <= detail.end:
        return False
    if detail.kind == "phone":
        return not _is_full(detail.value)
    if detail.kind in ("email", "link"):
        host = detail.topic
        goes_on = detail.kind == "link" and not detail.value.rstrip("/").endswith(host)
        tld = host.rpartition(".")[2]
        return not goes_on and tld in _OPEN and tld not in _CLASSIC
    return True


def _is_full(value: str) -> bool:
    """True for a number that no further digit fits."""
    if not value.startswith("+"):
        return False
    longer = phonenumbers.parse(value + "0")
    return phonenumbers.is_possible_number_with_reason(longer) == ValidationResult.TOO_LONG
