"""Addresses that name a street, in the orders in which languages write one, and boxes at the post office."""

import functools
from collections.abc import Iterator

import regex

from linter import street_forms as forms
from linter.draft import Draft
from linter.lexicon import ADDRESSES, LANGUAGES, key, words_of
from linter.phrases import Cues
from linter.tokens import Tokens

Address = tuple[int, int, str]

_ORDERS = ADDRESSES["order"]


def _order_words(order: str) -> frozenset[str]:
    own = (
        word
        for language in LANGUAGES
        if language["language"] in _ORDERS[order]
        for word in language["address"]["street"]
    )
    return frozenset(key(word) for word in [*own, *ADDRESSES["more"].get(order, ())] if not word.startswith("*"))


_BY_ORDER = {order: _order_words(order) for order in _ORDERS}
_STREETS = frozenset().union(*_BY_ORDER.values())
_GLUED = tuple(key(word[1:]) for word in words_of("address", "street") if word.startswith("*"))
_UNSURE = frozenset(map(key, ADDRESSES["unsure"]["words"]))
_CUES = Cues(ADDRESSES["cues"]["words"])
_BOX_MARKS = frozenset(
    spelling
    for word in ADDRESSES["box"]["words"]
    for text in Tokens(word).texts
    if len(text) > 2 or not text.isascii()
    for spelling in (text, text.lower(), text.upper(), text.title())
) - {"de", "Office", "office"}
_STREET_LEADS = frozenset(ADDRESSES["lead"]["words"])
_LONGEST = 200  # characters after a word for a street
_REACH = 60  # characters from a word for a street to its number
_DIGIT_NEAR = regex.compile(r"\d")


def find(draft: Draft) -> Iterator[Address]:
    """Yield start, end and confidence of every address in the folded text."""
    free = 0
    for start, end, word in _seeds(draft):
        if start >= free and (found := _around(draft, start, end, word)):
            free = found[1]
            yield found
    if not _BOX_MARKS.isdisjoint(draft.tokens.texts):
        for box in forms.BOX.finditer(draft.folded):
            yield box.start(), _tail(draft.folded, box.end()).end(), "sure"
    for town in forms.CODE_AND_TOWN.finditer(draft.folded):
        number = forms.NAME_AND_NUMBER.match(draft.folded, max(0, town.start() - _REACH), town.start())
        if number and (number["first"] in _STREET_LEADS or _CUES.before(draft.folded, number.start())):
            yield number.start(), _tail(draft.folded, town.start()).end(), "likely"


def _seeds(draft: Draft) -> Iterator[tuple[int, int, str]]:
    """Words for a street with their places; names that hold the word, such as "Lindenstraße", come without a word."""
    tokens = draft.tokens
    texts = tokens.texts
    for at in [at for at, text in enumerate(texts) if _may_name_street(text)]:
        word = key(texts[at])
        following = texts[at + 1] if at + 1 < len(texts) else ""
        if word in _STREETS:
            yield tokens.starts[at], tokens.ends[at], word
        elif following == "." and f"{word}." in _STREETS:
            yield tokens.starts[at], tokens.ends[at], f"{word}."
        elif word.endswith(_GLUED) and (following == "." or following[:1].isdigit()):
            yield tokens.starts[at], tokens.ends[at], ""


@functools.lru_cache(maxsize=1 << 15)
def _may_name_street(text: str) -> bool:
    word = key(text)
    return word in _STREETS or f"{word}." in _STREETS or word.endswith(_GLUED)


def _around(draft: Draft, start: int, end: int, word: str) -> Address | None:
    """The address around a word for a street, if there is one."""
    first = max(0, start - 2 * _REACH)
    window = draft.folded[first : end + _LONGEST]
    if not _DIGIT_NEAR.search(window, max(0, start - first - _REACH), end - first + _REACH):
        return None
    found = _read(window, start - first, end - first, word)
    return (found[0] + first, found[1] + first, found[2]) if found else None


