"""The interface's words in every language: the same keys and places as in English."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from builder.paths import EXTENSION
from linter.messages import LANGUAGES, nearest

FOLDERS = sorted((EXTENSION / "_locales").iterdir())


def messages(folder: Path) -> dict[str, dict[str, Any]]:
    return json.loads((folder / "messages.json").read_text(encoding="utf-8"))


ENGLISH = messages(EXTENSION / "_locales/en")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_word_is_there_and_no_other(folder: Path) -> None:
    assert messages(folder).keys() == ENGLISH.keys()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_word_is_empty_and_every_number_has_its_place(folder: Path) -> None:
    for key, entry in messages(folder).items():
        assert entry["message"].strip() == entry["message"] != "", key
        for sign in (r"#", r"\$\w+\$"):
            assert re.findall(sign, entry["message"]) == re.findall(sign, ENGLISH[key]["message"]), key


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_folder_and_the_tag_inside_name_the_same_language(folder: Path) -> None:
    tag = messages(folder)["language"]["message"]
    assert tag in LANGUAGES
    assert nearest(folder.name) == tag


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_name_and_description_fit_the_stores(folder: Path) -> None:
    words = messages(folder)
    assert len(words["name"]["message"]) <= 45
    assert len(words["description"]["message"]) <= 132


def test_no_language_is_there_twice() -> None:
    tags = [messages(folder)["language"]["message"] for folder in FOLDERS]
    assert len(tags) == len(set(tags))
