"""The word lists are consistent: nothing twice, nothing unused, nothing that contradicts another list."""

from collections import Counter
from pathlib import Path

import pytest

import linter
from linter.lexicon import APPS, LANGUAGES, PLATFORMS, SITES, TLDS, key, keys_of, words_of
from linter.messages import ENGLISH
from linter.model import CHOICES, KINDS, PURPOSES, VERDICTS
from linter.phrases import groups_of

WORDS_FOLDER = Path(linter.__file__).parent / "words"


def lists(entry: object, path: str = "") -> list[tuple[str, list[str]]]:
    if isinstance(entry, dict):
        return [found for key, item in entry.items() for found in lists(item, f"{path}.{key}")]
    return [(path, entry)] if isinstance(entry, list) else []


@pytest.mark.parametrize(("path", "words"), [found for data in (*LANGUAGES, SITES) for found in lists(data)])
def test_list_has_no_word_twice_and_is_lower_case(path: str, words: list[str]) -> None:
    assert [word for word, count in Counter(words).items() if count > 1] == []
    assert [word for word in words if word != word.lower()] == []


def test_every_group_is_used_by_a_phrase() -> None:
    for language in LANGUAGES:
        phrases = " ".join(word for path, words in lists(language) if not path.startswith(".groups") for word in words)
        assert [name for name in groups_of(language) if f"{{{name}}}" not in phrases] == []


def test_every_file_of_words_is_read() -> None:
    general = {"apps", "sites", "code", "phones", "firms", "addresses", "lookalikes", "grammar"}
    files = {file.stem for file in WORDS_FOLDER.glob("*.toml")}
    assert files == general | {language["language"] for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES, ids=[language["language"] for language in LANGUAGES])
def test_language_has_every_section_and_list_of_english(language: dict) -> None:
    english = next(other for other in LANGUAGES if other["language"] == "en")
    for section, lists_ in english.items():
        if section not in ("language", "groups", "apps", "numbers"):
            assert set(language[section]) >= set(lists_), section
    assert set(language["numbers"]) >= {str(digit) for digit in range(10)}


def test_nicknames_are_of_known_apps_and_name_one_app_each() -> None:
    named: dict[str, set[str]] = {}
    for language in LANGUAGES:
        assert set(language.get("apps", {})) <= set(APPS)
        for app, names in language.get("apps", {}).items():
            for name in names:
                named.setdefault(key(name), set()).add(app)
    assert {name: apps for name, apps in named.items() if len(apps) > 1} == {}


def test_a_word_for_a_sign_stands_for_one_sign_only() -> None:
    signs = ("at", "dot", "slash", "dash", "underscore")
    stand_for: dict[str, set[str]] = {}
    for sign in signs:
        for word in words_of("disguise", sign):
            stand_for.setdefault(key(word), set()).add(sign)
    assert {word: found for word, found in stand_for.items() if len(found) > 1} == {}


def test_no_phrase_both_invites_and_refuses() -> None:
    invitations = {phrase for topic in keys_of("invitations") for phrase in words_of("invitations", topic)}
    assert invitations.isdisjoint(words_of("purpose", "refusal"))


def test_purposes_are_those_of_the_model() -> None:
    read_in_pairs = {"systems", "admits", "assets", "edits", "says", "own", "talks", "billing"}
    for language in LANGUAGES:
        assert set(language["purpose"]) == {*PURPOSES, *read_in_pairs}


def test_no_app_shares_a_name_or_host_and_each_has_a_use() -> None:
    for field in ("names", "hosts"):
        assert max(Counter(word for app in APPS.values() for word in app[field]).values()) == 1
    assert {app["use"] for app in APPS.values()} == {"messenger", "network", "meeting", "booking", "wallet"}


def test_no_host_is_both_a_portfolio_and_an_app() -> None:
    assert set(SITES["portfolio"]).isdisjoint(host for app in APPS.values() for host in app["hosts"])


def test_file_endings_are_top_level_domains() -> None:
    assert set(SITES["file_endings"]) <= TLDS


def test_interface_words_cover_the_model() -> None:
    assert set(ENGLISH["kind"]) == set(KINDS)
    assert set(ENGLISH["verdict"]) == set(VERDICTS)
    assert set(PLATFORMS) == set(CHOICES["platform"])
