"""A text's words and punctuation marks in order: what the phrases of the word lists are compared with."""

import re
from bisect import bisect_left
from collections.abc import Iterable

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
_UNJOINED = regex.compile(_SIGN)
_NOT_LETTERS = regex.compile(r"\W|_")


class Tokens:
    """Words and marks of a text with their places; a word spelled out ("s k y p e") is one token."""

    __slots__ = ("ends", "starts", "texts")

    def __init__(self, text: str) -> None:
        is_ascii = text.isascii()
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        pattern = _ASCII if is_ascii else _ANY
        for found in pattern.finditer(text):
            self.texts.append(found.group())
            start, end = found.span()
            self.starts.append(start)
            self.ends.append(end)
        for spelled in list(_SPELLED.finditer(text)):
            if not _UNJOINED.search(spelled[0]):
                self.replace([spelled.span()], _NOT_LETTERS.sub("", spelled[0]))

    def replace(self, spans: Iterable[tuple[int, int]], text: str = STAND_IN) -> None:
        """Let one token stand for everything that touches a span of characters, for each span."""
        for start, end in spans:
            first = bisect_left(self.ends, start + 1)
            last = bisect_left(self.starts, end)
            if first < last:
                self.texts[first:last] = [text]
                self.starts[first:last] = [self.starts[first]]
                self.ends[first:last] = [self.ends[last - 1]]
