"""“Can I share it?” as pages: what the linter answers, in the reader's language, for everybody."""

import html
import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from linter import LANGUAGES, Context
from linter.answers import answer
from linter.explain import in_words
from linter.matrix import matrix
from linter.messages import words_for
from linter.model import CHOICES
from linter.policy import PACKS
from linter.questions import Question
from linter.situation import conditions
from linter.timeline import timeline
from server.rules import reader
from tests.server.rules.reading import card, text_of

PLATFORMS = CHOICES["platform"]
CLAUSES = [(clause.platform, clause.id) for pack in PACKS.values() for clause in pack.clauses]
PAGES = [
    "/can-i",
    "/can-i?what=link.showcase&date=2020-05-01",
    "/can-i/upwork/table",
    "/can-i/contra/table?date=2019-01-01",
    "/rules/upwork",
    "/rules/upwork/system-access",
]
ADDRESS = re.compile(r'(?:href|src|action)="([^"]*)"')


def test_the_page_answers_the_usual_question_before_anybody_asks(client: FlaskClient) -> None:
    page = client.get("/can-i").text
    said = answer(Question(Context(), "email"))
    assert card(page) == said.verdict
    for words in (said.verdict_name, said.title, said.why, said.since, said.advice, said.sure):
        assert words in text_of(page)
    for source in said.sources:
        assert f'href="{html.escape(source.url)}"' in page
        assert f"({source.when})" in text_of(page)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_cell_of_the_table_leads_to_the_same_verdict(client: FlaskClient, platform: str) -> None:
    page = client.get(f"/can-i/{platform}/table").text
    cells = re.findall(r'<td><a href="([^"]*)" data-verdict="(\w+)"', page)
    assert len(cells) == sum(len(row.cells) for row in matrix(platform).rows)
    for address, verdict in cells:
        assert card(client.get(html.unescape(address)).text) == verdict


def test_the_table_of_another_day_keeps_the_day_in_its_links(client: FlaskClient) -> None:
    page = client.get("/can-i/upwork/table?date=2020-05-01").text
    assert "Rules of 1 May 2020" in page
    address = html.unescape(re.findall(r'<td><a href="([^"]*)"', page)[0])
    assert parse_qs(urlsplit(address).query)["date"] == ["2020-05-01"]
    assert "Rules of 1 May 2020" in client.get(address).text


@pytest.mark.parametrize(("platform", "clause"), CLAUSES)
def test_every_rule_has_a_page_with_its_words(client: FlaskClient, platform: str, clause: str) -> None:
    page = client.get(f"/rules/{platform}/{clause}")
    assert page.status_code == 200
    rule = next(rule for rule in PACKS[platform].clauses if rule.id == clause)
    said = in_words(rule, "en")
    shown = text_of(page.text)
    for words in (said.title, said.why, said.since, said.advice, words_for("en")["verdict"][rule.verdict]):
        assert " ".join(words.split()) in shown
    for example in rule.examples:
        assert " ".join(example.text.split()) in shown
    for source in rule.sources:
        assert source.title in shown
    for question, answers in conditions(rule, "en"):
        assert f"{question} {' · '.join(answers)}" in shown
    assert "{" not in shown
    assert "None" not in shown


@pytest.mark.parametrize("platform", PACKS)
def test_the_list_of_rules_leads_to_each_in_the_order_of_the_pack(client: FlaskClient, platform: str) -> None:
    page = client.get(f"/rules/{platform}").text
    listed = re.findall(rf'href="/rules/{platform}/([^"]*)"', page)
    assert listed == [clause.id for clause in PACKS[platform].clauses]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_site_without_a_name_is_called_so_in_the_readers_language(client: FlaskClient, language: str) -> None:
    name = words_for(language)["context"]["platform"]["other"]
    clause = PACKS["other"].clauses[0].id
    for address in ("/rules/other", f"/rules/other/{clause}"):
        shown = text_of(client.get(f"{address}?language={language}").text)
        assert text_of(words_for(language)["answer"]["rule"]["list"].format(platform=name)) in shown
        assert (PACKS["other"].name in shown) == (name == PACKS["other"].name)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_table_of_any_other_site_says_that_nobody_read_its_rules(client: FlaskClient, platform: str) -> None:
    says_so = words_for("en")["answer"]["no_rules_yet"] in client.get(f"/can-i/{platform}/table").text
    assert says_so == (platform == "other")


