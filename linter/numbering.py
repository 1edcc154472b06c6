"""What a row of digits is as a phone number, by the numbering plans that `phonenumbers` knows."""

import functools
import re
import tomllib
from importlib.resources import files

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumberFormat

PHONES = tomllib.loads((files(__package__) / "words" / "phones.toml").read_text(encoding="utf-8"))

_REMEMBERED = 4096  # a draft is linted again at every key, with the same numbers in it
_WITH_COUNTRY = 11  # digits
_TELLING = 9  # digits; among shorter ones nearly all are valid somewhere
_CARD = re.compile(r"3[0-9]{13,14}|[456][0-9]{12,18}")


def _national_pattern(region: str) -> str:
    metadata = PhoneMetadata.metadata_for_region(region)
    if metadata is None:
        raise ValueError(f"words/phones.toml: phonenumbers knows no region {region!r}")
    kinds = (metadata.fixed_line, metadata.mobile, metadata.toll_free, metadata.premium_rate, metadata.shared_cost)
    patterns = [kind.national_number_pattern for kind in kinds if kind and kind.national_number_pattern]
    prefix = f"(?:{metadata.national_prefix})?" if metadata.national_prefix else ""
    return f"{prefix}(?:{'|'.join(dict.fromkeys(patterns))})"


# phonenumbers itself would take 20 µs a region to try them one after another.
_NATIONAL = re.compile("|".join(map(_national_pattern, PHONES["regions"])))


@functools.lru_cache(_REMEMBERED)
def international(digits: str) -> tuple[str, bool] | None:
    """E.164 form of a country code and number, and whether it is valid; None when it is not even possible."""
    try:
        number = phonenumbers.parse("+" + digits, None)
    except phonenumbers.NumberParseException:
        return None
    is_valid = phonenumbers.is_valid_number(number)
    if not is_valid and not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164), is_valid


@functools.lru_cache(_REMEMBERED)
def is_national(digits: str) -> bool:
    """True for a valid number as people dial it inside one of the regions of words/phones.toml."""
    return _NATIONAL.fullmatch(digits) is not None


def is_valid(digits: str) -> bool:
    """True for a valid number as dialled inside a region, and for one with its country code and no plus."""
    number = international(digits) if len(digits) >= _WITH_COUNTRY and digits[0] != "0" else None
    return bool(number and number[1]) or len(digits) >= _TELLING and is_national(digits)


def is_card(digits: str) -> bool:
    """True for digits with the length, beginning and check digit of a payment card."""
    if not _CARD.fullmatch(digits):
        return False
    doubled = (sum(divmod(int(digit) * 2, 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0
