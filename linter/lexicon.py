"""The word lists of words/, read once when the linter is imported."""

import functools
import tomllib
import unicodedata
from collections.abc import Container
from importlib.resources import files
from typing import Any

import regex

_FOLDER = files(__package__) / "words"
_MARKS = regex.compile(r"(?<=[\p{Latin}\p{Greek}\p{Cyrillic}])\p{Mn}+|[\u064b-\u065f\u0670\u0640\u093c]")
# Letters that people write for each other, and that have no mark to take away.
_SAME = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك"}
    | {"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه", "ے": "ي", "ۓ": "ي", "ؤ": "و", "ئ": "ي"}
    | {"ँ": "ं"}
    | {"-": "", "\u2010": "", "\u2011": ""}
)


@functools.lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """The form in which words are compared: lower case, without accents and hyphens."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered.replace("-", "")
    bare = _MARKS.sub("", unicodedata.normalize("NFD", lowered))
    return unicodedata.normalize("NFC", bare).translate(_SAME)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


APPS = _read("apps.toml")
SITES = _read("sites.toml")
CODE = _read("code.toml")
FIRMS = _read("firms.toml")
ADDRESSES = _read("addresses.toml")
PLATFORMS = tomllib.loads((files(__package__) / "platforms.toml").read_text(encoding="utf-8"))
LANGUAGES = [
    words
    for file in sorted(_FOLDER.iterdir(), key=lambda file: file.name)
    if file.name.endswith(".toml") and "language" in (words := _read(file.name))
]
TLDS = frozenset(
    ending
    for line in (_FOLDER / "tlds.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for ending in line.split()
)


def app_names(*uses: str) -> dict[str, str]:
    """Written name → app in every language, for the apps of these uses (all apps without an argument)."""
    names = {name: app for app in _apps(uses) for name in APPS[app].get("names", ())}
    for language in LANGUAGES:
        nicknames = language.get("apps", {})
        names |= {name: app for app in _apps(uses) for name in nicknames.get(app, ())}
    return names | app_words(*uses)


def app_words(*uses: str) -> dict[str, str]:
    """The names among them that are ordinary words too, and count only with a capital letter."""
    return {name: app for app in _apps(uses) for name in APPS[app].get("words", ())}


def _apps(uses: tuple[str, ...]) -> list[str]:
    return [app for app, entry in APPS.items() if not uses or entry["use"] in uses]


def keys_of(section: str) -> list[str]:
    """The names in a section of any language, such as the purposes that have words."""
    return list(dict.fromkeys(name for language in LANGUAGES for name in language.get(section, {})))


def words_of(*path: str) -> list[str]:
    """One list of every language together, such as words_of("cues", "phone")."""
    found: list[str] = []
    for language in LANGUAGES:
        entry: Any = language
        for name in path:
            entry = entry.get(name, {})
        found.extend(entry)
    return found


def is_on(host: str, sites: Container[str]) -> bool:
    """True for the sites themselves and their subdomains."""
    while host not in sites:
        _, dot, host = host.partition(".")
        if not dot:
            return False
    return True


APP_HOSTS = frozenset(host for entry in APPS.values() for host in entry["hosts"])
