"""Phrases of the word lists as patterns; words/en.toml explains how a phrase is written."""

from collections.abc import Iterable, Mapping, Sequence

import regex

from linter.lexicon import LANGUAGES, PLATFORMS, app_names, app_words

_TOKEN = regex.compile(r"\{(?P<group>\w+)\}|\[(?P<optional>[^\]]+)\]|(?P<gap>…)|(?P<end>\|end\|)|(?P<word>\S+)")
_GAP = r"(?:[\w'-]+\s+){0,4}?"
_STOPS = r"(?=[)\"']*(?:[.,!?;:\n]|$))"
# Not VERSION1: its full case folding tries every spelling of "ff" and "ss", which takes seconds on a row of Fs.
FLAGS = regex.IGNORECASE


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; spaces in them match any white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(regex.escape(part) for part in word.split()) for word in ordered) + ")"


def app_pattern(*uses: str) -> str:
    """A pattern for the names of apps; a name that is an ordinary word too needs its capital letter."""
    words = app_words(*uses)
    capitals = "|".join(form for word in sorted(words) for form in (word.capitalize(), word.upper()))
    plain = alternatives(name for name in app_names(*uses) if name not in words)
    return f"(?:{plain}|(?-i:{capitals}))" if capitals else plain


def groups_of(language: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, str]:
    """The patterns of the groups that phrases of a language may name."""
    groups = {name: alternatives(words) for name, words in language["groups"].items()}
    names = [entry["name"].lower() for platform, entry in PLATFORMS.items() if platform != "other"]
    return groups | {
        "app": app_pattern("messenger", "network", "meeting", "booking"),
        "wallet": app_pattern("wallet"),
        "platform": alternatives([*language["groups"]["platform"], *names]),
    }


def pattern(phrase: str, groups: Mapping[str, str]) -> str:
    """The pattern of one phrase. Raises KeyError for a group that the language does not have."""
    parts = []
    for token in _TOKEN.finditer(phrase):
        if token["group"]:
            parts.append(groups[token["group"]] + r"(?!\w)\s*")
        elif token["optional"]:
            parts.append("(?:" + pattern(token["optional"], groups) + ")?")
        elif token["gap"]:
            parts.append(_GAP)
        elif token["end"]:
            parts.append(_STOPS)
        else:
            parts.append(regex.escape(token["word"]) + r"(?!\w)\s*")
    return "".join(parts)


def any_phrase(section: str, name: str) -> regex.Pattern[str]:
    """One pattern for all phrases under [section] name, in every language."""
    found = []
    for language in LANGUAGES:
        groups = groups_of(language)
        found += [pattern(phrase, groups) for phrase in language.get(section, {}).get(name, ())]
    return regex.compile(r"(?<![\w'])(?:" + "|".join(found) + ")", FLAGS)


def any_word(words: Iterable[str]) -> regex.Pattern[str]:
    """One pattern for whole words or word groups."""
    return regex.compile(r"(?<![\w'-])" + alternatives(words) + r"(?![\w-])", FLAGS)
