"""A report as text for a terminal: source line, underline, verdict, why, and what would make it fine."""

import textwrap
import unicodedata
from collections.abc import Iterator

from linter.explain import WORDS, source_date
from linter.model import Finding, Report

_COLOURS = {"allowed": "32", "nudge": "34", "caution": "33", "not_allowed": "31"}
_MARKS = {"allowed": ".", "nudge": "=", "caution": "-", "not_allowed": "~"}
_WIDTH = 96


def render(name: str, text: str, report: Report, colour: bool) -> str:
    """The whole report of one draft; a single line when there is nothing to say."""
    if not report.findings:
        return f"{name}: no contact details found\n"
    return "\n".join(line for finding in report.findings for line in [*_finding(name, text, finding, colour), ""])


def _finding(name: str, text: str, finding: Finding, colour: bool) -> Iterator[str]:
    line_start = text.rfind("\n", 0, finding.start) + 1
    line_end = text.find("\n", finding.start) % (len(text) + 1)  # -1, none found, becomes the end
    shown_start = max(line_start, finding.start - _WIDTH // 2)
    shown = text[shown_start : min(line_end, shown_start + _WIDTH)]
    line, column = text.count("\n", 0, finding.start) + 1, finding.start - line_start + 1
    before = _columns(text[shown_start : finding.start])
    under = max(1, _columns(text[finding.start : min(finding.end, shown_start + len(shown))]))

    paint = (lambda words: f"\x1b[{_COLOURS[finding.verdict]}m{words}\x1b[0m") if colour else str
    yield f"{name}:{line}:{column}  {WORDS['kind'][finding.kind]}: {paint(WORDS['verdict'][finding.verdict])}"
    yield "    " + "".join(character if character.isprintable() else " " for character in shown)
    yield "    " + " " * before + paint(_MARKS[finding.verdict] * under)
    yield from _wrapped("", finding.title)
    yield from _wrapped("why:     ", f"{finding.why} {finding.since}".strip())
    yield from _wrapped("to do:   ", finding.advice)
    for source in finding.sources:
        yield f"  source:  {source.title} ({source_date(source)})"
        yield f"           {source.url}"


def _wrapped(label: str, words: str) -> list[str]:
    return textwrap.wrap(words, _WIDTH, initial_indent="  " + label, subsequent_indent="  " + " " * len(label))


def _columns(text: str) -> int:
    """How many columns a terminal gives the text: wide characters take two, combining ones none."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(bool(unicodedata.combining(character)) for character in text)
