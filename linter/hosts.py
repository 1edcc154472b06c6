"""Hosts, plain ("gmail.com") and disguised ("gmail [dot] com", "g m a i l . c o m"), and whose mailboxes they hold."""

from dataclasses import dataclass

import regex

from linter.lexicon import SITES, TLDS
from linter.signs import ALNUM, CLOSE, DASH, DOT, DOT_SIGNS, FLAGS, NOT_NAMES, OPEN, Words, is_joined, pattern

COMMON_ENDINGS = frozenset(("com", "net", "org"))
_COMMON = "(?:com|net|org|ru|io|co)"
LABEL = rf"{ALNUM}++(?:-++{ALNUM}++)*+"
_JOINED_ENDINGS = pattern(said for words in SITES["spoken_endings"].values() for said in words if is_joined(said))
_JOINED_NAMES = pattern(name for names in SITES["mailboxes"].values() for name in names if is_joined(name))
# No label is longer than 63 characters: whoever writes more of them in a row names no host.
_CAREFUL_LABEL = rf"(?!(?:{ALNUM}|-){{64}}){ALNUM}++(?:(?!-{DOT.spaced}-)-++{ALNUM}++)*+"
_BEFORE_CAPITALS = r"(?-i:[a-z0-9-]{1,63}+(?=DOT[a-z]))"
SPELLED_OUT = rf"{ALNUM}(?:[ ]{{1,2}}{ALNUM}(?!{ALNUM})){{2,40}}"
_SPELLED_ENDING = rf"(?<=\.[ ]{{1,2}}){ALNUM}[ ]{{1,2}}{ALNUM}(?!{ALNUM}|[ ]{{1,2}}{ALNUM}(?!{ALNUM}))"  # "t i s . i t"
_SPACED_NAMES = pattern(name for names in SITES["mailboxes"].values() for name in names if " " in name)
_LABEL = (
    rf"(?P<label>(?={ALNUM}{{1,63}}+\s)(?:{_SPACED_NAMES}|{SPELLED_OUT}|{_SPELLED_ENDING})(?!{ALNUM})|{_BEFORE_CAPITALS}"
    rf"|{_CAREFUL_LABEL}|{_JOINED_ENDINGS}|{_JOINED_NAMES})"
)
_DOT = (
    rf"(?P<dot>\.(?:\s{{1,2}}(?={_COMMON}(?!\w)))?|\s{{1,2}}\.\s{{0,2}}|,\s?(?={_COMMON}(?!\w))|(?-i:DOT)(?=[a-z])"
    rf"|\s{{0,2}}[\[({{<](?:\s?(?:{DOT.pattern}|\.|,)\s?|d)[\])}}>]\s{{0,2}}"
    rf"|\s{{0,2}}[{OPEN}.]{{1,2}}{DOT.pattern}[{CLOSE}.]{{1,2}}\s{{0,2}}|[*_\"'|]\.[*_\"'|]"
    rf"|\s{{1,3}}{DOT.spaced}\s{{1,3}}|\s?{DOT.joined}\s?|\s?{DOT_SIGNS}\s?)"
)
_DASH = rf"(?P<dash>\s+{DASH.spaced}\s+(?={ALNUM}))"
HOST = rf"{_LABEL}(?:(?:{_DOT}|{_DASH}){_LABEL}){{0,7}}"
_HOST = regex.compile(HOST, FLAGS)
_FIRST_PART = regex.compile(r"\p{Ll}+(?=-|\p{Lu})")
_BETWEEN_LETTERS = regex.compile(r"\s+")
_APART = str.maketrans("", "", " -.")
_LEET = str.maketrans("1l|!034@5$", "iiiioeaass")
SPOKEN_ENDINGS = {said: end for end, words in SITES["spoken_endings"].items() for said in words}


def _unleet(name: str) -> str:
    return name.translate(_APART).translate(_LEET)


