"""Sentences and their parts: where they start and end, and the small words that hold them together."""

import regex

from linter import fix_grammar
from linter.draft import SENTENCE_REACH, Draft
from linter.fix_cut import STOPS
from linter.lexicon import key, words_of
from linter.phrase_graph import Span
from linter.phrases import FLAGS

LOOSE = ":：,–—=- \n"  # marks that make no sense once what follows them is gone
LONGEST_SENTENCE = 160  # characters; longer text without full stops is not one sentence
FEW_WORDS = 2
IS = frozenset(words_of("cues", "is"))
_NEAR = 20  # characters
_ABBREVIATION = fix_grammar.before("abbreviations", r"\.\s{0,2}")
_DIGIT_AND_STOP = regex.compile(r"(?r)\d\s?\.")
_AFTER_NOUN = regex.compile(
    rf"\s?(?:[\p{{Devanagari}}\p{{Hiragana}}\p{{Hangul}}]|{fix_grammar.one_of('after_noun')})", FLAGS
)
_LABEL = regex.compile(
    r"[^\p{L}\p{N}\n]*+(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*+(?:-[\p{L}\p{N}]++)*+[ /]*+){1,4}+[:：=→>–—-]+\s*"
)
_PART_ENDS = regex.compile(r"[,;，；،؛、|•·(（\[😀-🙏👍🔥🎉]")  # a face or a thumb ends what it was written for
_COMMA = regex.compile(r"\s*(?:[,;，；،؛、]\s*)?")
_NOT_WORDS = regex.compile(r"[^\p{L}\p{N}]*")
_PLACELESS = fix_grammar.keys("placeless")


def sentence(draft: Draft, start: int, end: int) -> Span:
    """The sentence around a span; a full stop after "tel" or between digits does not end one."""
    first, last = draft.sentence(start, end)
    while start - SENTENCE_REACH < first and first and not _is_end(draft.folded, first):
        first = draft.sentence(first - 1, first)[0]
    while last < min(len(draft.folded), end + SENTENCE_REACH) and not _is_end(draft.folded, last):
        last = draft.sentence(last, last + 1)[1]
    return first, last


def _is_end(text: str, position: int) -> bool:
    if _ABBREVIATION.match(text, max(0, position - _NEAR), position):
        return False
    is_in_number = _DIGIT_AND_STOP.match(text, max(0, position - 3), position)
    return not (is_in_number and text[position : position + 2].strip()[:1].isdigit())


def starts_sentence(draft: Draft, start: int) -> bool:
    """True when no word stands before in the sentence."""
    sentence_start, _ = sentence(draft, start, start + 1)
    return _NOT_WORDS.fullmatch(draft.folded, sentence_start, start) is not None


def ends_sentence(draft: Draft, end: int) -> bool:
    """True when no word stands after a position in its sentence."""
    return _NOT_WORDS.fullmatch(draft.folded, end, sentence(draft, max(0, end - 1), end)[1]) is not None


def bare_end(draft: Draft, end: int) -> int:
    """The end of a sentence without the marks and spaces that close it."""
    while end and (draft.folded[end - 1] in STOPS or draft.folded[end - 1].isspace()):
        end -= 1
    return end


def part(draft: Draft, start: int, end: int) -> Span:
    """The part between commas, or words such as "but" and "and", that holds a span, without marks at its ends."""
    text = draft.folded
    first, last = sentence(draft, start, end)
    first = min(start, _NOT_WORDS.match(text, first, start).end())  # type: ignore[union-attr]
    while last > end and (text[last - 1] in STOPS or text[last - 1].isspace()):
        last -= 1
    starts = [first, *_part_starts(draft, first, start)]
    ends = _PART_ENDS.search(text, end, last)
    last = ends.start() if ends else last
    return (max(starts), last) if last - max(starts) <= LONGEST_SENTENCE else (start, end)


