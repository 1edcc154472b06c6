"""The words of the linter as frozen data: context, detail, finding, fix, report."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields

KINDS = ("email", "phone", "link", "handle", "address", "identity", "solicitation", "payment")
INVITATIONS = ("solicitation", "payment")  # kinds that are said in words, with no detail in them
PURPOSES = ("contact", "showcase", "access", "legal", "work_product", "refusal")
CONFIDENCES = ("sure", "likely", "perhaps")  # measured on tests/corpus: see docs/architecture.md
VERDICTS = ("allowed", "nudge", "caution", "not_allowed")  # from mild to severe
REASONS = (
    "before_contract",
    "unsolicited",
    "consented",
    "portfolio",
    "enterprise",
    "legal_document",
    "system_access",
    "platform_tool",
    "platform_allows",
    "known_before",
    "outside_payment",
    "circumvention",
    "job_post_privacy",
    "work_product",
    "unclear",
)
CHOICES = {
    "platform": ("upwork", "fiverr", "freelancer", "peopleperhour", "workana", "malt", "contra", "other"),
    "surface": ("proposal", "message", "job_post", "profile", "portfolio", "invite", "other"),
    "role": ("freelancer", "client"),
    "stage": ("pre_contract", "active", "ended"),
    "consent": ("none", "requested", "agreed"),
    "client_plan": ("standard", "enterprise"),
    "relationship": ("met_here", "known_before"),
}


class ContextError(ValueError):
    """A context that cannot be used; the message names the key and the cure."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where and when a draft is written; `date` is YYYY-MM-DD, or empty for the newest rules."""

    platform: str = "upwork"
    surface: str = "message"
    role: str = "freelancer"
    stage: str = "pre_contract"
    consent: str = "none"
    client_plan: str = "standard"
    relationship: str = "met_here"
    date: str = ""
    private: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for key, choices in CHOICES.items():
            value = getattr(self, key)
            if value not in choices:
                raise ContextError(f"context: {key} is {value!r}; use one of {', '.join(choices)}")
        _check_date(self.date)
        if not isinstance(self.private, tuple) or not all(isinstance(item, str) for item in self.private):
            raise ContextError("context: private must be a list of strings")

    @classmethod
    def from_mapping(cls, values: object) -> "Context":
        """Read a context from decoded JSON. Raises ContextError for unknown keys or values."""
        if not isinstance(values, Mapping):
            raise ContextError('context: must be an object such as {"stage": "active"}')
        known = [field.name for field in fields(cls)]
        for key in values:
            if key not in known:
                raise ContextError(f"context: unknown key {key!r}; use {', '.join(known)}")
        given = dict(values)
        if isinstance(given.get("private"), list):
            given["private"] = tuple(given["private"])
        return cls(**given)


def _check_date(value: object) -> None:
    if value == "":
        return
    try:
        # fromisoformat alone would also take the week form 2020-W26-5.
        if not isinstance(value, str) or datetime.date.fromisoformat(value).isoformat() != value:
            raise ValueError
    except ValueError:
        raise ContextError(f"context: date is {value!r}; write it as YYYY-MM-DD, for example 2020-06-26") from None


@dataclass(frozen=True, slots=True)
class Detail:
    """What a detector found: a place in the draft (code points, end exclusive) and its canonical value.

    `topic` says what it is about where a clause may care: the host of a link, the app of a handle or invitation,
    "fee" for an offer to avoid the platform's fee. `confidence` says how surely it is one (CONFIDENCES).
    """

    kind: str
    start: int
    end: int
    value: str
    topic: str = ""
    confidence: str = "sure"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule was read; `dated` tells what the date is: published, effective or read."""

    title: str
    url: str
    date: str
    dated: str
    standing: str


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit that the writer can accept: replace start..end (code points) by text.

    `preview` is the part of the text that a card shows; a removal has none, although its edit may mend a capital.
    """

    label: str
    start: int
    end: int
    text: str
    preview: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A contact detail or invitation in the draft, with its verdict and the words that explain it.

    Fixes are made when they are asked for, since few of them are ever looked at.
    """

    kind: str
    start: int
    end: int
    value: str
    purpose: str
    confidence: str
    verdict: str
    reason: str
    clause: str
    title: str
    why: str
    since: str
    advice: str
    sources: tuple[Source, ...]
    make_fixes: Callable[[], tuple[Fix, ...]] = field(compare=False, repr=False)

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """Edits that the writer can accept, made when they are asked for."""
        return self.make_fixes()

    @property
    def explanation(self) -> str:
        """Why, since when and what would make it fine, as one text."""
        return " ".join(part for part in (self.why, self.since, self.advice) if part)


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a draft, in reading order and never overlapping."""

    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> str | None:
        """The most severe verdict of the findings; None without findings."""
        return max((finding.verdict for finding in self.findings), key=VERDICTS.index, default=None)