@functools.lru_cache(maxsize=1 << 10)  # a draft that says the same again and again is read once
def _read(text: str, start: int, end: int, word: str) -> Address | None:
    if not word:
        after = forms.THEN_NUMBER.match(text, end)
        return _whole(text, start, after.end(), unsure=False, named=True, marked=False) if after else None
    for order, read in _READERS.items():
        if word in _BY_ORDER[order] and (core := read(text, start, end)):
            first, last, name, marked = core
            named = bool(name) and _is_proper(name)
            if found := _whole(text, first, last, word in _UNSURE, named, marked):
                return found
    return None


def _whole(folded: str, start: int, end: int, unsure: bool, named: bool, marked: bool) -> Address | None:
    """The core of an address with everything that belongs to it, when that is evidence enough."""
    tail = _tail(folded, end)
    if unit_word := forms.UNIT_WORD.match(folded, max(0, start - _REACH), start):
        start = unit_word.start()
    head = forms.HEAD.match(folded, max(0, start - _REACH), start)
    end, start = tail.end(), head.start() if head else start
    strong = bool(tail["post"] or tail["unit"] or unit_word or (head and head[0]))
    cued = _CUES.before(folded, start)
    caseless = folded[start:end].upper() == folded[start:end].lower()
    if not named and tail["post"] and not _LONG_CODE.search(tail["post"]) and not tail["unit"]:
        return None
    if strong or cued and (named or marked) or marked and named:
        return start, end, "sure" if tail["post"] else "likely"
    if unsure or not named or caseless and not (tail["town"] or tail["area"]):
        return None
    if _YEAR.match(folded, start) and not tail["town"]:
        return None
    return (start, end, "perhaps") if tail["town"] or tail["area"] or _ENDED.match(folded, end) else None


def _tail(folded: str, position: int) -> regex.Match[str]:
    tail = forms.TAIL.match(folded, position)
    assert tail  # it may be empty
    return tail


def _is_proper(name: str) -> bool:
    big = [word for word in name.split() if word.lower() not in forms.SMALL_WORDS]
    return bool(big) and (big[0][0].isdigit() or not big[0][0].islower())


Core = tuple[int, int, str, bool] | None


def _number_name_street(folded: str, start: int, end: int) -> Core:
    before = forms.NUMBER_NAME.match(folded, max(0, start - _REACH), start)
    return (before.start(), _end_of_street(folded, end), before["name"], False) if before else None


def _end_of_street(folded: str, end: int) -> int:
    found = forms.STREET_END.match(folded, end)
    return found.end() if found else end


def _number_street_name(folded: str, start: int, end: int) -> Core:
    before = forms.NUMBER.match(folded, max(0, start - _REACH), start)
    after = before and (forms.BIG_NAME.match(folded, end) or forms.ANY_NAME.match(folded, end))
    return (before.start(), after.end(), after["name"], bool(before["said"])) if before and after else None


def _street_name_number(folded: str, start: int, end: int) -> Core:
    after = forms.NAME_THEN_NUMBER.match(folded, end, end + _REACH)
    return (start, after.end(), after["name"], bool(after["said"])) if after else None


def _name_street_number(folded: str, start: int, end: int) -> Core:
    before = forms.NAME.match(folded, max(0, start - _REACH), start)
    after = before and forms.THEN_NUMBER.match(folded, end, end + _REACH)
    return (before.start(), after.end(), before["name"], bool(after["said"])) if before and after else None


def _street_number(folded: str, start: int, end: int) -> Core:
    if grid := forms.GRID.match(folded, end, end + _REACH):
        return start, grid.end(), "7", True
    after = forms.THEN_NUMBER.match(folded, end, end + _REACH)
    return (start, after.end(), "", False) if after else None


_YEAR = regex.compile(r"(?:19|20)\d\d[ ]")
_LONG_CODE = regex.compile(r"\d{5}|\d-\d")
_ENDED = regex.compile(r"\s?(?:[,.;!?)\n،۔]|$)")
_READERS = {
    "number_name_street": _number_name_street,
    "number_street_name": _number_street_name,
    "street_name_number": _street_name_number,
    "name_street_number": _name_street_number,
    "street_number": _street_number,
}
