"""Is a row of digits, as written, a phone number? Judged by its form, its validity and what stands around it."""

import re
from itertools import pairwise
from typing import NamedTuple

from linter.numbering import TELLING, WITH_COUNTRY, international, is_card, is_national
from linter.phone_cues import Cues

SHORTEST = 7  # digits; shorter numbers work inside one town only
LONGEST = 15  # by the recommendation E.164 of the International Telecommunication Union
LONGEST_DIALLED = 17  # with what one dials to leave a country

NORTH_AMERICAN = re.compile(
    r"(?<![0-9])(?:1[ .-]?)?(?:\([2-9][0-9]{2}\)[ .-]{0,2}[0-9]{3}[ .-]?[0-9]{4}"
    r"|[2-9][0-9]{2}(?:[./ -]{1,2}[0-9]{3}[ .-][0-9]{4}|-[0-9]{7}))(?![0-9])"
)
_AREA_IN_PARENTHESES = re.compile(
    r"\(?[0-9]{0,4}\)? ?\((?!(?:19|20)[0-9]{2}\))[0-9]{1,4} *\)[ .-]?[0-9](?:[ .\-/]{0,2}[0-9]){4,}"
)
_FROM_ZERO = re.compile(r"\(?0[0-9]{1,5}\)?(?:[ –-]{1,3}|\.| ?/ ?)[0-9]+(?:(?:[ –-]{1,3}|\.)[0-9]{2,})*")
_LIKE_NORTH_AMERICAN = re.compile(r"[0-9]{3}([.-])[0-9]{3}\1[0-9]{4}")
_PAIRS = re.compile(r"[0-9]{2}(?: [0-9]{2}){5,}")
_MANY_PAIRS = 14  # digits
_ONE_BY_ONE = re.compile(r"[0-9](?:[ .\-–/]{1,4}[0-9]){8,}")
_OTHER_CODE = re.compile(
    r"[0-9]{3}-[0-9]{2}-[0-9]{4}|[0-9]{5}-[0-9]{4}"
)  # tax numbers and postal codes of the United States
_DATE = re.compile(
    r"(?<![0-9])(?:(?:19|20)[0-9]{2}([-./])[0-9]{1,2}\1[0-9]{1,2}"
    r"|[0-3]?[0-9]([-./])[0-3]?[0-9]\2(?:19|20)[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2})(?![0-9])"
)
_BEGINS_WITH_DATE = re.compile(
    r"(?:(?:19|20)[0-9]{2} (?:0?[1-9]|1[0-2]) (?:[0-2]?[0-9]|3[01])|[0-3]?[0-9] [01]?[0-9] (?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}[–-](?:19|20)[0-9]{2})(?![0-9])"
)
_TIMESTAMP = re.compile(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?: ?(?:[01][0-9]|2[0-3])(?:[0-5][0-9]){1,2})?"
)
# Decimals, thousands, addresses of computers, ranges, versions.
_AMOUNT = re.compile(
    r"(?:0|[1-9][0-9]*)\.[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?:/.*)?|(?:19|20)[0-9]{2}[–-](?:19|20)[0-9]{2}"
    r"|[0-9]{1,6} [–-] [0-9]{1,6}|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\.[0-9]{3,}"
)
_DECIMAL = re.compile(r"[ +(][0-9]\.[0-9]{5,}")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+")
_DIALLED_OUT = ("0011", "011", "00")
_NOT_DIGITS = re.compile(r"[^0-9]")
_HOURS = re.compile(r"(?:[01][0-9]|2[0-4])(?:00|15|30|45) ?[–-] ?(?:[01][0-9]|2[0-4])(?:00|15|30|45)")
_THREE_GROUPS = re.compile(r"([2-9][0-9]{2})([ -])([0-9]{3})\2([0-9]{4})")
_FEWEST_DIFFERENT = 3
_FEWEST_COUNTED = 3
_COUNTING = ("012345", "123456")


class Judged(NamedTuple):
    """A number's canonical value and how sure it is."""

    value: str
    confidence: str


class Surroundings(NamedTuple):
    """What stands around a row of digits."""

    cues: Cues
    has_plus: bool
    is_alone: bool
    extension: str  # "word" ("ext. 12"), "sign" ("x12") or nothing
    is_disguised: bool
    is_glued: bool
    is_counted: bool  # what stands after says what is counted, or counts on: "… users"


def judge(written: str, around: Surroundings) -> Judged | None:
    """The number that was written, or None for a row of digits that is none."""
    digits = _NOT_DIGITS.sub("", written)
    if not SHORTEST <= len(digits) <= LONGEST_DIALLED:
        return None
    if around.has_plus:
        if _DECIMAL.search(written):
            return None
        return _international(written, digits, around)
    if _is_something_else(written, digits, around):
        return None
    for prefix in _DIALLED_OUT:
        if digits.startswith(prefix) and (number := international(digits.removeprefix(prefix))) and number[1]:
            return Judged(number[0], "sure")
    if NORTH_AMERICAN.fullmatch(written) and (number := international("1" + digits[-10:])):
        is_certain = number[1] or around.cues.phone
        is_formatted = not written.replace(" ", "").isdigit()
        if "(" in written or (is_certain or is_formatted) and not around.cues.identifier:
            return Judged(number[0], "sure" if is_certain else "likely")
    if len(digits) > LONGEST:
        return None
    return _with_cue(written, digits, around) if around.cues.phone else _by_form(written, digits, around)


