"""Phone numbers in any form and disguise, judged by `phonenumbers`.

International numbers are found anywhere; national ones in a form, or beside a word, that only phones have.
"""

import re
from collections.abc import Iterator

from linter import digits
from linter.draft import Draft
from linter.lexicon import key
from linter.model import Detail
from linter.numbering import PHONES, is_valid
from linter.phone_cues import GLUE, Cues, may_have_halves
from linter.phone_forms import LONGEST, LONGEST_DIALLED, NORTH_AMERICAN, SHORTEST, Judged, Surroundings, judge
from linter.spoken import FILLER

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
]

_SEPARATOR = r"(?:[ \t()\-‐‑‒–—−/]|\.(?![ \t]))"  # a full stop before a space ends a sentence
_DIGIT = re.compile(r"[0-9]")
_STRETCH = re.compile(rf"[0-9](?:{FILLER}{{0,40}}{_SEPARATOR}{{0,4}}[0-9]){{6,}}{FILLER}{{0,16}}")
_SHORT = re.compile(
    rf"[0-9](?<![0-9][0-9])(?<![0-9]{_SEPARATOR}[0-9])(?:{FILLER}{{0,40}}{_SEPARATOR}{{0,2}}[0-9]){{2,7}}"
    rf"{FILLER}{{0,16}}(?!{_SEPARATOR}?[0-9])"
)
_PREFIX = re.compile(rf"(?:\(?\+{{1,2}}{FILLER}{{0,16}}[ (]{{0,2}}|\()$")
_PREFIX_REACH = 22  # characters
_WORD_REACH = 16
_LONGEST_WRITTEN = 200  # characters; seventeen digits in words
_MOST_SHORT = 12  # runs of few digits that may be half a number
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_REFUSED_BEFORE = frozenset("_@#$€£¥₹%^&")
_REFUSED_AFTER = re.compile(r"[_@%$€£¥₹=°′×]|[:.][0-9]|,[0-9]{1,3}(?![0-9])|-[A-Z](?![A-Za-z])")
_EXTENSION_WORD = "|".join(map(re.escape, sorted(PHONES["extension"], key=len, reverse=True)))
_EXTENSION = re.compile(
    rf"[ \t,]{{0,4}}(?P<word>{_EXTENSION_WORD})[:.]?[ \t,-]{{0,4}}[0-9]{{1,7}}(?![0-9])|;ext=[0-9]{{1,7}}(?![0-9])"
    r"|[ \t]{0,4},?[x#~][:.]?[ \t-]{0,4}[0-9]{1,7}(?![0-9])",
    re.IGNORECASE,
)
_MONEY = ("$", "€", "£", "¥", "₹")
_AFTER_MONEY = re.compile(r"[0-9]{1,6} (?=[0-9(])")
_AFTER_CODE = re.compile(r"[1-9][0-9]{3,5} - (?=[0-9(])")
_TAIL = re.compile(r"[ /]{1,2}[0-9]{1,2}$")
_LAST_DIGITS = re.compile(r"[0-9]+$")
_SIGN_AMONG = re.compile(rf"[ ()/{FILLER}-]")
_APART = re.compile(r" {2,}| [/–-] |(?<=[0-9]{7}) (?=[0-9]{7})|/")
_LINE_START = re.compile(r"(?:^|\n)[^\w\n]*$")
_LINE_END = re.compile(r"[^\w\n]*(?:$|\n)")


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every phone number: +… where the country is known, otherwise its digits."""
    text = draft.folded
    view = digits.plain(text)
    if not _DIGIT.search(view):
        return
    found: list[Detail] = []
    for stretch in _STRETCH.finditer(view):
        for start, end in _parts(view, *stretch.span()):
            if detail := _number(text, view, start, end, found[-1].end if found else 0):
                found.append(detail)
    halves = list(_halves(view))
    yield from (
        number for number in found if not any(half.start < number.end and number.start < half.end for half in halves)
    )
    yield from halves


def _parts(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch, or the numbers of a list in it: "415 555 2671 415 555 2672"."""
    if end - start <= _LONGEST_WRITTEN and sum(map(str.isdigit, view[start:end])) <= LONGEST_DIALLED:
        yield start, end
        return
    reached = start
    for listed in NORTH_AMERICAN.finditer(view, start, end):
        reached = listed.end()
        yield listed.span()
    if reached == start:
        for gap in _APART.finditer(view, start, end):
            yield reached, gap.start()
            reached = gap.end()
        yield reached, end


def _number(text: str, view: str, start: int, end: int, reached: int) -> Detail | None:
    first: tuple[Judged, int, int] | None = None
    cues = Cues(text, start, end)
    for begins, ends in _candidates(view, start, end):
        beside = cues if begins == start else Cues(text, begins, ends)
        number = _judged(text, view, begins, ends, reached, beside)
        if number and number[0].confidence == "sure":
            first = number
            break
        first = first or number
    if not first:
        return None
    judged, begins, ends = first
    return Detail("phone", begins, ends, judged.value, confidence=judged.confidence)


