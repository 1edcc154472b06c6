"""What the extension's page gets: the same answers, ready to be shown."""

import json
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from builder import rule_data
from linter import LANGUAGES, Context, bridge_rules
from linter.answers import answer
from linter.explain import platform_names
from linter.matrix import matrix
from linter.policy import PACKS
from linter.questions import Question
from linter.timeline import timeline


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
    drawn = ask("timeline", kind="email", context=context, today="2026-11-23")
    assert [bar["when"] for bar in drawn["bars"]] == [period.when for period in timeline(question)]
    assert (drawn["bars"][0]["since"], drawn["bars"][-1]["until"]) == ("2015-01-01", None)
    assert (drawn["bars"][0]["start"], drawn["years"][0], drawn["chosen"]) == (0, {"year": 2015, "at": 0}, None)
    table = ask("matrix", platform="fiverr", date="2020-05-01")
    assert (table["platform"], table["date"]) == ("fiverr", "2020-05-01")
    assert table["rows"][0]["cells"][0]["verdict"] == matrix("fiverr", "2020-05-01").rows[0].cells[0].verdict


def test_javascript_may_leave_the_purpose_out() -> None:
    usual = Question.about("link", "showcase", Context())
    assert ask("can_i", kind="link")["ask"] == usual.ask
    assert ask("timeline", kind="link", today="2026-11-23")["bars"][-1]["answer"]["ask"] == usual.ask


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
        ("timeline", '{"kind": "email"}', '"today" is None; write it as YYYY-MM-DD'),
        ("timeline", '{"kind": "email", "today": "soon"}', "\"today\" is 'soon'"),
        ("matrix", '{"platform": "ebay"}', "platform is 'ebay'"),
        ("matrix", '{"date": "yesterday"}', "write it as YYYY-MM-DD"),
        ("questions", "", "not JSON"),
    ],
)
def test_javascript_gets_a_sentence_for_a_request_that_cannot_be_answered(
    function: str, request_: str, message: str
) -> None:
    assert message in json.loads(getattr(bridge_rules, function)(request_))["error"]
