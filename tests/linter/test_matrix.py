"""A platform's rules as one table: every cell is the answer to the question that it links."""

from urllib.parse import parse_qsl

import pytest

from linter import LANGUAGES, Context
from linter.answers import answer
from linter.matrix import matrix
from linter.messages import words_for
from linter.model import CHOICES
from linter.questions import SUBJECTS, Question

PLATFORMS = CHOICES["platform"]


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("date", ["", "2020-05-01"])
def test_a_cell_of_the_table_is_the_answer_to_its_link(platform: str, date: str) -> None:
    table = matrix(platform, date)
    assert (len(table.rows), {len(row.cells) for row in table.rows}) == (12, {len(table.columns)})
    for cell in (cell for row in table.rows for cell in row.cells):
        question = Question.from_query(dict(parse_qsl(cell.ask)))
        answered = answer(question)
        assert (question.context.platform, question.context.date) == (platform, date)
        assert (cell.verdict, cell.short, cell.platform, cell.clause) == (
            answered.verdict,
            answered.short,
            answered.platform,
            answered.clause,
        )


def test_the_table_of_upwork_shows_its_exceptions() -> None:
    table = matrix("upwork")
    rows = {row.name: [cell.verdict for cell in row.cells] for row in table.rows}
    columns = {name: place for place, name in enumerate(table.columns)}
    email = rows["E-mail address"]
    assert email[columns["Proposal"]] == "not_allowed"
    assert email[columns["Message before a contract, they asked"]] == "not_allowed"
    assert email[columns["Message during a contract, both agreed"]] == "allowed"
    assert email[columns["Message to an Enterprise client, before a contract"]] == "allowed"
    assert email[columns["Profile"]] == "not_allowed"
    assert rows["E-mail address to open a system"][columns["Proposal"]] == "allowed"
    assert rows["Link that shows your work"][columns["Proposal"]] == "allowed"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_in_a_contract_asked_and_agreed_are_one_column(platform: str) -> None:
    for subject in SUBJECTS:
        asked, agreed = (
            answer(Question.about(subject, "contact", Context(platform=platform, stage="active", consent=consent)))
            for consent in ("requested", "agreed")
        )
        assert asked.clause == agreed.clause


def test_table_rows_and_columns_have_names_in_every_language() -> None:
    for language in LANGUAGES:
        table = matrix("upwork", language=language)
        assert all(table.columns)
        assert all(row.name for row in table.rows)
        assert len(set(table.columns)) == len(words_for(language)["answer"]["column"])
