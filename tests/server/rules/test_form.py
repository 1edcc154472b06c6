"""The form of “Can I share it?”, and addresses that it cannot have made."""

import re

import pytest
from flask.testing import FlaskClient

from linter import Context
from linter.answers import answer
from linter.messages import words_for
from linter.questions import SUBJECTS, Question, Subject, offers
from tests.server.rules.reading import card, text_of


def test_the_form_offers_what_can_be_asked_and_shows_what_was_chosen(client: FlaskClient) -> None:
    chosen = "what=ask_phone.legal&platform=malt&surface=proposal&role=client&stage=ended&consent=agreed"
    page = client.get(f"/can-i?{chosen}&client_plan=enterprise&relationship=known_before&date=2021-02-03").text
    offered = re.findall(r'<option value="([^"]*)"', re.search(r'<select id="what".*?</select>', page, re.DOTALL)[0])
    assert offered == [what for _, questions in offers("en") for what, _ in questions]
    selected = re.findall(r'<option value="([^"]*)" selected', page)
    assert selected == [
        "ask_phone.legal",
        "malt",
        "proposal",
        "client",
        "ended",
        "agreed",
        "enterprise",
        "known_before",
        "",
    ]
    assert 'value="2021-02-03"' in page
    assert "<details open>" in page
    assert "Rules of 3 February 2021" in page


def test_every_control_has_a_label(client: FlaskClient) -> None:
    for address in ("/can-i", "/can-i/upwork/table"):
        page = client.get(address).text
        controls = re.findall(r'<(?:select|input)[^>]* id="([^"]*)"', page)
        assert controls
        assert set(controls) == set(re.findall(r'<label for="([^"]*)"', page))


def test_a_form_sent_with_empty_fields_asks_the_usual_question(client: FlaskClient) -> None:
    answered = client.get("/can-i?what=&platform=&date=&language=")
    assert answered.status_code == 200
    assert card(answered.text) == answer(Question(Context(), "email")).verdict


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=lambda subject: subject.id)
def test_a_link_without_a_purpose_asks_for_the_usual_one(client: FlaskClient, subject: Subject) -> None:
    answered = client.get(f"/can-i?what={subject.id}")
    assert answered.status_code == 200
    assert f'<option value="{subject.id}.{subject.purposes[0]}" selected' in answered.text


@pytest.mark.parametrize(
    ("query", "selected"),
    [
        ("platform=malt&role=client&stage=active&date=1.2.2020", ["email.contact", "malt", "client", "active"]),
        ("what=phone.legal&platform=ebay&role=client&stage=ended", ["phone.legal", "upwork", "client", "ended"]),
        ("what=fax&platform=malt&role=boss&stage=active", ["email.contact", "malt", "freelancer", "active"]),
        ("what=link&stage=soon&moon=full", ["link.showcase", "upwork", "freelancer", "pre_contract"]),
    ],
)
def test_one_mistake_in_an_address_leaves_the_rest_of_the_form_as_chosen(
    client: FlaskClient, query: str, selected: list[str]
) -> None:
    answered = client.get(f"/can-i?{query}")
    assert answered.status_code == 400
    assert f"<strong>{words_for('en')['question']['again']}:" in answered.text
    chosen = dict(
        re.findall(
            r'<select id="(\w+)"[^>]*>(?:(?!</select>).)*?<option value="([\w.]+)" selected', answered.text, re.DOTALL
        )
    )
    assert [chosen[key] for key in ("what", "platform", "role", "stage")] == selected


def test_the_day_of_an_address_stays_when_something_else_is_wrong(client: FlaskClient) -> None:
    assert 'value="2020-05-01"' in client.get("/can-i?stage=soon&date=2020-05-01").text


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/can-i?what=fax.contact", 400, "there is nothing called 'fax'; use one of email"),
        ("/can-i?what=email.showcase", 400, "for email use one of contact"),
        ("/can-i?stage=soon", 400, "stage is 'soon'; use one of pre_contract, active, ended"),
        ("/can-i?date=2020-13-01", 400, "write it as YYYY-MM-DD"),
        ("/can-i?platform=ebay", 400, "platform is 'ebay'; use one of upwork"),
        ("/can-i/upwork/table?date=soon", 400, "write it as YYYY-MM-DD"),
        ("/can-i/ebay/table", 404, "There is no platform called “ebay”; the platforms are: upwork, fiverr"),
        ("/rules/ebay", 404, "There are no rules for “ebay” yet; there are rules for: "),
        ("/rules/ebay/portfolio", 404, "There are no rules for “ebay” yet; there are rules for: "),
        ("/rules/upwork/fun", 404, "Upwork has no rule called “fun”; its rules are: own-pages"),
    ],
)
def test_what_is_wrong_with_an_address_is_said_in_one_sentence(
    client: FlaskClient, address: str, status: int, sentence: str
) -> None:
    answered = client.get(address)
    assert answered.status_code == status
    assert sentence in text_of(answered.text)
    assert "<article" not in answered.text


@pytest.mark.parametrize(
    "address", ["/can-i?what={}", "/can-i?date={}", "/rules/{}", "/rules/upwork/{}", "/can-i/{}/table"]
)
def test_what_an_address_holds_is_escaped(client: FlaskClient, address: str) -> None:
    page = client.get(address.format('%3Cb id="x"%3E')).text
    assert "<b id" not in page
    assert "&lt;b id" in page
