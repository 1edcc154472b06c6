"""Text in lines for a terminal, where a character takes two columns, one or none."""

import re
import string
import unicodedata
from collections.abc import Iterator

_SPACES = re.compile(f"[{string.whitespace}]+")  # a no-break space, as French has it before ":", stays
_NEVER_FIRST = frozenset(("Pe", "Pf", "Po", "Mn", "Mc", "Me", "Cf", "Sk"))  # Unicode's general categories
_NEVER_LAST = frozenset(("Ps", "Pi", "Cf"))


def columns(text: str) -> int:
    """How many columns a terminal gives the text: wide characters take two, combining ones none."""
    wide = sum(_is_wide(character) for character in text)
    return len(text) + wide - sum(bool(unicodedata.combining(character)) for character in text)


def cut(text: str, width: int) -> str:
    """The beginning of the text that has room in `width` columns."""
    used = 0
    for place, character in enumerate(text):
        used += columns(character)
        if used > width:
            return text[:place]
    return text


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Lines of at most `width` columns, which begin with `first` and then with `rest`; a long address stays whole."""
    lines: list[str] = []
    indent = line = first
    for piece in _pieces(text):
        if line != indent and columns(line + piece.rstrip(" ")) > width:
            lines.append(line.rstrip(" "))
            indent = line = rest
        line += piece
    return [*lines, line.rstrip(" ")] if line != indent else lines


def _pieces(text: str) -> Iterator[str]:
    """What must not be broken, each with the space after it; Chinese has no spaces and may break between characters."""
    for word in _SPACES.sub(" ", text).split(" "):
        start = 0
        for place in range(1, len(word)):
            if _may_break(word[place - 1], word[place]):
                yield word[start:place]
                start = place
        if word:
            yield f"{word[start:]} "


def _may_break(before: str, after: str) -> bool:
    if not (_is_wide(before) or _is_wide(after)):
        return False
    return unicodedata.category(before) not in _NEVER_LAST and unicodedata.category(after) not in _NEVER_FIRST


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
