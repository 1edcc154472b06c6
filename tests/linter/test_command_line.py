"""The command line as people and scripts use it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter import LANGUAGES
from linter.__main__ import main
from linter.messages import words_for
from linter.wrapping import columns


def onside(*arguments: str, given: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "linter", *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=False, env=os.environ | variables)


def stream(*lines: bytes) -> list[dict]:
    answer = onside("lint", "--jsonl", given=b"\n".join(lines))
    assert answer.stderr == b""
    assert answer.returncode == 0
    return [json.loads(line) for line in answer.stdout.splitlines()]


def test_report_shows_line_underline_why_and_cure(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Hello 😀,\nmail me at john@gmail.com\n", encoding="utf-8")
    answer = onside("lint", str(draft))
    shown = answer.stdout.decode()
    assert answer.returncode == 1
    assert f"{draft}:2:12  E-mail address: Not allowed here" in shown
    assert "    mail me at john@gmail.com\n               ~~~~~~~~~~~~~~\n" in shown
    for words in ("why:", "since 26 June 2020", "to do:", "source:", "https://community.upwork.com/"):
        assert words in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("arguments", "text", "status"),
    [
        ([], b"nothing here", 0),
        ([], b"", 0),
        ([], b"mail me at john@gmail.com", 1),
        (["--stage", "active"], b"mail me at john@gmail.com", 0),
        (["--stage", "soon"], b"", 2),
        (["--date", "yesterday"], b"", 2),
        (["--jsonl", "a.txt"], b"", 2),
        (["no such file"], b"", 2),
        ([], b"\xff\xfe broken", 2),
        ([], b"PNG\0\0\0", 2),
        ([], b"a" * 10_000_000, 2),
    ],
)
def test_exit_status_tells_fine_not_allowed_or_unusable(arguments: list[str], text: bytes, status: int) -> None:
    answer = onside("lint", *arguments, given=text)
    assert answer.returncode == status
    assert (answer.stderr != b"") == (status == 2)
    assert b"Traceback" not in answer.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"ab\xff", "standard input: is not UTF-8 at byte 2; save it as UTF-8"),
        (b"a\0b", "standard input: looks like a binary file"),
        (b"a" * 10_000_000, "the draft has 10,000,000 characters; Onside reads up to 1,000,000: split it"),
    ],
)
def test_unreadable_input_names_the_cure(text: bytes, message: str) -> None:
    assert message in onside("lint", given=text).stderr.decode()


def test_worst_of_several_files_decides_the_status(tmp_path: Path) -> None:
    fine, bad = tmp_path / "fine.txt", tmp_path / "bad.txt"
    fine.write_text("hello")
    bad.write_bytes(b"\xff")
    answer = onside("lint", str(fine), str(bad))
    assert answer.returncode == 2
    assert b"no contact details found" in answer.stdout


def test_stream_answers_in_order_with_the_agreed_keys() -> None:
    first, second = stream(
        b'{"id": 1, "text": "mail me at john@gmail.com", "context": {"stage": "active"}}',
        b'{"id": "b", "text": "hi"}',
    )
    assert first["id"] == 1
    assert first["verdict"] == "caution"
    assert list(first["findings"][0]) == [
        "kind", "start", "end", "value", "purpose", "verdict", "reason", "clause", "title", "explanation", "sources", "fixes",
    ]  # fmt: skip
    assert list(first["findings"][0]["sources"][0]) == ["title", "url", "date"]
    assert list(first["findings"][0]["fixes"][0]) == ["label", "start", "end", "text"]
    assert second == {"id": "b", "verdict": None, "findings": []}


@pytest.mark.parametrize(
    ("line", "identity", "error"),
    [
        (b"{", None, "line 1: not JSON"),
        (b"[1]", None, "line 1: the request must be an object"),
        (b'{"id": 7}', 7, 'line 1: "text" must be a string'),
        (b'{"id": 7, "text": "x", "context": {"stage": "soon"}}', 7, "line 1: context: stage is 'soon'"),
        (b'{"id": 7, "text": "x", "context": {"moon": 1}}', 7, "line 1: context: unknown key 'moon'"),
        (b'{"id": 7, "text": "\xff"}', None, "line 1: not UTF-8 at byte 19"),
        (b"[" * 100_000, None, "line 1: not JSON"),
        (b'{"id": 7, "n": ' + b"1" * 5000 + b"}", None, "line 1: not JSON that can be read"),
        (b'{"id": 7, "text": "' + b"a" * 1_000_001 + b'"}', 7, "line 1: the draft has 1,000,001 characters"),
    ],
)
def test_bad_line_is_answered_and_the_stream_goes_on(line: bytes, identity: object, error: str) -> None:
    bad, good = stream(line, b'{"id": 2, "text": "ok"}')
    assert bad["id"] == identity
    assert bad["error"].startswith(error)
    assert good["id"] == 2


def test_a_file_gets_utf_8_whatever_the_terminal_shows() -> None:
    answer = onside("can-i", "email", "--language", "zh", PYTHONIOENCODING="ascii")
    assert words_for("zh")["verdict"]["not_allowed"] in answer.stdout.decode("utf-8")
    assert b"?" not in answer.stdout


@pytest.mark.parametrize("arguments", [["can-i", "--table"], ["lint", "--jsonl"]])
def test_a_full_disk_gets_one_sentence(arguments: list[str]) -> None:
    given = json.dumps({"id": 1, "text": "hi"}).encode()
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "linter", *arguments], input=given, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "onside: reading or writing failed: No space left on device; use another file or disk\n"
    )


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "linter", "can-i", "--table"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_report_is_wider_than_a_terminal(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(f"{'我们' * 200} john@gmail.com {'谢谢' * 200}\nmail me at dana@example.com", encoding="utf-8")
    main(["lint", "--language", language, str(draft)])
    lines = capsys.readouterr().out.replace(str(draft), "draft.txt").splitlines()
    assert [line for line in lines if columns(line) > 100 and "https://" not in line] == []
    quoted = next(place for place, line in enumerate(lines) if "john@gmail.com" in line)
    before = lines[quoted].partition("john@gmail.com")[0]
    assert lines[quoted + 1] == " " * columns(before) + "~" * len("john@gmail.com")


def test_the_other_sides_message_can_be_read() -> None:
    answer = onside("consent", given=b"Can you send me your e-mail address?")
    assert answer.returncode == 0
    assert words_for("en")["consent"]["asks"] in answer.stdout.decode()
