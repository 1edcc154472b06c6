"""Edits that the writer can accept: remove a detail, say it the platform's way, or use general words."""

import bisect

from linter import lead_in
from linter.draft import Draft
from linter.mending import (
    STOPS,
    before_connector,
    part_of_sentence,
    removal,
    starts_sentence,
    with_closing_bracket,
)
from linter.messages import words_for
from linter.model import INVITATIONS, Detail, Fix
from linter.phrase_graph import Span
from linter.policy import Clause, Pack

_WORDS = words_for("en")["fix"]
_MOST_STOPS = 5
_GENERAL = {"identity": "our_company", "link": "our_site"}


def for_detail(detail: Detail, clause: Clause, pack: Pack, draft: Draft, language: str) -> tuple[Fix, ...]:
    """The edits for a detail in the folded text; none where sharing it is allowed."""
    if clause.verdict == "allowed":
        return ()
    if detail.kind in INVITATIONS:
        return _for_invitation(detail, pack, draft)
    start = lead_in.start(detail, draft)
    introduced = start < detail.start
    if clause.verdict == "nudge" and detail.kind in _GENERAL and not introduced:
        return (_general_words(detail, draft),)
    span = with_closing_bracket(draft, start, _with_app(detail, draft))
    remove = removal(_WORDS["remove"], draft, span, alone=introduced)
    if detail.kind in ("identity", "address"):
        return (remove,)
    if introduced:
        return (remove, _replacement(_say_it(pack), draft, span, _message_me(pack)))
    return (remove, _aside(detail, pack, draft))


def _for_invitation(detail: Detail, pack: Pack, draft: Draft) -> tuple[Fix, ...]:
    start, end = span = part_of_sentence(detail, draft)
    remove = removal(_WORDS["remove"], draft, span, alone=True)
    words = pack.pay_here if detail.kind == "payment" else _message_me(pack)
    stops = len(draft.folded[end : end + _MOST_STOPS]) - len(draft.folded[end : end + _MOST_STOPS].lstrip(STOPS))
    if stops:  # a question becomes a statement
        end, words = end + stops, words + "."
    return (remove, _replacement(_say_it(pack), draft, (start, end), words))


def _with_app(detail: Detail, draft: Draft) -> int:
    """Where a handle ends with the app that follows it: "dana_99 on Discord", "dana_99 (Discord)"."""
    place = bisect.bisect_left(draft.apps, (detail.end, 0, ""))
    if detail.kind != "handle" or place == len(draft.apps):
        return detail.end
    start, end, app = draft.apps[place]
    between = draft.folded[detail.end : start].strip()
    is_beside = between in ("(", ",", "-") or draft.words_between(detail.end, start) <= 1
    return end if app == detail.topic and is_beside else detail.end


def _general_words(detail: Detail, draft: Draft) -> Fix:
    """ "The Acme website" and "our company Acme" both become "our company"."""
    start = detail.start
    owners = draft.phrases("lead_in.owner", draft.sentence(start, start + 1)[0], start)
    if owners and not draft.folded[owners[-1][1] : start].strip():
        start = owners[-1][0]
    words: str = _WORDS[_GENERAL[detail.kind]]
    return _replacement(_WORDS["generalise"], draft, (start, detail.end), words)


def _aside(detail: Detail, pack: Pack, draft: Draft) -> Fix:
    """The platform's way where nothing leads to the detail: beside the sentence, in brackets."""
    label, start = _say_it(pack), detail.start
    talk = _WORDS["we_can_talk"].format(here=pack.here)
    if draft.folded[start - 1 : start] == "(" or starts_sentence(draft, start):
        return _replacement(label, draft, (start, detail.end), talk)
    start = before_connector(draft, start)
    space = "" if start == 0 or draft.folded[start - 1].isspace() else " "
    return _replacement(label, draft, (start, detail.end), f"{space}({talk})")


def _replacement(label: str, draft: Draft, span: Span, words: str) -> Fix:
    if starts_sentence(draft, span[0]):
        words = words[0].upper() + words[1:]
    return Fix(label, *draft.original(*span), words, preview=words.strip())


def _say_it(pack: Pack) -> str:
    return str(_WORDS["say_it"]).format(way=pack.way)


def _message_me(pack: Pack) -> str:
    return str(_WORDS["message_me"]).format(here=pack.here)
