"""Phone numbers in any form and disguise, judged by `phonenumbers`.

International numbers are found anywhere; national ones in a form, or beside a word, that only phones have.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from linter import digits, phone_pieces
from linter.digit_style import is_styled
from linter.draft import Draft
from linter.model import Detail
from linter.phone_cues import Cues
from linter.phone_forms import Judged, Surroundings, judge
from linter.phone_places import (
    EXTENSION,
    STRETCH,
    candidates,
    is_alone,
    is_counted,
    is_free_after,
    is_free_before,
    parts,
)
from linter.spoken import FILLER, may_speak

finds = {
    "My WhatsApp is +44 20 7946 0958, ping me any time.": ["+442079460958"],
    "call +1 (415) 555-2671 or 0049 30 901820": ["+14155552671", "+4930901820"],
    "(415) 555-2671": ["+14155552671"],
    "415-555-2671 works": ["+14155552671"],
    "Call Bella Pizza on (555) 010-2244.": ["+15550102244"],
    "my number: 07911 123456": ["07911123456"],
    "06 12 34 56 78": ["0612345678"],
    "text me at 9876543210": ["9876543210"],
    "+55 11 91234-5678": ["+5511912345678"],
    "mobile:07911123456": ["07911123456"],
    "tel:+14155552671 is mine": ["+14155552671"],
    "(+1) 415 555 2671": ["+14155552671"],
    "WhatsApp: 8801712345678": ["+8801712345678"],
    "My phone is 415 555 2671 5 days a week": ["+14155552671"],
    "+1 415 555 2671/72": ["+14155552671"],
    "phone ４１５-５５５-２６７１": ["+14155552671"],
    "+44 (0)20 7946 0958 ext. 12": ["+442079460958"],
    "++1 415 555 2671": ["+14155552671"],
    "0~0 44 20 7946 0958": ["+442079460958"],
    "call415-555-2671now": ["+14155552671"],
    "我的电话是415-555-2671": ["+14155552671"],
    "call me on O79II l23 456": ["07911123456"],
    "call nine eight seven six five four three two one double zero": ["98765432100"],
    "call me: 0 seven 9 one 1 one 2 3 four five 6": ["07911123456"],
    "text plus forty four seven nine double one 12 34 56": ["+447911123456"],
    "WhatsApp 98*76*54*32*10": ["9876543210"],
    "94🙂47🙂12🙂83🙂60": ["9447128360"],
    "9️⃣8️⃣7️⃣6️⃣5️⃣4️⃣3️⃣2️⃣1️⃣0️⃣ is my cell": ["9876543210"],
    "my cell 9.8.7.6.5.4.3.2.1.0": ["9876543210"],
    "first half 0171 392, the rest: 0017": ["01713920017", "01713920017"],
    "Reach me at 35078110 after 6pm": ["35078110"],
    "467 3395 is my desk phone": ["4673395"],
    "(four one five) 555-2671": ["+14155552671"],
    "[415] [555] [2671]": ["+14155552671"],
    "415 • 555 • 2671 or 646:555:0143": ["+14155552671", "+16465550143"],
    "Call us at 1-800-GET-WELLNESS": ["+18004389355"],
    "+1-415-555-CALL": ["+14155552255"],
}
leaves = [
    "Order 4155552671 shipped",
    "2020-06-26 10:15:30",
    "ISBN 0-306-40615-2 and 978-3-16-148410-0",
    "10.0.0.3 and 192.168.100.200",
    "between 1500 - 2000 USD, 1,000,000 rows",
    "call it at 2024-01-15 12:30",
    "version 1.2.3.4567",
    "Order number 4155552671 was shipped",
    "The number 2147483647 is the largest int",
    "Total number of records: 9876543210",
    "call 2024 01 15 10 30",
    "GB82 WEST 1234 5698 7654 32",
    "550e8400-e29b-41d4-a716-446655440000",
    "one, two, three, four, five, six, seven, eight",
    "my card 4111 1111 1111 1111",
    "the pin is at 58.025555, 36.738281",
    "I call the API with id 12345678",
    "container MEDU3871410, part B2B-10 20 30 40",
    "Articles of 500 800 1200 words, 350 600 1000 EUR",
    "Milestones: 250 500 1000, widths 320 768 1024",
    "mobile: 360 768 1024 1280 1440",
    "Sizes 200-300-4000 px",
    "call the API 3000000000 times, it takes 2147483647 ns",
    "Our mobile app has 1234567890 users",
    "call between 0800-1700 or 0900-1800",
    "I built the site of 1-800-FLOWERS",
]

_DIGIT = re.compile(r"[0-9]")
_PREFIX = re.compile(rf"(?:\(?\+{{1,2}}{FILLER}{{0,16}}[ (]{{0,2}}|\()$")
_PREFIX_REACH = 22  # characters


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every phone number: +… where the country is known, otherwise its digits."""
    text = draft.folded
    if not _DIGIT.search(text) and not may_speak(text, draft.tokens.texts):
        return
    view = digits.plain(text)
    if not _DIGIT.search(view):
        return
    found: list[Detail] = []
    for stretch in STRETCH.finditer(view):
        for start, end in parts(view, *stretch.span()):
            if detail := _number(draft, view, start, end, found[-1].end if found else 0):
                found.append(detail)
    if pieces := sorted(phone_pieces.find(draft, view), key=_start):
        found = [number for number in found if not _overlaps(number, pieces)]
    yield from sorted([*found, *pieces], key=_start)