_PROVIDERS = {_unleet(name): host for host, names in SITES["mailboxes"].items() for name in names}
_NAMES = frozenset(name.replace(" ", "") for names in SITES["mailboxes"].values() for name in names if name.isascii())
PROVIDER_NAMES = {name: host for host, names in SITES["mailboxes"].items() for name in names}
PROVIDERS = Words(PROVIDER_NAMES)


@dataclass(frozen=True, slots=True)
class Host:
    """A host as it stands in a text: its usual form, where it ends, and what tells that it is one."""

    name: str
    end: int
    is_provider: bool  # of mailboxes
    is_spelled: bool  # with a dot in words or brackets
    is_doubtful: bool  # "at this point do" could be a host, but is none
    has_ending: bool = True  # not left out, as in "john@gmail"


def host_at(text: str, start: int) -> Host | None:
    """The longest host that starts there; None where nothing there names one."""
    found = _HOST.match(text, start)
    return read_host(found) if found else None


def read_host(found: "regex.Match[str]") -> Host | None:
    """The host in what HOST found: the part of it that ends as hosts do."""
    labels = [unspelled(label.lower()) for label in found.captures("label")]
    ends, dots, dashes = found.ends("label"), found.captures("dot"), found.starts("dash")
    for dash in reversed(dashes):
        place = sum(end <= dash for end in ends)
        labels[place - 1 : place + 1] = [f"{labels[place - 1]}-{labels[place]}"]
        del ends[place - 1]
    for count in range(len(labels), 1, -1):
        ending = SPOKEN_ENDINGS.get(labels[count - 1], labels[count - 1])
        if ending in TLDS:
            name, is_provider = usual([*labels[: count - 1], ending])
            is_spelled = any(dot != "." for dot in dots[: count - 1])
            is_doubtful = is_spelled and labels[0] in NOT_NAMES and labels[count - 1] not in SPOKEN_ENDINGS
            return Host(name, ends[count - 1], is_provider, is_spelled, is_doubtful and not is_provider)
    provider = _PROVIDERS.get(_unleet(labels[0]))
    return Host(provider, ends[0], True, False, False, has_ending=False) if provider else None


def unspelled(word: str) -> str:
    """A word without the spaces or hyphens between its letters ("d a n a", "d-a-n-a")."""
    joined = _BETWEEN_LETTERS.sub("", word)
    parts = joined.split("-")
    return "".join(parts) if len(parts) > 2 and all(len(part) == 1 for part in parts) else joined


def without_glued(labels: list[str]) -> list[str]:
    """The labels of a plain host without what is glued to them: "gmail.com.Thanks", "gmail.comThanks"."""
    before, last = labels[-2:-1], labels[-1]
    first = _FIRST_PART.match(last)
    if first and last.lower() not in TLDS and first[0] in COMMON_ENDINGS:
        return [*labels[:-1], first[0]]
    if len(labels) > 2 and before[0].lower() in TLDS:
        starts_sentence = last[:1].isupper() and before[0].islower()
        return labels[:-1] if starts_sentence or last.lower() not in TLDS else labels
    return labels


def is_commercial(labels: list[str]) -> bool:
    """True for "danalopez.com" and "danalopez.com.sa", whose ends are no words of a sentence."""
    ending = labels[-1].lower()
    return ending in COMMON_ENDINGS or len(labels) > 2 and len(ending) == 2 and labels[-2].lower() in ("com", "co")


def usual(labels: list[str]) -> tuple[str, bool]:
    """The host with its provider's usual name ("g-mai1.com" is gmail.com), and whether it holds mailboxes."""
    host = ".".join(labels)
    for count in (len(labels), len(labels) - 1, 1):
        name = ".".join(labels[:count])
        if name in SITES["mailboxes"] or name in _NAMES:
            return host, count == len(labels) or name in _NAMES
        provider = _PROVIDERS.get(_unleet(name))
        # A name in plain letters is its own: aoi.com is not aol.com.
        if provider and not (name.isascii() and name.isalpha()):
            return ".".join([provider.partition(".")[0], *labels[count:]]), True
    return host, False
