"""A platform's rules as one table: what against where and when."""

from dataclasses import dataclass

from linter.answers import decide
from linter.explain import in_words, platform_name
from linter.messages import words_for
from linter.model import Context
from linter.questions import TABLE, Question
from linter.situation import rules_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer; `platform` and `clause` name the rule that decides, `ask` is the query of a link to its question."""

    verdict: str
    verdict_name: str
    short: str
    title: str
    platform: str
    clause: str
    ask: str


@dataclass(frozen=True, slots=True)
class Row:
    """What is shared, and a cell for every column."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole table; `rules` says in words whose day it shows, `date` is empty for the newest rules."""

    platform: str
    title: str
    rules: str
    date: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix(platform: str, date: str = "", language: str = "en") -> Matrix:
    """The table of a platform on a day (YYYY-MM-DD). Raises ContextError."""
    words = words_for(language)["answer"]
    contexts = [Context(platform=platform, date=date, **column["context"]) for column in TABLE["column"]]
    rows = tuple(
        Row(
            words["row"][row["id"]],
            tuple(_cell(Question.about(row["subject"], row["purpose"], context), language) for context in contexts),
        )
        for row in TABLE["row"]
    )
    columns = tuple(words["column"][column["id"]] for column in TABLE["column"])
    title = words["table"]["title"].format(platform=platform_name(platform, language))
    return Matrix(platform, title, rules_of(date, language), date, columns, rows)


def _cell(question: Question, language: str) -> Cell:
    clause, words = decide(question), words_for(language)
    return Cell(
        verdict=clause.verdict,
        verdict_name=words["verdict"][clause.verdict],
        short=words["answer"]["short"][clause.verdict],
        title=in_words(clause, language).title,
        platform=clause.platform,
        clause=clause.id,
        ask=question.ask,
    )
