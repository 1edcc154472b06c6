"""Apps by the names that people give them, in every language."""

from linter.lexicon import APPS, app_names, app_words
from linter.phrase_graph import Group, Phrases
from linter.tokens import Tokens

_NAMES = app_names()
_NAMED = Phrases(
    (
        app,
        "{names}",
        {"names": Group((name for name in _NAMES if _NAMES[name] == app), app_words(), are_names=True)},
    )
    for app in APPS
)


def apps_in(tokens: Tokens) -> list[tuple[int, int, str]]:
    """Start and end of every app's name among the tokens, with the app, in reading order."""
    return sorted((start, end, app) for app, spans in _NAMED.find(tokens).items() for start, end in spans)


def app_in(words: str) -> str | None:
    """The first app named in the words."""
    found = apps_in(Tokens(words))
    return found[0][2] if found else None
