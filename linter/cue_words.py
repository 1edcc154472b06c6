"""Words of a list that stand in the same part of a sentence as a detail, and so may speak of it."""

import bisect

from linter.draft import Draft
from linter.lexicon import words_of
from linter.model import INVITATIONS
from linter.phrase_graph import Span
from linter.surroundings import Surroundings
from linter.tokens import STAND_IN

_JOINTS = frozenset((*words_of("sentence", "breaks"), *words_of("sentence", "joining")))
_NO_JOINTS = ("o", "ma")  # "or" and "but" in Spanish and Italian, but "the" in Portuguese and "my" in French


_ALL = ("sentence.breaks", "sentence.joining")


def cues_of(label: str, around: Surroundings, parting: tuple[str, ...] = _ALL) -> list[Span]:
    """Where phrases of a list stand in the same part of the sentence as the detail."""
    spans = around.draft.phrases(label, *around.span)
    if not spans:
        return []
    lowest, highest = _comma_limits(around) if around.detail.kind in INVITATIONS else _limits(around, parting)
    return [(first, last) for first, last in spans if lowest < last and first < highest]


def pairs_of(one: str, other: str, around: Surroundings) -> list[Span]:
    """Where two words stand in one part of the sentence, one of them in the detail's clause or what introduces it."""
    found = []
    for near, far in ((one, other), (other, one)):
        others = cues_of(far, around, ("sentence.breaks",))
        for word in cues_of(near, around):
            if _is_close(word, around):
                place = bisect.bisect(others, word)
                beside = (span for span in others[max(0, place - 2) : place + 1] if not overlaps(word, [span]))
                found += [(min(word[0], span[0]), max(word[1], span[1])) for span in beside]
    return found


def has_joint(label: str, start: int, end: int, draft: Draft) -> bool:
    """True when a word such as "but" stands there."""
    return any(_is_joint(span, draft) for span in draft.phrases(label, start, end))


def overlaps(span: Span, others: list[Span]) -> bool:
    """True when a span shares a place with one of the others."""
    return any(span[0] < last and first < span[1] for first, last in others)


def _is_close(word: Span, around: Surroundings) -> bool:
    start, end = around.clause
    return start <= word[0] < end or word[1] <= around.introduced < around.detail.start


def _limits(around: Surroundings, parting: tuple[str, ...]) -> Span:
    """The ends of the part of the sentence that holds the detail: where words such as "but" begin and end."""
    draft, (start, end) = around.draft, around.span
    lowest, highest = start - 1, end + 1
    for label in parting:
        before = draft.phrases(label, start, around.introduced)
        lowest = max(lowest, next((first for first, last in reversed(before) if _is_joint((first, last), draft)), -1))
        after = draft.phrases(label, around.detail.end, end)
        highest = min(highest, next((last for first, last in after if _is_joint((first, last), draft)), highest))
    return lowest, highest


def _comma_limits(around: Surroundings) -> Span:
    text, detail, (start, end) = around.draft.folded, around.detail, around.span
    comma = text.find(",", detail.end, end)
    return text.rfind(",", start, detail.start), comma + 1 if comma >= 0 else end + 1


def _is_joint(span: Span, draft: Draft) -> bool:
    """True for one spelled so, as words are compared without accents ("số", "è"), that joins more than two details."""
    word = draft.folded[slice(*span)].lower()
    return word not in _NO_JOINTS and (word.isascii() or word in _JOINTS) and not _joins_details(*span, draft)


def _joins_details(start: int, end: int, draft: Draft) -> bool:
    """True for "and" right between two details."""
    tokens = draft.tokens
    before, after = bisect.bisect_left(tokens.starts, start) - 1, bisect.bisect_left(tokens.starts, end)
    return before >= 0 and tokens.texts[before] == STAND_IN and tokens.texts[after : after + 1] == [STAND_IN]
