"""Answers, timelines and tables as text for a terminal, at most 100 columns wide."""

import string
from collections.abc import Sequence

from linter.answers import Answer
from linter.matrix import Matrix
from linter.messages import words_for
from linter.model import VERDICTS
from linter.questions import Question
from linter.situation import situation
from linter.timeline import Period
from linter.wrapping import wrapped

_WIDTH = 96
_MARKS = {"allowed": "ok", "nudge": "?", "caution": "!", "not_allowed": "NO"}
_CELL = 4  # columns


def render_answer(question: Question, answer: Answer, language: str) -> str:
    """One answer: what was asked, the verdict, why, what would make it fine, how sure, where it is written."""
    words = words_for(language)["answer"]
    lines = [*_asked(question, language), "", *_wrapped(f"{answer.verdict_name}: {answer.title}")]
    paragraphs = [(words["why"], f"{answer.why} {answer.since}".rstrip())]
    if answer.advice:
        paragraphs.append((answer.advice_name, answer.advice))
    for label, text in [*paragraphs, (words["sureness"], answer.sure)]:
        lines += ["", f"{label}:", *_wrapped(text, "  ")]
    lines += ["", f"{words['sources']}:"]
    for source in answer.sources:
        lines += [*_wrapped(f"{source.title} ({source.when})", "  "), f"  {source.url}"]
    return "\n".join(lines) + "\n"


def render_timeline(question: Question, periods: Sequence[Period], language: str) -> str:
    """The periods, oldest first, each with its verdict and title."""
    lines = _asked(question, language)
    for period in periods:
        said = f"{period.answer.verdict_name}: {period.answer.title}"
        lines += ["", *_wrapped(period.when), *_wrapped(said, "  "), *_wrapped(period.answer.why, "  ")]
    return "\n".join(lines) + "\n"


def render_matrix(matrix: Matrix, language: str) -> str:
    """The table with short marks, and below it what its letters and marks stand for.

    Names stand to the right of the marks, where a script of any width cannot move them.
    """
    words = words_for(language)
    letters = string.ascii_uppercase[: len(matrix.columns)]
    lines = [*_wrapped(matrix.title), *_wrapped(matrix.rules), "", _in_cells(list(letters))]
    lines += [_in_cells([_MARKS[cell.verdict] for cell in row.cells], row.name) for row in matrix.rows]
    lines += ["", *(f"{letter} = {name}" for letter, name in zip(letters, matrix.columns, strict=True))]
    lines += ["", *_wrapped(", ".join(f"{_MARKS[verdict]} = {words['verdict'][verdict]}" for verdict in VERDICTS))]
    return "\n".join(lines) + "\n"


def _asked(question: Question, language: str) -> list[str]:
    return [*_wrapped(question.label(language)), *_wrapped(" · ".join(situation(question.context, language)))]


def _in_cells(marks: Sequence[str], name: str = "") -> str:
    return ("".join(mark.ljust(_CELL) for mark in marks) + name).rstrip()


def _wrapped(text: str, indent: str = "") -> list[str]:
    return wrapped(text, _WIDTH, indent, indent)
