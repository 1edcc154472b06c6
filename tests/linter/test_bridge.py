"""What JavaScript gets: JSON with UTF-16 offsets and the words of the card."""

import json

import pytest

from linter import bridge


def lint(**request: object) -> dict:
    return json.loads(bridge.lint(json.dumps(request)))


def test_finding_has_the_words_of_its_card() -> None:
    finding = lint(text="mail me at john@gmail.com")["findings"][0]
    assert finding["what"] == "E-mail address"
    assert finding["verdict_name"] == "Not allowed here"
    assert finding["since"] == "Rule in force since 26 June 2020."
    assert finding["why"]
    assert finding["advice"]
    assert finding["advice_name"] == "What would make it fine"
    assert finding["sources"][0]["when"] == "published 26 May 2020"


def test_offsets_of_findings_and_fixes_count_utf16_units() -> None:
    text = "😀😀 mail me at john@gmail.com"
    finding = lint(text=text)["findings"][0]
    units = text.encode("utf-16-le")
    assert units[2 * finding["start"] : 2 * finding["end"]].decode("utf-16-le") == "john@gmail.com"
    assert finding["fixes"][0]["end"] == len(units) // 2


def test_card_shows_what_a_fix_writes_and_nothing_for_a_removal() -> None:
    finding = lint(text="Mail me at john@gmail.com and we start.")["findings"][0]
    assert [(fix["text"], fix["preview"]) for fix in finding["fixes"]] == [
        ("W", ""),
        ("Message me here on Upwork", "Message me here on Upwork"),
    ]


def test_lone_surrogates_of_a_draft_are_answered() -> None:
    assert lint(text="\ud83d john@gmail.com")["findings"][0]["start"] == 2


@pytest.mark.parametrize(
    ("site", "context", "clause"),
    [
        ("www.upwork.com", {}, "before-contract"),
        ("www.fiverr.com", {}, "contact-stays"),
        ("www.workana.com", {}, "before-contract"),
        ("localhost", {}, "rules-not-read"),
        ("WWW.UPWORK.COM", {}, "before-contract"),
        ("notupwork.com", {}, "rules-not-read"),
        ("", {}, "before-contract"),
        ("www.fiverr.com", {"platform": "upwork"}, "before-contract"),
    ],
)
def test_site_stands_for_its_platform_when_the_context_names_none(site: str, context: dict, clause: str) -> None:
    assert lint(text="mail me at john@gmail.com", site=site, context=context)["findings"][0]["clause"] == clause


@pytest.mark.parametrize(
    ("request_text", "error"),
    [
        ("{", "not JSON: Expecting property name"),
        ("[" * 100_000, "not JSON that can be read"),
        ('{"text": "", "n": ' + "1" * 5000 + "}", "not JSON that can be read"),
        ("[]", 'the request must be an object with "text"'),
        ('{"text": 1}', 'the request must be an object with "text"'),
        ('{"text": "", "context": 1, "site": "a"}', "context: must be an object"),
        ('{"text": "", "site": 1}', '"site" must be a string'),
    ],
)
def test_bad_request_is_answered_with_one_sentence(request_text: str, error: str) -> None:
    assert json.loads(bridge.lint(request_text))["error"].startswith(error)


def test_settings_that_an_older_version_stored_are_passed_over() -> None:
    context = {"stage": "active", "consent": "gone", "moon": "full", "date": "soon"}
    assert lint(text="mail me at john@gmail.com", context=context)["findings"][0]["clause"] == "unsolicited"


def test_every_choice_of_a_context_has_a_label() -> None:
    options = json.loads(bridge.options())
    assert [field["key"] for field in options["fields"]][-1] == "date"
    assert all(choice["label"] for field in options["fields"] for choice in field.get("options", []))
    assert {"platform": "upwork", "name": "Upwork", "hosts": ["upwork.com"]} in options["sites"]
