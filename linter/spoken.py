"""Numbers in words: "nine one seven", "double five", "forty two", "plus quatre quatre"."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import regex

from linter.lexicon import LANGUAGES, key, words_of
from linter.numbering import PHONES

FILLER = "\0"
_FEWEST_WORDS = 3
_FEWEST_DIGITS = 3
_FEWEST_SIGNS = 5  # of a row that does not begin with a zero as the codes of networks do
_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}']*|[0-9]+|\+")
_BETWEEN = b",.-()/;:!?_*0123456789+\"'&#[]|~"
_NOT_DIGIT = re.compile(r"[^0-9]")
_GAP = re.compile(r"[^\w\n+]{0,4}")
_AMONG_DIGITS = re.compile(r"[0-9][ ,.-]{0,3}[^\W\d_]+[ ,.-]{0,3}[0-9]")
_JOINT = re.compile(r"[ -]?")
_MARK = re.compile(r"[,;/.،、]")
_HUNDREDS = 3  # digits
_SPACED = bytes.maketrans(_BETWEEN, b" " * len(_BETWEEN))
_MARKS = tuple(mark.encode() for mark in "،、，–—।·…")
_PARTS = re.compile(r"[ -]")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー]+")


def _values() -> dict[str, dict[str, str]]:
    """Word → language → its digits, or "double", "triple", "plus" or "and"."""
    found: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        for value, words in language.get("numbers", {}).items():
            for word in words:
                found.setdefault(key(word.replace(" ", "")), {})[language["language"]] = value
    return found


_VALUES = _values()
# Signs in words, as in "415 dash 555".
SEPARATING = frozenset(
    key(word)
    for word in (
        *words_of("disguise", "dash"),
        *words_of("disguise", "dot"),
        *words_of("disguise", "slash"),
        *PHONES["between"],
    )
)
_FORMS = frozenset(
    form.encode()
    for language in LANGUAGES
    for value, words in language.get("numbers", {}).items()
    if value != "and"
    for word in words
    for part in _PARTS.split(word.lower())
    for bare in (part, key(part))
    for form in (bare, bare.capitalize(), bare.upper())
)
# Last parts of words for one number: "cents" of "deux cents".
_ENDINGS = frozenset(
    key(_PARTS.split(word)[-1])
    for language in LANGUAGES
    for words in language.get("numbers", {}).values()
    for word in words
    if _PARTS.search(word)
)
_REPEATING = frozenset(
    word.encode() for word, values in _VALUES.items() if not {"double", "triple"}.isdisjoint(values.values())
)
# Scripts without spaces: each sign, or a few, is a digit.
_SIGNS = {
    word: value
    for word, values in _VALUES.items()
    for value in [next(iter(values.values()))]
    if value.isdigit() and len(value) <= len(word) and _UNSPACED.fullmatch(word)
}
_PARTS_OF_WORDS = frozenset(form.decode() for form in _FORMS) | frozenset("".join(_SIGNS))
_BETWEEN_SIGNS = "[ 、,.・の에-]{0,2}"
_ANY_SIGN = "|".join(map(regex.escape, sorted(_SIGNS, key=len, reverse=True))) or "(?!)"
# Two is also "is" in Korean ("…이에요") and "at" in Japanese ("…に電話して").
_SIGN = _ANY_SIGN.replace("이", "이(?![에고야며니라었])").replace(
    "|に", f"|に(?={_BETWEEN_SIGNS}(?:[0-9]|{_ANY_SIGN}))"
)
_ONE_SIGN = regex.compile(_SIGN)
_SIGN_ROW = regex.compile(rf"(?:{_SIGN}|[0-9])(?:{_BETWEEN_SIGNS}(?:{_SIGN}|[0-9])){{2,40}}")

Part = tuple[int, int, Mapping[str, str]]


def may_speak(text: str, texts: Sequence[str]) -> bool:
    """A very cheap look at the words of a text without digits; False when none of them stands for a number."""
    if not _PARTS_OF_WORDS.isdisjoint(texts):
        return True
    return "-" in text and not _PARTS_OF_WORDS.isdisjoint(
        [part for word in texts if "-" in word for part in word.split("-")]
    )


def digits_for_words(text: str) -> str:
    """The text with the digits that number words stand for, and FILLER in the place of their other letters."""
    if not text.isascii() and _ONE_SIGN.search(text):
        text = _SIGN_ROW.sub(_read_signs, text)
    return _read_words(text) if _has_number_words(text) else text


def _has_number_words(text: str) -> bool:
    """A cheap look first, at bytes: most drafts have no number words, or only one here and there."""
    written = text.encode(errors="replace").translate(_SPACED).lower()
    if not text.isascii():
        for mark in _MARKS:
            written = written.replace(mark, b" ")
    words = written.split()
    if _FORMS.isdisjoint(words):
        return False
    together = 0
    for word in words:
        together = together + 1 if word in _FORMS else 0
        if together == _FEWEST_WORDS:
            return True
    return not _REPEATING.isdisjoint(words) or _AMONG_DIGITS.search(text) is not None


def _read_signs(row: regex.Match[str]) -> str:
    digits, signs = _ONE_SIGN.subn(lambda found: _SIGNS[found[0]].ljust(len(found[0]), FILLER), row[0])
    is_number = signs >= _FEWEST_WORDS and (len(row[0]) >= _FEWEST_SIGNS or digits.startswith("0"))
    return _NOT_DIGIT.sub(FILLER, digits) if is_number else row[0]


def _read_words(text: str) -> str:
    pieces: list[str] = []
    done = 0
    run: list[Part] = []
    for found in _WORD.finditer(text):
        start, end = found.span()
        word = key(found[0])
        values = _VALUES.get(word)
        if run and not _GAP.fullmatch(text, run[-1][1], start):
            done = _write(text, run, pieces, done)
            run = []
        is_ending = run and word in _ENDINGS
        joined = _VALUES.get(key(text[run[-1][0] : run[-1][1]].replace(" ", "")) + word) if is_ending else None
        if joined and _JOINT.fullmatch(text, run[-1][1], start):
            run[-1] = (run[-1][0], end, joined)
        elif values is not None:
            run.append((start, end, values))
        elif word.isdigit() or word == "+":
            run.append((start, end, {"": word}))
        elif run and word in SEPARATING:
            run.append((start, end, {"": FILLER}))
        elif run:
            done = _write(text, run, pieces, done)
            run = []
    done = _write(text, run, pieces, done)
    return "".join([*pieces, text[done:]])


def _write(text: str, run: Sequence[Part], pieces: list[str], done: int) -> int:
    """Add the text up to the end of a run of number words to the pieces; return how far they reach."""
    spoken = sum(_is_spoken(values) for _, _, values in run)
    if not spoken or spoken == 1 and _is_stray_word(run):
        return done
    numbers = _added_up(text, _in_one_language(run))
    digits = sum(len(value) for _, _, value in numbers)
    mixed = len(numbers) > spoken
    if digits < _FEWEST_DIGITS or spoken < _FEWEST_WORDS and not (mixed and digits >= 7):
        return done
    for start, end, value in numbers:
        gap = text[done:start]
        if pieces and done >= numbers[0][1]:
            is_between_digits = text[start].isdigit() and text[done - 1].isdigit()
            closes = ")" in gap and text[numbers[0][0] - 1 : numbers[0][0]] == "("  # "(four one five) 555…"
            gap = gap.replace(",", FILLER) if is_between_digits or closes else FILLER * len(gap)
        pieces += [gap, value.ljust(end - start, FILLER)]
        done = end
    return done


def _is_spoken(values: Mapping[str, str]) -> bool:
    return "" not in values and "and" not in values.values()


def _is_stray_word(run: Sequence[Part]) -> bool:
    """A single word counts among digits only: "on" is ten in Turkish, but stands before dates."""
    start, end, values = next(part for part in run if _is_spoken(part[2]))
    is_tens = all(value.isdigit() and len(value) > 1 for value in values.values())
    return is_tens or end - start < 3 or start == run[0][0] or end == run[-1][1]


def _in_one_language(run: Sequence[Part]) -> list[tuple[int, int, str]]:
    """What each word means in the language that has the most of them: "on" is ten in Turkish only."""
    votes = Counter(language for _, _, values in run for language in values if language)
    ranked = ["", *(language for language, _ in votes.most_common())]
    known = [position for position, (_, _, values) in enumerate(run) if not values.keys().isdisjoint(ranked[:2])]
    return [
        (start, end, next(values[language] for language in ranked if language in values))
        for start, end, values in run[known[0] : known[-1] + 1]
    ]


def _added_up(text: str, words: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Digits with their places: hundreds, tens and units are one number, "double five" is 55."""
    numbers: list[tuple[int, int, str]] = []
    times = 1
    opened: int | None = None
    larger = ""  # the hundreds or tens to which the next word may add
    for (start, end, value), (_, _, following) in pairwise([*words, (0, 0, "")]):
        if numbers and _MARK.search(text, numbers[-1][1], start):
            larger = ""
        if value == FILLER:
            larger = ""
        elif value in ("double", "triple"):
            times, opened = (2 if value == "double" else 3), start
        elif value in ("plus", "+"):
            numbers.append((start, end, "+"))
            larger = ""
        elif value == "and":
            larger = larger if _adds_to(larger, following, "") else ""
        elif _adds_to(larger, value, following):
            numbers[-1] = (numbers[-1][0], end, str(int(numbers[-1][2]) + int(value)))
            larger = value if len(larger) > len(value) else ""
        else:
            first = start if opened is None else opened
            numbers.append((first, end, (value * times)[: end - first]))
            larger = value if opened is None and not text[start].isdigit() else ""
            times, opened = 1, None
    return numbers


def _adds_to(larger: str, value: str, following: str) -> bool:
    """Twenty and one, nine hundred and sixteen; in French also sixty and eleven."""
    if not value.isdigit() or value.startswith("0") or not larger.endswith("0") or larger in ("", "0", "10"):
        return False
    if len(larger) == _HUNDREDS:
        is_spelled = len(value) == 1 == len(following)  # "eight hundred, five five five"
        return larger.endswith("00") and len(value) < _HUNDREDS and not is_spelled
    return int(value) <= (19 if larger in ("60", "80") else 9)
