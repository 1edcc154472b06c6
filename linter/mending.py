"""What has to go with a detail, so that the rest of its sentence reads well and invites nobody."""

import bisect
from typing import NamedTuple

import regex

from linter import fix_grammar, fix_parts, lead_in
from linter.draft import Draft
from linter.fix_cut import STOPS
from linter.fix_parts import FEW_WORDS, IS, LONGEST_SENTENCE, LOOSE
from linter.lexicon import key, keys_of, words_of
from linter.model import INVITATIONS, Detail
from linter.phrase_graph import Span
from linter.phrases import FLAGS

_OPENER = regex.compile(rf"\W*+{fix_grammar.one_of('openers')}", FLAGS)
_SCHEME = regex.compile(r"(?r)(?:mailto|tel|sms|skype|whatsapp):", FLAGS)
_LONGEST_SCHEME = 9
_BRACKETS = {"(": ")", "[": "]", "（": "）", "<": ">"}
_ASIDES = frozenset(map(key, words_of("sentence", "asides")))
_INVITED = tuple(f"{section}.{topic}" for section in ("invitations", "payments") for topic in keys_of(section))
# What is left of a sentence says nothing of its own when it is no longer than this.
_SHORT_REST = 25
_LONG_REMARK = 60
_REMARK_MARKS = "(,;，；،؛、-–—"
_LETTER = regex.compile(r"\p{L}")
_LIKE_A_DETAIL = regex.compile(r"[@\p{N}]")


class Led(NamedTuple):
    """A detail with the words that only lead to it, and whether there are any."""

    start: int
    end: int
    introduced: bool


def taken(detail: Detail, draft: Draft) -> Span:
    """What has to go with a detail, so that the rest reads well and invites nobody."""
    if detail.kind in INVITATIONS:
        return thought(draft, *with_invitations(draft, detail.start, detail.end))
    start, end, introduced = led(detail, draft)
    if (invited := with_invitations(draft, start, end)) != (start, end):
        return thought(draft, *invited)
    if is_bracketed(draft, start, end):
        return start, end
    if introduced and fix_parts.begins_part(draft, start):
        first = fix_parts.after_space(draft, fix_parts.sentence(draft, start, end)[0])
        start = first if _says_little(draft.folded[first:start]) else start
        remark = _after_remark(draft, start, end)
        return _without_left_overs(draft, start, remark if remark > end else _after_few_words(draft, start, end))
    if (label := fix_parts.label_start(draft, start, end)) is not None:
        return label, end
    return _item(draft, start, end) or thought(draft, start, end)


def led(detail: Detail, draft: Draft) -> Led:
    """The detail with its lead-in, its app and the bracket that closes one opened inside: "call me (… )"."""
    text, end = draft.folded, _with_app(detail, draft)
    start = fix_parts.abbreviation(draft, lead_in.start(detail, draft))
    if scheme := _SCHEME.match(text, max(0, start - _LONGEST_SCHEME), start):
        start = scheme.start()
    is_open = text.count("(", start, end) > text.count(")", start, end)
    return Led(start, end + 1 if is_open and text[end : end + 1] == ")" else end, start < detail.start)


def _with_app(detail: Detail, draft: Draft) -> int:
    """Where a handle ends with the app that follows it: "dana_99 on Discord", "dana_99 (Discord)"."""
    place = bisect.bisect_left(draft.apps, (detail.end, 0, ""))
    if detail.kind != "handle" or place == len(draft.apps):
        return detail.end
    start, end, app = draft.apps[place]
    between = draft.folded[detail.end : start].strip()
    is_beside = between in ("(", ",", "-") or draft.words_between(detail.end, start) <= 1
    return end if app == detail.topic and is_beside else detail.end


def is_bracketed(draft: Draft, start: int, end: int) -> bool:
    """True when nothing but the span stands in brackets."""
    closing = _BRACKETS.get(draft.folded[start - 1 : start])
    return closing is not None and draft.folded[end : end + 1] == closing


def with_invitations(draft: Draft, start: int, end: int) -> Span:
    """The span, grown over invitations of the same sentence that lead to it: "call me when you like: …"."""
    first, last = fix_parts.sentence(draft, start, end)
    spans = [span for label in _INVITED for span in draft.phrases(label, first, last)]
    return min([start, *(one for one, _ in spans)]), max([end, *(after for _, after in spans)])