def _candidates(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A number behind another ("34215 - 415…", "$20 415…"), the whole, and without what goes on ("… 5 days")."""
    listed = NORTH_AMERICAN.search(view, start, end)
    if listed and listed.start() == start:
        yield listed.span()
    if head := (_AFTER_MONEY if view[start - 1 : start] in _MONEY else _AFTER_CODE).match(view, start, end):
        yield head.end(), end
    yield start, end
    written = view[start:end]
    tail = _TAIL.search(written)
    if tail and not _same_length_before(written, tail):
        yield start, start + tail.start()
    if listed and listed.start() > start:
        yield listed.span()


def _same_length_before(written: str, tail: re.Match[str]) -> bool:
    """True for the last of many pairs, which belongs to them."""
    before = _LAST_DIGITS.search(written, 0, tail.start())
    return before is not None and len(before[0]) == len(tail[0].strip(" /"))


def _judged(text: str, view: str, start: int, end: int, reached: int, cues: Cues) -> tuple[Judged, int, int] | None:
    prefix = _PREFIX.search(view[max(0, start - _PREFIX_REACH) : start])
    opened = prefix[0] if prefix else ""
    has_plus = "+" in opened
    if not has_plus and opened and ")" not in view[start:end]:
        opened = ""  # the bracket is around more than the number
    begins = start - len(opened)
    written = view[begins:end]
    if "+" not in opened and "(" not in written and ")" in written:
        return None
    extension = _EXTENSION.match(view, end)
    is_next = reached and begins == reached + 1  # of a list
    if (
        not is_next
        and not _is_free_before(view, begins, has_plus, cues)
        or not _is_free_after(view, end, extension, has_plus, cues)
    ):
        return None
    around = Surroundings(
        cues=cues,
        has_plus=has_plus,
        is_alone=not has_plus and _is_alone(view, begins, extension.end() if extension else end),
        has_extension=bool(extension and (extension["word"] or extension[0][0] in " ,")),
        is_disguised=written != text[begins:end],
        is_glued="++" in opened and view[begins - 1 : begins].isalpha(),
    )
    judged = judge(written.replace(FILLER, " " if "(" in written else "").strip(), around)
    return (judged, begins, extension.end() if extension else end) if judged else None


def _is_alone(view: str, start: int, end: int) -> bool:
    """True when a number has its line for itself."""
    return bool(_LINE_START.search(view, max(0, start - _WORD_REACH), start) and _LINE_END.match(view, end))


def _is_free_before(view: str, start: int, has_plus: bool, cues: Cues) -> bool:
    """False inside of longer names, amounts and addresses: "INV-4155552671", "$415…", "1.415…"."""
    before = view[max(0, start - _WORD_REACH) : start]
    if not before or before[-1].isspace():
        return not before.rstrip().endswith((*_MONEY, "#"))
    if before[-1] in _REFUSED_BEFORE or before[-1].isdigit():
        return False
    word = _WORD_BEFORE.search(before.rstrip("-./\\,:'"))
    is_glued = before[-1].isalpha()
    if has_plus or view[start] == "(" or not word and not before[-2:-1].isdigit() or word and word[0][-1] > "\u2e7f":
        return not (before[-1] == "." and before[-2:-1].isdigit())
    if not word:
        return before[-1] == "," and not re.match(r"[0-9]{3}(?![0-9-])", view[start : start + 4])
    if is_glued or before[-1] in "-/":
        return key(word[0]) in GLUE or cues.phone and word[0].islower() and len(word[0]) > 1
    return True


def _is_free_after(view: str, end: int, extension: re.Match[str] | None, has_plus: bool, cues: Cues) -> bool:
    if extension:
        return True
    if _REFUSED_AFTER.match(view, end):
        return False
    after = view[end : end + 1]
    is_glued = after.isalpha() and after < "\u2e80"
    return not is_glued or has_plus or cues.phone or bool(_SIGN_AMONG.search(view, max(0, end - 11), end))


def _halves(view: str) -> Iterator[Detail]:
    """Both parts of a number that is announced in halves: "first half 0171 392, the rest: 0017"."""
    runs = list(_SHORT.finditer(view))
    if not 2 <= len(runs) <= _MOST_SHORT or not may_have_halves(view):
        return
    cues = [Cues(view, *run.span()) for run in runs]
    first = next((run for run, cue in zip(runs, cues, strict=True) if cue.half == "first" or cue.phone), None)
    rest = next((run for run, cue in zip(runs, cues, strict=True) if cue.half == "rest" and run is not first), None)
    if first and rest:
        together = "".join(filter(str.isdigit, first[0] + rest[0]))
        is_dialled = len(together) <= LONGEST and (
            together[0] == "0" and len(together) >= SHORTEST or is_valid(together)
        )
        if is_dialled:
            for half in sorted((first, rest), key=lambda run: run.start()):
                yield Detail("phone", *half.span(), together, confidence="likely")
