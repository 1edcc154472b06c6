"""The word lists of words/, read once when the linter is imported."""

import tomllib
from importlib.resources import files
from typing import Any

_FOLDER = files(__package__) / "words"


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


APPS = _read("apps.toml")
SITES = _read("sites.toml")
PHONE_REGIONS = _read("phones.toml")["regions"]
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
    """Written name in lower case → app, for the apps of these uses (all apps without an argument)."""
    return _named("names", uses) | _named("words", uses)


def app_words(*uses: str) -> dict[str, str]:
    """The names among them that are ordinary words too, and count only with a capital letter."""
    return _named("words", uses)


def _named(key: str, uses: tuple[str, ...]) -> dict[str, str]:
    chosen = {app: entry for app, entry in APPS.items() if not uses or entry["use"] in uses}
    return {name: app for app, entry in chosen.items() for name in entry.get(key, ())}


def keys_of(section: str) -> list[str]:
    """The names in a section of any language, such as the purposes that have words."""
    return list(dict.fromkeys(key for language in LANGUAGES for key in language.get(section, {})))


def words_of(*path: str) -> list[str]:
    """One list of every language together, such as words_of("cues", "phone")."""
    found: list[str] = []
    for language in LANGUAGES:
        entry: Any = language
        for key in path:
            entry = entry.get(key, {})
        found.extend(entry)
    return found


def is_host_of(host: str, site: str) -> bool:
    """True for the site itself and its subdomains."""
    return host == site or host.endswith("." + site)


def is_app_host(host: str) -> bool:
    """True for the hosts of apps with which people reach each other."""
    return any(is_host_of(host, site) for entry in APPS.values() for site in entry["hosts"])