def _international(written: str, digits: str, around: Surroundings) -> Judged | None:
    if number := international(digits):
        is_telling = number[1] or len(set(digits)) > _FEWEST_DIFFERENT - 1 or around.cues.phone
        return Judged(number[0], "sure" if number[1] else "likely") if is_telling else None
    if around.cues.phone:
        return Judged("+" + digits, "likely")
    if around.cues.identifier or around.is_glued or digits[0] == "0":
        return None
    is_plausible = len(digits) > 8 or len(digits) > SHORTEST and not written.lstrip("(+ ").isdigit()
    return Judged("+" + digits, "perhaps") if is_plausible else None


def _with_cue(written: str, digits: str, around: Surroundings) -> Judged | None:
    number = international(digits) if len(digits) >= WITH_COUNTRY and digits[0] != "0" else None
    is_valid = bool(number and number[1])
    value = number[0] if number and is_valid else digits  # people leave out the plus in "WhatsApp 8801712345678"
    if written.isdigit() and digits[0] != "0" and not around.cues.adjacent:  # any amount of some size looks the same
        return Judged(value, "perhaps") if is_valid or len(digits) >= TELLING and is_national(digits) else None
    if is_valid:
        return Judged(value, "sure")
    if is_national(digits):
        return Judged(digits, "sure")
    if is_card(digits) or _OTHER_CODE.fullmatch(written):
        return None
    return Judged(digits, "likely") if around.cues.near or not written.isdigit() else None


def _by_form(written: str, digits: str, around: Surroundings) -> Judged | None:
    if around.cues.identifier or _OTHER_CODE.fullmatch(written) or is_card(digits) or _TIMESTAMP.fullmatch(written):
        return None
    number = international(digits) if len(digits) >= WITH_COUNTRY and digits[0] != "0" else None
    is_valid = bool(number and number[1]) or is_national(digits)
    value = number[0] if number and number[1] else digits
    if _AREA_IN_PARENTHESES.fullmatch(written) or _LIKE_NORTH_AMERICAN.fullmatch(written) or around.extension == "word":
        return Judged(value, "sure" if is_valid else "likely")
    if (
        _FROM_ZERO.fullmatch(written)
        and not _is_dotted(written)
        and (around.is_alone or bool(around.extension) or not _has_other_length(written, digits))
    ):
        return Judged(value, "sure" if is_valid else "likely")
    if digits.startswith(_COUNTING) or len(set(digits)) <= _FEWEST_DIFFERENT:
        return None
    if around.is_disguised or _ONE_BY_ONE.fullmatch(written):
        return Judged(value, "likely") if is_valid and len(digits) > 8 + written.count(".") // 8 else None
    if around.cues.postponed and is_valid and len(digits) > 9:
        return Judged(value, "likely")
    if _PAIRS.fullmatch(written) and len(digits) >= _MANY_PAIRS:
        return None  # a row of a table
    if around.is_alone and not _THOUSANDS.fullmatch(written) and written.count("(") < 2:
        if is_valid and (digits[0] == "0" or len(digits) > 9 or not written.isdigit()):
            return Judged(value, "likely")
        return Judged(value, "perhaps") if digits[0] == "0" else None
    return None


def _is_something_else(written: str, digits: str, around: Surroundings) -> bool:
    """True for dates, amounts and hours, for what is counted, and for rows that count or measure."""
    return bool(
        len(set(digits)) < 2
        or _DATE.search(written)
        or _BEGINS_WITH_DATE.match(written)
        or _AMOUNT.fullmatch(written)
        or _HOURS.fullmatch(written)
        or _counts_up(written)
        or around.is_counted
        and digits[0] != "0"
        and "(" not in written
        or not around.cues.phone
        and _is_list_of_sizes(written)
    )


def _counts_up(written: str) -> bool:
    """True for "8 9 10 11", which is no number."""
    groups = written.split(" ")
    return len(groups) > _FEWEST_COUNTED and all(
        one.isdigit() and other.isdigit() and int(other) == int(one) + 1 for one, other in pairwise(groups)
    )


def _is_list_of_sizes(written: str) -> bool:
    """True for round numbers, "250 500 1000", and for those that grow slowly, "320 768 1024"."""
    if not (found := _THREE_GROUPS.fullmatch(written)):
        return False
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    is_round = all(size % 10 == 0 for size in (first, second, third))
    return is_round or first < second < third <= 2 * second


def _has_other_length(written: str, digits: str) -> bool:
    """True below and above what is dialled in a country, and for two codes side by side."""
    if not 9 <= len(digits) <= 14 or _PAIRS.fullmatch(written):
        return True
    return len(digits) == 9 and written.count(" ") == 1 and written.replace(" ", "").isdigit()


def _is_dotted(written: str) -> bool:
    """Versions and decimals have dots too; a number has them between many small groups."""
    return "." in written and written.count(".") < 3
