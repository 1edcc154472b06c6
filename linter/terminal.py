"""A report as text for a terminal: source line, underline, verdict, why, and what would make it fine."""

from collections.abc import Iterable, Iterator

from linter.explain import source_date
from linter.messages import words_for
from linter.model import Finding, Report
from linter.wrapping import columns, cut, wrapped

_COLOURS = {"allowed": "32", "nudge": "34", "caution": "33", "not_allowed": "31"}
_MARKS = {"allowed": ".", "nudge": "=", "caution": "-", "not_allowed": "~"}
_WIDTH = 96
_LABEL = 9  # columns


def render(name: str, text: str, report: Report, *, colour: bool, language: str) -> str:
    """The whole report of one draft in a reader's language; a single line when there is nothing to say."""
    if not report.findings:
        return f"{name}: {words_for(language)['terminal']['nothing']}\n"
    return "\n".join(
        line for finding in report.findings for line in [*_finding(name, text, finding, colour, language), ""]
    )


def _finding(name: str, text: str, finding: Finding, colour: bool, language: str) -> Iterator[str]:
    line_start = text.rfind("\n", 0, finding.start) + 1
    line_end = text.find("\n", finding.start) % (len(text) + 1)  # -1, none found, becomes the end
    backwards = text[max(line_start, finding.start - _WIDTH // 2) : finding.start][::-1]
    shown_start = finding.start - len(cut(backwards, _WIDTH // 2))
    shown = cut(text[shown_start : min(line_end, shown_start + _WIDTH)], _WIDTH)
    line, column = text.count("\n", 0, finding.start) + 1, finding.start - line_start + 1
    before = columns(text[shown_start : finding.start])
    under = max(1, columns(text[finding.start : min(finding.end, shown_start + len(shown))]))

    words = words_for(language)
    paint = (lambda shown: f"\x1b[{_COLOURS[finding.verdict]}m{shown}\x1b[0m") if colour else str
    yield f"{name}:{line}:{column}  {words['kind'][finding.kind]}: {paint(words['verdict'][finding.verdict])}"
    yield "    " + "".join(character if character.isprintable() else " " for character in shown)
    yield "    " + " " * before + paint(_MARKS[finding.verdict] * under)
    yield from _labelled("", [finding.title])
    labels: dict[str, str] = words["terminal"]
    yield from _labelled(labels["why"], [f"{finding.why} {finding.since}".strip()])
    yield from _labelled(labels["to_do"], [finding.advice])
    for source in finding.sources:
        yield from _labelled(labels["source"], [f"{source.title} ({source_date(source, language)})", source.url])


def _labelled(label: str, paragraphs: Iterable[str]) -> Iterator[str]:
    """Lines under a label that stands to their left."""
    indent = "  " + " " * _LABEL if label else "  "
    first = "  " + f"{label}:" + " " * max(1, _LABEL - 1 - columns(label)) if label else indent
    for paragraph in paragraphs:
        yield from wrapped(paragraph, _WIDTH, first, indent)
        first = indent
