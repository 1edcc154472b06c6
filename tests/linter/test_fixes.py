"""Accepting a fix leaves a sentence that reads well and lints clean."""

import pytest

from linter import Context, lint

REMOVE, SAY, GENERAL = "Remove it", "Say it the Upwork way", "Use general words"
CASES = [
    (
        "Happy to help. Mail me at d@gmail.com and I will send a plan.",
        REMOVE,
        "Happy to help. I will send a plan.",
    ),
    (
        "Happy to help. Mail me at d@gmail.com and I will send a plan.",
        SAY,
        "Happy to help. Message me here on Upwork and I will send a plan.",
    ),
    ("I can start today (d@gmail.com).", REMOVE, "I can start today."),
    ("I can start today (d@gmail.com).", SAY, "I can start today (we can talk here on Upwork)."),
    ("Hello,\nmy email is d@gmail.com\nThanks", REMOVE, "Hello,\nThanks"),
    ("Hello,\nmy email is d@gmail.com\nThanks", SAY, "Hello,\nMessage me here on Upwork\nThanks"),
    (
        "I start soon, just use d@gmail.com for it.",
        SAY,
        "I start soon, just use (we can talk here on Upwork) for it.",
    ),
    ("My WhatsApp is +44 20 7946 0958, thanks.", REMOVE, "Thanks."),
    ("d@gmail.com", REMOVE, ""),
    ("d@gmail.com", SAY, "We can talk here on Upwork"),
    ("Good. Let's continue on Telegram, it's faster.", REMOVE, "Good. "),
    ("Good. Let's continue on Telegram, it's faster.", SAY, "Good. Message me here on Upwork."),
    ("Can you send me your email so that we can talk there?", SAY, "Message me here on Upwork."),
    (
        "Contact me through my website https://d.design and we can talk.",
        SAY,
        "Message me here on Upwork and we can talk.",
    ),
    ("Next time hire me outside Upwork, it's cheaper.", SAY, "Let's keep payments on Upwork."),
    ("Book a slot here: https://calendly.com/d", SAY, "Message me here on Upwork"),
    ("😀 Hi! Write me: ｄ@gmail.com, ok?", REMOVE, "😀 Hi! Ok?"),
]


def accept(text: str, label: str, context: Context) -> str:
    fix = next(fix for fix in lint(text, context).findings[0].fixes if fix.label == label)
    return text[: fix.start] + fix.text + text[fix.end :]


@pytest.mark.parametrize(("text", "label", "expected"), CASES)
def test_fix_mends_the_sentence_and_leaves_nothing_to_find(text: str, label: str, expected: str) -> None:
    fixed = accept(text, label, Context())
    assert fixed == expected
    assert lint(fixed).findings == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme GmbH needs a site.", "Our company needs a site."),
        ("Work for Acme GmbH now.", "Work for our company now."),
        ("See www.acme.de now.", "See our website now."),
    ],
)
def test_job_post_is_put_in_general_words(text: str, expected: str) -> None:
    context = Context(surface="job_post", role="client", private=("Acme GmbH",))
    assert accept(text, GENERAL, context) == expected
    assert lint(expected, context).findings == ()


def test_long_text_without_full_stops_is_not_removed_as_one_sentence() -> None:
    text = "i make sites " * 20 + "let's talk on telegram " + "and shops " * 20
    assert accept(text, REMOVE, Context()).count("i make sites") == 20


def test_what_is_allowed_needs_no_fix() -> None:
    assert lint("See my portfolio: https://d.design").findings[0].fixes == ()
