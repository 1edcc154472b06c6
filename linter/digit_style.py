"""Digits in a style of their own: nobody writes ① or ５ by chance, nor digits of an alphabet not used otherwise."""

import functools

import regex

from linter.draft import Draft

_STYLED = regex.compile(r"\u20e3|[\p{No}０-９\U0001d7ce-\U0001d7ff\U0001fbf0-\U0001fbf9]")
_OTHER = regex.compile(r"[\p{Nd}--0-9]", regex.VERSION1)
_BLOCK = 8  # bits; an alphabet's letters and digits stand in the same 256 characters


def is_styled(draft: Draft, start: int, end: int) -> bool:
    """True when most digits of a folded span are written in keycaps, circles or another script."""
    first, last = draft.original(start, end)
    written = draft.text[first:last]
    if written.isascii():
        return False
    digits = sum(map(str.isdigit, draft.folded[start:end]))
    if 2 * len(_STYLED.findall(written)) > digits:
        return True
    others = _OTHER.findall(written)
    return 2 * len(others) > digits and ord(others[0]) >> _BLOCK not in _blocks(draft.text)


@functools.lru_cache(1)
def _blocks(text: str) -> frozenset[int]:
    return frozenset(ord(character) >> _BLOCK for character in set(text) if character.isalpha())
