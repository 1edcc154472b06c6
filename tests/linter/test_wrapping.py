"""Lines for a terminal hold as much as it shows, whatever the script."""

import pytest

from linter.wrapping import columns, cut, wrapped


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("one two three", ["one two", "three"]),
        ("one\n  two\tthree", ["one two", "three"]),
        ("a https://example.com/a-b-c d", ["a", "https://example.com/a-b-c", "d"]),
        ("一二三四五六七", ["一二三四", "五六七"]),
        ("一二三四。五", ["一二三", "四。五"]),
        ("一二（三四五", ["一二（三", "四五"]),
        ("一二三（四五", ["一二三", "（四五"]),
        ("在 Upwork 上聊", ["在", "Upwork", "上聊"]),
        ("在Upwork上聊", ["在Upwork", "上聊"]),
        ("Pourquoi\u00a0: oui", ["Pourquoi\u00a0:", "oui"]),
    ],
)
def test_words_stay_whole_and_chinese_breaks_between_characters(text: str, lines: list[str]) -> None:
    assert wrapped(text, 8) == lines


def test_the_first_line_may_begin_in_another_way() -> None:
    assert wrapped("one two three", 10, "a: ", "   ") == ["a: one two", "   three"]
    assert wrapped("verylongword", 4, "a: ", "   ") == ["a: verylongword"]


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("😀", 2), ("", 0)])
def test_columns_are_what_a_terminal_shows(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize(("width", "beginning"), [(0, ""), (1, "a"), (2, "a"), (3, "a中"), (9, "a中文")])
def test_a_cut_never_halves_a_wide_character(width: int, beginning: str) -> None:
    assert cut("a中文", width) == beginning
