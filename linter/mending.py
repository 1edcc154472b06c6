"""Sentences around a detail: where it starts, which part of one it is in, and what stays when it is removed."""

import regex

from linter.draft import Draft
from linter.model import Detail, Fix
from linter.phrase_graph import Span

STOPS = ".!?…"
_NOTHING = STOPS + " ,;:)\n"
_LOOSE = ":,–—- \n"  # marks that make no sense once what follows them is gone
_PART_ENDS = regex.compile(r"[,;，；،؛]")
_COMMA = regex.compile(r"\s*(?:[,;]\s*)?")
# A sentence goes as a whole when no more than this is left of it. Text without full stops is not one sentence.
_SHORT_REST = 20
_LONGEST_SENTENCE = 160


def starts_sentence(draft: Draft, start: int) -> bool:
    """True when nothing but a bullet or an opening mark stands before in the sentence."""
    sentence_start, _ = draft.sentence(start, start + 1)
    return not draft.folded[sentence_start:start].strip(" \n\t\"'(*-•")


def before_connector(draft: Draft, start: int) -> int:
    """Where the small word before a position starts ("at …"), or the position itself."""
    first = draft.sentence(start, start + 1)[0]
    bare = _before_marks(draft, first, start)
    return _before_word(draft, ("lead_in.connectors",), first, bare) if bare == _before_space(draft, start) else bare


def part_of_sentence(detail: Detail, draft: Draft) -> Span:
    """The part between commas that holds an invitation; the whole sentence where little else is in it."""
    text = draft.folded
    sentence_start, sentence_end = draft.sentence(detail.start, detail.end)
    while not text[sentence_start].isalnum() and sentence_start < detail.start:
        sentence_start += 1
    while sentence_end > detail.end and text[sentence_end - 1] in STOPS + " \n":
        sentence_end -= 1
    start = max([sentence_start, *_part_starts(draft, sentence_start, detail.start)])
    ends = _PART_ENDS.search(text, detail.end, sentence_end)
    end = ends.start() if ends else sentence_end
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
        next_word = _after_joint(draft, end, sentence_end)
        first, after = draft.original(next_word, next_word + 1)
        return Fix(label, draft.original(start, end)[0], after, draft.text[first:after].title())
    start = _before_left_overs(draft, sentence_start, start)
    while start > sentence_start and text[start - 1] in " ,":
        start -= 1
    return Fix(label, *draft.original(start, end), "")


def _after_line_breaks(draft: Draft, start: int) -> int:
    while draft.folded[start] == "\n":
        start += 1
    return start


def _part_starts(draft: Draft, start: int, end: int) -> list[int]:
    """Where parts of a sentence start: after commas, and after words such as "but" and "and"."""
    starts = [found.end() for found in _PART_ENDS.finditer(draft.folded, start, end)]
    for label in ("sentence.breaks", "sentence.joining"):
        starts += [last for first, last in draft.phrases(label, start, end) if first > start]
    return [_after_space(draft, position) for position in starts]


def _after_joint(draft: Draft, start: int, end: int) -> int:
    comma = _COMMA.match(draft.folded, start, end)
    position = comma.end() if comma else start
    joining = draft.phrases("sentence.joining", position, end)
    return _after_space(draft, joining[0][1]) if joining and joining[0][0] == position else position


def _after_space(draft: Draft, position: int) -> int:
    while draft.folded[position : position + 1].isspace():
        position += 1
    return position


def _before_space(draft: Draft, position: int) -> int:
    while position and draft.folded[position - 1].isspace():
        position -= 1
    return position


def _before_marks(draft: Draft, first: int, position: int) -> int:
    while position > first and draft.folded[position - 1] in _LOOSE:
        position -= 1
    return position


def _before_word(draft: Draft, labels: tuple[str, ...], first: int, position: int) -> int:
    """Where the phrase starts that ends at a position, or the position itself."""
    for label in labels:
        spans = draft.phrases(label, first, position)
        if spans and spans[-1][1] == position:
            return spans[-1][0]
    return position


def _before_left_overs(draft: Draft, first: int, position: int) -> int:
    """The position before all small words and marks that end there; spaces before the position stay."""
    while True:
        bare = _before_marks(draft, first, position)
        start = _before_word(draft, ("lead_in.connectors", "lead_in.dangling"), first, bare)
        if start == bare:
            has_mark = draft.folded[bare:position].strip() != ""
            return bare if has_mark else position
        position = start
