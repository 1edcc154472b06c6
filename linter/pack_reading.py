"""Reading a pack from its file, with every mistake in it named by file, clause and field."""

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import regex

from linter import pack_coverage, pack_fields
from linter.clauses import CONDITIONS, Clause, Example, Pack
from linter.lexicon import PLATFORMS
from linter.model import CHOICES, REASONS, VERDICTS, Context, ContextError, Source
from linter.pack_fields import PackError, check_keys, check_texts, one_of, texts

STANDINGS = ("official", "third_party", "community", "inferred")
DATED = ("published", "effective", "read")
_PACK_TEXTS = ("way", "here", "pay_here")
_CLAUSE_TEXTS = ("id", "verdict", "reason", "title", "why", "sure")
_OPTIONAL = ("advice", "from", "until", "show_dates", "when", "topics", "example")
_WITH_TOPIC = {"email", "link", "handle", "solicitation", "payment"}
_ID = regex.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # it becomes part of addresses


def read_pack(platform: str, toml: str) -> Pack:
    """Read a pack from its file's text. Raises PackError naming the clause and field that are wrong."""
    file = f"{platform}.toml"
    if platform not in PLATFORMS or platform not in CHOICES["platform"]:
        raise PackError(
            f"{file}: the platform {platform!r} is unknown; "
            "add it to linter/platforms.toml and to CHOICES['platform'] in linter/model.py"
        )
    try:
        data = tomllib.loads(toml)
    except ValueError as error:
        raise PackError(f"{file}: {error}") from None
    check_keys(file, data, (*_PACK_TEXTS, "source", "clause"))
    check_texts(file, data, _PACK_TEXTS)
    if not isinstance(data["source"], dict):
        raise PackError(f"{file}, field 'source': write [source.NAME] above each source")
    sources = {key: _source(f"{file}, source {key!r}", entry) for key, entry in data["source"].items()}
    if not isinstance(data["clause"], list):
        raise PackError(f"{file}, field 'clause': write [[clause]] above each clause")
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


def _source(place: str, entry: object) -> Source:
    fields = check_keys(place, entry, ("title", "url", "date", "dated", "standing"))
    return Source(
        title=pack_fields.bare_text(place, "title", fields["title"]),
        url=pack_fields.url(place, "url", fields["url"]),
        date=pack_fields.date(place, "date", fields["date"]).isoformat(),
        dated=one_of(place, "dated", fields["dated"], DATED),
        standing=one_of(place, "standing", fields["standing"], STANDINGS),
    )


def _clause(platform: str, entry: Mapping[str, Any], sources: Mapping[str, Source]) -> Clause:
    name = entry.get("id", "(without id)") if isinstance(entry, dict) else "(no table)"
    place = f"{platform}.toml, clause {name!r}"
    check_keys(place, entry, (*_CLAUSE_TEXTS, "sources"), _OPTIONAL)
    check_texts(place, entry, (*_CLAUSE_TEXTS, "advice"))
    if not _ID.fullmatch(entry["id"]):
        raise PackError(f"{place}, field 'id': use small letters, digits and hyphens, such as 'before-contract'")
    one_of(place, "verdict", entry["verdict"], VERDICTS)
    one_of(place, "reason", entry["reason"], REASONS)
    one_of(place, "sure", entry["sure"], STANDINGS)
    if entry["verdict"] != "allowed" and "advice" not in entry:
        raise PackError(f"{place}: field 'advice' is missing; say what would make it fine")
    for key in texts(place, "sources", entry["sources"]):
        one_of(place, "sources", key, sources)
    since, until = (pack_fields.rule_date(place, key, entry.get(key)) for key in ("from", "until"))
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
        one_of(place, "when", key, CONDITIONS)
        for value in texts(place, f"when.{key}", values):
            one_of(place, f"when.{key}", value, CONDITIONS[key])
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
    return pack_fields.topics(place, "topics", entry["topics"])


def _numbered(place: str, entry: Mapping[str, Any]) -> list[tuple[int, Any]]:
    examples = entry.get("example", [])
    if not isinstance(examples, list):
        raise PackError(f"{place}, field 'example': write [[clause.example]] above each example")
    return list(enumerate(examples, 1))


def _example(place: str, entry: Mapping[str, Any]) -> Example:
    check_keys(place, entry, ("text",), ("context",))
    text = pack_fields.bare_text(place, "text", entry["text"])
    context = entry.get("context", {})
    try:
        Context.from_mapping(context)
    except ContextError as error:
        raise PackError(f"{place}, field 'context': {error}") from None
    if "platform" in context:
        raise PackError(f"{place}, field 'context': leave out the platform; it is the pack's own")
    return Example(text, context)
