"""The decision: the packs of rules, and the first clause of a pack that fits."""

import datetime
import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from linter.lexicon import PLATFORMS, is_on
from linter.model import CHOICES, KINDS, PURPOSES, REASONS, VERDICTS, Context, Source

STANDINGS = ("official", "third_party", "community", "inferred")
DATED = ("published", "effective", "read")
# What a clause may ask for: the finding's kind and purpose, and the context.
CONDITIONS: dict[str, tuple[str, ...]] = {"kind": KINDS, "purpose": PURPOSES, **CHOICES}
del CONDITIONS["platform"]


class PackError(ValueError):
    """A pack that cannot be used; the message names the file, the clause and the field."""


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
        """The first clause in force that fits; the last clause of a pack fits always."""
        return next(clause for clause in _fitting(self, kind, purpose, context) if clause.speaks_of(topic))

    def as_json(self) -> dict[str, Any]:
        """The pack as plain JSON data, dates as YYYY-MM-DD."""
        plain: dict[str, Any] = _plain(self.data)
        return {"platform": self.platform, "name": self.name, **plain}


@functools.lru_cache(maxsize=1024)
def _fitting(pack: Pack, kind: str, purpose: str, context: Context) -> tuple[Clause, ...]:
    clauses = (clause for clause in pack.clauses if clause.in_force(context.date))
    return tuple(clause for clause in clauses if clause.fits(kind, purpose, context))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def read_pack(platform: str, toml: str) -> Pack:
    """Read a pack from its file's text. Raises PackError naming the clause and field that are wrong."""
    file = f"{platform}.toml"
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{file}: {error}") from None
    _check_keys(file, data, {"way", "here", "pay_here", "source", "clause"})
    sources = {key: _source(f"{file}, source {key!r}", entry) for key, entry in data["source"].items()}
    clauses = tuple(_clause(file, entry, sources) for entry in data["clause"])
    last = clauses[-1]
    if last.when or last.topics or last.since or last.until:
        raise PackError(
            f"{file}, clause {last.id!r}: the last clause must fit always; take away its dates and conditions"
        )
    return Pack(platform, data["way"], data["here"], data["pay_here"], clauses, data)


def _check_keys(place: str, entry: Mapping[str, Any], needed: set[str], optional: frozenset[str] = frozenset()) -> None:
    for key in needed - entry.keys():
        raise PackError(f"{place}: field {key!r} is missing")
    for key in entry.keys() - needed - optional:
        raise PackError(f"{place}: field {key!r} is unknown")


def _one_of(place: str, field: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise PackError(f"{place}, field {field!r}: {value!r} is not one of {', '.join(choices)}")


def _source(place: str, entry: Mapping[str, Any]) -> Source:
    _check_keys(place, entry, {"title", "url", "date", "dated", "standing"})
    _one_of(place, "dated", entry["dated"], DATED)
    _one_of(place, "standing", entry["standing"], STANDINGS)
    if not isinstance(entry["date"], datetime.date):
        raise PackError(f"{place}, field 'date': write it as 2020-06-26, without quotes")
    if not entry["url"].startswith("https://"):
        raise PackError(f"{place}, field 'url': {entry['url']!r} does not start with https://")
    return Source(entry["title"], entry["url"], entry["date"].isoformat(), entry["dated"], entry["standing"])


def _clause(file: str, entry: Mapping[str, Any], sources: Mapping[str, Source]) -> Clause:
    place = f"{file}, clause {entry.get('id', '(without id)')!r}"
    needed = {"id", "verdict", "reason", "title", "why", "sure", "sources"}
    _check_keys(place, entry, needed, frozenset({"advice", "from", "until", "show_dates", "when", "topics", "example"}))
    _one_of(place, "verdict", entry["verdict"], VERDICTS)
    _one_of(place, "reason", entry["reason"], REASONS)
    _one_of(place, "sure", entry["sure"], STANDINGS)
    when = entry.get("when", {})
    for key, values in when.items():
        _one_of(place, "when", key, tuple(CONDITIONS))
        for value in values:
            _one_of(place, f"when.{key}", value, CONDITIONS[key])
    for key in entry["sources"]:
        _one_of(place, "sources", key, tuple(sources))
    since, until = entry.get("from"), entry.get("until")
    if since and until and until < since:
        raise PackError(f"{place}, field 'until': {until} is before 'from' {since}")
    return Clause(
        platform=file.removesuffix(".toml"),
        **{key: entry[key] for key in ("id", "verdict", "reason", "title", "why", "sure")},
        advice=entry.get("advice", ""),
        since=since,
        until=until,
        when={key: frozenset(values) for key, values in when.items()},
        topics=tuple(entry.get("topics", ())),
        sources=tuple(sources[key] for key in entry["sources"]),
        examples=tuple(Example(given["text"], given.get("context", {})) for given in entry.get("example", ())),
        show_dates=entry.get("show_dates", True),
    )


PACKS = {
    file.name.removesuffix(".toml"): read_pack(file.name.removesuffix(".toml"), file.read_text(encoding="utf-8"))
    for file in sorted((files(__package__) / "packs").iterdir(), key=lambda file: file.name)
    if file.name.endswith(".toml")
}


def pack_for(platform: str) -> Pack:
    """The platform's pack; the pack `other` where there is none yet."""
    return PACKS.get(platform, PACKS["other"])
