"""“Can I share it?” as pages: what the linter answers, in the reader's language, for everybody."""

import datetime
import html
import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import StrictUndefined

from linter import LANGUAGES, Context
from linter.answers import answer
from linter.explain import in_words
from linter.matrix import matrix
from linter.messages import words_for
from linter.model import CHOICES
from linter.policy import PACKS
from linter.questions import SUBJECTS, Question, Subject, offers
from linter.situation import conditions
from linter.timeline import timeline
from server.rules import reader
from server.rules.plot import Plot

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


@pytest.fixture
def client(client: FlaskClient) -> FlaskClient:
    """A client of a server whose templates may not ask for words that do not exist."""
    client.application.jinja_env.undefined = StrictUndefined
    return client


def text_of(page: str) -> str:
    """What a person reads, without tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def card(page: str) -> str:
    """The verdict of the answer on a page."""
    [verdict] = re.findall(r'<article class="card" data-verdict="(\w+)"', page)
    return verdict


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


@pytest.mark.parametrize("today", [datetime.date(2026, 11, 23), datetime.date(2031, 1, 1), datetime.date(2015, 6, 1)])
def test_bars_fill_the_plot_without_gaps(today: datetime.date) -> None:
    plot = Plot(timeline(Question(Context(surface="profile"), "email")), today, "2015-03-01")
    assert plot.bars[0].start == 0
    assert plot.bars[-1].start + plot.bars[-1].width == pytest.approx(100, abs=0.02)
    for bar, following in zip(plot.bars, plot.bars[1:], strict=False):
        assert bar.start + bar.width == pytest.approx(following.start, abs=0.02)
    assert plot.years[0] == (2015, 0)
    assert all(0 <= place <= 100 for _, place in plot.years)
    assert plot.chosen is not None
    assert 0 < plot.chosen < 100


def test_numbers_of_short_periods_stand_in_two_lanes() -> None:
    plot = Plot(timeline(Question(Context(), "email")), datetime.date(2026, 11, 23))
    assert [bar.lane for bar in plot.bars] == [0, 0, 1, 0]
    assert plot.chosen is None
