"""“Can I share it?” as data: a question, what it may be about, and its link."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from linter.messages import words_for
from linter.model import CHOICES, Context, ContextError

TABLE: dict[str, Any] = tomllib.loads((files(__package__) / "questions.toml").read_text(encoding="utf-8"))
USUAL = "email"
# What a question's link may hold beside `what`.
CONTEXT_KEYS = (*CHOICES, "date")


class QuestionError(ValueError):
    """A question that makes no sense; the message says what can be asked."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that people share or do, and the purposes that make sense for it, the usual one first."""

    id: str
    kind: str
    purposes: tuple[str, ...]
    topic: str = ""

    def name(self, language: str) -> str:
        """Its name in a reader's language, such as "E-mail address"."""
        words = words_for(language)
        return str(words["question"]["subject"].get(self.id) or words["kind"][self.kind])

    def label(self, purpose: str, language: str) -> str:
        """Its name and the purpose, such as "E-mail address: to open a system"."""
        if len(self.purposes) == 1:
            return self.name(language)
        words = words_for(language)["question"]
        return str(words["both"]).format(subject=self.name(language), purpose=words["purpose"][purpose])


SUBJECTS = {entry["id"]: Subject(**{**entry, "purposes": tuple(entry["purposes"])}) for entry in TABLE["subject"]}
_BY_DETAIL = {(subject.kind, subject.topic): subject for subject in SUBJECTS.values()}


@dataclass(frozen=True, slots=True)
class Question:
    """May this be shared here and now, for its usual purpose if none is told? Raises QuestionError for nonsense."""

    context: Context
    kind: str
    purpose: str = ""
    topic: str = ""

    def __post_init__(self) -> None:
        subject = _BY_DETAIL.get((self.kind, self.topic))
        if subject is None:
            pairs = ", ".join(f"{kind} ({topic})" if topic else kind for kind, topic in _BY_DETAIL)
            raise QuestionError(f"kind and topic are {self.kind!r} and {self.topic!r}; use one of {pairs}")
        if not self.purpose:
            object.__setattr__(self, "purpose", subject.purposes[0])
        if self.purpose not in subject.purposes:
            raise QuestionError(
                f"purpose is {self.purpose!r}; for {subject.id} use one of {', '.join(subject.purposes)}"
            )

    @classmethod
    def about(cls, subject: str, purpose: str, context: Context) -> "Question":
        """The question about a subject by its id, with "" for its usual purpose. Raises QuestionError."""
        if subject not in SUBJECTS:
            raise QuestionError(f"there is nothing called {subject!r}; use one of {', '.join(SUBJECTS)}")
        return cls(context, SUBJECTS[subject].kind, purpose, SUBJECTS[subject].topic)

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "Question":
        """Read a question from a link's query; what is missing or empty has its usual value.

        Raises QuestionError or ContextError.
        """
        subject, _, purpose = (query.get("what") or USUAL).partition(".")
        context = Context.from_mapping({key: query[key] for key in CONTEXT_KEYS if query.get(key)})
        return cls.about(subject, purpose, context)

    @classmethod
    def from_usable(cls, query: Mapping[str, str]) -> "Question":
        """Read a question from a link's query, leaving out each part that cannot be used."""
        return cls.from_query({key: value for key, value in query.items() if _is_usable(key, value)})

    @property
    def subject(self) -> Subject:
        """What the question is about."""
        return _BY_DETAIL[self.kind, self.topic]

    @property
    def what(self) -> str:
        """The subject and the purpose as a link writes them, such as "email.access"."""
        return f"{self.subject.id}.{self.purpose}"

    @property
    def ask(self) -> str:
        """The query of a link that asks this again; the private list is left out."""
        usual = Context()
        told = {key: getattr(self.context, key) for key in CONTEXT_KEYS}
        changed = {key: value for key, value in told.items() if key == "platform" or value != getattr(usual, key)}
        return urlencode({"what": self.what, **changed})

    def label(self, language: str) -> str:
        """What is asked about, in words."""
        return self.subject.label(self.purpose, language)


def _is_usable(key: str, value: str) -> bool:
    try:
        Question.from_query({key: value})
    except (QuestionError, ContextError):
        return False
    return True


def offers(language: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Everything that can be asked about, by subject: its name, then each (what, label)."""
    return [
        (
            subject.name(language),
            [(f"{subject.id}.{purpose}", subject.label(purpose, language)) for purpose in subject.purposes],
        )
        for subject in SUBJECTS.values()
    ]
