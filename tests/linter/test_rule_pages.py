"""The pages of the rules say what the packs say, and a page that does not is named."""

from pathlib import Path

import pytest

from builder import rule_pages
from linter.policy import PACKS


def test_pages_in_docs_are_what_the_data_says() -> None:
    assert rule_pages.stale() == []


def test_there_is_one_page_for_every_clause() -> None:
    names = {f"rules/{pack.platform}/{clause.id}.md" for pack in PACKS.values() for clause in pack.clauses}
    assert names <= rule_pages.pages().keys()


def test_changed_missing_and_left_over_pages_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_pages, "DOCS", tmp_path)
    rule_pages.write()
    assert rule_pages.stale() == []
    (tmp_path / "kinds/email.md").write_text("something else", encoding="utf-8")
    (tmp_path / "rules/upwork/before-contract.md").unlink()
    (tmp_path / "rules/upwork/no-such-rule.md").write_text("old", encoding="utf-8")
    assert rule_pages.stale() == ["kinds/email.md", "rules/upwork/before-contract.md", "rules/upwork/no-such-rule.md"]
