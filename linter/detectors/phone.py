"""Phone numbers, judged by `phonenumbers`.

International numbers are found anywhere; national ones in a form, or after a word, that only phones have.
"""

from collections.abc import Iterator

import phonenumbers
import regex
from phonenumbers import PhoneNumber, PhoneNumberFormat

from linter.draft import Draft
from linter.lexicon import PHONE_REGIONS, app_names, words_of
from linter.model import Detail
from linter.phrases import FLAGS, alternatives

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
]

_STRETCH = regex.compile(
    r"(?<![\p{L}\p{N}_#$€£@.,+-]|\p{N}[\s:/])(?:\(?\+\s?)?\(?\p{Nd}(?:[\s().\-–/]{0,3}\p{Nd}){6,16}(?![\p{L}\p{N}_@]|[-.,:]\p{N})",
    FLAGS,
)
_NORTH_AMERICAN = regex.compile(r"(?:1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}")
_GROUPED_FROM_ZERO = regex.compile(r"\(?0\d{1,4}\)?(?:\s\d{2,4}){2,5}")
_DATE = regex.compile(r"(?:19|20)\d\d[-./ ]\d\d?[-./ ]\d\d?|\d\d?[-./ ]\d\d?[-./ ](?:19|20)\d\d")
_LAST_GROUP = regex.compile(r"[\s/][^\s/]*$")
_CUES = alternatives([*words_of("cues", "phone"), *app_names("messenger")])
_CUE = regex.compile(rf"(?<!\w){_CUES}(?!\w)[^\d\n.!?]{{0,24}}$", FLAGS)
_CUE_REACH = 40  # characters
_MOST_TRIES = 3
_WITH_COUNTRY = 11  # digits


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every phone number: +… where the country is known, otherwise its digits."""
    for found in _STRETCH.finditer(draft.folded):
        if _DATE.match(found[0]):
            continue
        before = draft.folded[max(0, found.start() - _CUE_REACH) : found.start()]
        has_cue = _CUE.search(before) is not None
        for written in _candidates(found[0]):
            if value := _number(written, has_cue):
                yield Detail("phone", found.start(), found.start() + len(written), value)
                break


def _candidates(stretch: str) -> Iterator[str]:
    """The stretch, then without its last groups: "415 555 2671 5 days" goes on after its number."""
    if (found := _NORTH_AMERICAN.match(stretch)) and stretch[found.end() :].startswith((" ", "/")):
        yield found[0]
    for _ in range(_MOST_TRIES):
        yield stretch
        shorter = _LAST_GROUP.sub("", stretch)
        if shorter == stretch:
            return
        stretch = shorter


def _number(written: str, has_cue: bool) -> str | None:
    if written.startswith(("+", "(+", "00")):
        number = _parsed("+" + written.removeprefix("00").lstrip("(+ "), None)
        if number and (phonenumbers.is_valid_number(number) or has_cue and phonenumbers.is_possible_number(number)):
            return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if _NORTH_AMERICAN.fullmatch(written):
        number = _parsed(written, "US")
        if number and (has_cue or "(" in written or phonenumbers.is_valid_number(number)):
            return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if has_cue or _GROUPED_FROM_ZERO.fullmatch(written):
        digits = "".join(character for character in written if character.isdigit())
        number = _parsed("+" + digits, None)  # people leave out the plus in "WhatsApp 8801712345678"
        if len(digits) >= _WITH_COUNTRY and number and phonenumbers.is_valid_number(number):
            return "+" + digits
        numbers = (_parsed(written, region) for region in PHONE_REGIONS)
        if any(number and phonenumbers.is_valid_number(number) for number in numbers):
            return digits
    return None


def _parsed(written: str, region: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return None
