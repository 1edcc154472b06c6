"""Explanations come in the reader's language, and no catalogue lacks a text or keeps one that is gone."""

import json
import re
from pathlib import Path

import pytest

from builder import catalogues
from linter import LANGUAGES, bridge, lint, messages
from linter.messages import nearest, translate, words_for
from linter.policy import PACKS

OTHERS = LANGUAGES[1:]
SCRIPTS = {
    "uk": r"[а-яіїєґ]",
    "ru": r"[а-я]",
    "hi": r"[\u0900-\u097f]",
    "ar": r"[\u0600-\u06ff]",
    "zh": r"[\u4e00-\u9fff]",
}


@pytest.mark.parametrize("language", OTHERS)
def test_catalogue_has_every_text_and_no_other(language: str) -> None:
    assert catalogues.faults(catalogues.read(catalogues.LOCALES / f"{language}.po")) == []


def test_every_catalogue_is_for_a_known_language() -> None:
    assert {path.stem for path in catalogues.LOCALES.glob("*.po")} == set(OTHERS)


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_the_names_in_braces(language: str) -> None:
    for entry in catalogues.read(catalogues.LOCALES / f"{language}.po"):
        if entry.id:
            assert set(re.findall(r"\{\w*\}", entry.string)) == set(re.findall(r"\{\w*\}", entry.id)), entry.id


@pytest.mark.parametrize("language", OTHERS)
def test_a_card_is_in_the_readers_language(language: str) -> None:
    [finding] = lint("Mail me at dana@example.com", language=language).findings
    [english] = lint("Mail me at dana@example.com").findings
    for field in ("title", "why", "since", "advice"):
        text = getattr(finding, field)
        assert text
        assert text != getattr(english, field)
        assert re.search(SCRIPTS.get(language, r"\w"), text.lower())
    assert "Upwork" in finding.why


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_of_all_clauses_can_be_said(language: str) -> None:
    for pack in PACKS.values():
        for clause in pack.clauses:
            for text in (clause.title, clause.why, clause.advice):
                assert "{" not in translate(text, language).format(platform=pack.name)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("pt", "pt-BR"), ("pt-PT", "pt-BR"), ("es_MX.UTF-8", "es"), ("zh-Hant-TW", "zh"), ("tl-PH", "fil"), ("fil", "fil"),
        ("de-AT", "de"), ("C", "en"), ("", "en"), ("it", "en"), ("AR", "ar"),
    ],
)  # fmt: skip
def test_nearest_language(tag: str, language: str) -> None:
    assert nearest(tag) == language


def test_unknown_language_is_named() -> None:
    with pytest.raises(ValueError, match="no words in the language 'xx'; use one of en, es"):
        words_for("xx")


def test_the_bridge_tells_how_the_language_is_written() -> None:
    answer = json.loads(bridge.lint(json.dumps({"text": "call me on +44 20 7946 0958", "language": "ar-EG"})))
    assert (answer["language"], answer["direction"]) == ("ar", "rtl")
    assert json.loads(bridge.lint(json.dumps({"text": "", "language": 5})))["error"] == (
        '"language" must be a string such as "pt-BR"'
    )


def test_lists_of_months_stay_lists() -> None:
    assert all(len(words_for(language)["months"]) == 12 for language in LANGUAGES)
    assert len(messages.contexts({"a": {"b": "x"}, "c": ["y", "z"]}, "")) == 3


def test_a_changed_text_keeps_its_old_translation_until_somebody_has_looked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "de.po"
    texts = {("fix.remove", "Remove it"): ["fix.remove"], (None, "Ask first"): ["upwork:unsolicited:title"]}
    monkeypatch.setattr(catalogues, "texts", lambda: texts)
    catalogues.update(path)
    path.write_text(
        path.read_text(encoding="utf-8").replace('"Remove it"\nmsgstr ""', '"Remove it"\nmsgstr "Entfernen"'),
        encoding="utf-8",
    )
    assert catalogues.faults(catalogues.read(path)) == ["not translated: 'Ask first'"]
    texts[("fix.remove", "Remove it now")] = texts.pop(("fix.remove", "Remove it"))
    for _ in range(2):  # a doubtful translation stays doubtful
        catalogues.update(path)
        assert "marked fuzzy: 'Remove it now'" in catalogues.faults(catalogues.read(path))
    assert "Entfernen" in path.read_text(encoding="utf-8")


def test_an_unknown_language_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ValueError, match="no words in the language 'xx'"):
        lint("hello", language="xx")
