"""The folded view of a draft maps back to the text exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.draft import Draft, Utf16, code_points


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("plain", "plain"),
        ("ｊｏｈｎ＠ｇｍａｉｌ", "john@gmail"),
        ("jo\u200bhn", "john"),
        ("let’s", "let's"),
        ("①②", "12"),
        ("ﬁne", "fine"),
        ("gmаil", "gmail"),
        ("почта мама", "почта мама"),
        ("ｗｈаtsАpp", "whatsApp"),
        ("𝓰𝓶𝓪𝓲𝓵 ɢᴍᴀɪʟ 🅖🅜🅐🅘🅛", "gmail gmail gmail"),
        ("1️⃣2️⃣", "12"),
        ("❶⓷➎", "135"),
        ("٠١٢ ०१२ ４５", "012 012 45"),
        ("x² ½", "x2 1⁄2"),
        ("g̶m̶a̶i̶l", "gmail"),
        ("cafe\u0301", "café"),
        ("मेरा नंबर", "मेरा नंबर"),
        ("\u202eabc\u2066d", "abcd"),
    ],
)
def test_draft_is_folded(text: str, folded: str) -> None:
    assert Draft(text).folded == folded


def test_folded_span_maps_back_over_invisible_and_wide_characters() -> None:
    draft = Draft("😀 jo\u200bhn＠x")
    start = draft.folded.index("john@")
    assert draft.original(start, start + 5) == (2, 8)


@pytest.mark.parametrize(
    ("text", "folded", "written"),
    [
        ("☎ 1️⃣2️⃣3️⃣!", "123", "1️⃣2️⃣3️⃣"),
        ("cafe\u0301 gmail", "café", "cafe\u0301"),
        ("मेरा नंबर है", "नंबर", "नंबर"),
        ("👩🏽‍💻 ｇmail 🙂", "gmail", "ｇmail"),
    ],
)
def test_span_covers_whole_characters_as_people_see_them(text: str, folded: str, written: str) -> None:
    draft = Draft(text)
    start = draft.folded.index(folded)
    first, last = draft.original(start, start + len(folded))
    assert text[first:last] == written


@given(st.text())
def test_every_folded_character_comes_from_its_place_in_the_text(text: str) -> None:
    draft = Draft(text)
    places = [draft.original(at, at + 1) for at in range(len(draft.folded))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@given(st.text())
def test_utf16_positions_are_those_of_the_encoded_text(text: str) -> None:
    units = Utf16(text)
    for position in range(len(text) + 1):
        assert units(position) == len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 50))
def test_code_points_are_the_way_back_from_utf16(text: str, position: int) -> None:
    position = min(position, len(text))
    assert code_points(text, Utf16(text)(position)) == position


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("One. Two words here. Three", "words", " Two words here."),
        ("see example.com now! Yes", "example", "see example.com now!"),
        ("line one\nline two", "two", "line two"),
        ("alone", "alone", "alone"),
    ],
)
def test_sentence_around_a_word(text: str, word: str, sentence: str) -> None:
    draft = Draft(text)
    start, end = draft.sentence(text.index(word), text.index(word) + len(word))
    assert text[start:end] == sentence


def test_sentence_without_full_stops_is_cut_to_what_a_reader_would_look_at() -> None:
    draft = Draft("word " * 1000)
    start, end = draft.sentence(2500, 2504)
    assert end - start < 700
