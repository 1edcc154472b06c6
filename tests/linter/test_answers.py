"""“Can I share it?”: the same decision as the linter's, asked as a question, over the years and as a table."""

import datetime
import itertools
import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from builder import rule_data
from linter import LANGUAGES, Context, bridge_rules, lint
from linter.answers import answer, decide
from linter.explain import platform_names
from linter.matrix import matrix
from linter.messages import words_for
from linter.model import CHOICES, KINDS, PURPOSES
from linter.policy import PACKS
from linter.questions import SUBJECTS, Question, QuestionError, Subject, offers
from linter.situation import situation
from linter.timeline import FIRST_DAY, timeline

PLATFORMS = CHOICES["platform"]
SITUATIONS = [
    Context(platform=platform, surface=surface, stage=stage, consent=consent)
    for platform in PLATFORMS
    for surface in ("profile", "job_post", "message")
    for stage, consent in (("pre_contract", "none"), ("pre_contract", "requested"), ("active", "agreed"))
]
EVERYTHING = [
    Question.about(subject.id, purpose, context)
    for context in SITUATIONS
    for subject in SUBJECTS.values()
    for purpose in subject.purposes
]


def query(question: Question) -> Question:
    return Question.from_query(dict(parse_qsl(question.ask)))


@pytest.mark.parametrize(
    ("draft", "what", "context"),
    [
        ("Mail me at john@gmail.com", ("email", "contact"), {}),
        ("Mail me at john@gmail.com", ("email", "contact"), {"stage": "active", "consent": "requested"}),
        ("Invite john@gmail.com to the repository", ("email", "access"), {}),
        ("For the NDA my e-mail is john@gmail.com", ("email", "legal"), {}),
        ("See my work at https://danalopez.example.com", ("link", "showcase"), {"surface": "proposal"}),
        ("Let's talk: https://zoom.us/j/123456789", ("meeting_link", "contact"), {}),
        ("My Telegram is @john_dev", ("handle", "contact"), {"platform": "fiverr"}),
        ("What is your e-mail address?", ("ask_email", "contact"), {"stage": "active"}),
        ("You can pay me by PayPal", ("payment", "contact"), {}),
    ],
)
def test_an_answer_is_what_the_linter_says_about_such_a_draft(draft: str, what: tuple, context: dict) -> None:
    here = Context(**context)
    finding = lint(draft, here).findings[0]
    answered = answer(Question.about(*what, here))
    assert (answered.verdict, answered.clause) == (finding.verdict, finding.clause)
    assert (answered.title, answered.why, answered.since) == (finding.title, finding.why, finding.since)
    assert [source.url for source in answered.sources] == [source.url for source in finding.sources]


def test_an_answer_says_everything_a_person_needs() -> None:
    answered = answer(Question(Context(), "email"))
    assert answered.verdict_name == "Not allowed here"
    assert answered.since == "Rule in force since 26 June 2020."
    assert answered.advice_name == "What would make it fine"
    assert answered.sure == "The platform says so itself."
    assert "published 26 May 2020" in [source.when for source in answered.sources]


def test_every_kind_and_purpose_can_be_asked_about() -> None:
    assert {subject.kind for subject in SUBJECTS.values()} == set(KINDS)
    assert {purpose for subject in SUBJECTS.values() for purpose in subject.purposes} == set(PURPOSES)
    assert all("contact" in subject.purposes for subject in SUBJECTS.values())


def test_every_subject_with_a_topic_is_judged_by_a_clause_about_it_somewhere() -> None:
    topics = {(subject.kind, subject.topic) for subject in SUBJECTS.values() if subject.topic}
    judged = {
        (kind, topic)
        for kind, topic in topics
        for pack in PACKS.values()
        for clause in pack.clauses
        if clause.topics and clause.speaks_of(topic) and kind in clause.when.get("kind", (kind,))
    }
    assert judged == topics


def test_the_link_of_every_question_asks_the_same_again() -> None:
    assert len(EVERYTHING) > 2000
    assert [question for question in EVERYTHING if query(question) != question] == []
    asked = Question(Context(platform="malt", role="client", client_plan="enterprise", date="2020-05-01"), "phone")
    assert query(asked) == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_has_an_empty_word_or_an_unfilled_place(language: str) -> None:
    for question in EVERYTHING:
        answered = answer(question, language)
        texts = (
            answered.verdict_name,
            answered.short,
            answered.title,
            answered.why,
            answered.advice_name,
            answered.sure,
        )
        assert all(texts)
        assert "{" not in " ".join((*texts, answered.advice, answered.since))
    for name, questions in offers(language):
        assert name
        assert len({label for _, label in questions}) == len(questions)


@pytest.mark.parametrize(
    ("about", "cure"),
    [
        (("emial", "contact"), "use one of email, phone"),
        (("payment", "legal"), "for payment use one of contact"),
        (("email", "showcase"), "for email use one of contact, access"),
    ],
)
def test_a_question_that_nobody_can_mean_is_refused_with_the_cure(about: tuple, cure: str) -> None:
    with pytest.raises(QuestionError, match=cure):
        Question.about(*about, Context())


