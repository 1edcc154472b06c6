"""The writer's own words are found however they are spelled, and ordinary words are left."""

import pytest

from linter import Context, lint, private
from linter.draft import Draft
from tests.linter.growth import TOO_FAST, growth


def found(own: tuple[str, ...], text: str) -> list[str]:
    draft = Draft(text)
    places = [draft.original(detail.start, detail.end) for detail in private.find(draft, own)]
    return [text[start:end] for start, end in places]


SPELLINGS = {
    "bella pizza": ["bella pizza"],
    "BELLA  PIZZA": ["BELLA  PIZZA"],
    "Béllà Pizza": ["Béllà Pizza"],
    "we are Bella-Pizza.": ["Bella-Pizza"],
    "bella_pizza": ["bella_pizza"],
    "see bellapizza.com": ["bellapizza"],
    "B e l l a Pizza": ["B e l l a Pizza"],
    "𝐁𝐞𝐥𝐥𝐚 Pizza": ["𝐁𝐞𝐥𝐥𝐚 Pizza"],
}
SLIPS = ["Bellla Pizza", "Bela Pizza", "Bella Puzza", "Bella Pziza", "bellapiza", "Hella Pizza"]
OTHERS = ["bellapizzas", "pizza", "bella", "Bello Pazzo", "Best pizza in town", "Isabella Pizzaria"]


@pytest.mark.parametrize("text", SPELLINGS)
def test_name_is_found_in_any_case_accent_and_spacing(text: str) -> None:
    assert found(("Bella Pizza",), text) == SPELLINGS[text]


@pytest.mark.parametrize("slip", SLIPS)
def test_name_is_found_with_one_slip_of_the_finger_and_named_as_it_was_given(slip: str) -> None:
    detail = next(private.find(Draft(f"at {slip} we bake"), ("Bella Pizza",)))
    assert (detail.start, detail.end) == (3, 3 + len(slip))
    assert (detail.value, detail.confidence) == ("Bella Pizza", "likely")


@pytest.mark.parametrize("text", OTHERS)
def test_other_words_are_left(text: str) -> None:
    assert found(("Bella Pizza",), text) == []


def test_short_name_is_found_with_a_slip_only_where_it_is_written_as_a_name() -> None:
    assert found(("Foster",), "Faster is better, and faster. I am Fostr.") == ["Fostr"]


def test_words_below_six_letters_are_found_only_as_they_are() -> None:
    assert found(("Acme",), "acme, Acne, Acmee, Aceme, Amce") == ["acme"]


@pytest.mark.parametrize(
    ("own", "text", "expected"),
    [
        ("Strasse AG", "die Straße AG", ["Straße AG"]),
        ("Straße AG", "die Strasse AG", ["Strasse AG"]),
        ("株式会社みなと", "私は株式会社みなとの社員です", ["株式会社みなと"]),
        ("푸른언덕", "저는 푸른언덕에서 일합니다", ["푸른언덕"]),
        ("Керамист", "мы из Керамиста", ["Керамиста"]),
    ],
)
def test_names_in_other_scripts(own: str, text: str, expected: list[str]) -> None:
    assert found((own,), text) == expected


@pytest.mark.parametrize("number", ["+14155552671", "(415) 555-2671", "415 555 2671", "1.415.555.2671"])
def test_phone_number_is_compared_by_its_digits(number: str) -> None:
    assert found(("+1 415 555 2671",), f"it is {number} there") == [number]


def test_other_numbers_are_left() -> None:
    assert found(("+1 415 555 2671",), "415 555 2672, order 5552671, 2671") == []


def test_list_without_a_letter_or_digit_finds_nothing() -> None:
    assert found((" ", "-", ""), "a - b") == []


def test_private_words_count_on_every_surface() -> None:
    for surface in ("message", "job_post", "profile"):
        report = lint("We are Bela Pizza", Context(surface=surface, private=("Bella Pizza",)))
        assert [(finding.kind, finding.value) for finding in report.findings] == [("identity", "Bella Pizza")]


@pytest.mark.parametrize("text", ["Acme ", "Acme Dentl ", "acme-", "a", "acmedentl "])
def test_time_grows_with_the_length_of_the_draft(text: str) -> None:
    def run(draft: str) -> None:
        list(private.find(Draft(draft), ("Acme", "Acme Dental", "+1 415 555 2671")))

    assert growth(lambda length: (text * length)[:length], run, 16_000) < TOO_FAST
