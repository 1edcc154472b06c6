"""The browser and the command line cannot disagree: equal drafts, equal answers."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from linter import bridge

DRAFTS = Path(__file__).parent.parent / "corpus/drafts.jsonl"


@pytest.fixture(scope="module")
def requests() -> list[str]:
    with DRAFTS.open(encoding="utf-8") as lines:
        drafts = map(json.loads, lines)
        return [json.dumps({"text": draft["text"], "context": draft.get("context", {})}) for draft in drafts]


def test_cpython_and_the_bundle_answer_the_same_drafts_identically(
    in_bundle: Callable[..., str], requests: list[str]
) -> None:
    assert len(requests) >= 200
    answers = in_bundle("lint_drafts.mjs", stdin="".join(f"{request}\n" for request in requests)).splitlines()
    assert answers == [bridge.lint(request) for request in requests]


def test_the_drafts_are_worth_comparing(requests: list[str]) -> None:
    answers = [json.loads(bridge.lint(request)) for request in requests]
    assert [answer for answer in answers if "error" in answer] == []
    assert sum(bool(answer["findings"]) for answer in answers) >= len(answers) // 4
