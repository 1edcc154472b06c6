"""The parts of an address that names a street, as patterns: number, name, part of a building, postcode, town."""

from collections.abc import Iterable
from typing import Any

import regex

from linter.lexicon import ADDRESSES, key, words_of
from linter.phrases import alternatives


def _written(words: Iterable[str]) -> frozenset[str]:
    """The words in small letters, in capitals, with a capital first letter, and without accents."""
    return frozenset(
        form
        for word in words
        for form in (word, word.lower(), word.upper(), word.capitalize(), word.title(), key(word))
    )


SMALL_WORDS = frozenset(ADDRESSES["small"]["words"])
# Named lists, because a long list of alternatives makes a pattern slow.
_LISTS: dict[str, Any] = {
    "said": _written(ADDRESSES["number"]["words"]),
    "units": _written([*words_of("address", "unit"), *ADDRESSES["unit"]["words"]]),
    "sides": _written(ADDRESSES["side"]["words"]),
    "numbered": _written(ADDRESSES["numbered"]["words"]),
    "areas": frozenset(ADDRESSES["area"]["words"]),
    "small": SMALL_WORDS,
}
_SAID, _UNITS, _SIDES, _NUMBERED, _AREAS, SMALL = (rf"(?-i:\L<{name}>)" for name in _LISTS)


def _compile(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE, ignore_unused=True, **_LISTS)


_NAME_ENDS = r"[\p{L}\p{M}]{0,30}\.?(?:[-'’][\p{L}\p{M}]{1,30}){0,3}|\d{1,3}(?:st|nd|rd|th)|\d{1,4}\."
_BIG = rf"(?:[\p{{Lu}}\p{{Lo}}]{_NAME_ENDS})"
_ANY = rf"(?:\p{{L}}{_NAME_ENDS})"
_LETTER_AFTER = r"(?:\s?(?:bis|ter|quater)(?!\p{L})|(?-i:[ ]?[A-ZА-Я]|[a-zа-я])(?![\p{L}\p{M}\d]))"
_NUMBER = rf"(?:\d{{1,5}}(?!\d){_LETTER_AFTER}?(?:[/-]\d{{0,4}}[A-Za-zА-Яа-я]?(?![\p{{L}}\p{{M}}])){{0,2}})"
_NUMBER_END = r"(?![\p{L}\d%:€$£]|[.,]\d|[ ]?(?:%|€|\$|£))"
_NUMBER_START = r"(?<![\p{L}\p{M}\d.,:/$€£#%+-])"
_WORD_START, _WORD_END = r"(?<![\p{L}\p{M}\d])", r"(?![\p{L}\p{M}])"

_NUMBERED_UNIT = (
    rf"{_WORD_START}{_UNITS}{_WORD_END}\.?[ ]?(?:no\.?|nr\.?|n[o°]\.?|#|:|نمبر|नंबर|नं)?[ ]?"
    r"(?:\d{1,4}[A-Za-zА-Яа-я]?|(?-i:[A-ZА-Я])\d{0,3})(?:[-/][A-Za-z\d]{1,4})?(?![\p{L}\p{M}\d])"
)
_NTH_UNIT = rf"\d{{1,3}}\.?(?:st|nd|rd|th|[oaeº°]|er|ère|ème)?\.?[ ]?(?:{_SIDES}|{_UNITS}){_WORD_END}\.?"
_BLOCK = r"(?-i:[A-Z]|\p{Lo}{1,3})-\d{1,3}/\d{1,3}|(?-i:D)[:.][ ]?\d{1,3}(?!\d)"
_UNIT = rf"(?:{_NUMBERED_UNIT}|{_NTH_UNIT}|{_BLOCK})"
# Britain, Canada and the Netherlands have letters in their codes, Brazil, Portugal and Poland a hyphen.
_LETTERED_CODE = r"(?-i:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4}\s?[A-Z]{2})"
_DIGIT_CODE = r"(?:\d{5}-\d{3,4}|\d{4}-\d{3}|\d{2}-\d{3}|\d{3}\s\d{2,3}|\d{4,6})"
_CODE_END = r"(?![\p{L}\d]|[.,]\d|-\d|[ ](?-i:[A-Z]{3})(?!\p{L}))"  # three capitals after it are a currency
_POSTCODE = rf"(?:{_LETTERED_CODE}|(?:(?-i:[A-Z]{{1,2}})-)?{_DIGIT_CODE}){_CODE_END}"
_PLAIN_WORD = r"[\p{Lu}\p{Lo}][\p{L}\p{M}]{0,30}(?:[-'’][\p{L}\p{M}]{1,30}){0,3}"
_TOWN_WORD = rf"(?:\p{{Lu}}\p{{L}}{{0,2}}\.(?=[ ]\p{{Lu}})|{_PLAIN_WORD})"
_TOWN = rf"(?-i:{_TOWN_WORD}(?:[ ](?:{SMALL}[ ])?{_TOWN_WORD}){{0,3}})"
_LOWER_TOWN = r"\p{L}[\p{L}\p{M}'’-]{1,30}(?:[ ]\p{L}[\p{L}\p{M}'’-]{1,30}){0,3}"
_AREA = rf"(?:{_AREAS}[ ]?(?:{_TOWN}|\d{{1,2}}(?!\d)))"
_STOP = r"(?=\s?(?:[,.;:!?)\]/\n|،。،۔।]|$|–|—))"
_COMMA = r"(?:\s?[,،;][ ]?\n?[ ]?|[ ]?\n[ ]?|/|[ ][-–][ ]|[ ]?\()"
_GAP = r"(?:\s?[,،;.]?[ ]?\n?[ ]?)"
_TOWN_AFTER_CODE = (
    rf"(?:,?[ ]{_TOWN}(?:\s?\((?-i:[A-Z]{{2}})\))?(?:(?<=\p{{Lo}}){_STOP}|(?<!\p{{Lo}}))|[ ]\p{{L}}{{3,20}}{_STOP})"
)
_TOWN_AND_CODE = (
    rf"{_COMMA}{_LOWER_TOWN},?[ ](?:\p{{L}}{{2}}[ ])?{_POSTCODE}|[ ]{_TOWN},?[ ](?:(?-i:[A-Z]{{2,3}})[ ])?{_POSTCODE}"
)
TAIL = _compile(
    rf"(?:(?P<unit>{_GAP}{_UNIT})"
    rf"|(?P<post>{_GAP}{_POSTCODE}{_TOWN_AFTER_CODE}?)"
    rf"|(?P<area>{_GAP}{_AREA})"
    rf"|(?P<post>{_TOWN_AND_CODE})"
    rf"|(?P<town>[ ]{_TOWN_WORD}/{_TOWN_WORD}{_STOP})"
    rf"|(?P<town>{_COMMA}{_TOWN}{_STOP})"
    r"){0,8}+"
)
HEAD = _compile(rf"(?r)(?:{_WORD_START}(?:{_UNIT}|{_AREA}|{_POSTCODE}|(?<={_POSTCODE},[ ]){_TOWN})[,،]?\s){{0,3}}")
UNIT_WORD = _compile(rf"(?r){_WORD_START}{_NUMBERED}\.?[ ]?(?:no\.?|#)?[ ]")

