"""Addresses whose "@" is a word, stands in brackets or between spaces: "john (at) gmail [dot] com"."""

import functools
from collections.abc import Iterator

import regex

from linter.hosts import PROVIDER_NAMES, PROVIDERS, Host, host_at, unspelled
from linter.lexicon import key, words_of
from linter.signs import (
    ALNUM,
    AT,
    AT_SIGNS,
    CJK,
    CLOSE,
    DASH,
    DOT,
    DOT_SIGNS,
    FLAGS,
    NOT_NAMES,
    OPEN,
    UNDERSCORE,
    Words,
    is_joined,
    pattern,
    right_after,
)

Address = tuple[int, int, str, str]  # where it starts and ends, its usual form, how sure it is

_BEFORE = regex.compile(rf"(?r)\s{{0,3}}[{OPEN}]{{0,2}}\s{{0,2}}")
_AFTER = regex.compile(rf"\s{{0,2}}[{CLOSE}]{{0,2}}\s{{0,3}}")
_ON_ITS_LINE = regex.compile(r"\s*\n\s*@\s*\n\s*")
_PAIRED = frozenset({"()", "[]", "{}", "<>"})
_CAPITALS = regex.compile(r"(?<=[a-z0-9])AT(?=[a-z0-9])")
_SHORT = regex.compile(r"[\[({<]\s?a\s?[\])}>]", FLAGS)
_IN_NAME = rf"[^\W{CJK}]"
_UNIT = rf"{_IN_NAME}(?:(?:{_IN_NAME}|[.+%'&-]){{0,62}}{_IN_NAME})?"
_SPELLED_OUT = rf"{ALNUM}(?:[ ]{{1,2}}[\p{{L}}\p{{N}}._+-]){{2,40}}"
_DOT = (
    rf"(?:\s{{1,3}}{DOT.spaced}\s{{1,3}}|\s{{0,2}}[{OPEN}.]{DOT.pattern}[{CLOSE}.]\s{{0,2}}|\s\.\s|\s?{DOT_SIGNS}\s?)"
)
_UNDERSCORE = rf"(?:\s+{UNDERSCORE.spaced}\s+|\s_\s)"
_DASH = rf"\s+{DASH.spaced}\s+"
_JOINT = rf"(?:{_DOT}|{_UNDERSCORE}|{_DASH})"
_LOCAL = regex.compile(
    rf"(?r)(?:(?P<unit>{_UNIT})(?P<joint>{_JOINT})){{0,4}}(?P<unit>(?<!{ALNUM}){_SPELLED_OUT}|{_UNIT})", FLAGS
)
_UNJOINED = regex.compile(rf"(?r)(?P<unit>(?<!{ALNUM}){_SPELLED_OUT}|{_UNIT})(?P<joint>(?!))?", FLAGS)
_JOINT_SIGN = regex.compile(rf"\s[._]\s|{DOT_SIGNS}")
_JOINTS = [(sign, regex.compile(pattern, FLAGS)) for sign, pattern in (("_", _UNDERSCORE), ("-", _DASH), (".", _DOT))]
_DOT_IN_UNIT = regex.compile(rf"[-_#.]{DOT.spaced}[-_#.]|(?-i:(?<=[a-z0-9])DOT(?=[a-z0-9]))", FLAGS)
# Words for "@" that are too short or too common to tell anything by themselves.
_PREPOSITIONS = frozenset(key(word) for word in (*words_of("cues", "on"), *words_of("groups", "on")))
_TELLING = regex.compile(r"[^\W\d_]{2,}.*[._+\d]|[._].{3}")
_MAIL, _ME = words_of("cues", "mail"), frozenset(words_of("groups", "me"))
_ON = Words([*words_of("cues", "is"), *words_of("cues", "on"), *words_of("disguise", "at")])
_is_after_mail = right_after(
    _MAIL,
    rf"(?:\s+{pattern(_ME)})?(?:\s*[:=,–—-]|\s+{_ON.spaced}(?!\w)\s?:?|\s?{_ON.joined})\s{{0,2}}",
)
# "write to dana" names her at once; "email marketing" and "contact me today" do not.
_is_after_to = right_after((cue for cue in _MAIL if " " in cue and cue.split()[-1] not in _ME), r"\s")
# How far to look, in characters.
_LOCAL_REACH = 90
_NAME_REACH = 60
_NAMES = regex.compile(r"\p{Lu}[\p{L}'’-]{2,}")
_DOMAIN_SIGNS = regex.compile(rf"\.\W?\s?\p{{L}}|{DOT_SIGNS}")


def find(text: str) -> Iterator[Address]:
    """Addresses whose "@" is a word or an emoji."""
    for start, end in _words_for_at(text):
        address = address_at(text, start, end)
        if address:
            yield address


def _words_for_at(text: str) -> Iterator[tuple[int, int]]:
    if AT.stand_in(text) and (_DOMAIN_SIGNS.search(text) or PROVIDERS.stand_in(text) or DOT.stand_in(text)):
        yield from AT.find(text)
    if "AT" in text:
        yield from (found.span() for found in _CAPITALS.finditer(text))
    if not text.isascii():
        yield from (found.span() for found in AT_SIGNS.finditer(text))
    if "a)" in text or "a]" in text or "a}" in text:
        yield from ((found.start() + 1, found.end() - 1) for found in _SHORT.finditer(text))


