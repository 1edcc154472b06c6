"""How names of people and companies are written: patterns, and the words that are no names."""

from typing import NamedTuple

import regex

from linter.lexicon import FIRMS, key


class Name(NamedTuple):
    """A name in the folded text (code points, end exclusive)."""

    start: int
    end: int
    confidence: str


_PARTICLES = "|".join(map(regex.escape, FIRMS["inside"]["particles"]))
# Without possessive repeats, because names are also read from right to left.
WORD = r"(?:[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}]{0,30}(?:[-&'’+.][\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}]{0,30}){0,3})"
JOINT = rf"[ \t]{{1,2}}(?:(?:{_PARTICLES}|&|\+|-|–)[ \t]){{0,2}}"
QUOTED = (
    r"(?:«[^«»\n]{2,40}»|„[^„“”\n]{2,40}[“”]|“[^“”\n]{2,40}”|\"[^\"\n]{2,40}\"|「[^「」\n]{2,20}」|『[^『』\n]{2,20}』)"
)

_WORDS = FIRMS["not_names"]["words"]
_NOT_NAMES = frozenset(key(word) for word in _WORDS if not word.endswith("*"))
_NOT_STEMS = tuple(key(word.removesuffix("*")) for word in _WORDS if word.endswith("*"))


def is_common(word: str) -> bool:
    """True for a trade, a quality, a product or a people, which no name begins or ends with."""
    folded = key(word)
    return folded in _NOT_NAMES or folded.startswith(_NOT_STEMS)
