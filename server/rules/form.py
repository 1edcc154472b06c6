"""The form of “Can I share it?”: its selects, filled with a question."""

from dataclasses import dataclass

from linter.explain import platform_names
from linter.messages import LANGUAGES, words_for
from linter.model import CHOICES, Context
from linter.questions import Question, offers
from linter.situation import RARE
from server.rules import reader

_USUAL = tuple(key for key in CHOICES if key not in RARE)


@dataclass(frozen=True, slots=True)
class Select:
    """A field with its label, each (value, label) that it offers, and the value that is chosen."""

    name: str
    label: str
    options: list[tuple[str, str]]
    chosen: str


class Form:
    """Everything that the template of the form shows."""

    def __init__(self, question: Question, language: str) -> None:
        self.subjects = offers(language)
        self.what = question.what
        self.date = question.context.date
        self.usual = [_select(key, question.context, language) for key in _USUAL]
        self.rare = [_select(key, question.context, language) for key in RARE]
        self.language = _language(language)
        is_rare = any(getattr(question.context, key) != getattr(Context(), key) for key in RARE)
        self.is_open = bool(is_rare or self.date or self.language.chosen)


def _select(key: str, context: Context, language: str) -> Select:
    words = words_for(language)["context"][key]
    names = platform_names(language) if key == "platform" else words
    return Select(key, words["label"], [(value, names[value]) for value in CHOICES[key]], getattr(context, key))


def _language(language: str) -> Select:
    words = words_for(language)["question"]
    options = [("", words["browser_language"]), *((tag, reader.NAMES[tag]) for tag in LANGUAGES)]
    return Select("language", words["language"], options, reader.chosen())
