"""The small words of words/grammar.toml, as patterns."""

import tomllib
from importlib.resources import files

import regex

from linter.lexicon import key
from linter.phrases import FLAGS, alternatives

_WORDS = tomllib.loads((files(__package__) / "words" / "grammar.toml").read_text(encoding="utf-8"))


def keys(name: str) -> frozenset[str]:
    """The words of a list in the form in which words are compared."""
    return frozenset(map(key, _WORDS[name]))


def one_of(name: str) -> str:
    """A pattern for any word of a list, with nothing joined to its end."""
    return alternatives(_WORDS[name]) + r"(?![\p{L}\p{N}])"


def before(name: str, between: str) -> regex.Pattern[str]:
    """A pattern that, matched from a position back, finds a word of a list there, and `between` after it."""
    return regex.compile(rf"(?r)(?<![\p{{L}}\p{{N}}]){alternatives(_WORDS[name])}{between}", FLAGS)
