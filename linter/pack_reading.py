"""Reading a pack from its file, with every mistake in it named by file, clause and field."""

import datetime
import string
import tomllib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import regex

from linter import pack_coverage
from linter.clauses import CONDITIONS, Clause, Example, Pack
from linter.model import REASONS, VERDICTS, Context, ContextError, Source

STANDINGS = ("official", "third_party", "community", "inferred")
DATED = ("published", "effective", "read")
_PACK_TEXTS = ("way", "here", "pay_here")
_CLAUSE_TEXTS = ("id", "verdict", "reason", "title", "why", "sure")
_OPTIONAL = ("advice", "from", "until", "show_dates", "when", "topics", "example")
_WITH_TOPIC = {"email", "link", "handle", "solicitation", "payment"}
_ID = regex.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # it becomes part of addresses


class PackError(ValueError):
    """A pack that cannot be used; the message names the file, the clause and the field."""


def read_pack(platform: str, toml: str) -> Pack:
    """Read a pack from its file's text. Raises PackError naming the clause and field that are wrong."""
    file = f"{platform}.toml"
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{file}: {error}") from None
    _check_keys(file, data, (*_PACK_TEXTS, "source", "clause"))
    _check_texts(file, data, _PACK_TEXTS)
    sources = {key: _source(f"{file}, source {key!r}", entry) for key, entry in data["source"].items()}
    clauses = tuple(_clause(platform, entry, sources) for entry in data["clause"])
    for name in sources.keys() - {name for entry in data["clause"] for name in entry["sources"]}:
        raise PackError(f"{file}, source {name!r}: no clause names it; take it away, or name it in a clause")
    _check_coverage(file, clauses)
    return Pack(platform, data["way"], data["here"], data["pay_here"], clauses, data)


def _check_coverage(file: str, clauses: Sequence[Clause]) -> None:
    for name, count in Counter(clause.id for clause in clauses).items():
        if count > 1:
            raise PackError(f"{file}, clause {name!r}, field 'id': {count} clauses have it; give each its own")
    if open_ := pack_coverage.undecided(clauses):
        raise PackError(f"{file}: no clause decides {open_}; end the file with a clause without dates and conditions")
    for clause in pack_coverage.dead(clauses):
        raise PackError(
            f"{file}, clause {clause.id!r}: it is never reached, clauses above it decide all that it asks for; "
            "move it up, or take it away"
        )


def _check_keys(place: str, entry: object, needed: Sequence[str], optional: Sequence[str] = ()) -> None:
    if not isinstance(entry, dict):
        raise PackError(f"{place}: it must be a table with the fields {', '.join(needed)}")
    for key in needed:
        if key not in entry:
            raise PackError(f"{place}: field {key!r} is missing")
    for key in entry:
        if key not in needed and key not in optional:
            raise PackError(f"{place}: field {key!r} is unknown")


def _check_texts(place: str, entry: Mapping[str, Any], keys: Sequence[str]) -> None:
    for key in keys:
        if not isinstance(entry.get(key, ""), str) or key in entry and not entry[key].strip():
            raise PackError(f"{place}, field {key!r}: it must be a text in quotes, and not empty")
        try:
            named = {name for _, name, _, _ in string.Formatter().parse(entry.get(key, "")) if name is not None}
        except ValueError:
            named = {"{"}
        for name in named - {"platform"}:
            raise PackError(f"{place}, field {key!r}: {{{name}}} stands for nothing; only {{platform}} may be used")


def _one_of(place: str, field: str, value: object, choices: Collection[str]) -> None:
    if value not in choices:
        raise PackError(f"{place}, field {field!r}: {value!r} is not one of {', '.join(choices)}")


def _list(place: str, field: str, values: object) -> list[str]:
    if not isinstance(values, list) or not values or not all(isinstance(value, str) for value in values):
        raise PackError(f'{place}, field {field!r}: it must be a list such as ["one", "two"], and not empty')
    if len(set(values)) < len(values):
        raise PackError(f"{place}, field {field!r}: a value stands in it twice")
    return values


def _date(place: str, field: str, value: object) -> datetime.date | None:
    if value is not None and type(value) is not datetime.date:
        raise PackError(f"{place}, field {field!r}: write it as 2020-06-26, without quotes")
    return value