@pytest.mark.parametrize("subject", SUBJECTS.values(), ids=lambda subject: subject.id)
def test_without_a_purpose_the_usual_one_is_meant(subject: Subject) -> None:
    usual = Question.about(subject.id, subject.purposes[0], Context())
    assert Question.about(subject.id, "", Context()) == usual
    assert Question(Context(), subject.kind, topic=subject.topic) == usual
    assert Question.from_query({"what": subject.id}) == usual
    assert ask("can_i", kind=subject.kind, topic=subject.topic)["ask"] == usual.ask
    assert ask("timeline", kind=subject.kind, topic=subject.topic)["periods"][-1]["answer"]["ask"] == usual.ask


def test_a_link_is_usually_shared_to_show_work() -> None:
    assert Question.from_query({"what": "link"}).purpose == "showcase"


def test_what_cannot_be_used_in_a_query_is_left_out() -> None:
    query = {"what": "phone.fun", "stage": "active", "role": "boss", "date": "1.2.2020", "moon": "full"}
    assert Question.from_usable(query) == Question(Context(stage="active"), "email")
    assert Question.from_usable({"what": "link.legal", "date": "2020-05-01", "platform": "ebay"}) == Question(
        Context(date="2020-05-01"), "link", "legal"
    )


def test_a_situation_names_what_is_rare_only_where_it_is_so() -> None:
    usual = situation(Context(), "en")
    rare = {"client_plan": "enterprise", "relationship": "known_before"}
    labels = {key: words_for("en")["context"][key] for key in rare}
    assert usual == [
        "Upwork",
        "Freelancer",
        "A private message",
        "Is there a contract? Not yet",
        "Did the other side ask? Nobody asked",
    ]
    for key, value in rare.items():
        assert situation(Context(**{key: value}), "en") == [*usual, f"{labels[key]['label']} {labels[key][value]}"]


def test_an_unknown_topic_is_refused_with_the_cure() -> None:
    with pytest.raises(QuestionError, match=r"use one of email, .*link \(zoom\.us\)"):
        Question(Context(), "link", topic="example.com")


def test_the_timeline_tells_the_story_of_an_e_mail_address() -> None:
    periods = timeline(Question(Context(), "email"))
    assert [(period.when, period.answer.verdict) for period in periods] == [
        ("Until about 30 November 2019", "caution"),
        ("From about 1 December 2019 to 2 April 2020", "allowed"),
        ("From 3 April 2020 to 25 June 2020", "caution"),
        ("Since 26 June 2020", "not_allowed"),
    ]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_periods_follow_each_other_and_change_the_clause(platform: str) -> None:
    for question in (question for question in EVERYTHING if question.context.platform == platform):
        periods = timeline(question)
        assert periods[0].since == FIRST_DAY
        assert periods[-1].until is None
        assert periods[-1].answer == answer(question)
        for before, after in itertools.pairwise(periods):
            assert before.until == after.since - datetime.timedelta(days=1)
            assert before.answer.clause != after.answer.clause


@pytest.mark.parametrize("platform", PACKS)
def test_a_period_answers_like_each_of_its_days(platform: str) -> None:
    clauses = [clause for pack in PACKS.values() for clause in pack.clauses]
    edges = {FIRST_DAY, *(day for clause in clauses for day in (clause.since, clause.until) if day)}
    near = {day + datetime.timedelta(days=shift) for day in edges for shift in (-1, 0, 1)}
    yearly = {datetime.date(year, 7, 1) for year in range(FIRST_DAY.year, max(edges).year + 2)}
    days = sorted(day for day in near | yearly if day >= FIRST_DAY)
    assert len(days) > 20
    for what in SUBJECTS.values():
        periods = timeline(Question.about(what.id, "contact", Context(platform=platform)))
        for day in days:
            period = next(period for period in reversed(periods) if period.since <= day)
            assert period.until is None or day <= period.until
            asked = Question.about(what.id, "contact", Context(platform=platform, date=day.isoformat()))
            assert decide(asked).id == period.answer.clause, day


