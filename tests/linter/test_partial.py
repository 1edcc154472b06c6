"""While one types, a mark appears when a detail is complete, and then stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import lint

COMPLETE = [
    "mail me at john@gmail.com",
    "mail me at john@acme.com",
    "see danalopez.design/work",
    "call +1 415 555 2671",
    "Let's continue on Telegram, it is faster",
    "my telegram is @johnd_99, thanks",
]
HALF = [
    "mail me at john@gmail.co",
    "see danalopez.de",
    "call +49 30 901820",
    "my telegram is @johnd",
    "Let's continue on Telegram",
    "Let's continue on Telegram b",
]


@pytest.mark.parametrize("text", COMPLETE)
def test_complete_detail_is_marked_at_once(text: str) -> None:
    assert lint(text, partial=True).findings


@pytest.mark.parametrize("text", HALF)
def test_half_typed_detail_waits(text: str) -> None:
    assert lint(text, partial=True).findings == ()


@pytest.mark.parametrize("text", HALF)
def test_finished_draft_does_not_wait(text: str) -> None:
    assert lint(text).findings


def test_only_the_detail_at_the_caret_waits() -> None:
    text = "danalopez.de and my site is annasmith.de"
    assert [finding.value for finding in lint(text, partial=True).findings] == ["https://danalopez.de"]
    assert [finding.value for finding in lint(text, partial=True, caret=12).findings] == ["https://annasmith.de"]


def test_caret_counts_characters_of_the_text_as_written() -> None:
    text = "\u200b\u200bdanalopez.de and more"
    assert lint(text, partial=True, caret=14).findings == ()
    assert lint(text, partial=True, caret=16).findings


@pytest.mark.parametrize(
    "text",
    [
        "Hello, mail me at dana.lopez@studio.design please.",
        "My site is danalopez.design, have a look.",
        "Call +1 415 555 2671 today.",
        "Ruf an: +49 30 901820 17, danke.",
        "I am on Telegram: @johnd_99 all day.",
        "Let's talk on WhatsApp tomorrow, ok?",
        "john at gmail dot com, see you.",
    ],
)
def test_mark_does_not_flicker_while_the_draft_is_typed(text: str) -> None:
    seen = [bool(lint(text[:length], partial=True).findings) for length in range(1, len(text) + 1)]
    assert seen[-1]
    assert seen == sorted(seen)


@given(st.text(max_size=40), st.integers(0, 40))
def test_typing_never_shows_more_than_the_finished_draft(text: str, caret: int) -> None:
    finished = lint(text).findings
    assert set(lint(text, partial=True, caret=min(caret, len(text))).findings) <= set(finished)
