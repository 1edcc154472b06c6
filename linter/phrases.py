"""Phrases of the word lists as patterns; words/en.toml explains how a phrase is written."""

from collections.abc import Iterable, Mapping, Sequence

import regex

from linter.lexicon import LANGUAGES, app_names

_TOKEN = regex.compile(r"\{(?P<group>\w+)\}|\[(?P<optional>[^\]]+)\]|(?P<gap>…)|(?P<end>\|end\|)|(?P<word>\S+)")
_GAP = r"(?:[\w'-]+\s+){0,4}?"
_NOTHING_FOLLOWS = r"(?=[)\"']*(?:[.!?;\n]|$))"
# Not VERSION1: its full case folding tries every spelling of "ff" and "ss", which takes seconds on a row of Fs.
FLAGS = regex.IGNORECASE


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; spaces in them match any white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(regex.escape(part) for part in word.split()) for word in ordered) + ")"


def groups_of(language: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, Sequence[str]]:
    """The groups that phrases of a language may name."""
    talk = app_names("messenger", "network", "meeting", "booking")
    return {**language["groups"], "app": [*talk], "wallet": [*app_names("wallet")]}


def pattern(phrase: str, groups: Mapping[str, Sequence[str]]) -> str:
    """The pattern of one phrase. Raises KeyError for a group that the language does not have."""
    parts = []
    for token in _TOKEN.finditer(phrase):
        if token["group"]:
            parts.append(alternatives(groups[token["group"]]) + r"(?!\w)\s*")
        elif token["optional"]:
            parts.append("(?:" + pattern(token["optional"], groups) + ")?")
        elif token["gap"]:
            parts.append(_GAP)
        elif token["end"]:
            parts.append(_NOTHING_FOLLOWS)
        else:
            parts.append(regex.escape(token["word"]) + r"(?!\w)\s*")
    return "".join(parts)


def any_phrase(section: str, name: str) -> regex.Pattern[str]:
    """One pattern for all phrases under [section] name, in every language."""
    found = [
        pattern(phrase, groups_of(language))
        for language in LANGUAGES
        for phrase in language.get(section, {}).get(name, ())
    ]
    return regex.compile(r"(?<![\w'])(?:" + "|".join(found) + ")", FLAGS)


def any_word(words: Iterable[str]) -> regex.Pattern[str]:
    """One pattern for whole words or word groups."""
    return regex.compile(r"(?<![\w'-])" + alternatives(words) + r"(?![\w-])", FLAGS)