def _part_starts(draft: Draft, start: int, end: int) -> list[int]:
    """Where parts of a sentence start: after commas, and after words such as "but" and "and"."""
    starts = [found.end() for found in _PART_ENDS.finditer(draft.folded, start, end)]
    for label in ("sentence.breaks", "sentence.joining"):
        starts += [last for first, last in draft.phrases(label, start, end) if first > start]
    return [after_space(draft, position) for position in starts]


def begins_part(draft: Draft, start: int) -> bool:
    """True when nothing but a word such as "thanks" or "and" stands before in the part of the sentence."""
    first = part(draft, start, start + 1)[0]
    if first >= start:
        return True
    joints = draft.phrases("sentence.joints", first, start)
    return bool(joints) and joints[0][0] == first and not draft.folded[joints[-1][1] : start].strip()


def abbreviation(draft: Draft, start: int) -> int:
    """Where a short form such as "tel." before a position starts, or the position itself."""
    short = _ABBREVIATION.match(draft.folded, max(0, start - _NEAR), start)
    return short.start() if short else start


def label_start(draft: Draft, start: int, end: int) -> int | None:
    """Where the words before a colon start that have nothing but the detail after it: "Contact: …"."""
    first, last = sentence(draft, start, end)
    is_alone = not draft.folded[end:last].strip(LOOSE + STOPS + ")\"'")
    first = after_space(draft, first)
    return first if is_alone and _LABEL.fullmatch(draft.folded, first, start) else None


def connector(draft: Draft, start: int) -> int:
    """Where the small word before a place starts, such as "at", or the position itself."""
    first = sentence(draft, start, start + 1)[0]
    position = before_space(draft, start)
    before = word_before(draft, ("lead_in.connectors",), first, position)
    word = draft.folded[before:position].lower()
    return start if before == position or word in IS or key(word) in _PLACELESS else before


def has_few_words_left(draft: Draft, end: int) -> bool:
    """True where a part goes on for a word or two, such as the verb in "unter … erreichen"."""
    rest = draft.folded[end : part(draft, end - 1, end)[1]]
    return rest[:1] == " " and 0 < len(rest.split()) <= FEW_WORDS


def follows_is(draft: Draft, start: int) -> bool:
    """True right after "is" and its like: the rest of the sentence says nothing without what follows."""
    words = draft.folded[max(0, start - _NEAR) : start].split()
    return bool(words) and words[-1].lower() in IS


def stands_before_verb(draft: Draft, end: int) -> bool:
    """True when a word follows that belongs to the detail, as in "… पर मेल करें"."""
    return _AFTER_NOUN.match(draft.folded, end) is not None


def after_joint(draft: Draft, start: int) -> int:
    """The position after a comma and a word such as "and", or the position itself."""
    comma = _COMMA.match(draft.folded, start)
    after = comma.end() if comma else start
    joining = draft.phrases("sentence.joining", after, after + _NEAR)
    if joining and joining[0][0] == after:
        return after_space(draft, joining[0][1])
    return after if draft.folded[start:after].strip() else start


def is_joined(draft: Draft, end: int) -> bool:
    """True when a word such as "and" goes on with the sentence after a position, or after a comma there."""
    comma = _COMMA.match(draft.folded, end)
    return comma is not None and after_joint(draft, end) > comma.end()


def before_joint(draft: Draft, position: int) -> int:
    """Where words such as "and" or "but" start that end at a position, or the position itself."""
    first, bare = sentence(draft, position, position + 1)[0], before_space(draft, position)
    before = word_before(draft, ("sentence.breaks", "sentence.joining"), first, bare)
    return position if before == bare else before


def word_before(draft: Draft, labels: tuple[str, ...], first: int, position: int) -> int:
    """Where the phrase starts that ends at a position, or the position itself."""
    for label in labels:
        spans = draft.phrases(label, first, position)
        if spans and spans[-1][1] == position:
            return spans[-1][0]
    return position


def after_space(draft: Draft, position: int) -> int:
    """The position of the next sign that is no space."""
    while draft.folded[position : position + 1].isspace():
        position += 1
    return position


def before_space(draft: Draft, position: int) -> int:
    """The position after the last sign that is no space."""
    while position and draft.folded[position - 1].isspace():
        position -= 1
    return position
