"""The word lists are consistent: nothing twice, nothing unused, nothing that contradicts another list."""

from collections import Counter

import pytest

from linter.explain import WORDS
from linter.lexicon import APPS, LANGUAGES, PLATFORMS, SITES, TLDS
from linter.model import CHOICES, KINDS, PURPOSES, VERDICTS
from linter.phrases import groups_of


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


def test_purposes_are_those_of_the_model() -> None:
    for language in LANGUAGES:
        assert set(language["purpose"]) == set(PURPOSES)


def test_no_app_shares_a_name_or_host_and_each_has_a_use() -> None:
    for key in ("names", "hosts"):
        assert max(Counter(word for app in APPS.values() for word in app[key]).values()) == 1
    assert {app["use"] for app in APPS.values()} == {"messenger", "network", "meeting", "booking", "wallet"}


def test_no_host_is_both_a_portfolio_and_an_app() -> None:
    assert set(SITES["portfolio"]).isdisjoint(host for app in APPS.values() for host in app["hosts"])


def test_file_endings_are_top_level_domains() -> None:
    assert set(SITES["file_endings"]) <= TLDS


def test_interface_words_cover_the_model() -> None:
    assert set(WORDS["kind"]) == set(KINDS)
    assert set(WORDS["verdict"]) == set(VERDICTS)
    assert set(PLATFORMS) == set(CHOICES["platform"])