def test_the_answer_links_its_rule_and_the_table(client: FlaskClient) -> None:
    page = client.get("/can-i?platform=malt&what=phone.contact&date=2021-01-01").text
    for address in re.findall(r'<p class="links">.*?</p>', page, re.DOTALL)[0].split("href=")[1:]:
        assert client.get(html.unescape(address.split('"')[1])).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_no_page_shows_a_raw_template_word_and_all_its_own_links_work(client: FlaskClient, address: str) -> None:
    answered = client.get(address)
    assert answered.status_code == 200
    assert "{" not in answered.text
    assert "None" not in text_of(answered.text)
    own = {html.unescape(found).split("#")[0] for found in ADDRESS.findall(answered.text)}
    for found in own:
        if found.startswith("/") and not found.startswith(("/site/", "/can-i?", "/playground")):
            with client.get(found) as there:
                assert there.status_code == 200, found


@pytest.mark.parametrize("address", PAGES)
def test_pages_obey_the_strict_policy_and_may_send_their_form(client: FlaskClient, address: str) -> None:
    answered = client.get(address)
    policy = answered.headers["Content-Security-Policy"]
    assert "form-action 'self'" in policy
    assert "unsafe-inline" not in policy
    assert answered.headers["X-Frame-Options"] == "DENY"
    assert not re.search(r"<style|<script|\son\w+=|\sstyle=", answered.text)


@pytest.mark.parametrize("address", PAGES)
def test_pages_are_asked_for_again_since_rules_and_languages_change(client: FlaskClient, address: str) -> None:
    assert client.get(address).headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("file", ["rules.css", "can_i.css", "table.css"])
def test_style_sheets_are_the_same_for_every_reader_and_send_no_form(client: FlaskClient, file: str) -> None:
    with client.get(f"/can-i/static/{file}") as answered:
        assert answered.status_code == 200
        assert "Accept-Language" not in answered.headers.get("Vary", "")
        assert "form-action 'none'" in answered.headers["Content-Security-Policy"]


def test_the_playground_links_here_and_still_sends_no_form_anywhere(make_app: Callable[..., Flask]) -> None:
    answered = make_app().test_client().get("/playground")
    assert "form-action 'none'" in answered.headers["Content-Security-Policy"]
    assert 'href="/can-i"' in answered.text


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        ("", "", "en"),
        ("", "de-AT,de;q=0.9,en;q=0.5", "de"),
        ("", "xx,fr;q=0.5", "fr"),
        ("", "en-GB,fr;q=0.5", "en"),
        ("", "pt-PT", "pt-BR"),
        ("", "de;q=0", "en"),
        ("", "de;q=0,fr;q=0.1", "fr"),
        ("?language=ru", "de", "ru"),
        ("?language=", "de", "de"),
        ("?language=xx", "de", "en"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_browsers(
    client: FlaskClient, query: str, accepted: str, language: str
) -> None:
    answered = client.get(f"/can-i{query}", headers={"Accept-Language": accepted})
    assert f'<html lang="{language}" dir="ltr">' in answered.text
    assert words_for(language)["question"]["title"] in html.unescape(answered.text)
    assert "Accept-Language" in answered.headers["Vary"]


def test_arabic_runs_from_right_to_left(client: FlaskClient) -> None:
    for address in PAGES:
        mark = "&" if "?" in address else "?"
        assert '<html lang="ar" dir="rtl">' in client.get(f"{address}{mark}language=ar").text


def test_every_link_keeps_a_chosen_language(client: FlaskClient) -> None:
    for address in ("/can-i?language=de", "/can-i/upwork/table?language=de", "/rules/upwork?language=de"):
        page = client.get(address).text
        links = [html.unescape(found) for found in re.findall(r'href="(/(?:can-i|rules)[^"]*)"', page)]
        links = [found for found in links if "/static/" not in found]
        assert links
        assert all("language=de" in found for found in links)


def test_every_language_can_be_chosen_by_its_own_name() -> None:
    assert tuple(reader.NAMES) == LANGUAGES


def test_the_timeline_is_drawn_and_told_from_the_same_periods(client: FlaskClient) -> None:
    page = client.get("/can-i?what=email.contact").text
    periods = timeline(Question(Context(), "email"))
    drawn = re.findall(r'<rect class="bar (\w+)"', page)
    assert drawn == [period.answer.verdict for period in periods]
    section = text_of(page[page.index('<section class="timeline"') :])
    for period in periods:
        assert period.when in section
        assert period.answer.title in section


def test_a_link_of_the_timeline_gives_the_answer_of_its_period(client: FlaskClient) -> None:
    page = client.get("/can-i?what=email.contact").text
    table = page[page.index("<tbody>") :]
    links = [html.unescape(link) for link in re.findall(r'href="(/can-i\?[^"]*)"', table)]
    assert [card(client.get(link).text) for link in links] == [
        period.answer.verdict for period in timeline(Question(Context(), "email"))
    ]


def test_a_platform_without_changes_has_no_plot(client: FlaskClient) -> None:
    page = client.get("/can-i?platform=other").text
    assert 'class="plot"' not in page
    assert words_for("en")["answer"]["timeline"]["same"] in page