def _start(number: Detail) -> int:
    return number.start


def _overlaps(number: Detail, pieces: Sequence[Detail]) -> bool:
    """True when one of the pieces, which are in reading order, reaches into the number."""
    last = bisect_left(pieces, number.end, key=_start) - 1
    return last >= 0 and pieces[last].end > number.start


def _number(draft: Draft, view: str, start: int, end: int, reached: int) -> Detail | None:
    first: tuple[Judged, int, int] | None = None
    cues = Cues(draft.folded, start, end)
    for begins, ends in candidates(view, start, end):
        beside = cues if begins == start else Cues(draft.folded, begins, ends)
        number = _judged(draft, view, begins, ends, reached, beside)
        if number and number[0].confidence == "sure":
            first = number
            break
        first = first or number
    if not first:
        return None
    judged, begins, ends = first
    return Detail("phone", begins, ends, judged.value, confidence=judged.confidence)


def _judged(draft: Draft, view: str, start: int, end: int, reached: int, cues: Cues) -> tuple[Judged, int, int] | None:
    prefix = _PREFIX.search(view[max(0, start - _PREFIX_REACH) : start])
    opened = prefix[0] if prefix else ""
    has_plus = "+" in opened
    if not has_plus and opened and ")" not in view[start:end]:
        opened = ""  # the bracket is around more than the number
    begins = start - len(opened)
    written = view[begins:end]
    if "+" not in opened and "(" not in written and ")" in written:
        return None
    if not has_plus and not cues.phone and digits.KEYED.search(draft.folded, begins, end):
        return None  # so are the names of some companies and products written
    extension = EXTENSION.match(view, end)
    is_listed = reached > 0 and begins == reached + 1
    if not is_listed and not is_free_before(view, begins, has_plus, cues):
        return None
    if not extension and not is_free_after(view, end, has_plus, cues):
        return None
    around = Surroundings(
        cues=cues,
        has_plus=has_plus,
        is_alone=not has_plus and is_alone(view, begins, extension.end() if extension else end),
        extension="" if not extension else "word" if extension["word"] else "sign",
        is_disguised=written != draft.folded[begins:end] or is_styled(draft, begins, end),
        is_glued="++" in opened and view[begins - 1 : begins].isalpha(),
        is_counted=not extension and is_counted(view, begins, end),
    )
    judged = judge(written.replace(FILLER, "").strip(), around)
    return (judged, begins, extension.end() if extension else end) if judged else None
