"""A draft and its folded view, with a map from every folded character back to the text as written."""

import bisect
import math
from collections.abc import Iterable
from functools import cached_property

import regex

from linter.folding import fold
from linter.model import Detail
from linter.phrase_graph import Phrases, Span
from linter.phrases import PHRASES
from linter.tokens import STOPS, Tokens, width

_SENTENCE_END = regex.compile(r"[.!?…。！？।؟۔]+[)\"'”’]*(?=\s|$|[\p{Han}\p{Hiragana}\p{Katakana}])|\n|$")
SENTENCE_REACH = 300  # characters; text without full stops must not make every finding read the whole draft


class Draft:
    """Text as written beside its folded view, in which every character has one usual form.

    Detectors read `folded`; its positions become positions in `text` through `original`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded, self._origins = fold(text)
        self._sentences: dict[Span, Span] = {}
        self._found: dict[Phrases, dict[str, list[Span]]] = {}

    def original(self, start: int, end: int) -> Span:
        """Positions in the text (code points, end exclusive) of a non-empty folded span."""
        if self._origins is None:
            return start, end
        starts, ends = self._origins
        return starts[start], ends[end - 1]

    def position(self, original: int) -> int:
        """The position in the folded text that comes from a position in the text."""
        return original if self._origins is None else bisect.bisect_left(self._origins[0], original)

    def stand_in(self, details: Iterable[Detail]) -> None:
        """Let each of these details read as one word when phrases are looked for."""
        self.tokens.replace((detail.start, detail.end) for detail in details)

    @cached_property
    def tokens(self) -> Tokens:
        """The words and marks of the folded text."""
        return Tokens(self.folded)

    def phrases(self, label: str, start: int = 0, end: int | None = None) -> list[Span]:
        """Where phrases of a list, such as "purpose.refusal", stand completely within a folded span."""
        spans = self._spans(label.partition(".")[0]).get(label)
        if not spans:
            return []
        last = len(self.folded) if end is None else end
        first = bisect.bisect_left(spans, (start, 0))
        return [span for span in spans[first : bisect.bisect_left(spans, (last, 0))] if span[1] <= last]

    def _spans(self, section: str) -> dict[str, list[Span]]:
        graph = PHRASES[section]
        if graph not in self._found:
            self._found[graph] = graph.find(self.tokens)
        return self._found[graph]

    @cached_property
    def apps(self) -> list[tuple[int, int, str]]:
        """Start, end and app of every app's name, in reading order, the longest where names overlap."""
        labelled = [(label, spans) for label, spans in self._spans("app").items() if label.startswith("app.")]
        named = [(start, -end, label) for label, spans in labelled for start, end in spans]
        apps: list[tuple[int, int, str]] = []
        for start, end, label in sorted(named):
            if not apps or start >= apps[-1][1]:
                apps.append((start, -end, label.removeprefix("app.")))
        return apps

    def words_between(self, start: int, end: int) -> float:
        """How many words stand between two positions, two signs without spaces for one; infinite across a mark."""
        starts = self.tokens.starts
        between = self.tokens.texts[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        return sum(map(width, between)) / 2 if STOPS.isdisjoint(between) else math.inf

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [found.end() for found in _SENTENCE_END.finditer(self.folded)]

    def sentence(self, start: int, end: int) -> Span:
        """Folded span of the sentence that holds the folded span start..end, at most SENTENCE_REACH to each side."""
        if (known := self._sentences.get((start, end))) is not None:
            return known
        ends = self._sentence_ends
        first = bisect.bisect_right(ends, start)
        before = ends[first - 1] if first else 0
        last = bisect.bisect_left(ends, end, lo=first)
        after = ends[last] if last < len(ends) else len(self.folded)
        sentence = max(before, start - SENTENCE_REACH), min(after, end + SENTENCE_REACH)
        self._sentences[start, end] = sentence
        return sentence


class Utf16:
    """Positions in code points as JavaScript counts them, in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [at for at, character in enumerate(text) if character > "\uffff"]

    def __call__(self, position: int) -> int:
        """UTF-16 position of a code point position."""
        return position + bisect.bisect_left(self._wide, position)


def code_points(text: str, units: int) -> int:
    """The position in code points of a position in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
