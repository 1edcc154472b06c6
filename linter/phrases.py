"""The phrases of the word lists of all languages, and words that tell what stands beside them."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex

from linter.lexicon import APPS, LANGUAGES, PLATFORMS, app_names, app_words, words_of
from linter.phrase_choices import written_out
from linter.phrase_graph import Phrases
from linter.phrase_words import Group
from linter.tokens import Tokens

# Not VERSION1: its full case folding tries every spelling of "ff" and "ss", which takes seconds on a row of Fs.
FLAGS = regex.IGNORECASE
_CUE_REACH = 40  # characters
_PARTED = regex.compile(r"\p{N}|[!?;\n]|(?<=\w{5})\.\s")  # a full stop after a short word ends an abbreviation
_APP_USES = ("messenger", "network", "meeting", "booking")
_COMMON_GROUPS = {
    "app": Group(app_names(*_APP_USES), app_words(*_APP_USES), are_names=True),
    "wallet": Group(app_names("wallet"), app_words("wallet"), are_names=True),
}


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; spaces in them match any white space, * any ending."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(_escaped, word.split())) for word in ordered) + ")"


def _escaped(word: str) -> str:
    return regex.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")


class Cues:
    """Words that tell what stands beside them, such as "call" before a number."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._phrases = Phrases(("cue", entry, {}) for entry in entries)

    def before(self, text: str, position: int) -> bool:
        """True when one of them stands shortly before the position, in the same part of a sentence."""
        window = text[max(0, position - _CUE_REACH) : position]
        spans = self._phrases.find(Tokens(window)).get("cue", [])
        return bool(spans) and not _PARTED.search(window, spans[-1][1])


def groups_of(language: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, Group]:
    """The groups that phrases of a language may name."""
    platforms = [entry["name"].lower() for platform, entry in PLATFORMS.items() if platform != "other"]
    own = {name: Group(words) for name, words in language["groups"].items()}
    platform = Group([*language["groups"]["platform"], *platforms], are_names=True)
    return own | _COMMON_GROUPS | {"platform": platform}


def _labelled(sections: Sequence[str]) -> Iterator[tuple[str, str, Mapping[str, Group]]]:
    for language in LANGUAGES:
        groups = groups_of(language)
        for section in sections:
            for name, phrases in language.get(section, {}).items():
                for phrase in phrases:
                    if not phrase.startswith("*"):  # part of a longer word: a detector looks for it
                        yield f"{section}.{name}", phrase, groups


def _app_labels() -> Iterator[tuple[str, str, Mapping[str, Group]]]:
    names = app_names()
    for app in APPS:
        group = Group((name for name in names if names[name] == app), app_words(), are_names=True)
        yield f"app.{app}", "{names}", {"names": group}


def _graphs() -> Iterator[tuple[tuple[str, ...], Phrases]]:
    """Sections with the graph of their phrases: the first is read for every draft, the others when one needs them."""
    said = "invitations", "payments"
    yield (*said, "app"), Phrases([*_labelled(said), *_app_labels()], asides=words_of("sentence", "asides"))
    for sections in (("staying", "purpose", "mention", "lead_in", "sentence"), ("identity",)):
        yield sections, Phrases(_labelled(sections))


class _Graphs(dict[str, Phrases]):
    """Graphs by section; that of "consent" is made when first asked for, since no draft needs it."""

    def __missing__(self, section: str) -> Phrases:
        if section != "consent":
            raise KeyError(section)
        lists = [(language.get(section, {}), groups_of(language)) for language in LANGUAGES]
        phrases = itertools.chain.from_iterable(written_out(section, *entry) for entry in lists)
        self[section] = Phrases(phrases, asides=words_of("sentence", "asides"))
        return self[section]


PHRASES = _Graphs({section: graph for sections, graph in _graphs() for section in sections})
