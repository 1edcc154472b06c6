"""What the linter finds in the marked drafts, which may only become more, and better."""

import re
from collections import Counter

import pytest

from builder.accuracy import finders, marked, ratchet

SOURCES = sorted(path.stem for path in marked.OWN.glob("*.jsonl"))


@pytest.fixture(scope="module")
def drafts() -> list[marked.Marked]:
    return marked.read_own()


@pytest.mark.parametrize("source", SOURCES)
def test_every_marked_draft_has_an_id_of_its_file_that_is_its_own(drafts: list[marked.Marked], source: str) -> None:
    ids = Counter(draft.id for draft in drafts if draft.source == source)
    assert [identity for identity in ids if not re.fullmatch(rf"{source}-\d{{3}}", identity)] == []
    assert [identity for identity, times in ids.items() if times > 1] == []


def test_no_draft_is_there_twice(drafts: list[marked.Marked]) -> None:
    texts = Counter(draft.text.casefold() for draft in drafts)
    assert [text for text, times in texts.items() if times > 1] == []


def test_every_form_is_there_with_and_without_details(drafts: list[marked.Marked]) -> None:
    assert {draft.form for draft in drafts} == {*marked.MARKED_FORMS, *marked.CLEAN_FORMS}


def test_no_figure_falls(drafts: list[marked.Marked]) -> None:
    kept, now = ratchet.read(), ratchet.measured(finders.run_onside(drafts).outcomes)
    assert kept.figures, "tests/corpus/ratchet.json is missing: python3 build.py bench accuracy --ratchet"
    fallen = ratchet.fallen(kept, now)
    newly_wrong = [identity for identity in now.wrong if identity not in kept.wrong]
    assert not fallen, "\n".join(
        [
            "The linter has become worse:",
            *fallen,
            f"Drafts that were right before: {', '.join(newly_wrong) or 'none'}",
            "See them with python3 build.py bench accuracy. Where new drafts are the cause, lower the figure by hand.",
        ]
    )
