"""The reader's language, and links that keep it."""

from typing import Any

from flask import request, url_for

from linter.explain import platform_names
from linter.messages import direction, nearest, words_for

# Each language by the name that its own speakers look for.
NAMES = {
    "en": "English",
    "es": "Español",
    "pt-BR": "Português (Brasil)",
    "fr": "Français",
    "de": "Deutsch",
    "uk": "Українська",
    "ru": "Русский",
    "hi": "हिन्दी",
    "fil": "Filipino",
    "ar": "العربية",
    "zh": "中文",
}


def chosen() -> str:
    """The language that the address asks for, one of LANGUAGES; empty when it leaves the choice to the browser."""
    tag = request.args.get("language", "")
    return nearest(tag) if tag else ""


def language() -> str:
    """The language of LANGUAGES that serves this request best."""
    if asked := chosen():
        return asked
    for tag, quality in request.accept_languages:
        known = nearest(tag)
        if not quality:  # the reader refuses this language
            continue
        if known != "en" or tag.lower().startswith("en"):
            return known
    return "en"


def words() -> dict[str, Any]:
    """What every template may use."""
    used = language()
    return {
        "words": words_for(used),
        "language": used,
        "direction": direction(used),
        "chosen_language": chosen(),
        "platforms": platform_names(used),
        "link": link,
        "ask_link": ask_link,
    }


def link(page: str, **values: str) -> str:
    """The address of a page, in the language that was chosen."""
    return url_for(f"rules.{page}", language=chosen() or None, **values)  # type: ignore[arg-type]  # only texts


def ask_link(query: str) -> str:
    """The address of a question by its query, in the language that was chosen."""
    kept = f"&language={chosen()}" if chosen() else ""
    return f"{url_for('rules.can_i')}?{query}{kept}"
