"""Accepting a fix leaves a sentence that reads well and lints clean."""

import pytest

from linter import Context, lint
from linter.explain import for_platform
from linter.messages import words_for
from linter.policy import pack_for

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
        "I start soon. We can talk here on Upwork.",
    ),
    ("My WhatsApp is +44 20 7946 0958, thanks.", REMOVE, "Thanks."),
    ("d@gmail.com", REMOVE, ""),
    ("d@gmail.com", SAY, "Message me here on Upwork"),
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
    ("Good. d@gmail.com", SAY, "Good. Message me here on Upwork"),
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
    # A label goes with what it labels, and a description with what it describes.
    ("Ready to start.\nContact: d@gmail.com\nThanks", REMOVE, "Ready to start.\nThanks"),
    ("call / whatsapp → +1 415 555 2671", REMOVE, ""),
    ("I can start today, tel. +1 415 555 2671. Thanks!", REMOVE, "I can start today. Thanks!"),
    ("My number is +1 415 555 2671, use it if the server goes down.", REMOVE, ""),
    ("My mail: d@gmail.com (the site hides it otherwise)", REMOVE, ""),
    ("See my plan below. Write to d@gmail.com, please.", REMOVE, "See my plan below."),
    ("Please send the files to d@gmail.com before Friday.", SAY, "Please send the files here on Upwork before Friday."),
    # What is left can stand alone.
    ("If you want a faster answer, let's talk on Telegram.", REMOVE, ""),
    (
        "If you want a faster answer, let's talk on Telegram.",
        SAY,
        "If you want a faster answer, message me here on Upwork.",
    ),
    ("Feel free to mail me at d@gmail.com.", REMOVE, ""),
    ("Feel free to mail me at d@gmail.com.", SAY, "Message me here on Upwork."),
    ("Our office is at 12 Rose Street, Springfield, IL 62704. We are open.", REMOVE, "We are open."),
    ("I can't post links but google my name, I'm the first result.", REMOVE, "I can't post links."),
    ("Too slow here, can we talk on WhatsApp?", REMOVE, "Too slow here."),
    (
        "Is it possible to end it here and pay me through Wise? I'd do it for less.",
        REMOVE,
        "Is it possible to end it here? I'd do it for less.",
    ),
    # Marks and words around a detail.
    ('I can start today. Any time: "d@gmail.com".', REMOVE, "I can start today."),
    ("📸 my reels | ✈️ @dana_motion | 60 fps since 2017", REMOVE, "📸 my reels | 60 fps since 2017"),
    ("hey, u there? mail me at d@gmail.com and send the logo", REMOVE, "hey, u there? send the logo"),
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
        ("We need help with Acme GmbH's website.", "We need help with our company's website."),
        ("We are Acme GmbH, a dental clinic.", "We are a dental clinic."),
        ("We are the Acme GmbH, a dental clinic, and need you.", "We are a dental clinic, and need you."),
        ("We are Acme GmbH and need a site.", "We are a company and need a site."),
        ("We are Acme GmbH. We need a site.", "We need a site."),
        ("We, Acme GmbH, need a site.", "We need a site."),
        ("Our startup, Acme GmbH, needs a site.", "Our startup needs a site."),
        ("Work at Acme GmbH in Kiel.", "Work at our company."),
        ("Company name: Acme GmbH\nBudget: 500", "Budget: 500"),
        ("Our website is www.acme.de. We need help.", "We need help."),
        ("Website: www.acme.de\nBudget: 500", "Budget: 500"),
        ("I work for Quint Bakery Ltd. You will too.", "I work for our company. You will too."),
        ("My name is Mara Quint and I need a logo.", "I need a logo."),
        ("I'm Mara Quint, owner of a bakery.", "I'm owner of a bakery."),
        ("Thanks!\nBest regards,\nMara Quint", "Thanks!\nBest regards,"),
    ],
)
def test_job_post_is_put_in_general_words(text: str, expected: str) -> None:
    context = Context(surface="job_post", role="client", private=("Acme GmbH",))
    assert accept(text, GENERAL, context) == expected
    assert lint(expected, context).findings == ()


def test_platform_that_has_no_name_is_not_named() -> None:
    labels = [fix.label for fix in lint("Mail me at d@gmail.com", Context(platform="other")).findings[0].fixes]
    assert labels == [REMOVE, "Say it a safe way"]


def test_long_text_without_full_stops_is_not_removed_as_one_sentence() -> None:
    text = "i make sites " * 20 + "let's talk on telegram " + "and shops " * 20
    assert accept(text, REMOVE, Context()).count("i make sites") == 20


