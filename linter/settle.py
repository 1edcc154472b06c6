"""Overlapping details: which of them becomes a finding."""

import bisect
from collections.abc import Iterable

from linter.draft import Draft
from linter.model import Detail

# When details overlap, the one that says more wins: an e-mail address holds a link, a handle may look like one.
_RANK = {
    kind: rank
    for rank, kind in enumerate(("email", "handle", "link", "phone", "payment", "solicitation", "identity", "address"))
}
_REACHABLE = ("email", "link", "phone", "handle")


def settle(found: Iterable[Detail], draft: Draft) -> list[Detail]:
    """Details in reading order without overlaps, and without invitations that only lead to another detail."""
    kept: list[Detail] = []
    for detail in sorted(found, key=lambda detail: (_RANK[detail.kind], detail.start - detail.end, detail.start)):
        place = bisect.bisect(kept, detail.start, key=_start)
        if not any(_overlap(detail, other, draft) for other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, detail)
    reachable = [detail for detail in kept if detail.kind in _REACHABLE]
    return [detail for detail in kept if detail.kind != "solicitation" or not _leads_to(reachable, detail, draft)]


def _overlap(one: Detail, other: Detail, draft: Draft) -> bool:
    """Compared in the text as written, where one character may stand for several folded ones."""
    start, end = draft.original(one.start, one.end)
    other_start, other_end = draft.original(other.start, other.end)
    return start < other_end and other_start < end


def _start(detail: Detail) -> int:
    return detail.start


def _leads_to(reachable: list[Detail], invitation: Detail, draft: Draft) -> bool:
    """True for "call me" beside a number, and for "add me on Telegram" right before a handle."""
    start, end = draft.sentence(invitation.start, invitation.end)
    near = reachable[bisect.bisect_left(reachable, start, key=_start) : bisect.bisect_left(reachable, end, key=_start)]
    if invitation.topic == "direct":
        return bool(near)
    after = (draft.folded[invitation.end : detail.start] for detail in near if detail.start >= invitation.end)
    return any(not between.strip(" ,:=>→👉-–@(\n") for between in after)
