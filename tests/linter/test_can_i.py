"""`onside can-i` as people and scripts use it."""

import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from linter.__main__ import main


class Said(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


Ask = Callable[..., Said]


@pytest.fixture
def can_i(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs the command in this process: starting Python takes longer than all the answers."""

    def ask(*arguments: str) -> Said:
        status = main(["can-i", "--language", "en", *arguments])
        return Said(status, *capsys.readouterr())

    return ask


def test_the_command_is_there_and_ends_with_its_status() -> None:
    done = subprocess.run([sys.executable, "-m", "linter", "can-i", "email"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"https://" in done.stdout


def test_an_answer_shows_the_verdict_why_since_cure_and_sources(can_i: Ask) -> None:
    answer = can_i("email")
    assert answer.returncode == 1
    for words in (
        "E-mail address: to be in contact\nUpwork · Freelancer · A private message",
        "\nNot allowed here: ",
        "\nWhy:\n",
        "\nWhat would make it fine:\n",
        "\nHow sure we are:\n  The platform says so itself.\n",
        "\nWhere this is written:\n",
        "(published 26 May 2020)",
        "  https://community.upwork.com/",
    ):
        assert words in answer.stdout
    assert "since 26 June 2020" in " ".join(answer.stdout.split())


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["email"], 1),
        (["email", "--stage", "active"], 0),
        (["email", "--stage", "active", "--consent", "agreed"], 0),
        (["email", "--purpose", "access"], 0),
        (["email", "--date", "2020-05-01", "--surface", "profile"], 1),
        (["link", "--purpose", "showcase", "--surface", "job_post"], 0),
        (["payment", "--stage", "active"], 1),
        (["payment", "--timeline"], 1),
        (["ask_email", "--stage", "active"], 0),
        (["--table", "--platform", "fiverr"], 0),
    ],
)
def test_exit_status_tells_not_allowed_from_the_rest(can_i: Ask, arguments: list[str], status: int) -> None:
    answer = can_i(*arguments)
    assert (answer.returncode, answer.stderr) == (status, "")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "say what you want to share; use one of email, phone"),
        (["emial"], "there is nothing called 'emial'; use one of email, phone"),
        (["payment", "--purpose", "legal"], "purpose is 'legal'; for payment use one of contact"),
        (["email", "--purpose", "fun"], "purpose is 'fun'; for email use one of contact, access"),
        (["email", "--date", "tomorrow"], "date is 'tomorrow'; write it as YYYY-MM-DD"),
        (["email", "--table"], "--table shows every kind; leave KIND out"),
    ],
)
def test_wrong_words_get_one_sentence_with_the_cure(can_i: Ask, arguments: list[str], sentence: str) -> None:
    answer = can_i(*arguments)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert sentence in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_the_timeline_shows_each_period_with_its_answer(can_i: Ask) -> None:
    shown = can_i("email", "--timeline").stdout
    assert "\nFrom 3 April 2020 to 25 June 2020\n  Be careful: Ask first\n" in shown
    assert shown.index("Until about 30 November 2019") < shown.index("Since 26 June 2020")


def test_the_table_explains_its_marks_and_fits_a_terminal(can_i: Ask) -> None:
    shown = can_i("--table").stdout
    lines = shown.splitlines()
    assert max(map(len, lines)) <= 100
    letters = next(line for line in lines if line.startswith("A   B")).split()
    rows = [line.split() for line in lines if line.startswith(("ok ", "NO ", "! ", "? ")) and "=" not in line]
    assert len(rows) == 12
    for letter in letters:
        assert f"\n{letter} = " in shown
    assert {mark for row in rows for mark in row[: len(letters)]} == {"ok", "NO", "!", "?"}
    assert "ok = Fine here, ? = Think twice, ! = Be careful, NO = Not allowed here" in shown


def test_the_table_of_another_day_says_so(can_i: Ask) -> None:
    assert "Rules of 1 May 2020" in can_i("--table", "--date", "2020-05-01").stdout
