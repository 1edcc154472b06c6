"""A text's words and punctuation marks in order: what the phrases of the word lists are compared with."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

import regex

STAND_IN = "\ufffc"  # how a detail reads among the words; U+FFFC stands for an object in a line of text
STOPS = frozenset(".,!?;:()[]{}…\n-–—|/。，！？；：、．।॥؟،؛۔।「」『』（）•→")
_IN_WORD = "'@$-"
# re reads ASCII twice as fast as regex, but does not know the signs of Hindi.
_ASCII = re.compile(rf"\w+(?:[{_IN_WORD}]\w+)*|[^\s\w]|\n")
_SIGN = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー]"  # written without spaces: each is a word of its own
_SPACED = rf"[\w--{_SIGN}]"
_ANY = regex.compile(rf"(?V1){_SIGN}|{_SPACED}+(?:[{_IN_WORD}]{_SPACED}+)*|[^\s\w]|\n")
_SPELLED = regex.compile(r"(?<!\w)[^\W\d_](?:[ .*_-][^\W\d_]){4,}+(?!\w)")
_SPELLED_ASCII = re.compile(_SPELLED.pattern)
_UNJOINED = regex.compile(_SIGN)
_NOT_LETTERS = regex.compile(r"\W|_")


def split(text: str) -> list[str]:
    """The words and marks of a text."""
    return (_ASCII if text.isascii() else _ANY).findall(text)


def width(token: str) -> int:
    """How much a token says: 1 for a sign of a script without spaces, 2 for a word."""
    return 1 if len(token) == 1 and _UNJOINED.match(token) else 2


class Tokens:
    """Words and marks of a text with their places; a word spelled out ("s k y p e") is one token."""

    def __init__(self, text: str) -> None:
        self._text = text
        is_ascii = text.isascii()
        self._pattern = _ASCII if is_ascii else _ANY
        self.texts: list[str] = self._pattern.findall(text)
        spelled = _SPELLED_ASCII if is_ascii else _SPELLED
        for found in spelled.finditer(text):
            if is_ascii or not _UNJOINED.search(found[0]):
                self.replace([found.span()], _NOT_LETTERS.sub("", found[0]))

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        spans = [found.span() for found in self._pattern.finditer(self._text)]
        return [start for start, _ in spans], [end for _, end in spans]

    @property
    def starts(self) -> list[int]:
        """Where each token starts."""
        return self._places[0]

    @property
    def ends(self) -> list[int]:
        """Where each token ends."""
        return self._places[1]

    def replace(self, spans: Iterable[tuple[int, int]], text: str = STAND_IN) -> None:
        """Let one token stand for all that touches a span of characters, for each span in reading order."""
        for start, end in reversed(list(spans)):  # from the end, since what stands before keeps its place
            starts, ends = self._places
            first = bisect_left(ends, start + 1)
            last = bisect_left(starts, end)
            if first < last:
                self.texts[first:last] = [text]
                starts[first:last] = [starts[first]]
                ends[first:last] = [ends[last - 1]]
