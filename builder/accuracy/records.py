"""Drafts from elsewhere: a folder of *.jsonl records {"id", "source", "text", "mode", "expect", …}."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from builder.accuracy.marked import MODES, Expected, FormatError, Marked, lines, text_of
from builder.say import Stop

# Addresses and identities are rarely annotated in public data, so findings of these kinds do not count there.
_COUNTED = frozenset(("email", "phone", "link", "handle", "solicitation", "payment"))
_OTHER_NAMES = {"url": "link"}
_INVITING = frozenset(("solicitation", "payment"))  # annotated as one


def read_records(folder: Path) -> list[Marked]:
    """Every record of the folder's files. Raises Stop, which names the file and the line."""
    drafts = []
    for path, number, values in lines(folder):
        try:
            drafts.append(_record(values))
        except FormatError as error:
            raise Stop(f"{path}, line {number}: {error}.") from None
    return drafts


def _record(values: Mapping[str, Any]) -> Marked:
    text, mode = text_of(values, "text"), values.get("mode")
    if mode not in MODES:
        raise FormatError(f'"mode" must be one of {", ".join(MODES)}')
    return Marked(
        id=text_of(values, "id"),
        source=text_of(values, "source"),
        text=text,
        mode=mode,
        expected=tuple(_expected(entry, len(text), mode) for entry in _list(values, "expect", dict)),
        counted=_COUNTED,
        scope=_kinds(_list(values, "scope", str)),
        ignored=tuple(_ignored(entry, len(text)) for entry in _list(values, "ignore", list)),
        contestable=bool(values.get("contestable")),
    )


def _list(values: Mapping[str, Any], key: str, of: type) -> list[Any]:
    entries = [] if values.get(key) is None else values[key]
    if not isinstance(entries, list) or not all(isinstance(entry, of) for entry in entries):
        raise FormatError(f'"{key}" must be a list')
    return entries


def _expected(entry: Mapping[str, Any], length: int, mode: str) -> Expected:
    kind = _kind(entry.get("kind"))
    kinds = _kinds([kind, *_list(entry, "alt", str)])
    # A record of mode "presence" says that something is there, and may leave open where.
    start, end = (0, length) if mode == "presence" else _place(entry.get("start"), entry.get("end"), length)
    return Expected(kind, start, end, kinds)


def _ignored(entry: list[Any], length: int) -> tuple[int, int]:
    if len(entry) != 2:
        raise FormatError('"ignore" must be a list of [start, end]')
    return _place(entry[0], entry[1], length)


def _kinds(names: Iterable[str]) -> frozenset[str]:
    kinds = frozenset(map(_kind, names))
    return kinds | _INVITING if kinds & _INVITING else kinds


def _kind(name: object) -> str:
    kind = _OTHER_NAMES.get(str(name), str(name))
    if kind not in _COUNTED:
        raise FormatError(f"{name!r} is no kind; use one of {', '.join(sorted(_COUNTED | _OTHER_NAMES.keys()))}")
    return kind


def _place(start: object, end: object, length: int) -> tuple[int, int]:
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length):
        raise FormatError(f"{start!r} to {end!r} is no place in a text of {length} characters")
    return start, end
