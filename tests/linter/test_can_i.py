"""`onside can-i` as people and scripts use it."""

import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from linter import LANGUAGES
from linter.__main__ import main
from linter.messages import words_for
from linter.questions import SUBJECTS
from linter.wrapping import columns


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
        (["link", "--purpose", "contact"], 1),
        (["link"], 0),
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
        (["email", "--table"], "--table shows all answers of a platform on one day; leave KIND out"),
        (["--table", "--stage", "active"], "on one day; leave --stage out"),
        (["--table", "--role", "freelancer"], "on one day; leave --role out"),
        (["--table", "--client-plan", "enterprise", "--purpose", "legal"], "leave --purpose, --client-plan out"),
        (["email", "--timeline", "--date", "2020-05-01"], "--timeline shows every day; leave --date out"),
    ],
)
def test_wrong_words_get_one_sentence_with_the_cure(can_i: Ask, arguments: list[str], sentence: str) -> None:
    answer = can_i(*arguments)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert sentence in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_without_a_purpose_the_usual_one_is_asked_about(can_i: Ask) -> None:
    assert can_i("link").stdout == can_i("link", "--purpose", "showcase").stdout
    assert can_i("link").stdout.startswith("Link: to show my work\n")


@pytest.mark.parametrize(
    ("tag", "language"),
    [("pt", "pt-BR"), ("zh-Hans", "zh"), ("de_AT.UTF-8", "de"), ("tl", "fil"), ("en-GB", "en"), ("EN", "en")],
)
def test_any_form_of_a_known_language_is_understood(can_i: Ask, tag: str, language: str) -> None:
    assert words_for(language)["verdict"]["not_allowed"] in can_i("email", "--language", tag).stdout


@pytest.mark.parametrize("tag", ["it", "C", "", "enm", "english"])
def test_a_language_without_texts_is_refused_with_the_cure(tag: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["can-i", "email", "--language", tag])
    assert f"there are no texts in {tag!r}; use one of en, es, pt-BR" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "es"}, "es"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "it:uk:es"}, "uk"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "en_GB:es"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": ""}, "de"),
        ({"LANG": "it_IT.UTF-8"}, "en"),
    ],
)
def test_the_terminal_says_the_language_as_gettext_reads_it(
    variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    main(["can-i", "email"])
    assert words_for(language)["verdict"]["not_allowed"] in capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", [[], ["--timeline"]])
def test_no_line_is_wider_than_a_terminal(can_i: Ask, language: str, view: list[str]) -> None:
    for what in SUBJECTS:
        for line in can_i(what, "--language", language, *view).stdout.splitlines():
            assert columns(line) <= 100 or line.startswith("  https://"), line


def test_the_text_beside_the_table_is_no_wider_than_a_terminal(can_i: Ask) -> None:
    for language in LANGUAGES:
        shown = can_i("--table", "--language", language).stdout
        assert max(columns(line) for line in shown.splitlines() if not line.startswith(("NO ", "ok ", "!  "))) <= 100


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