def address_at(text: str, start: int, end: int) -> Address | None:
    """The address around what stands for its "@" from start to end."""
    after = _AFTER.match(text, end)
    host = host_at(text, after.end()) if after else None
    if host is None or after is None:
        return None
    before = _BEFORE.match(text, max(0, start - 8), start)
    edge = before.start() if before else start
    local = (_LOCAL if _may_join(text) else _UNJOINED).match(text, max(0, edge - _LOCAL_REACH), edge)
    if local is None:
        return None
    first, name = _name(local)
    open_, close = text[edge:start].strip(), text[end : after.end()].strip()
    is_fenced = open_ and close and (open_[-1] + close[0] in _PAIRED or open_[-1] == close[0] != "-")
    if is_fenced and text[start:end].lower() != "a":
        return first, host.end, f"{name}@{host.name}", "sure"
    confidence = _confidence(text, text[edge : after.end()], text[start:end], first, name, host)
    return (first, host.end, f"{name}@{host.name}", confidence) if confidence else None


@functools.lru_cache(maxsize=4)
def _may_join(text: str) -> bool:
    """True when the name of a mailbox may be in parts: "dana dot lopez", "dana [dot] lopez"."""
    return _JOINT_SIGN.search(text) is not None or any(words.stand_in(text) for words in (DOT, UNDERSCORE, DASH))


def _confidence(text: str, around: str, sign: str, first: int, name: str, host: Host) -> str | None:
    is_word = sign[0].isalnum()
    if is_word and text[first - 1 : first] + text[host.end : host.end + 1] == "<>":
        return "likely"
    if not is_word and around == sign:
        return "sure" if host.is_spelled or not host.has_ending or sign != "@" else None
    if name in NOT_NAMES or name in PROVIDER_NAMES or len(name) < 2:
        return None
    if host.is_spelled and host.is_doubtful:
        return None
    is_strong = not is_word or _is_strong(sign, text[first : host.end])
    is_told = _TELLING.match(name) is not None or _is_introduced(text, first)
    if is_strong and (host.is_spelled or host.is_provider):
        return "sure"
    if host.is_spelled and is_told:
        return "sure" if host.is_provider or _TELLING.match(name) else "likely"
    if is_strong and is_word or is_told or host.is_provider and host.has_ending and not host.is_spelled:
        return "likely"
    if host.is_provider:
        return _at_provider(text, first, host)
    if host.is_spelled or _ON_ITS_LINE.fullmatch(around):
        return "likely"
    return "likely" if _is_enclosed(text, first, host.end) or _is_named_before(text, first, name) else None


def _at_provider(text: str, first: int, host: Host) -> str | None:
    """How sure "john at gmail dot com" is; "an expert at yahoo dot com ads" goes on and is no address."""
    if not _ends_there(text, host.end):
        return None
    if host.is_spelled:
        return "likely"
    return "perhaps" if _starts_there(text, first) else None


def _is_introduced(text: str, first: int) -> bool:
    return _is_after_mail(text, first) or _is_after_to(text, first)


def _is_strong(word: str, address: str) -> bool:
    """True for words that say "@" alone, and for "AT" in an address that is not all in capitals."""
    says_at = len(word) > 3 or is_joined(word)
    return says_at and key(word) not in _PREPOSITIONS or word.isupper() and not address.isupper()


def _is_enclosed(text: str, first: int, end: int) -> bool:
    return text[max(0, first - 1) : first] + text[end : end + 1] in _PAIRED


def _is_named_before(text: str, first: int, name: str) -> bool:
    """True after the name of its owner: "Dana Lopez, dlopez at example.org"."""
    before = text[max(0, first - _NAME_REACH) : first]
    return any(part.lower() in name for part in _NAMES.findall(before))


def _starts_there(text: str, first: int) -> bool:
    before = text[:first][-2:].rstrip(" ")
    return not before or not before[-1].isalnum()


def _ends_there(text: str, end: int) -> bool:
    after = text[end : end + 2].lstrip(" ")
    return not after or not after[0].isalnum()


def _name(local: "regex.Match[str]") -> tuple[int, str]:
    """Where the name of a mailbox starts, and the name with its signs restored."""
    starts, units = local.starts("unit"), local.captures("unit")
    # In a reversed pattern the last unit is found first.
    joints = local.captures("joint")
    places = sorted(range(len(units)), key=starts.__getitem__)
    joints = [joints[place] for place in sorted(range(len(joints)), key=local.starts("joint").__getitem__)]
    while joints and units[places[0]].lower() in NOT_NAMES:
        del places[0], joints[0]
    parts = [_DOT_IN_UNIT.sub(".", unspelled(units[place])) for place in places]
    signs = [next(sign for sign, pattern in _JOINTS if pattern.fullmatch(joint)) for joint in joints]
    name = parts[0] + "".join(sign + part for sign, part in zip(signs, parts[1:], strict=True))
    return starts[places[0]], name.lower()
