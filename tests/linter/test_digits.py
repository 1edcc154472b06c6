"""Disguised digits become plain ones without moving anything, and only then are numbers judged."""

import pytest

from linter import digits, numbering
from linter.detectors import phone
from linter.draft import Draft
from linter.spoken import FILLER
from tests.linter.growth import TOO_FAST, growth

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
    "seiscientos doce, trescientos cinco": "612305",
    "siedemset dziewięćdziesiąt dwa": "792",
    "sıfır beş yüz otuz iki": "0532",
    "один девятьсот шестнадцать": "1916",
    "one eight hundred, five five": "180055",
    "nine one seven dash five five": "91755",
}
OTHERWISE_DISGUISED = {
    "O79II l23 456": "07911123456",
    "4I5-SSS-O1B2": "415-SSS-0182",
    "98*76*54*32": "98765432",
    "98 🙂 76🙂54": "987654",
    "9O2l 47 S6 38": "9021 47 56 38",
    "o1o 6\u117584 2o97": "010 6184 2097",
    "415 dash 555 (dot) 0182": "4155550182",
    "0\n1\n7\n1\n3\n9\n2\n0": "01713920",
    "(0xx) 123456789": "(0) 123456789",
    "0~0 44": "00 44",
    "415 • 555 • 2671": "415-555-2671",
    "415:555:2671": "415-555-2671",
    "1-800-FLOWERS": "1-800-3569377",
}
UNTOUCHED = [
    "",
    "one of the two or three ideas",
    "B2B, S3, O2 and SOS",
    "I take 5 * 3 days",
    "on 21.6.2024 at 9",
    "at 10:45:30, in a 415-PAGES book",
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
        "Call function 8005551212 in module": "perhaps",
    }.items(),
)
def test_confidence_follows_from_validity_form_and_cue(draft: str, confidence: str) -> None:
    (found,) = phone.find(Draft(draft))
    assert found.confidence == confidence


IN_PIECES = {
    "my number starts with 4155 and ends with 552671": ["4155", "552671"],
    "area code 415, a nice town. Continue in the next message: 5552671": ["415", "5552671"],
    "the last part is 0143, it starts with 646 555": ["0143", "646 555"],
    "primera parte 612 34, segunda parte 56 789": ["612 34", "56 789"],
    "erste Hälfte 0171 392 … der Rest: 0017": ["0171 392", "0017"],
    "первая половина 8916, потом 123, последние 4567": ["8916", "123", "4567"],
    "numaram 0532 ile başlıyor (3 gün önce), kalanı 500 TL değil: 555 12 34": ["0532", "555 12 34"],
    "090で始まって、真ん中は1234、最後は5678": ["090", "1234", "5678"],
    "공일공, 가운데 1234, 끝은 5678": ["공일공", "1234", "5678"],
}


@pytest.mark.parametrize(("draft", "pieces"), IN_PIECES.items())
def test_a_number_in_pieces_is_as_many_details_of_one_value(draft: str, pieces: list[str]) -> None:
    read = Draft(draft)
    found = list(phone.find(read))
    assert [read.folded[piece.start : piece.end] for piece in found] == pieces
    assert len({piece.value for piece in found}) == 1


@pytest.mark.parametrize(
    "draft",
    [
        "The first 500 rows, then 1200 rows, the rest is 300000 rows.",
        "The budget starts at 1500 and ends at 20000.",
        "It starts at 0900 and ends at 1730.",
        "The year starts 2023, then 2024, and ends 2025.",
        "The account number begins with 0123, the rest is 4567890.",
        "Phase one is 0-30, then 31-60, finally 61-90.",
        "Fotos 0412, dann 0455, am Ende 12",
    ],
)
def test_other_numbers_with_words_of_order_are_left(draft: str) -> None:
    assert list(phone.find(Draft(draft))) == []


@pytest.mark.parametrize(
    "draft",
    [
        "３１２ ５５５ ０１９４",
        "④①⑤ ⑤⑤⑤ ②⑥⑦①",
        "4️⃣1️⃣5️⃣ 5️⃣5️⃣5️⃣ 2️⃣6️⃣7️⃣1️⃣",
        "९८७६५४३२१० is better for me",
        "4 1 5 . 5 5 5 . 2 6 7 1 in the evening",
        "6 1 2 - 3 4 5 - 6 7 8 en la tarde",
    ],
)
def test_a_style_of_digits_tells_a_phone_without_a_word_of_one(draft: str) -> None:
    assert len(list(phone.find(Draft(draft)))) == 1


@pytest.mark.parametrize(
    "draft",
    [
        "8 9 10 11 12 13 14",
        "step ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨",
        "１２３４５６７円",
        "सिर्फ १२३४५६७८९० रुपये",
        "Order no ４１５ ５５５ ２６７１",
    ],
)
def test_counting_amounts_and_orders_have_styles_too(draft: str) -> None:
    assert list(phone.find(Draft(draft))) == []


@pytest.mark.parametrize(
    "draft",
    [
        "Bestell-Nr. 0171-392-0017",
        "commande n° 06-12-34-56-78",
        "les réf. 06-1234-5678 et 07-0012-3344",
        "zam. nr 512 345 678",
        "sipariş no 0532 555 12 34",
        "nomor resi 081234567890",
        "mã vận đơn 0912345678",
        "رقم الطلب 0501234567",
        "订单编号 13812345678",
        "お問い合わせ番号 080-1234-5678",
        "注文番号は 415-5552671-0915332",
        "주문번호 010-1234-5678",
    ],
)
def test_numbers_of_orders_are_left_in_every_language(draft: str) -> None:
    assert list(phone.find(Draft(draft))) == []


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
        "first 123 then 456 ",
        "starts with 0123 then 456, call 0171 392 0017. ",
        "5\n",
        "415 dash ",
        "９８７６５４３２１０ ",
        "415 • ",
        "415:555:",
        "1-800-FLOWERS",
    ],
)
def test_time_grows_no_faster_than_the_draft(repeated: str) -> None:
    def run(text: str) -> None:
        list(phone.find(Draft(text)))

    assert growth(lambda length: repeated * (length // len(repeated)), run, 10_000) < TOO_FAST
