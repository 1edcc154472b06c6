"""Mailboxes told by their provider: "my gmail is dana.l88", "dana_l88 (gmail)", "danaatgmaildotcom"."""

from collections.abc import Iterator

import regex

from linter.disguised import Address
from linter.hosts import PROVIDER_NAMES, PROVIDERS
from linter.lexicon import TLDS, words_of
from linter.signs import ALNUM, AT, CJK, DOT, FLAGS, introduced_by, pattern

_NAME = rf"(?P<name>{ALNUM}(?:[^\W{CJK}]|[.+-]){{1,62}}{ALNUM})"
_WHAT = pattern([*words_of("cues", "handle"), *words_of("cues", "mail")])
_IS = pattern(words_of("cues", "is"))
_NAMED = regex.compile(
    rf"(?:\s+{_WHAT})?(?P<link>\s*[:=]\s*|\s+[-–—]\s+|\s+{_IS}\s*:?\s+|\s+){_NAME}(?![@\w]|\.\w|[(:/])", FLAGS
)
_NAME_BEFORE = regex.compile(rf"(?r)(?<![^\s(,:;\"']){_NAME}(?P<link>\s?[(\[]\s?|\s{{1,2}})")
_ENDING = regex.compile(rf"(?:\s?(?:\.|,|{DOT.spaced}|)\s?com)?(?!\w)(?P<close>\s?[)\]])?", FLAGS)
_GLUED_NAMES = ("gmail", "yahoo", "hotmail", "outlook", "icloud", "protonmail")
_SPELLED_NAMES = tuple(" ".join(name) for name in _GLUED_NAMES)
_GLUED = regex.compile(
    rf"(?<![\w@.])(?P<name>[a-z][\w.+-]{{1,40}}?){AT.spaced}(?P<provider>{'|'.join(_GLUED_NAMES)})(?:\.|{DOT.spaced})?com(?!\w)",
    FLAGS,
)
_SPELLED_OUT = regex.compile(r"(?<!\w)\w(?:[ ]{1,2}\w(?!\w)){9,80}")
_TELLING_NAME = r"[^\W\d_]{2,}[._+-]?(?:[^\W\d_]{1,20}[._+-]?)?\d{2,}|[^\W\d_]+[._+][^\W_]{2,}"
_TELLING = regex.compile(_TELLING_NAME)
_TELLING_WORD = regex.compile(rf"(?<![\w.@]){_TELLING_NAME}")
_MAY_TELL = regex.compile(r"\d\d|\w[._+]\w")
_is_introduced = introduced_by([*words_of("cues", "mail"), "my"], reach=24)
_IN_ADDRESS = frozenset("@./-_")
# How far to look, in characters.
_REACH = 60


def find(text: str) -> Iterator[Address]:
    """Addresses of which only the mailbox and the provider are named."""
    for start, end in PROVIDERS.find(text) if PROVIDERS.stand_in(text) else ():
        if (not start or text[start - 1] not in _IN_ADDRESS) and _MAY_TELL.search(
            text, max(0, start - _REACH), end + _REACH
        ):
            address = _named_after(text, start, end) or _named_before(text, start, end)
            if address:
                yield address
    lowered = text.lower()
    if any(name in lowered for name in _GLUED_NAMES):
        yield from (_glued(found, *found.span()) for found in _GLUED.finditer(text))
    if any(name in lowered for name in _SPELLED_NAMES):
        for spelled in _SPELLED_OUT.finditer(text):
            found = _GLUED.match(spelled[0].replace(" ", ""))
            if found:
                yield _glued(found, *spelled.span())


def _glued(found: "regex.Match[str]", start: int, end: int) -> Address:
    return start, end, _value(found["name"], found["provider"]), "likely"


def _named_after(text: str, start: int, end: int) -> Address | None:
    """A mailbox after its provider: "my gmail is dana.l88", but not "Gmail: OAuth2"."""
    telling = _TELLING_WORD.search(text, end, end + _REACH)
    found = _NAMED.match(text, end) if telling and telling[0].rpartition(".")[2].lower() not in TLDS else None
    if not found or not _TELLING.fullmatch(found["name"]) or found["name"].rpartition(".")[2].lower() in TLDS:
        return None
    if not (found["link"].strip() and found["name"].islower() or _is_introduced(text, start)):
        return None
    return *found.span("name"), _value(found["name"], text[start:end]), "likely"


def _named_before(text: str, start: int, end: int) -> Address | None:
    found, ending = _NAME_BEFORE.match(text, max(0, start - 80), start), _ENDING.match(text, end)
    if not found or not ending or not _TELLING.fullmatch(found["name"]):
        return None
    if not ending["close"] and not _is_introduced(text, found.start()):
        return None
    return found.start(), ending.end(), _value(found["name"], text[start:end]), "likely"


def _value(name: str, provider: str) -> str:
    return f"{name.lower()}@{PROVIDER_NAMES[' '.join(provider.lower().split())]}"