NUMBER_NAME = _compile(rf"(?r){_NUMBER_START}{_NUMBER},?[ ](?P<name>(?:{_ANY}[ ]){{1,4}}?)")
NUMBER = _compile(rf"(?r)(?P<said>{_SAID}[ ])?{_NUMBER_START}{_NUMBER},?[ ]")
BIG_NAME = _compile(rf"\.?[ ](?P<name>(?:{SMALL}[ ]?){{0,2}}(?-i:{_BIG})(?:[ ](?:{SMALL}[ ])?(?-i:{_BIG})){{0,4}})")
ANY_NAME = _compile(rf"\.?[ ](?P<name>{_ANY}(?:[ ]{_ANY}){{0,3}}?)(?=,?[ ]\d{{4,5}}[ ])")
THEN_NUMBER = _compile(rf"\.?,?[ ](?P<said>{_SAID}[ ]?)?{_NUMBER}{_NUMBER_END}")
NAME_THEN_NUMBER = _compile(
    rf"\.?[ ]?(?P<name>{_ANY}(?:[ ]{_ANY}){{0,5}}?),?[ ](?P<said>{_SAID}[ ]?)?{_NUMBER}{_NUMBER_END}"
)
NAME = regex.compile(rf"(?r)(?<![\p{{L}}\p{{M}}\d])(?P<name>{_BIG}(?:[ ]{_BIG}){{0,3}})[ ]")
# Latin American grids: "Carrera 15 # 93-60" is house 60 on street 15, next to street 93.
GRID = _compile(
    r"\.?[ ]\d{1,3}[A-Za-z]?(?:[ ](?:bis|sur|norte|este|oeste))?[ ]?(?:#|no\.?|n[o°]\.?)[ ]?"
    r"\d{1,3}[A-Za-z]?[ ]?-[ ]?\d{1,3}"
)
STREET_END = regex.compile(r"(?:\.(?=,|[ ][^ ]))?(?:[ ](?:N|S|E|W|NE|NW|SE|SW)\b\.?)?")
BOX = _compile(
    rf"{_WORD_START}{alternatives(map(str.lower, ADDRESSES['box']['words']))}\.?[ ]?(?:no\.?|nr\.?|n[o°]|#|:)?[ ]?"
    r"\d{1,6}(?:[ ]\d{2,4}){0,2}(?!\d)"
)
CODE_AND_TOWN = regex.compile(rf",[ ](?:[A-Z]{{1,2}}-)?\d{{5}}[ ]{_TOWN}", ignore_unused=True, small=_LISTS["small"])
NAME_AND_NUMBER = regex.compile(
    rf"(?r)(?<![\p{{L}}\p{{M}}\d])(?P<first>{_BIG})(?:[ ]{_BIG}){{0,3}}[ ]\d{{1,3}}(?:[ ]?[a-z])?(?!\w)"
)
