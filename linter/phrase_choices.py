"""Choices within phrases: "(a|b) me" is "a me" or "b me", and {name} may be another list of the same section."""

from collections.abc import Iterator, Mapping, Sequence

import regex

from linter.phrase_words import Group

Labelled = tuple[str, str, Mapping[str, Group]]
_CHOICE = regex.compile(r"\(([^()]*)\)")
_PARTS = regex.compile(r"\([^()]*\)|[^()]+")
_NAME = regex.compile(r"\{(\w+)\}")
_NO_PLAIN_WORDS = regex.compile(r"[{\[…|]")


def written_out(section: str, lists: Mapping[str, Sequence[str]], groups: Mapping[str, Group]) -> Iterator[Labelled]:
    """The phrases of a section with plain groups for its choices, without the lists that only serve others."""
    named = {name for phrases in lists.values() for phrase in phrases for name in _NAME.findall(phrase)} & lists.keys()
    choices: dict[tuple[str, ...], str] = {}
    made = dict(groups)
    for name in lists.keys() - named:
        for phrase in lists[name]:
            for simple in _without_choices(_with_lists(phrase, lists), choices, made):
                yield f"{section}.{name}", simple, made


def _with_lists(phrase: str, lists: Mapping[str, Sequence[str]]) -> str:
    """The phrase with the entries of lists instead of their names, in brackets of their own or within others."""

    def entries(found: regex.Match[str]) -> str:
        return "|".join(lists[found[1]]) if found[1] in lists else found[0]

    def alone(found: regex.Match[str]) -> str:
        return f"({entries(found)})" if found[1] in lists else found[0]

    parts = _PARTS.findall(phrase)
    return "".join(_NAME.sub(entries if part.startswith("(") else alone, part) for part in parts)


def _without_choices(phrase: str, choices: dict[tuple[str, ...], str], made: dict[str, Group]) -> Iterator[str]:
    """Words to choose from become one group, which takes one place in the graph; the others a phrase each."""
    found = _CHOICE.search(phrase)
    if not found:
        yield phrase
        return
    entries = dict.fromkeys(found[1].split("|"))
    plain = tuple(entry for entry in entries if not _NO_PLAIN_WORDS.search(entry))
    others = [entry for entry in entries if entry not in plain]
    if plain:
        name = choices.setdefault(plain, f"choice{len(choices)}")
        made.setdefault(name, Group(plain))
        others.append(f"{{{name}}}")
    for entry in others:
        yield from _without_choices(phrase[: found.start()] + entry + phrase[found.end() :], choices, made)
