"""What a row of digits is as a phone number, by the numbering plans of `phonenumbers`.

`phonenumbers` compiles its patterns anew for every few numbers; here they are joined and kept, and it is asked itself
only about numbers that no pattern fits as they stand.
"""

import functools
import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata, PhoneNumberFormat

PHONES = tomllib.loads((files(__package__) / "words" / "phones.toml").read_text(encoding="utf-8"))

WITH_COUNTRY = 11  # digits
TELLING = 9  # digits; among shorter ones nearly all are valid somewhere
_REMEMBERED = 4096  # a draft is linted again at every key, with the same numbers in it
_CARD = re.compile(r"3[0-9]{13,14}|[456][0-9]{12,18}")
_COMMON = ("fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost")
_RARE = ("personal_number", "voip", "pager", "uan", "voicemail")


def _pattern(region: str, kinds: Sequence[str]) -> str:
    """Numbers of a region without country code and national prefix."""
    metadata = PhoneMetadata.metadata_for_region(region)
    found = (getattr(metadata, kind, None) for kind in kinds)
    patterns = [kind.national_number_pattern for kind in found if kind and kind.national_number_pattern]
    return f"(?:{'|'.join(dict.fromkeys(patterns)) or '(?!)'})"


def _dialled_inside(region: str) -> str:
    metadata = PhoneMetadata.metadata_for_region(region)
    if metadata is None:
        raise ValueError(f"words/phones.toml: phonenumbers knows no region {region!r}")
    prefix = f"(?:{metadata.national_prefix})?" if metadata.national_prefix else ""
    return prefix + _pattern(region, _COMMON)


_NATIONAL = re.compile("|".join(map(_dialled_inside, PHONES["regions"])))


@functools.cache
def _under_code(code: int) -> re.Pattern[str]:
    """Numbers under a country code, compiled when a draft has the first of them: there are two hundred codes."""
    return re.compile("|".join(_pattern(region, (*_COMMON, *_RARE)) for region in COUNTRY_CODE_TO_REGION_CODE[code]))


def prepare() -> None:
    """Compile the patterns of all codes at once, for whoever reads many drafts."""
    for code in COUNTRY_CODE_TO_REGION_CODE:
        _under_code(code)


@functools.lru_cache(_REMEMBERED)
def international(digits: str) -> tuple[str, bool] | None:
    """E.164 form of a country code and number, and whether it is valid; None when it is not even possible."""
    for length in (1, 2, 3) if digits[:1] not in ("", "0") else ():
        code = int(digits[:length])
        if code in COUNTRY_CODE_TO_REGION_CODE and _under_code(code).fullmatch(digits, length):
            return "+" + digits, True
    try:
        number = phonenumbers.parse("+" + digits, None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164), phonenumbers.is_valid_number(number)


@functools.lru_cache(_REMEMBERED)
def is_national(digits: str) -> bool:
    """True for a valid number as people dial it inside one of the regions of words/phones.toml."""
    return _NATIONAL.fullmatch(digits) is not None


def is_valid(digits: str) -> bool:
    """True for a valid number as dialled inside a region, and for one with its country code and no plus."""
    number = international(digits) if len(digits) >= WITH_COUNTRY and digits[0] != "0" else None
    return bool(number and number[1]) or len(digits) >= TELLING and is_national(digits)


def is_card(digits: str) -> bool:
    """True for digits with the length, beginning and check digit of a payment card."""
    if not _CARD.fullmatch(digits):
        return False
    doubled = (sum(divmod(int(digit) * 2, 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0
