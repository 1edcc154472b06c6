"""The single fields of a pack's file: each check returns the value with its type, or names the mistake."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import regex

OLDEST = datetime.date(2000, 1, 1)
NEWEST = datetime.date(2100, 12, 31)
FIRST_RULE = datetime.date(2015, 1, 1)  # the timeline of answers begins here
_TOPIC = regex.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")
_URL = regex.compile(r"https://(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z][a-z0-9-]*[a-z0-9](?:[/?#][^\s{}]*)?")


class PackError(ValueError):
    """A pack that cannot be used; the message names the file, the clause and the field."""


def check_keys(place: str, entry: object, needed: Sequence[str], optional: Sequence[str] = ()) -> dict[str, Any]:
    """A table with all of the needed fields, and no unknown ones."""
    if not isinstance(entry, dict):
        raise PackError(f"{place}: it must be a table with the fields {', '.join(needed)}")
    for key in needed:
        if key not in entry:
            raise PackError(f"{place}: field {key!r} is missing")
    for key in entry:
        if key not in needed and key not in optional:
            raise PackError(f"{place}: field {key!r} is unknown")
    return entry


def check_texts(place: str, entry: Mapping[str, object], keys: Sequence[str]) -> None:
    """The texts among these fields may hold "{platform}", and nothing else in braces."""
    for key in (key for key in keys if key in entry):
        rest = _text(place, key, entry[key]).replace("{platform}", "")
        if "{" in rest or "}" in rest:
            raise PackError(f"{place}, field {key!r}: only {{platform}} may stand in it with braces")


def bare_text(place: str, field: str, value: object) -> str:
    """A text that is shown as it stands, so "{platform}" would not be filled in it."""
    text = _text(place, field, value)
    if "{" in text or "}" in text:
        raise PackError(f"{place}, field {field!r}: write it without braces; nothing is filled in here")
    return text


def _text(place: str, field: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise PackError(f"{place}, field {field!r}: it must be a text in quotes, and not empty")
    return value


def one_of(place: str, field: str, value: object, choices: Collection[str]) -> str:
    """One of the choices."""
    if not isinstance(value, str) or value not in choices:
        raise PackError(f"{place}, field {field!r}: {value!r} is not one of {', '.join(choices)}")
    return value


def texts(place: str, field: str, values: object) -> list[str]:
    """A list of texts, none of them twice."""
    if not isinstance(values, list) or not values or not all(isinstance(value, str) for value in values):
        raise PackError(f'{place}, field {field!r}: it must be a list such as ["one", "two"], and not empty')
    if len(set(values)) < len(values):
        raise PackError(f"{place}, field {field!r}: a value stands in it twice")
    return values


def topics(place: str, field: str, values: object) -> tuple[str, ...]:
    """Hosts, apps and subjects in the form in which findings have them."""
    for value in (found := texts(place, field, values)):
        if not _TOPIC.fullmatch(value):
            raise PackError(
                f"{place}, field {field!r}: {value!r} fits no finding; write a host, an app or a word "
                "in small letters, such as 'zoom.us' or 'fee'"
            )
    return tuple(found)


def date(place: str, field: str, value: object) -> datetime.date:
    """A day between 2000 and 2100."""
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise PackError(f"{place}, field {field!r}: write it as 2020-06-26, without quotes")
    if not OLDEST <= value <= NEWEST:
        raise PackError(f"{place}, field {field!r}: {value} is not a day from 2000 to 2100")
    return value


def rule_date(place: str, field: str, value: object) -> datetime.date | None:
    """The first or last day of a clause, if it has one."""
    if value is None:
        return None
    if (day := date(place, field, value)) < FIRST_RULE:
        raise PackError(f"{place}, field {field!r}: {day} is too early; the timeline of rules begins on {FIRST_RULE}")
    return day


def url(place: str, field: str, value: object) -> str:
    """A secure address with a host."""
    if not isinstance(value, str) or not _URL.fullmatch(value):
        raise PackError(f"{place}, field {field!r}: {value!r} is not an address such as https://example.com/rules")
    return value
