"""Messages of the other side are read for what they say about contact outside the platform.

consent_examples.jsonl holds messages that the word lists must read right; consent_fresh.jsonl holds others, written
before the lists and kept away from them, which show how well unknown messages are read.
"""

import argparse
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from linter import LONGEST_DRAFT, DraftError
from linter.commands import consent as command
from linter.consent import STANCES, Reading, read
from linter.detectors import DETECTORS
from linter.lexicon import LANGUAGES
from linter.model import CHOICES, KINDS
from linter.phrase_choices import written_out
from tests.linter.growth import TOO_FAST, growth

FOLDER = Path(__file__).parent
NAMES = [language["language"] for language in LANGUAGES]
SHARE = 0.95


def messages(name: str) -> list[Mapping[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


EXAMPLES, FRESH = messages("consent_examples"), messages("consent_fresh")


@pytest.mark.parametrize("language", NAMES)
def test_messages_of_every_language_are_read_right(language: str) -> None:
    examples = [example for example in EXAMPLES if example["language"] == language]
    readings = [(example, read(example["message"])) for example in examples]
    wrong = [
        (example["message"], reading)
        for example, reading in readings
        if (reading.stance, list(reading.kinds)) != (example["stance"], example["kinds"])
    ]
    assert wrong == []


@pytest.mark.parametrize("language", NAMES)
def test_every_language_has_three_examples_of_every_stance_and_of_none(language: str) -> None:
    counted = Counter(example["stance"] for example in EXAMPLES if example["language"] == language)
    assert all(counted[stance] >= 3 for stance in (*STANCES, "")), counted


def test_nineteen_of_twenty_messages_that_the_lists_do_not_know_are_read_right() -> None:
    assert {example["language"] for example in FRESH} == set(NAMES)
    assert {example["message"] for example in FRESH}.isdisjoint(example["message"] for example in EXAMPLES)
    right = [example for example in FRESH if read(example["message"]).stance == example["stance"]]
    assert len(right) / len(FRESH) >= SHARE


# What the other side says in several places of one message, and what it comes to.
WEIGHED = {
    "I don't use Skype, but you can call me.": ("offers", ("phone",)),
    "Happy to talk here, or give me your email if you like.": ("asks", ("email",)),
    "Can we talk on WhatsApp? Sorry, I mean: let's keep everything on Upwork.": ("declines", ()),
    "I can't do phone calls. Let's use Zoom instead.": ("asks", ("link",)),
    "You can call me, but please don't call me after 6 pm.": ("declines", ("phone",)),
    "Sure, we can use Zoom. What's your email for the invite?": ("agrees", ("email", "link")),
    "What's your number? You can also email me.": ("asks", ("email", "phone")),
    "Ok, send me your phone number.": ("asks", ("phone",)),
    "Ok, let's talk on Telegram.": ("agrees", ("handle",)),
    "Is WhatsApp ok for you?": ("asks", ("phone", "handle")),
    "Great profile! Let's talk on Telegram.": ("asks", ("handle",)),
    "Email or Telegram works for me": ("agrees", ("email", "handle")),
    "If you get stuck, message me on Telegram.": ("offers", ("handle",)),
}


@pytest.mark.parametrize(("message", "expected"), WEIGHED.items())
def test_message_that_says_several_things_comes_to_one(message: str, expected: tuple[str, tuple[str, ...]]) -> None:
    reading = read(message)
    assert (reading.stance, reading.kinds) == expected


@pytest.mark.parametrize(
    "message", ["", "Yes", "Sure, ok!", "Yes, I have read your proposal.", "👍", "はい、お願いします"]
)
def test_bare_agreement_says_nothing(message: str) -> None:
    assert read(message) == Reading("", (), (), 0, 0, "none")


@pytest.mark.parametrize(
    "message",
    [
        "> What's your WhatsApp?\nThe logo looks great.",
        "On Monday, Dana <dana@example.com> wrote:\n> call me on +1 415 555 2671\n\nThe logo looks great.",
        "  > let's talk on Telegram\r\n  > or Skype\r\nThe logo looks great.",
    ],
)
def test_quoted_lines_are_what_somebody_else_said(message: str) -> None:
    assert read(message).stance == ""


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("👋🏽 Hi! 😀 What's your WhatsApp?", "What's your WhatsApp"),
        ("🎉🎉 sure, let's use Zoom", "sure, let's use Zoom"),
        ("> 🙂 hello\n👍 no calls please", "no calls"),
        ("Ｗhat's 🚀 up? ﬁne: Please don't call me", "Please don't call me"),
        ("👩‍💻 mail me: dana@example.com", "dana@example.com"),
    ],
)
def test_places_are_code_points_of_the_message(message: str, words: str) -> None:
    reading = read(message)
    assert message[reading.start : reading.end] == words


