"""Drafts whose details are known: their shape, and the project's own ones in tests/corpus/marked."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from builder.paths import ROOT
from builder.say import Stop

OWN = ROOT / "tests/corpus/marked"
KINDS = ("email", "phone", "link", "handle", "address", "identity", "solicitation", "payment")
MARKED_FORMS = (
    *("plain", "words", "spaced", "lookalikes", "digit_words", "split", "defanged", "app_nickname"),
    *("invitation", "request", "hint", "payment", "identity", "address"),
)
CLEAN_FORMS = ("subject", "refusal", "rule", "identifier", "code", "everyday")
MODES = ("spans", "presence", "absence")

# The last two of "]]]" end a mark: words such as "john[at]mail[dot]" may themselves end with a bracket.
_MARK = re.compile(r"\[\[([a-z]+)\|(.+?)\]\](?!\])", re.DOTALL)
_LOOSE = re.compile(r"\[\[\w*\|")


class FormatError(ValueError):
    """A line that holds no marked draft; the message says why."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A detail that has to be found; `kinds` are all that count as the same kind, places are code points."""

    kind: str
    start: int
    end: int
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Marked:
    """A draft with its expected details; `counted` are the kinds of findings that count at all."""

    id: str
    source: str
    text: str
    mode: str
    expected: tuple[Expected, ...]
    form: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    counted: frozenset[str] = frozenset(KINDS)
    scope: frozenset[str] = frozenset()  # kinds that were looked for when it was marked; empty: all
    ignored: tuple[tuple[int, int], ...] = ()
    contestable: bool = False


def read_own(folder: Path = OWN) -> list[Marked]:
    """The project's own drafts; a file's name is their source, the language. Raises Stop."""
    drafts = []
    for path, number, values in lines(folder):
        try:
            drafts.append(_own(values, path.stem))
        except FormatError as error:
            raise Stop(f"{path}, line {number}: {error}.") from None
    return drafts


def lines(folder: Path) -> Iterator[tuple[Path, int, dict[str, Any]]]:
    """Every JSON object of a folder's *.jsonl files with its file and line number. Raises Stop."""
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise Stop(f"{folder} holds no drafts: *.jsonl files are looked for there.")
    for path in paths:
        try:
            contents = path.read_text(encoding="utf-8").split("\n")
        except UnicodeDecodeError as error:
            raise Stop(f"{path} is not UTF-8 at byte {error.start}; save it as UTF-8.") from None
        for number, line in enumerate(contents, 1):
            if line.strip():
                try:
                    values = json.loads(line)
                except ValueError as error:
                    raise Stop(f"{path}, line {number}: not JSON: {error}.") from None
                if not isinstance(values, dict):
                    raise Stop(f"{path}, line {number}: a JSON object is expected.")
                yield path, number, values


def text_of(values: Mapping[str, Any], key: str) -> str:
    """The text at a key. Raises FormatError."""
    value = values.get(key)
    if not isinstance(value, str):
        raise FormatError(f'"{key}" must be a text')
    return value


def parse_marks(draft: str) -> tuple[str, tuple[Expected, ...]]:
    """The draft without its marks `[[kind|words]]`, and what they enclose. Raises FormatError."""
    text, expected, end = "", [], 0
    for mark in _MARK.finditer(draft):
        kind, words = mark.groups()
        if kind not in KINDS:
            raise FormatError(f"{kind!r} is no kind; use one of {', '.join(KINDS)}")
        if words != words.strip() or _LOOSE.search(words):
            raise FormatError(f"the mark {mark[0]!r} must hold its words alone: no space at its ends, no other mark")
        text += draft[end : mark.start()]
        expected.append(Expected(kind, len(text), len(text) + len(words), frozenset((kind,))))
        text += words
        end = mark.end()
    text += draft[end:]
    if loose := _LOOSE.search(text):
        raise FormatError(f"the mark at {text[loose.start() : loose.start() + 20]!r} has no end")
    return text, tuple(expected)


def _own(values: Mapping[str, Any], source: str) -> Marked:
    identity, form = text_of(values, "id"), text_of(values, "form")
    text, expected = parse_marks(text_of(values, "draft"))
    if form not in (MARKED_FORMS if expected else CLEAN_FORMS):
        raise FormatError(f"the form {form!r} does not fit a draft {'with' if expected else 'without'} marks")
    if not isinstance(values.get("context", {}), dict):
        raise FormatError('"context" must be an object')
    mode = "spans" if expected else "absence"
    return Marked(identity, source, text, mode, expected, form, values.get("context", {}))