def test_a_day_is_exact_when_a_dated_rule_gives_way_to_one_whose_own_day_is_only_about(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    question = Question(Context(platform="contra"), "email")
    rule = decide(question)
    dated = replace(rule, id="dated", until=datetime.date(2020, 5, 31))
    about = replace(rule, id="about", since=datetime.date(2019, 1, 1), show_dates=False)
    monkeypatch.setitem(PACKS, "contra", replace(PACKS["contra"], clauses=(dated, about)))
    assert [period.when for period in timeline(question)] == ["Until 31 May 2020", "Since 1 June 2020"]
    monkeypatch.setitem(PACKS, "contra", replace(PACKS["contra"], clauses=(about, replace(rule, id="undated"))))
    assert [period.when for period in timeline(question)] == [
        "Until about 31 December 2018",
        "Since about 1 January 2019",
    ]


def test_the_day_of_a_question_does_not_cut_its_timeline() -> None:
    assert timeline(Question(Context(date="2020-05-01"), "email")) == timeline(Question(Context(), "email"))


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("date", ["", "2020-05-01"])
def test_a_cell_of_the_table_is_the_answer_to_its_link(platform: str, date: str) -> None:
    table = matrix(platform, date)
    assert (len(table.rows), {len(row.cells) for row in table.rows}) == (12, {len(table.columns)})
    for cell in (cell for row in table.rows for cell in row.cells):
        question = Question.from_query(dict(parse_qsl(cell.ask)))
        answered = answer(question)
        assert (question.context.platform, question.context.date) == (platform, date)
        assert (cell.verdict, cell.short, cell.platform, cell.clause) == (
            answered.verdict,
            answered.short,
            answered.platform,
            answered.clause,
        )


def test_the_table_of_upwork_shows_its_exceptions() -> None:
    table = matrix("upwork")
    rows = {row.name: [cell.verdict for cell in row.cells] for row in table.rows}
    columns = {name: place for place, name in enumerate(table.columns)}
    email = rows["E-mail address"]
    assert email[columns["Proposal"]] == "not_allowed"
    assert email[columns["Message before a contract, they asked"]] == "not_allowed"
    assert email[columns["Message during a contract, both agreed"]] == "allowed"
    assert email[columns["Message to an Enterprise client, before a contract"]] == "allowed"
    assert email[columns["Profile"]] == "not_allowed"
    assert rows["E-mail address to open a system"][columns["Proposal"]] == "allowed"
    assert rows["Link that shows your work"][columns["Proposal"]] == "allowed"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_in_a_contract_asked_and_agreed_are_one_column(platform: str) -> None:
    for subject in SUBJECTS:
        asked, agreed = (
            answer(Question.about(subject, "contact", Context(platform=platform, stage="active", consent=consent)))
            for consent in ("requested", "agreed")
        )
        assert asked.clause == agreed.clause


def test_table_rows_and_columns_have_names_in_every_language() -> None:
    for language in LANGUAGES:
        table = matrix("upwork", language=language)
        assert all(table.columns)
        assert all(row.name for row in table.rows)
        assert len(set(table.columns)) == len(words_for(language)["answer"]["column"])


def test_the_extension_gets_each_rule_with_the_name_of_its_platform_in_the_readers_language(tmp_path: Path) -> None:
    rule_data.main(tmp_path / "rules")
    for language in LANGUAGES:
        rules = json.loads((tmp_path / "rules" / f"{language}.json").read_text(encoding="utf-8"))["rules"]
        assert {rule["platform"]: rule["platform_name"] for rule in rules.values()} == {
            platform: platform_names(language)[platform] for platform in PACKS
        }


def ask(function: str, **request: object) -> dict:
    return json.loads(getattr(bridge_rules, function)(json.dumps(request)))


def test_javascript_gets_the_same_answers() -> None:
    context = {"stage": "active", "consent": "agreed"}
    question = Question(Context(**context), "email")
    assert ask("can_i", kind="email", context=context)["clause"] == answer(question).clause
    periods = ask("timeline", kind="email", context=context)["periods"]
    assert [period["when"] for period in periods] == [period.when for period in timeline(question)]
    assert (periods[0]["since"], periods[-1]["until"]) == ("2015-01-01", None)
    table = ask("matrix", platform="fiverr", date="2020-05-01")
    assert (table["platform"], table["date"]) == ("fiverr", "2020-05-01")
    assert table["rows"][0]["cells"][0]["verdict"] == matrix("fiverr", "2020-05-01").rows[0].cells[0].verdict


def test_javascript_gets_all_questions_ready_to_ask() -> None:
    for subject in ask("questions")["subjects"]:
        for entry in subject["questions"]:
            answered = ask("can_i", **{key: entry[key] for key in ("kind", "purpose", "topic")})
            assert dict(parse_qsl(answered["ask"]))["what"] == entry["what"]


@pytest.mark.parametrize(
    ("function", "request_", "message"),
    [
        ("can_i", "nonsense", "not JSON"),
        ("can_i", "[]", "must be an object"),
        ("can_i", "{}", '"kind" must be a string'),
        ("can_i", '{"kind": "fax"}', "use one of email"),
        ("can_i", '{"kind": "email", "purpose": 1}', '"purpose" must be a string'),
        ("can_i", '{"kind": "email", "language": 1}', '"language" must be a string'),
        ("timeline", '{"kind": "email", "context": {"stage": "soon"}}', "stage is 'soon'"),
        ("timeline", '{"kind": "email", "context": 5}', "must be an object"),
        ("matrix", '{"platform": "ebay"}', "platform is 'ebay'"),
        ("matrix", '{"date": "yesterday"}', "write it as YYYY-MM-DD"),
        ("questions", "", "not JSON"),
    ],
)
def test_javascript_gets_a_sentence_for_a_request_that_cannot_be_answered(
    function: str, request_: str, message: str
) -> None:
    assert message in json.loads(getattr(bridge_rules, function)(request_))["error"]
