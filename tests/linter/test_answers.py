"""“Can I share it?”: the same decision as the linter's, asked as a question."""

from urllib.parse import parse_qsl

import pytest

from linter import LANGUAGES, Context, lint
from linter.answers import answer
from linter.messages import words_for
from linter.model import KINDS, PURPOSES
from linter.policy import PACKS
from linter.questions import SUBJECTS, Question, QuestionError, Subject, offers
from linter.situation import situation
from tests.linter.asked import EVERYTHING


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
