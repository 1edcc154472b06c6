"""Sentences around a detail: where it starts, which part of one it is in, and what stays when it is removed."""

import regex

from linter.draft import Draft
from linter.lexicon import words_of
from linter.model import Detail, Fix
from linter.phrases import FLAGS, alternatives

Span = tuple[int, int]  # in the folded text, end exclusive

STOPS = ".!?…"
_NOTHING = STOPS + " ,;:)\n"
_CONNECTORS = words_of("lead_in", "connectors")
_DANGLING = [*_CONNECTORS, *words_of("lead_in", "dangling")]
_CONNECTOR = regex.compile(rf"(?:(?<!\w){alternatives(_CONNECTORS)}|[:,–—-])\s*$", FLAGS)
_LEFT_OVER = regex.compile(rf"(?:(?:(?<!\w){alternatives(_DANGLING)}|[:,–—-])\s*)+$", FLAGS)
_JOINING = regex.compile(rf"\s*(?:[,;]\s*)?(?:{alternatives(words_of('sentence', 'joining'))}\s+)?", FLAGS)
_BREAKS = alternatives([*words_of("sentence", "breaks"), *words_of("sentence", "joining")])
_PART_STARTS = regex.compile(rf"[,;]\s*(?:{_BREAKS}\s+)?|\s{_BREAKS}\s+(?=\S)", FLAGS)
_PART_ENDS = regex.compile(r"[,;]")
# A sentence goes as a whole when no more than this is left of it. Text without full stops is not one sentence.
_SHORT_REST = 20
_LONGEST_SENTENCE = 160


def starts_sentence(draft: Draft, start: int) -> bool:
    """True when nothing but a bullet or an opening mark stands before in the sentence."""
    sentence_start, _ = draft.sentence(start, start + 1)
    return not draft.folded[sentence_start:start].strip(" \n\t\"'(*-•")


def before_connector(draft: Draft, start: int) -> int:
    """Where the small word before a position starts ("at …"), or the position itself."""
    return _before(_CONNECTOR, draft, start)


def part_of_sentence(detail: Detail, draft: Draft) -> Span:
    """The part between commas that holds an invitation; the whole sentence where little else is in it."""
    text = draft.folded
    sentence_start, sentence_end = draft.sentence(detail.start, detail.end)
    while not text[sentence_start].isalnum() and sentence_start < detail.start:
        sentence_start += 1
    while sentence_end > detail.end and text[sentence_end - 1] in STOPS + " \n":
        sentence_end -= 1
    starts = [found.end() for found in _PART_STARTS.finditer(text, sentence_start, detail.start)]
    ends = _PART_ENDS.search(text, detail.end, sentence_end)
    start, end = starts[-1] if starts else sentence_start, ends.start() if ends else sentence_end
    if sentence_end - sentence_start - (end - start) <= _SHORT_REST:
        start, end = sentence_start, sentence_end
    return (start, end) if end - start <= _LONGEST_SENTENCE else (detail.start, detail.end)


def with_closing_bracket(draft: Draft, start: int, end: int) -> Span:
    """The span, with the bracket that closes one opened inside it: "call me (… )"."""
    text = draft.folded
    is_open = text.count("(", start, end) > text.count(")", start, end)
    return start, end + 1 if is_open and text[end : end + 1] == ")" else end


def removal(label: str, draft: Draft, span: Span, *, alone: bool) -> Fix:
    """Remove a span and mend the sentence around it; `alone` tells that the rest reads well without it."""
    text, (start, end) = draft.folded, span
    sentence_start, sentence_end = draft.sentence(start, end)
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        start, end = start - 1, end + 1
    starts = starts_sentence(draft, start)
    ends = not text[end:sentence_end].strip(_NOTHING)
    is_subject = starts and not alone and sentence_end - sentence_start < _LONGEST_SENTENCE
    if starts and ends or is_subject:
        return Fix(label, *draft.original(_after_line_breaks(draft, sentence_start), sentence_end), "")
    if starts:
        joint = _JOINING.match(text, end, sentence_end)
        next_word = joint.end() if joint else end
        first, after = draft.original(next_word, next_word + 1)
        return Fix(label, draft.original(start, end)[0], after, draft.text[first:after].title())
    start = _before(_LEFT_OVER, draft, start)
    while start > sentence_start and text[start - 1] in " ,":
        start -= 1
    return Fix(label, *draft.original(start, end), "")


def _after_line_breaks(draft: Draft, start: int) -> int:
    while draft.folded[start] == "\n":
        start += 1
    return start


def _before(small_words: regex.Pattern[str], draft: Draft, start: int) -> int:
    found = small_words.search(draft.folded, draft.sentence(start, start + 1)[0], start)
    return int(found.start()) if found else start
