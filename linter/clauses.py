"""A platform's rules as frozen data: a pack of dated clauses, of which the first that fits decides."""

import datetime
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from linter.lexicon import PLATFORMS, is_on
from linter.model import CHOICES, KINDS, PURPOSES, Context, Source

# What a clause may ask for: the finding's kind and purpose, and the context.
CONDITIONS: dict[str, tuple[str, ...]] = {"kind": KINDS, "purpose": PURPOSES, **CHOICES}
del CONDITIONS["platform"]


@dataclass(frozen=True, slots=True)
class Example:
    """A draft that a clause decides: its text, and the context without the platform."""

    text: str
    context: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One dated rule: when it fits, what it says, and where that was read."""

    platform: str
    id: str
    verdict: str
    reason: str
    title: str
    why: str
    advice: str
    sure: str
    since: datetime.date | None
    until: datetime.date | None
    when: Mapping[str, frozenset[str]]
    topics: tuple[str, ...]
    sources: tuple[Source, ...]
    examples: tuple[Example, ...]
    show_dates: bool = True

    def in_force(self, day: str) -> bool:
        """True on that day (YYYY-MM-DD); without a day, True for the newest clauses."""
        if not day:
            return self.until is None
        date = datetime.date.fromisoformat(day)
        return (self.since is None or self.since <= date) and (self.until is None or date <= self.until)

    def speaks_of(self, topic: str) -> bool:
        """True when the clause asks for no topic, or for this one; a host also covers its subdomains."""
        return not self.topics or is_on(topic, self.topics)

    def fits(self, kind: str, purpose: str, context: Context) -> bool:
        """True when every condition but the topic holds."""
        for key, wanted in self.when.items():
            value = kind if key == "kind" else purpose if key == "purpose" else getattr(context, key)
            if value not in wanted:
                return False
        return True


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """A platform's clauses in order, and the words its fixes use."""

    platform: str
    way: str
    here: str
    pay_here: str
    clauses: tuple[Clause, ...]
    data: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The platform's name as people write it."""
        return str(PLATFORMS[self.platform]["name"])

    def decide(self, kind: str, purpose: str, topic: str, context: Context) -> Clause:
        """The first clause in force that fits; reading a pack checks that there always is one."""
        return next(clause for clause in _fitting(self, kind, purpose, context) if clause.speaks_of(topic))

    def as_json(self) -> dict[str, Any]:
        """The pack as plain JSON data: dates as YYYY-MM-DD, the platform's name in the texts."""
        plain: dict[str, Any] = _plain(self.data, self.name)
        return {"platform": self.platform, "name": self.name, **plain}


@functools.lru_cache(maxsize=1024)
def _fitting(pack: Pack, kind: str, purpose: str, context: Context) -> tuple[Clause, ...]:
    clauses = (clause for clause in pack.clauses if clause.in_force(context.date))
    return tuple(clause for clause in clauses if clause.fits(kind, purpose, context))


def _plain(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item, name) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item, name) for item in value]
    if isinstance(value, str):
        return value.replace("{platform}", name)
    return value.isoformat() if isinstance(value, datetime.date) else value
