"""The words of the interface and of the packs, in the reader's language."""

import functools
import gettext
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

_FOLDER = files(__package__) / "locales"
ENGLISH: dict[str, Any] = tomllib.loads((_FOLDER / "en.toml").read_text(encoding="utf-8"))
# BCP 47 tags, as browsers give them; each but English has a catalogue of the same name.
LANGUAGES = ("en", "es", "pt-BR", "fr", "de", "uk", "ru", "hi", "fil", "ar", "zh")

_RIGHT_TO_LEFT = ("ar",)


def nearest(tag: str) -> str:
    """The language of LANGUAGES that serves a tag such as "pt-PT" or "en_GB.UTF-8"; English where none does."""
    wanted = tag.partition(".")[0].replace("_", "-").lower()
    base = wanted.partition("-")[0].replace("tl", "fil")
    return next((known for known in LANGUAGES if known.lower().partition("-")[0] == base), "en")


def direction(language: str) -> str:
    """How the language is written: "ltr" or "rtl", as HTML's dir has it."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


@functools.cache
def words_for(language: str) -> Mapping[str, Any]:
    """The words of locales/en.toml, with the same keys, in a language of LANGUAGES."""
    catalogue = _catalogue(language)
    return {name: _translated(entry, name, catalogue) for name, entry in ENGLISH.items()}


@functools.lru_cache(maxsize=1 << 13)
def translate(text: str, language: str) -> str:
    """A text of a pack in a language of LANGUAGES; the English text where its catalogue lacks it."""
    return _catalogue(language).gettext(text) if text else text


def contexts(entry: Any, path: str) -> list[tuple[str, str]]:
    """Every text under an entry of locales/en.toml with its place, such as ("fix.remove", "Remove it")."""
    if isinstance(entry, str):
        return [(path, entry)]
    items = entry.items() if isinstance(entry, dict) else enumerate(entry, 1)
    return [found for name, value in items for found in contexts(value, f"{path}.{name}".strip("."))]


@functools.cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language not in LANGUAGES:
        raise ValueError(f"no words in the language {language!r}; use one of {', '.join(LANGUAGES)}")
    compiled = _FOLDER / f"{language}.mo"  # the build makes it; without it the words are English
    if language == "en" or not compiled.is_file():
        return gettext.NullTranslations()
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


def _translated(entry: Any, path: str, catalogue: gettext.NullTranslations) -> Any:
    if isinstance(entry, dict):
        return {name: _translated(value, f"{path}.{name}", catalogue) for name, value in entry.items()}
    if isinstance(entry, list):
        return [_translated(value, f"{path}.{place}", catalogue) for place, value in enumerate(entry, 1)]
    return catalogue.pgettext(path, entry)
