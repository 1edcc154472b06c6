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
    ("Good. Let's continue on Telegram, it's faster.", REMOVE, "Good."),
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
    ("Good. d@gmail.com", SAY, "Good. We can talk here on Upwork"),
    ("I have an idea for you, so let's talk on WhatsApp tomorrow.", REMOVE, "I have an idea for you."),
    (
        "I have an idea for you, so let's talk on WhatsApp tomorrow.",
        SAY,
        "I have an idea for you, so message me here on Upwork.",
    ),
    ("Call me (+1 415 555 2671) today!", SAY, "Message me here on Upwork today!"),
    ("Please send the files to d@gmail.com before Friday.", REMOVE, "Please send the files before Friday."),
    ("Send the files to my email: d@gmail.com", REMOVE, "Send the files to my email"),
    ("I can start. d@gmail.com is my address. Thanks!", REMOVE, "I can start. Thanks!"),
    ("I'm dana_99 on discord", REMOVE, ""),
    ("Fine. Drop me a line at d@gmail.com", REMOVE, "Fine."),
    ("Skills:\n- Email: d@gmail.com\n- CSS", REMOVE, "Skills:\n- CSS"),
    ("Write me: d@gmail.com ﬁne with you?", REMOVE, "Fine with you?"),
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
        ("Our site www.acme.de needs work.", "Our website needs work."),
        ("The Acme GmbH needs work.", "Our company needs work."),
    ],
)
def test_job_post_is_put_in_general_words(text: str, expected: str) -> None:
    context = Context(surface="job_post", role="client", private=("Acme GmbH",))
    assert accept(text, GENERAL, context) == expected
    assert lint(expected, context).findings == ()


def test_platform_whose_rules_are_not_known_is_not_named() -> None:
    labels = [fix.label for fix in lint("Mail me at d@gmail.com", Context(platform="workana")).findings[0].fixes]
    assert labels == [REMOVE, "Say it a safe way"]


def test_long_text_without_full_stops_is_not_removed_as_one_sentence() -> None:
    text = "i make sites " * 20 + "let's talk on telegram " + "and shops " * 20
    assert accept(text, REMOVE, Context()).count("i make sites") == 20


def test_company_that_introduces_itself_is_removed_and_not_doubled() -> None:
    context = Context(surface="job_post", role="client", private=("Acme GmbH",))
    assert accept("We are Acme GmbH. We need a site.", REMOVE, context) == " We need a site."


def test_every_fix_of_several_details_leaves_the_others_alone() -> None:
    text = "Thanks! Email: a@gmail.com, phone: +1 415 555 2671."
    fixed = [text[: fix.start] + fix.text + text[fix.end :] for one in lint(text).findings for fix in one.fixes]
    assert fixed == [
        "Thanks! Phone: +1 415 555 2671.",
        "Thanks! Message me here on Upwork, phone: +1 415 555 2671.",
        "Thanks! Email: a@gmail.com.",
        "Thanks! Email: a@gmail.com, message me here on Upwork.",
    ]


def test_what_is_allowed_needs_no_fix() -> None:
    assert lint("See my portfolio: https://d.design").findings[0].fixes == ()
