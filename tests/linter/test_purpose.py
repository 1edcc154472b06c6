"""Why a detail stands in a draft: to contact its owner, to show work, for access, for legal papers, as work, or refused."""

import tomllib
from pathlib import Path

import pytest

from linter import Context, lint
from linter.lexicon import LANGUAGES
from linter.model import PURPOSES

DRAFTS: dict[str, dict[str, list[str]]] = tomllib.loads(
    (Path(__file__).parent / "purposes.toml").read_text(encoding="utf-8")
)
WRITTEN = [
    pytest.param(draft, purpose, id=f"{language}-{purpose}-{number}")
    for language, purposes in DRAFTS.items()
    for purpose, drafts in purposes.items()
    for number, draft in enumerate(drafts)
]


def purposes(draft: str) -> list[str]:
    return [finding.purpose for finding in lint(draft, Context()).findings]


@pytest.mark.parametrize(("draft", "purpose"), WRITTEN)
def test_purpose_is_read_in_every_language(draft: str, purpose: str) -> None:
    assert set(purposes(draft)) == {purpose}


def test_every_language_has_drafts_of_every_purpose() -> None:
    assert set(DRAFTS) == {language["language"] for language in LANGUAGES}
    assert {language for language, kinds in DRAFTS.items() if set(kinds) != set(PURPOSES)} == set()


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("My portfolio is danalopez.design and you can call me at +1 415 555 2671", "showcase contact"),
        ("Add dana@example.com to the repo and call me on +1 415 555 2671", "access contact"),
        ("My phone is +1 415 555 2671, and for the GitHub invite use dana@example.com", "contact access"),
        ("The NDA goes to legal@danalopez.design, but call me at +44 20 7946 0958", "legal contact"),
        ("The footer should say info@bakery-smith.com, my own number is +44 20 7946 0958", "work_product contact"),
        ("I can't share my phone +44 20 7946 0958 here, but mail me at dana@example.com", "refusal contact"),
        ("Mein Portfolio: danalopez.design, Telefon: +49 151 23456789", "showcase contact"),
        ("Envía el NDA a legal@danalopez.design, pero llámame al +34 612 345 678", "legal contact"),
        ("In the mockup use jane.doe@example.com and +44 20 7946 0958", "work_product work_product"),
    ],
)
def test_each_detail_of_a_sentence_has_its_own_purpose(draft: str, expected: str) -> None:
    assert purposes(draft) == expected.split()


@pytest.mark.parametrize(
    "draft",
    [
        "I can write a Python script for you, email me at dana@example.com",
        "I'll fix the header of your site. My number is +44 20 7946 0958",
        "I can update the footer today; Dana, +44 20 7946 0958",
        "I am happy to sign an NDA, my WhatsApp is +44 20 7946 0958",
        "After the NDA is signed, we can talk on the phone: +44 20 7946 0958",
        "I make flyers and banners, my e-mail is dana@example.com",
        "I write ad copy and newsletters: dana@example.com",
        "My business card says call me at +44 20 7946 0958",
        "I need a flyer for my shop, call me at +44 20 7946 0958",
        "Quick question about the template? dana@example.com",
        "I have admin access to many Shopify stores, reach me: dana@example.com",
        "For access to the repo call +44 20 7946 0958",
        "Expert in Google Ads and Analytics, dana@example.com",
        "I can start on Monday:\nfirst the header.\n\nDana\n+44 20 7946 0958",
        "Hago flyers y banners, mi correo es dana@example.com",
        "Ich kann den Footer anpassen, rufen Sie mich an: +49 151 23456789",
        "Делаю баннеры и листовки, моя почта dana@example.com",
        "バナーとチラシを作ります、メールは dana@example.com です",
        "我做海报和名片，邮箱 dana@example.com",
        "أصمم البروشور والبانر، بريدي dana@example.com",
    ],
)
def test_talk_of_work_papers_or_systems_excuses_no_contact_detail(draft: str) -> None:
    assert purposes(draft) == ["contact"]


@pytest.mark.parametrize(
    ("draft", "purpose"),
    [
        ("For the NDA:\nDana Lopez\n9 Cobbler Row, Leeds LS2 7QX\n+44 20 7946 0958", "legal"),
        ("GitHub invites:\ndana@example.com\nmark@example.com", "access"),
        ("Please use this text on the flyer:\n\nBella Pizza\nCall +44 20 7946 0958", "work_product"),
        ("Line 3 of the flyer: Bella Pizza, tel. +44 20 7946 0958", "work_product"),
        ("You can reach me here:\nhttps://danalopez.design", "contact"),
        ("Some of my work:\n- https://a-store.com\n- https://b-store.com", "showcase"),
        ("Could you add me as staff in Shopify? My login there is dana@example.com", "access"),
        ('The ad ends like this: "Fresh bread. Open daily. Call us on +44 20 7946 0958."', "work_product"),
        ("Bitte diesen Satz übersetzen: „Für Rückgaben schreiben Sie an retoure@baeckerei-sonne.de“", "work_product"),
        ("请翻译这句话：“退货请写信到 returns@sun-bakery.cn”", "work_product"),
    ],
)
def test_headings_quotations_and_questions_say_what_follows_is_for(draft: str, purpose: str) -> None:
    assert set(purposes(draft)) == {purpose}


@pytest.mark.parametrize(
    ("link", "purpose"),
    [
        ("https://danalopez.design", "showcase"),
        ("https://www.behance.net/danalopez", "showcase"),
        ("https://github.com/danalopez/contact", "showcase"),
        ("https://drive.google.com/drive/folders/abc", "showcase"),
        ("https://danalopez.design/contact", "contact"),
        ("https://danalopez.design/#contact", "contact"),
        ("https://danalopez.de/kontakt", "contact"),
        ("https://danalopez.es/contacto.html", "contact"),
        ("https://danalopez.design/book-a-call", "contact"),
        ("https://docs.google.com/forms/d/e/1FAIpQLSd/viewform", "contact"),
        ("https://boards.greenhouse.io/acme/jobs/123", "contact"),
        ("https://linktr.ee/danalopez", "contact"),
        ("https://www.linkedin.com/in/danalopez", "contact"),
        ("https://www.facebook.com/danalopezdesign", "contact"),
    ],
)
def test_contact_pages_forms_and_networks_are_contact_wherever_they_stand(link: str, purpose: str) -> None:
    assert purposes(f"My portfolio: {link}") == [purpose]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Can you send me your email so I can add you to the repository?", ["access"]),
        ("Send me your phone number for the NDA", ["legal"]),
        ("Send me your WhatsApp for the NDA", ["contact"]),
        ("After we sign the NDA let's talk on WhatsApp", ["contact"]),
        ("Message me on WhatsApp to get access to the drive", ["contact"]),
        ("Sorry, I am not allowed to talk on WhatsApp", []),
    ],
)
def test_requests_are_for_papers_or_access_only_without_a_chat(draft: str, expected: list[str]) -> None:
    assert purposes(draft) == expected
