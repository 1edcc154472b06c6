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

Span = tuple[int, int]


def for_detail(detail: Detail, clause: Clause, pack: Pack, draft: Draft) -> tuple[Fix, ...]:
    """The edits for a detail in the folded text; none where sharing it is allowed."""
    if clause.verdict == "allowed":
        return ()
    if clause.verdict == "nudge" and detail.kind in ("identity", "link"):
        general = _WORDS["our_company" if detail.kind == "identity" else "our_site"]
        span = detail.start, detail.end
        return (_fix(_WORDS["generalise"], draft, span, _in_case(draft, span, general)),)
    if detail.kind in ("identity", "address"):
        return (_removal(draft, _with_lead_in(detail, draft)[0]),)
    label = _WORDS["say_it_here"].format(platform=pack.name)
    talk = _WORDS["we_can_talk"].format(here=pack.here)
    span, whole = (
        _invitation(detail, draft) if detail.kind in ("solicitation", "payment") else _with_lead_in(detail, draft)
    )
    if whole:
        words = pack.pay_here if detail.kind == "payment" else _WORDS["message_me"].format(here=pack.here)
    elif draft.folded[span[0] - 1 : span[0]] == "(" or _starts_sentence(draft, span[0]):
        words = talk
    else:
        span = _before_connector(draft, span[0]), span[1]
        words = f"({talk})" if draft.folded[span[0] - 1].isspace() else f" ({talk})"
    if draft.folded[span[1] - 1] in _STOPS:
        words += "."
    return (_removal(draft, span), _fix(label, draft, span, _in_case(draft, span, words)))


def _in_case(draft: Draft, span: Span, words: str) -> str:
    """The words with a capital letter where a sentence starts."""
    return words[0].upper() + words[1:] if _starts_sentence(draft, span[0]) else words


def _fix(label: str, draft: Draft, span: Span, text: str) -> Fix:
    return Fix(label, *draft.original(*span), text)


def _invitation(detail: Detail, draft: Draft) -> tuple[Span, bool]:
    start, end = draft.sentence(detail.start, detail.end)
    while draft.folded[end - 1].isspace():
        end -= 1
    while start < detail.start and not draft.folded[start].isalnum():
        start += 1
    return ((start, end) if end - start <= _LONGEST_SENTENCE else (detail.start, detail.end)), True


def _with_lead_in(detail: Detail, draft: Draft) -> tuple[Span, bool]:
    """The span of a detail with the words that only lead to it ("mail me at …"), and whether there are such words."""
    sentence_start, _ = draft.sentence(detail.start, detail.end)
    for found in _LEAD_IN.finditer(draft.folded, sentence_start, detail.start):
        if _ENDS_LEAD_IN.fullmatch(draft.folded, found.end(), detail.start):
            return (found.start(), detail.end), True
    return (detail.start, detail.end), False


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
        return _fix(label, draft, (start, end), "")
    joint = _JOINING_WORD.match(text, end, sentence_end)
    next_word = joint.end() if joint else end
    if text[next_word:sentence_end].strip(_NOTHING):
        return _fix(label, draft, (start, next_word + 1), text[next_word].upper())
    while sentence_end < len(text) and text[sentence_end] == " ":
        sentence_end += 1
    return _fix(label, draft, (start, sentence_end), "")


def _before_connector(draft: Draft, start: int) -> int:
    """Where the small word before a folded position starts, or the position itself."""
    found = _CONNECTOR.search(draft.folded, draft.sentence(start, start + 1)[0], start)
    return found.start() if found else start


def _starts_sentence(draft: Draft, start: int) -> bool:
    sentence_start, _ = draft.sentence(start, start + 1)
    return not draft.folded[sentence_start:start].strip(" \n\t\"'(*-•")
