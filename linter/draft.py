"""A draft and its folded view, with a map from every folded character back to the text as written."""

import bisect
import unicodedata
from functools import cached_property

import regex

_SENTENCE_END = regex.compile(r"[.!?…]+[)\"'”’]*(?=\s|$)|\n|$")

SENTENCE_REACH = 300  # characters; text without full stops must not make every finding read the whole draft
_WORD = regex.compile(r"\w+")
_APOSTROPHES = "\u2018\u2019\u02bc"


class Draft:
    """Text as written beside its folded view: compatibility forms unified, invisible characters left out.

    Detectors read `folded`; its positions become positions in `text` through `original`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._origins: list[int] | None = None
        self.folded = text if text.isascii() else self._fold()

    def _fold(self) -> str:
        characters: list[str] = []
        self._origins = []
        for position, character in enumerate(self.text):
            if unicodedata.category(character) == "Cf":
                continue
            for folded in unicodedata.normalize("NFKC", character):
                characters.append("'" if folded in _APOSTROPHES else folded)
                self._origins.append(position)
        return "".join(characters)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the folded text in lower case; tells a detector cheaply that it has nothing to do."""
        return frozenset(_WORD.findall(self.folded.lower()))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Positions in the text (code points, end exclusive) of a non-empty folded span."""
        if self._origins is None:
            return start, end
        return self._origins[start], self._origins[end - 1] + 1

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [found.end() for found in _SENTENCE_END.finditer(self.folded)]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Folded span of the sentence that holds the folded span start..end, at most SENTENCE_REACH to each side."""
        ends = self._sentence_ends
        first = bisect.bisect_right(ends, start)
        before = ends[first - 1] if first else 0
        last = bisect.bisect_left(ends, end, lo=first)
        after = ends[last] if last < len(ends) else len(self.folded)
        return max(before, start - SENTENCE_REACH), min(after, end + SENTENCE_REACH)


class Utf16:
    """Positions in code points as JavaScript counts them, in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [at for at, character in enumerate(text) if character > "\uffff"]

    def __call__(self, position: int) -> int:
        """UTF-16 position of a code point position."""
        return position + bisect.bisect_left(self._wide, position)