def _source(place: str, entry: Mapping[str, Any]) -> Source:
    _check_keys(place, entry, ("title", "url", "date", "dated", "standing"))
    _check_texts(place, entry, ("title",))
    _one_of(place, "dated", entry["dated"], DATED)
    _one_of(place, "standing", entry["standing"], STANDINGS)
    date = _date(place, "date", entry["date"])
    assert date
    if not str(entry["url"]).startswith("https://"):
        raise PackError(f"{place}, field 'url': {entry['url']!r} does not start with https://")
    return Source(entry["title"], entry["url"], date.isoformat(), entry["dated"], entry["standing"])


def _clause(platform: str, entry: Mapping[str, Any], sources: Mapping[str, Source]) -> Clause:
    name = entry.get("id", "(without id)") if isinstance(entry, dict) else "(no table)"
    place = f"{platform}.toml, clause {name!r}"
    _check_keys(place, entry, (*_CLAUSE_TEXTS, "sources"), _OPTIONAL)
    _check_texts(place, entry, (*_CLAUSE_TEXTS, "advice"))
    if not _ID.fullmatch(entry["id"]):
        raise PackError(f"{place}, field 'id': use small letters, digits and hyphens, such as 'before-contract'")
    _one_of(place, "verdict", entry["verdict"], VERDICTS)
    _one_of(place, "reason", entry["reason"], REASONS)
    _one_of(place, "sure", entry["sure"], STANDINGS)
    if entry["verdict"] != "allowed" and "advice" not in entry:
        raise PackError(f"{place}: field 'advice' is missing; say what would make it fine")
    for key in _list(place, "sources", entry["sources"]):
        _one_of(place, "sources", key, sources)
    since, until = _date(place, "from", entry.get("from")), _date(place, "until", entry.get("until"))
    if since and until and until < since:
        raise PackError(f"{place}, field 'until': {until} is before 'from' {since}")
    if not isinstance(show_dates := entry.get("show_dates", True), bool):
        raise PackError(f"{place}, field 'show_dates': it must be true or false, without quotes")
    when = _conditions(place, entry.get("when", {}))
    return Clause(
        platform=platform,
        **{key: entry[key] for key in _CLAUSE_TEXTS},
        advice=entry.get("advice", ""),
        since=since,
        until=until,
        when=when,
        topics=_topics(place, entry, when),
        sources=tuple(sources[key] for key in entry["sources"]),
        examples=tuple(_example(f"{place}, example {number}", given) for number, given in _numbered(place, entry)),
        show_dates=show_dates,
    )


def _conditions(place: str, when: object) -> dict[str, frozenset[str]]:
    if not isinstance(when, dict):
        raise PackError(f"{place}, field 'when': it must be a table such as {{ stage = [\"active\"] }}")
    for key, values in when.items():
        _one_of(place, "when", key, CONDITIONS)
        for value in _list(place, f"when.{key}", values):
            _one_of(place, f"when.{key}", value, CONDITIONS[key])
        if len(values) == len(CONDITIONS[key]):
            raise PackError(f"{place}, field 'when.{key}': every value stands in it, so it asks for nothing")
    if when.get("purpose") == ["showcase"] and "link" not in when.get("kind", ["link"]):
        raise PackError(f"{place}, field 'when': only a link can have the purpose showcase")
    return {key: frozenset(values) for key, values in when.items()}


def _topics(place: str, entry: Mapping[str, Any], when: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    if "topics" not in entry:
        return ()
    if _WITH_TOPIC.isdisjoint(when.get("kind", _WITH_TOPIC)):
        raise PackError(f"{place}, field 'topics': findings of the kinds in 'when' have no topic")
    return tuple(_list(place, "topics", entry["topics"]))


def _numbered(place: str, entry: Mapping[str, Any]) -> list[tuple[int, Any]]:
    examples = entry.get("example", [])
    if not isinstance(examples, list):
        raise PackError(f"{place}, field 'example': write [[clause.example]] above each example")
    return list(enumerate(examples, 1))


def _example(place: str, entry: Mapping[str, Any]) -> Example:
    _check_keys(place, entry, ("text",), ("context",))
    if not isinstance(entry["text"], str) or not entry["text"].strip():
        raise PackError(f"{place}, field 'text': it must be a text in quotes, and not empty")
    context = entry.get("context", {})
    try:
        Context.from_mapping(context)
    except ContextError as error:
        raise PackError(f"{place}, field 'context': {error}") from None
    if "platform" in context:
        raise PackError(f"{place}, field 'context': leave out the platform; it is the pack's own")
    return Example(entry["text"], context)
