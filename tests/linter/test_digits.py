"""Disguised digits become plain ones without moving anything, and only then are numbers judged."""

import time

import pytest

from linter import digits, numbering
from linter.detectors import phone
from linter.draft import Draft
from linter.spoken import FILLER

SPOKEN = {
    "nine one seven": "917",
    "NINE-ONE-SEVEN": "917",
    "double five, triple six": "55666",
    "forty two sixty one": "4261",
    "plus forty four, seven nine": "+4479",
    "zéro six douze trente-quatre": "061234",
    "soixante et onze, quatre-vingt-dix-sept, dix-huit": "719718",
    "seis uno dos veinticuatro": "61224",
    "onze nove meia sete": "11967",
    "null eins zweiundvierzig": "0142",
    "восемь девять один сорок пять": "89145",
    "sıfır beş otuz iki": "0532",
    "nau aath saat chhe": "9876",
    "नौ आठ सात छह": "9876",
    "صفر واحد، اثنين، ثلاثة": "0123",
    "nol delapan satu dua": "0812",
    "không chín một hai": "0912",
    "一三八一二三四": "1381234",
    "ゼロきゅうゼロいちにさん": "090123",
    "공일공 일이삼사": "0101234",
    "0 seven 9 one 1 two 3": "0791123",
}
OTHERWISE_DISGUISED = {
    "O79II l23 456": "07911123456",
    "4I5-SSS-O1B2": "415-SSS-0182",
    "98*76*54*32": "98765432",
    "98 🙂 76🙂54": "987654",
    "(0xx) 123456789": "(0) 123456789",
    "0~0 44": "00 44",
}
UNTOUCHED = [
    "",
    "one of the two or three ideas",
    "B2B, S3, O2 and SOS",
    "I take 5 * 3 days",
    "on 21.6.2024 at 9",
    "六月一日",
]


@pytest.mark.parametrize(("written", "plain"), (SPOKEN | OTHERWISE_DISGUISED).items())
def test_disguised_digits_become_plain(written: str, plain: str) -> None:
    assert digits.plain(written).replace(FILLER, "").replace(" ", "") == plain.replace(" ", "")


@pytest.mark.parametrize("written", [*SPOKEN, *OTHERWISE_DISGUISED, *phone.finds, *phone.leaves])
def test_nothing_moves(written: str) -> None:
    folded = Draft(written).folded
    assert len(digits.plain(folded)) == len(folded)


@pytest.mark.parametrize("written", UNTOUCHED)
def test_what_is_no_disguise_stays(written: str) -> None:
    assert digits.plain(written) == written


@pytest.mark.parametrize(
    ("draft", "marked"),
    {
        "call +44 20 7946 0958 x456 now": "+44 20 7946 0958 x456",
        "(800) 555-0199 , ext 12": "(800) 555-0199 , ext 12",
        "020 7946 0958;ext=7": "020 7946 0958;ext=7",
        "+44 20 7946 0958;x 7": "+44 20 7946 0958",
        "it costs $20 415-555-2671": "415-555-2671",
        "ZIP 34215 - 415-555-2671": "415-555-2671",
        "call415-555-2671now": "415-555-2671",
        "è+39 347 123 4567": "+39 347 123 4567",
        "09012345678に電話": "09012345678",
        "(call 020 7946 0958)": "020 7946 0958",
        "my cell: nine one seven five five five zero one two three.": "nine one seven five five five zero one two three",
    }.items(),
)
def test_the_mark_covers_the_number_and_nothing_else(draft: str, marked: str) -> None:
    (found,) = phone.find(Draft(draft))
    assert draft[found.start : found.end] == marked


@pytest.mark.parametrize(
    ("draft", "confidence"),
    {
        "+44 20 7946 0958": "sure",
        "call me on 07911 123456": "sure",
        "+1 800 123 4567": "likely",
        "07911123456": "likely",
        "+999 12 34 56 78": "perhaps",
    }.items(),
)
def test_confidence_follows_from_validity_form_and_cue(draft: str, confidence: str) -> None:
    (found,) = phone.find(Draft(draft))
    assert found.confidence == confidence


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("my number starts with 4155", "and ends with 552671"),
        ("primera parte 612 34", "segunda parte 56 789"),
        ("erste Hälfte 0171 392", "der Rest: 0017"),
        ("первая половина 8916", "вторая половина 1234567"),
    ],
)
def test_a_number_in_two_pieces_is_two_details_of_one_value(first: str, rest: str) -> None:
    one, other = phone.find(Draft(f"{first} … {rest}"))
    assert one.value == other.value
    assert one.value == "".join(filter(str.isdigit, first + rest))


def test_payment_cards_are_told_by_their_check_digit() -> None:
    assert numbering.is_card("4111111111111111")
    assert not numbering.is_card("4111111111111112")


@pytest.mark.parametrize(
    "repeated",
    [
        "+1 415 555 2671 ",
        "12-",
        "12 ",
        "nine one ",
        "double ",
        "9🙂",
        "98*76*",
        "一三",
        "O7I1 ",
        "1(",
        "1234567 ",
        "call 35078110 ",
    ],
)
def test_time_grows_no_faster_than_the_draft(repeated: str) -> None:
    def seconds(characters: int) -> float:
        draft = Draft(repeated * (characters // len(repeated)))
        started = time.perf_counter()
        list(phone.find(draft))
        return time.perf_counter() - started

    shorter = min(seconds(10_000) for _ in range(3))
    assert min(seconds(40_000) for _ in range(3)) < 8 * shorter + 0.02
