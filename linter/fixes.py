"""Edits that the writer can accept: remove a detail, say it the platform's way, or use general words."""

import regex

from linter import lead_in
from linter.draft import Draft
from linter.explain import WORDS
from linter.lexicon import words_of
from linter.model import Detail, Fix
from linter.phrases import FLAGS, alternatives, any_phrase
from linter.policy import Clause, Pack

_WORDS = WORDS["fix"]
_OWNER = any_phrase("lead_in", "owner")
_CONNECTORS = words_of("lead_in", "connectors")
_CONNECTOR = regex.compile(rf"(?:(?<!\w){alternatives(_CONNECTORS)}|[:,–—-])\s*$", FLAGS)
_DANGLING = [*_CONNECTORS, *words_of("lead_in", "dangling")]
_LEFT_OVER = regex.compile(rf"(?:(?:(?<!\w){alternatives(_DANGLING)}|[:,–—-])\s*)+$", FLAGS)
_BREAKS = [*words_of("sentence", "breaks"), "and"]
_PART_STARTS = regex.compile(rf"[,;]\s*(?:{alternatives(_BREAKS)}\s+)?|\s{alternatives(_BREAKS)}\s+(?=\S)", FLAGS)
_PART_ENDS = regex.compile(r"[,;]")
_JOINING_WORD = regex.compile(r"\s*(?:[,;]\s*)?(?:(?:and|so|then|or)\s+)?", FLAGS)
_STOPS = ".!?…"
_NOTHING = _STOPS + " ,;:)\n"
# A sentence goes as a whole when no more than this is left of it. Text without full stops is not one sentence.
_SHORT_REST = 20
_LONGEST_SENTENCE = 160
_INVITATIONS = ("solicitation", "payment")
_GENERAL = {"identity": "our_company", "link": "our_site"}

Span = tuple[int, int]


def for_detail(detail: Detail, clause: Clause, pack: Pack, draft: Draft) -> tuple[Fix, ...]:
    """The edits for a detail in the folded text; none where sharing it is allowed."""
    if clause.verdict == "allowed":
        return ()
    start = lead_in.start(detail, draft)
    introduced = start < detail.start
    if clause.verdict == "nudge" and detail.kind in _GENERAL and not introduced:
        return (_general_words(detail, draft),)
    if detail.kind in _INVITATIONS:
        span = _part_of_sentence(detail, draft)
    else:
        span = start, _closing_bracket(draft, start, detail.end)
    removal = _removal(draft, span, alone=introduced or detail.kind in _INVITATIONS)
    if detail.kind in ("identity", "address"):
        return (removal,)
    label = _WORDS["say_it_here"].format(platform=pack.name)
    if detail.kind in _INVITATIONS or introduced:
        words = pack.pay_here if detail.kind == "payment" else _WORDS["message_me"].format(here=pack.here)
        stops = _stops(draft, span[1]) if detail.kind in _INVITATIONS else 0
        return (removal, _replacement(label, draft, (span[0], span[1] + stops), words + "." * bool(stops)))
    return (removal, _aside(label, detail, pack, draft))


def _general_words(detail: Detail, draft: Draft) -> Fix:
    """ "The Acme website" and "our company Acme" both become "our company"."""
    start = detail.start
    for found in _OWNER.finditer(draft.folded, draft.sentence(start, start + 1)[0], start):
        if found.end() == start:
            start = found.start()
            break
    words: str = _WORDS[_GENERAL[detail.kind]]
    return _replacement(_WORDS["generalise"], draft, (start, detail.end), words)


def _aside(label: str, detail: Detail, pack: Pack, draft: Draft) -> Fix:
    """The platform's way where nothing leads to the detail: beside the sentence, in brackets."""
    talk = _WORDS["we_can_talk"].format(here=pack.here)
    start = detail.start
    if draft.folded[start - 1 : start] == "(" or _starts_sentence(draft, start):
        return _replacement(label, draft, (start, detail.end), talk)
    start = _before(_CONNECTOR, draft, start)
    space = "" if start == 0 or draft.folded[start - 1].isspace() else " "
    return _replacement(label, draft, (start, detail.end), f"{space}({talk})")


def _replacement(label: str, draft: Draft, span: Span, words: str) -> Fix:
    if _starts_sentence(draft, span[0]):
        words = words[0].upper() + words[1:]
    return Fix(label, *draft.original(*span), words, preview=words.strip())


def _removal(draft: Draft, span: Span, *, alone: bool) -> Fix:
    """Remove a folded span and mend the sentence around it; `alone` tells that the rest reads well without it."""
    text, (start, end), label = draft.folded, span, _WORDS["remove"]
    sentence_start, sentence_end = draft.sentence(start, end)
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        start, end = start - 1, end + 1
    starts = _starts_sentence(draft, start)
    ends = not text[end:sentence_end].strip(_NOTHING)
    is_subject = starts and not alone and sentence_end - sentence_start < _LONGEST_SENTENCE
    if starts and ends or is_subject:
        return Fix(label, *draft.original(_line_start(draft, sentence_start), sentence_end), "")
    if starts:
        joint = _JOINING_WORD.match(text, end, sentence_end)
        next_word = joint.end() if joint else end
        first, after = draft.original(next_word, next_word + 1)
        return Fix(label, draft.original(start, end)[0], after, draft.text[first:after].title())
    start = _before(_LEFT_OVER, draft, start)
    while start > sentence_start and text[start - 1] in " ,":
        start -= 1
    return Fix(label, *draft.original(start, end), "")


def _line_start(draft: Draft, sentence_start: int) -> int:
    """Line breaks before a sentence stay."""
    while draft.folded[sentence_start] == "\n":
        sentence_start += 1
    return sentence_start


def _part_of_sentence(detail: Detail, draft: Draft) -> Span:
    """The part between commas that holds an invitation; the whole sentence where little else is in it."""
    text = draft.folded
    sentence_start, sentence_end = draft.sentence(detail.start, detail.end)
    while not text[sentence_start].isalnum() and sentence_start < detail.start:
        sentence_start += 1
    while sentence_end > detail.end and text[sentence_end - 1] in _STOPS + " \n":
        sentence_end -= 1
    starts = [found.end() for found in _PART_STARTS.finditer(text, sentence_start, detail.start)]
    ends = _PART_ENDS.search(text, detail.end, sentence_end)
    start, end = starts[-1] if starts else sentence_start, ends.start() if ends else sentence_end
    if sentence_end - sentence_start - (end - start) <= _SHORT_REST:
        start, end = sentence_start, sentence_end
    return (start, end) if end - start <= _LONGEST_SENTENCE else (detail.start, detail.end)


def _stops(draft: Draft, end: int) -> int:
    """How many characters end the sentence right there."""
    return len(draft.folded[end : end + 4]) - len(draft.folded[end : end + 4].lstrip(_STOPS))


def _closing_bracket(draft: Draft, start: int, end: int) -> int:
    """The end of a span, with the bracket that closes one opened inside it: "call me (… )"."""
    text = draft.folded
    is_open = text.count("(", start, end) > text.count(")", start, end)
    return end + 1 if is_open and text[end : end + 1] == ")" else end


def _before(small_words: regex.Pattern[str], draft: Draft, start: int) -> int:
    """Where the small words before a folded position start, or the position itself."""
    found = small_words.search(draft.folded, draft.sentence(start, start + 1)[0], start)
    return found.start() if found else start


def _starts_sentence(draft: Draft, start: int) -> bool:
    sentence_start, _ = draft.sentence(start, start + 1)
    return not draft.folded[sentence_start:start].strip(" \n\t\"'(*-•")
