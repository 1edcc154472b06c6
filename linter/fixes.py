"""Edits that the writer can accept: remove a detail, say it the platform's way, or use general words."""

import regex

from linter.draft import Draft
from linter.explain import WORDS
from linter.lexicon import words_of
from linter.model import Detail, Fix
from linter.phrases import FLAGS, alternatives, any_phrase
from linter.policy import Clause, Pack

_WORDS = WORDS["fix"]
_LEAD_IN = any_phrase("lead_in", "phrases")
_ENDS_LEAD_IN = regex.compile(r"[\s:=–—\-@(]*")
_CONNECTOR = regex.compile(rf"(?:(?<!\w){alternatives(words_of('lead_in', 'connectors'))}|[:,–—-])?\s*$", FLAGS)
_JOINING_WORD = regex.compile(r"\s*(?:[,;]\s*)?(?:(?:and|so|then|or)\s+)?", FLAGS)
_STOPS = ".!?…"
_NOTHING = _STOPS + " ,;:\n"
# An invitation runs through its sentence, so it goes as a whole; text without full stops is not taken for one sentence.
_LONGEST_SENTENCE = 160

_INVITATIONS = ("solicitation", "payment")
_GENERAL = {"identity": "our_company", "link": "our_site"}

Span = tuple[int, int]


def for_detail(detail: Detail, clause: Clause, pack: Pack, draft: Draft) -> tuple[Fix, ...]:
    """The edits for a detail in the folded text; none where sharing it is allowed."""
    if clause.verdict == "allowed":
        return ()
    if clause.verdict == "nudge" and detail.kind in _GENERAL:
        words = _WORDS[_GENERAL[detail.kind]]
        return (_replacement(_WORDS["generalise"], draft, (detail.start, detail.end), words),)
    if detail.kind in ("identity", "address"):
        return (_removal(draft, (_lead_in(detail, draft), detail.end)),)
    span, words = _say_it_here(detail, pack, draft)
    label = _WORDS["say_it_here"].format(platform=pack.name)
    removed = span if detail.kind in _INVITATIONS else (_lead_in(detail, draft), detail.end)
    return (_removal(draft, removed), _replacement(label, draft, span, words))


def _replacement(label: str, draft: Draft, span: Span, words: str) -> Fix:
    if _starts_sentence(draft, span[0]):
        words = words[0].upper() + words[1:]
    return Fix(label, *draft.original(*span), words, preview=words.strip())


def _say_it_here(detail: Detail, pack: Pack, draft: Draft) -> tuple[Span, str]:
    """What the platform's way replaces, and its words in that place."""
    message_me = _WORDS["message_me"].format(here=pack.here)
    talk = _WORDS["we_can_talk"].format(here=pack.here)
    if detail.kind in _INVITATIONS:
        start, end = _invitation(detail, draft)
        stop = "." if draft.folded[end - 1] in _STOPS else ""
        return (start, end), (pack.pay_here if detail.kind == "payment" else message_me) + stop
    start = _lead_in(detail, draft)
    if start < detail.start:
        return (start, detail.end), message_me
    if draft.folded[start - 1 : start] == "(":
        return (start, detail.end), talk
    start = _before_connector(draft, start)
    if _starts_sentence(draft, start):
        return (start, detail.end), talk
    space = "" if draft.folded[start - 1].isspace() else " "
    return (start, detail.end), f"{space}({talk})"


def _invitation(detail: Detail, draft: Draft) -> Span:
    start, end = draft.sentence(detail.start, detail.end)
    while draft.folded[end - 1].isspace():
        end -= 1
    while start < detail.start and not draft.folded[start].isalnum():
        start += 1
    return (start, end) if end - start <= _LONGEST_SENTENCE else (detail.start, detail.end)


def _lead_in(detail: Detail, draft: Draft) -> int:
    """Where the words start that only lead to a detail ("mail me at …"); its own start without such words."""
    sentence_start, _ = draft.sentence(detail.start, detail.end)
    for found in _LEAD_IN.finditer(draft.folded, sentence_start, detail.start):
        if _ENDS_LEAD_IN.fullmatch(draft.folded, found.end(), detail.start):
            return found.start()
    return detail.start


def _removal(draft: Draft, span: Span) -> Fix:
    """Remove a folded span and mend the sentence around it."""
    text, (start, end) = draft.folded, span
    label = _WORDS["remove"]
    sentence_start, sentence_end = draft.sentence(start, end)
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        start, end = start - 1, end + 1
    if not _starts_sentence(draft, start):
        start = _before_connector(draft, start)
        while start > sentence_start and text[start - 1] in " ,(":
            start -= 1
        return Fix(label, *draft.original(start, end), "")
    joint = _JOINING_WORD.match(text, end, sentence_end)
    next_word = joint.end() if joint else end
    if text[next_word:sentence_end].strip(_NOTHING):
        return Fix(label, *draft.original(start, next_word + 1), text[next_word].upper())
    while sentence_end < len(text) and text[sentence_end] == " ":
        sentence_end += 1
    return Fix(label, *draft.original(start, sentence_end), "")


def _before_connector(draft: Draft, start: int) -> int:
    """Where the small word before a folded position starts, or the position itself."""
    found = _CONNECTOR.search(draft.folded, draft.sentence(start, start + 1)[0], start)
    return found.start() if found else start


def _starts_sentence(draft: Draft, start: int) -> bool:
    sentence_start, _ = draft.sentence(start, start + 1)
    return not draft.folded[sentence_start:start].strip(" \n\t\"'(*-•")