def test_every_fix_of_several_details_leaves_the_others_alone() -> None:
    text = "Thanks! Email: a@gmail.com, phone: +1 415 555 2671."
    fixed = [text[: fix.start] + fix.text + text[fix.end :] for one in lint(text).findings for fix in one.fixes]
    assert fixed == [
        "Thanks! Phone: +1 415 555 2671.",
        "Thanks! Message me here on Upwork, phone: +1 415 555 2671.",
        "Thanks! Email: a@gmail.com.",
        "Thanks! Email: a@gmail.com, message me here on Upwork.",
    ]


ONLY_HERE = "Until a contract starts, please contact me only here on Upwork."
ADD = "Add: contact me only here until a contract starts"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "You can see my work at https://d.design. Shall we start?",
            f"You can see my work at https://d.design. {ONLY_HERE} Shall we start?",
        ),
        ("See my portfolio: https://d.design", f"See my portfolio: https://d.design\n{ONLY_HERE}"),
        (
            "My work:\n- https://d.design\n- two logos\n\nDana",
            f"My work:\n- https://d.design\n- two logos\n{ONLY_HERE}\n\nDana",
        ),
    ],
)
def test_portfolio_link_gets_the_sentence_that_keeps_the_talk_here(text: str, expected: str) -> None:
    assert accept(text, ADD, Context()) == expected
    assert lint(expected).findings[0].fixes == ()


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("See my portfolio: https://d.design. Please contact me only through Upwork.", Context()),
        ("See my portfolio: https://d.design", Context(stage="active")),
    ],
)
def test_what_is_allowed_needs_no_fix(text: str, context: Context) -> None:
    assert [finding.fixes for finding in lint(text, context).findings] == [()]


def test_working_on_the_platform_is_not_read_as_a_wish_to_be_contacted_there() -> None:
    text = "I have worked on Upwork for years. See my portfolio: https://d.design"
    assert [fix.label for fix in lint(text).findings[0].fixes] == [ADD]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The draft is done. My email is d@gmail.com. See you!",
            "The draft is done. Is it fine for you if I share my e-mail address with you? See you!",
        ),
        (
            "Please send the files to d@gmail.com before Friday.",
            "Please send the files before Friday. Is it fine for you if I share my e-mail address with you?",
        ),
        ("Call me: +1 415 555 2671", "Is it fine for you if I share my phone number with you?"),
        ("Good work. Let's continue on Telegram.", "Good work. Is it fine for you if we also talk in another way?"),
    ],
)
def test_after_a_contract_starts_the_writer_can_ask_first(text: str, expected: str) -> None:
    context = Context(stage="active")
    assert accept(text, "Ask first", context) == expected
    assert [finding for finding in lint(expected, context).findings if finding.verdict != "allowed"] == []


def test_client_who_asks_too_early_gets_a_polite_answer() -> None:
    asked = Context(consent="requested")
    fixed = accept("Sure, my email is d@gmail.com. See you!", "Answer politely", asked)
    assert fixed.startswith(
        "Thank you for asking. Until a contract starts, the rules ask us both to stay here on Upwork."
    )
    assert fixed.endswith(" See you!")
    assert lint(fixed, asked).findings == ()


def test_answer_promises_nothing_where_the_talk_stays_after_the_start_too() -> None:
    fixed = accept("Sure: d@gmail.com", "Answer politely", Context(platform="fiverr", consent="requested"))
    assert fixed.startswith("Thank you for asking. The rules ask us both to stay here on Fiverr.")


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Can you send me your email?", Context(consent="requested")),
        ("My email is d@gmail.com", Context(consent="requested", surface="profile")),
        ("My email is d@gmail.com", Context()),
    ],
)
def test_nobody_is_thanked_for_asking_who_did_not_ask_here(text: str, context: Context) -> None:
    assert [fix.label for fix in lint(text, context).findings[0].fixes] == [REMOVE, SAY]


def test_labels_are_in_the_readers_language_and_words_in_that_of_the_draft() -> None:
    text = "He leído tu anuncio y puedo empezar el lunes. Mi correo es d@gmail.com."
    here = for_platform(pack_for("upwork").here, "upwork", "es")
    for language in ("en", "de"):
        remove, say = lint(text, language=language).findings[0].fixes
        assert remove.label == words_for(language)["fix"]["remove"]
        assert say.preview.lower() == words_for("es")["fix"]["message_me"].format(here=here).lower()


def test_opening_question_mark_goes_with_its_question() -> None:
    say = lint("Perfecto, gracias. ¿Seguimos por Telegram? Un saludo.").findings[0].fixes[1]
    assert say.preview.startswith(words_for("es")["fix"]["message_me"][:1].upper())
    assert (say.start, say.end) == (19, 42)