@pytest.mark.parametrize(
    ("message", "consent"),
    [
        ("What's your number?", "requested"),
        ("Here's my number if you need it", "requested"),
        ("Yes, you can send it by email.", "agreed"),
        ("Please don't contact me outside Upwork", "none"),
        ("I like your proposal.", "none"),
    ],
)
def test_context_follows_from_the_message(message: str, consent: str) -> None:
    assert read(message).consent == consent
    assert consent in CHOICES["consent"]


def test_topics_are_the_apps_that_the_words_name_in_their_order() -> None:
    assert read("We build a Slack bot. Let's talk on Telegram. Or give me your WhatsApp").topics == (
        "telegram",
        "whatsapp",
    )


def test_a_whatsapp_account_is_a_phone_number_and_a_meeting_is_a_link() -> None:
    assert read("What's your WhatsApp?").kinds == ("phone", "handle")
    assert read("Let's talk on Zoom").kinds == ("link",)


def test_kinds_are_in_the_order_of_the_model() -> None:
    for example in EXAMPLES:
        kinds = read(example["message"]).kinds
        assert list(kinds) == sorted(kinds, key=KINDS.index)


def test_message_that_is_too_long_is_refused() -> None:
    with pytest.raises(DraftError, match="split it"):
        read("a" * (LONGEST_DRAFT + 1))


@pytest.mark.parametrize(
    "repeated", ["ok, whatsapp ", "Don't call me. You can call me. ", "yes yes yes ", "What's your number? ", "> a\n"]
)
def test_time_grows_with_the_length(repeated: str) -> None:
    assert growth(lambda length: repeated * (length // len(repeated)), read) < TOO_FAST


def test_choices_and_lists_are_written_out_as_phrases() -> None:
    lists = {"asks": ["(call|ring up) {us} [now]", "({us}|you) |end|"], "us": ["me", "{team} lead"]}
    phrases = [(label, phrase) for label, phrase, _ in written_out("consent", lists, {})]
    assert phrases == [
        ("consent.asks", "{choice0} {team} lead [now]"),
        ("consent.asks", "{choice0} {choice1} [now]"),
        ("consent.asks", "{team} lead |end|"),
        ("consent.asks", "{choice2} |end|"),
    ]


def run(message: str, folder: Path, *arguments: str) -> int:
    file = folder / "message.txt"
    file.write_text(message, encoding="utf-8")
    parser = argparse.ArgumentParser()
    command.add(parser)
    return command.run(parser.parse_args([str(file), "--language", "en", *arguments]))


def test_command_says_what_it_read_and_what_follows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("👋 Hi,\nwhat's  your WhatsApp?", tmp_path) == 0
    assert capsys.readouterr().out.splitlines() == [
        "They ask for contact outside the platform.",
        "  kinds:    Phone number, Account on another app",
        "  apps:     whatsapp",
        '  words:    "what\'s your WhatsApp"',
        "  context:  consent=requested (They asked for it)",
    ]


def test_command_says_that_a_message_says_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("Thanks, the logo looks great.", tmp_path) == 0
    assert capsys.readouterr().out.splitlines() == [
        "This message says nothing about contact outside the platform.",
        "  context:  consent=none (Nobody asked)",
    ]


def test_command_names_a_file_that_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("\0", tmp_path) == 2
    assert "binary" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("message", "stance", "kinds"),
    [
        ("Please don't email me at dana@example.com.", "declines", ("email",)),
        ("Don't call me on +1 212 555 0123", "declines", ("phone",)),
        ("I don't use Skype, but call me on +1 212 555 0123", "offers", ("phone",)),
        ("Please do not use dana@example.com, we cannot email here.", "declines", ("email",)),
    ],
)
def test_a_written_detail_may_be_refused(message: str, stance: str, kinds: tuple[str, ...]) -> None:
    reading = read(message)
    assert (reading.stance, reading.kinds) == (stance, kinds)


@pytest.mark.parametrize("before", ["", "Please don't use this: ", "Yes, sure. ", "> "])
def test_whatever_a_detector_finds_can_be_read(before: str) -> None:
    for detector in DETECTORS.values():
        for text in (*detector.finds, *detector.leaves):
            reading = read(before + text)
            assert 0 <= reading.start <= reading.end <= len(before + text)