def thought(draft: Draft, start: int, end: int) -> Span:
    """The part that holds a span; the whole sentence where the rest says little or cannot stand alone."""
    first, last = fix_parts.part(draft, start, end)
    sentence_start, sentence_end = fix_parts.sentence(draft, start, end)
    whole = sentence_end - sentence_start
    if whole > LONGEST_SENTENCE:
        return first, last
    before = fix_parts.before_joint(draft, first)
    if _OPENER.match(draft.folded, sentence_start, before):
        return fix_parts.after_space(draft, sentence_start), sentence_end
    closed = fix_parts.bare_end(draft, sentence_end)
    last = closed if closed - last <= _SHORT_REST and not _LIKE_A_DETAIL.search(draft.folded, last, closed) else last
    last = _after_remark(draft, first, last)
    if _says_little(draft.folded[sentence_start:before]):
        return fix_parts.after_space(draft, sentence_start), sentence_end if last == closed else last
    return before, last


def _item(draft: Draft, start: int, end: int) -> Span | None:
    """A detail after "at" or a colon, or among others, that the rest does not need; None where it does."""
    text = draft.folded
    small = fix_parts.connector(draft, start)
    if small != start:
        span = _without_left_overs(draft, small, end)
        return None if any(word in IS for word in text[span[0] : small].lower().split()) else span
    joint = fix_parts.after_joint(draft, end)
    after = fix_parts.after_space(draft, end)
    following = "" if text[end : end + 1] == "\n" else text[after : after + 1]
    ends = joint > end or not following.strip(STOPS + ")")
    bare = fix_parts.before_space(draft, start)
    mark = text[bare - 1 : bare]
    if not ends or not mark or fix_parts.stands_before_verb(draft, end):
        return None
    if mark in ":：–—-=>→":
        return (start, joint) if joint > end else (start, end)
    joining = fix_parts.word_before(draft, ("sentence.joining",), fix_parts.sentence(draft, start, end)[0], bare)
    if joining < bare and text[joining:bare].lower() not in IS:
        return joining, end
    return (start, end) if mark in ",;，；、" else None


def _after_few_words(draft: Draft, start: int, end: int) -> int:
    """The end of a part of a sentence of which one or two words are left, or the position after "and"."""
    last = fix_parts.part(draft, start, end)[1]
    joints = [first for first, _ in draft.phrases("sentence.joining", end, last)]
    last = min([last, *joints])
    rest = draft.folded[end : fix_parts.bare_end(draft, fix_parts.sentence(draft, start, end)[1])].strip(LOOSE)
    if key(rest) in _ASIDES:
        return draft.folded.index(rest, end) + len(rest)
    if fix_parts.stands_before_verb(draft, end) or len(draft.folded[end:last].split()) <= FEW_WORDS:
        end = max(end, last)
    return fix_parts.after_joint(draft, end) if fix_parts.starts_sentence(draft, start) else end


def _after_remark(draft: Draft, start: int, end: int) -> int:
    """The end of a sentence of which only a remark on what goes is left, such as "…, it's much faster"."""
    last = fix_parts.bare_end(draft, fix_parts.sentence(draft, start, end)[1])
    rest = draft.folded[end:last]
    is_joined = rest.strip()[:1] not in tuple(_REMARK_MARKS) or fix_parts.is_joined(draft, end)
    if is_joined or not fix_parts.starts_sentence(draft, start):
        return end
    is_remark = len(rest.split()) > FEW_WORDS and len(rest) <= _LONG_REMARK and not _LIKE_A_DETAIL.search(rest)
    return last if is_remark else end


def _without_left_overs(draft: Draft, start: int, end: int) -> Span:
    """The span with all small words and marks right before it that make no sense alone."""
    first = fix_parts.sentence(draft, start, end)[0]
    while True:
        bare = start
        while bare > first and draft.folded[bare - 1] in LOOSE:
            bare -= 1
        before = fix_parts.word_before(draft, ("lead_in.connectors", "lead_in.dangling"), first, bare)
        if before == bare:
            return start, end
        start = before


def _says_little(text: str) -> bool:
    """True for no word at all, and for the one or two letters that are left of a word spelled with spaces."""
    return len(_LETTER.findall(text)) <= 2 and not text.strip().isupper()
