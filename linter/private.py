"""The writer's own words (company, full name, phone …) that the context lists as private."""

import bisect
import functools
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from linter.draft import Draft
from linter.folding import fold
from linter.lexicon import key
from linter.model import Detail
from linter.phrase_graph import Span

_BETWEEN = r"[\s\p{Mn}.,_'’&·・-]"  # what people leave out of a name, or put into it
_JOINED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]"  # scripts in which names are joined to other words
_PIECE = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_SEPARATOR = regex.compile(rf"{_BETWEEN}{{1,2}}")
_NUMBER = regex.compile(r"(?<![\d\p{L}])(?:\+\s?)?\(?\d(?:[\s().\-/]{0,3}\d){6,17}(?!\d)")
_DIGITS = regex.compile(r"\d")
_LETTER = regex.compile(r"[\p{L}\p{N}\p{Mc}]")
_DOUBLED = {"ss": "ß", "ae": "æ", "oe": "œ"}
_SLIP_FROM = 6  # letters; in shorter words one slip makes another word
_NAME_FROM = 9  # letters; from here on a slip cannot turn a common word into the name
_PHONE_FROM = 7  # digits
_NATIONAL_FROM = 8  # digits; a shorter end of a number may be the end of any other
_SENTENCE_START = regex.compile(r"(?r)(?:^|[.!?\n])[\s\"'(«“]*")


@dataclass(frozen=True, slots=True)
class _Words:
    """A private list, ready to be looked for."""

    exact: regex.Pattern[str] | None
    names: dict[str, str]  # bare name → as it was given
    halves: dict[str, list[str]]  # first or last half of a bare name → bare names
    most_pieces: int
    phones: dict[str, str]  # digits without leading zeros → as it was given


class _Letters(dict[int, str]):
    """Character → the same letter in lower case without accents, always one character."""

    def __missing__(self, code: int) -> str:
        folded = key(chr(code))
        letter: str = folded if len(folded) == 1 else chr(code).lower()[:1]
        self[code] = letter
        return letter


_LETTERS = _Letters()


def find(draft: Draft, private: tuple[str, ...]) -> Iterator[Detail]:
    """Yield every private string in the folded text, also when joined or spaced otherwise or with one slip in it."""
    words = _read(private) if private else None
    if not words:
        return
    text = draft.folded.translate(_LETTERS)
    exact = list(words.exact.finditer(text)) if words.exact else []
    for found in exact:
        yield Detail("identity", *found.span(), words.names[_bare(found[0])])
    if words.halves:
        yield from _slips(words, text, draft.folded, [found.span() for found in exact])
    if words.phones:
        yield from _numbers(words, text)


def _bare(text: str) -> str:
    """Letters and digits only, in the form in which names are compared."""
    bare = "".join(_LETTER.findall(text))
    for pair, letter in _DOUBLED.items():
        bare = bare.replace(letter, pair)
    return bare


@functools.lru_cache(maxsize=64)
def _read(private: tuple[str, ...]) -> _Words:
    names, phones, most_pieces = {}, {}, 1
    for given in private:
        text = fold(given)[0].translate(_LETTERS)
        bare = _bare(text)
        if bare.isdigit() and len(bare) >= _PHONE_FROM:
            phones[bare.lstrip("0")] = " ".join(given.split())
        elif bare:
            names[bare] = " ".join(given.split())
            most_pieces = max(most_pieces, len(_PIECE.findall(text)))
    halves: dict[str, list[str]] = {}
    for bare in names:
        if len(bare) >= _SLIP_FROM and "@" not in names[bare] and not bare.isdigit():
            middle = len(bare) // 2
            halves.setdefault("<" + bare[:middle], []).append(bare)
            halves.setdefault(">" + bare[middle:], []).append(bare)
    exact = regex.compile("|".join(map(_pattern, sorted(names, key=len, reverse=True)))) if names else None
    return _Words(exact, names, halves, most_pieces, phones)


def _pattern(bare: str) -> str:
    letters = rf"{_BETWEEN}{{0,2}}+".join(map(regex.escape, bare))
    for pair, letter in _DOUBLED.items():
        written = rf"{_BETWEEN}{{0,2}}+".join(pair)
        letters = letters.replace(written, f"(?:{written}|{letter})")
    before = "" if regex.match(_JOINED, bare) else r"(?<![\p{L}\p{N}])"
    after = "" if regex.match(_JOINED, bare[-1]) else r"(?![\p{L}\p{N}])"
    return before + letters + after


def _numbers(words: _Words, text: str) -> Iterator[Detail]:
    """Numbers with the digits of a private one, with or without the country's code."""
    for number in _NUMBER.finditer(text):
        digits = "".join(_DIGITS.findall(number[0])).lstrip("0")
        for phone, given in words.phones.items():
            is_part = digits.endswith(phone) or phone.endswith(digits)
            if digits == phone or is_part and min(len(digits), len(phone)) >= _NATIONAL_FROM:
                yield Detail("identity", *number.span(), given)
                break


def _slips(words: _Words, text: str, written: str, taken: list[Span]) -> Iterator[Detail]:
    """Places with one letter added, missing or changed, or two neighbours swapped."""
    pieces = [found.span() for found in _PIECE.finditer(text)]
    meant: dict[str, str] = {}
    free = 0
    for at, (start, end) in enumerate(pieces):
        if start < free:
            continue
        bare = ""
        for place in range(at, min(at + words.most_pieces, len(pieces))):
            if place > at and not _SEPARATOR.fullmatch(text, end, pieces[place][0]):
                break
            end = pieces[place][1]
            bare += text[pieces[place][0] : end]
            if bare not in meant:
                meant[bare] = _meant_by(bare, words)
            name = meant[bare]
            if name and _may_be_name(name, words.names[name], written, start) and not _is_taken(taken, start, end):
                free = end
                yield Detail("identity", start, end, words.names[name], "", "likely")
                break


def _is_taken(taken: list[Span], start: int, end: int) -> bool:
    place = bisect.bisect_left(taken, (end, 0))
    return place > 0 and taken[place - 1][1] > start


def _meant_by(bare: str, words: _Words) -> str:
    """The bare name from which this is one slip away, or nothing."""
    for half in {len(bare) // 2, max(0, len(bare) - 1) // 2, (len(bare) + 1) // 2}:
        names: list[str] = words.halves.get("<" + bare[:half], []) + words.halves.get(">" + bare[half:], [])
        for name in names:
            if _is_one_slip(bare, name):
                return name
    return ""


def _is_one_slip(one: str, other: str) -> bool:
    """True when a single slip leads from one to the other; a plural is no slip."""
    if one == other or abs(len(one) - len(other)) > 1 or one == other + "s":
        return False
    first = 0
    while first < min(len(one), len(other)) and one[first] == other[first]:
        first += 1
    if one[first + 1 :] == other[first + 1 :] or one[first + 1 :] == other[first:] or one[first:] == other[first + 1 :]:
        return True
    swapped = one[first : first + 2] == other[first : first + 2][::-1]
    return swapped and one[first + 2 :] == other[first + 2 :]


def _may_be_name(name: str, given: str, written: str, start: int) -> bool:
    """True for long names, and where a capital letter says that a short word is meant as a name."""
    if len(name) >= _NAME_FROM or not given[0].isupper():
        return True
    return written[start].isupper() and not _SENTENCE_START.match(written, max(0, start - 4), start)
