"""Handles that name their app: "Skype: live:dana.lopez", "@johnd on Telegram"."""

from collections.abc import Iterator

import regex

from linter.draft import Draft
from linter.lexicon import APPS, CODE, key, words_of
from linter.model import Detail
from linter.phrase_graph import Phrases
from linter.phrases import FLAGS
from linter.tokens import Tokens

finds = {
    "You can reach me on Skype: live:dana.lopez": ["skype:live:dana.lopez"],
    "my insta is @dana.designs": ["instagram:dana.designs"],
    "@johnd on Telegram": ["telegram:johnd"],
    "I'm dana_99 on discord": ["discord:dana_99"],
    "Discord: dana#1234": ["discord:dana#1234"],
    "telegram @johnd": ["telegram:johnd"],
    "My Telegram username is johnd.": ["telegram:johnd"],
    "Skype: danalopez": ["skype:danalopez"],
    "Skype id: live:.cid.8a7b6c": ["skype:live:.cid.8a7b6c"],
    "add me on discord john_doe": ["discord:john_doe"],
    "My telegram id johndoe": ["telegram:johndoe"],
    "Sure, my Skype is live:dana.lopez": ["skype:live:dana.lopez"],
}
leaves = [
    "my Skype is broken",
    "Slack: yes",
    "I build Telegram bots: fast ones",
    "Use @angular/core on Facebook login",
    "WhatsApp: +44 20 7946 0958",
    "The WhatsApp Business API is fine",
    "Telegram: t.me/johnd",
    "@media on line 3",
    "zoom: 150%",
    "Instagram: posts, stories",
    "I live in WA - seattle",
    "We use Discord (server)",
    "Telegram web3 community",
    "Discord discord.py bot",
    "I design Instagram profile banners.",
    "LinkedIn profile optimization",
    "We talk to customers on WhatsApp for user research.",
    "I set up the WhatsApp id verification.",
]

_USES = ("messenger", "network", "meeting")
_SPELLED = r"(?=[^a-z]{0,9}[a-z] )(?:[a-z0-9_.] ){4,30}[a-z0-9_](?![a-z0-9_])"
_NAME = rf"(?:live:\.?)?(?:{_SPELLED}|[a-z_](?:[a-z0-9_.-]{{1,30}}[a-z0-9_])?)(?:#\d{{4}})?"
_HANDLE = regex.compile(rf"(?P<at>@\s?)?(?P<handle>{_NAME})(?![\p{{Latin}}\p{{N}}@:/]|\.[a-z])", FLAGS)
_NUMBER = regex.compile(r"(?P<at>)(?P<handle>\d{5,11})(?!\w)")
_SHAPE = r"[a-z]{2,}[0-9a-z]*[._][a-z0-9]{2}|[a-z]{3,}\d|[a-z0-9]+_[a-z0-9]"  # no ordinary word looks like that
_LATER = regex.compile(
    rf"(?:,?\s*+[\p{{L}}']++){{0,3}}?(?:,?\s+|\s*[:(]\s*)(?<![a-z])(?={_SHAPE}|@){_HANDLE.pattern}", FLAGS
)
_MARK = regex.compile(r"\s*(?:[:=–—(\[]|-*>|-+|→|👉|➡)\s*|\s+|(?<=[^\p{Latin}\s])(?=[a-z0-9@])", FLAGS)
# "@angular/core" is a package of code; "の@name/list" is not, since packages stand alone.
_MENTION = regex.compile(
    r"(?:(?<![\p{Latin}\p{N}_@./!#$%&*`'\"\\-])|(?<=\brt:?))@(?P<handle>[a-z_][a-z0-9_]{2,30})"
    r"(?:(?<=\p{Lo}@\w+)/[a-z0-9_-]+)?(?![\p{Latin}\p{N}@:(`]|[./-][\p{Latin}\p{N}])",
    FLAGS,
)
_WORDS = Phrases((name, word, {}) for name in ("handle", "is", "on") for word in words_of("cues", name))
_LATIN = regex.compile(r"[A-Za-z0-9_]")
_NOT_HANDLES = frozenset(map(key, words_of("cues", "not_handles")))
_AT_RULES = frozenset(CODE["at_rules"])
_TELLING = regex.compile(r"[\d_.#:]")
_SURE = regex.compile(r"[_#:]")  # what version numbers and file names do not have
_REACH = 60  # characters
_FEW_WORDS = 3
_SHORTEST = 3
_INVITING = ("invitations.app", "lead_in.contact")


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every handle as "app:handle"; the topic is the app, or empty for an @name without one."""
    named = set()
    for start, end, app in draft.apps:
        if APPS[app]["use"] in _USES and (detail := _beside(draft, start, end, app)) and detail.start not in named:
            named.add(detail.start)
            yield detail
    if "@" in draft.folded:
        for found in _MENTION.finditer(draft.folded):
            if found.start() not in named and found["handle"] not in _AT_RULES:
                yield Detail("handle", *found.span(), found[0], "", "likely")


def _beside(draft: Draft, start: int, end: int, app: str) -> Detail | None:
    """The handle beside an app, as surely as the words tell it."""
    if after := _after(draft, start, end, app):
        return after
    if before := _before(draft, start):
        return _detail(before, app, "sure")
    if _is_invited(draft, start, end):
        later = _LATER.match(draft.folded, end, end + _REACH)
        if later:
            return _detail(later, app, "likely")
    return None


def _after(draft: Draft, start: int, end: int, app: str) -> Detail | None:
    """The handle after an app: "Skype: …", "Skype id is …", "my name on Skype is …"."""
    text = draft.folded
    last = min(len(text), end + _REACH)
    if not _LATIN.search(text, end, last):
        return None
    words = _WORDS.find(Tokens(text[end:last]))
    is_own = any(first < start for first, _ in draft.phrases("lead_in.own", max(0, start - _REACH), last))
    names = [(end + stop, draft.words_between(end, end + start)) for start, stop in words.get("handle", ())]
    linked = {end + start: end + stop for start, stop in words.get("is", ())}
    handle = _NUMBER if APPS[app].get("ids") == "numbers" else _HANDLE
    for position, distance in [(end, 0), *names]:
        mark = _MARK.match(text, position, last)
        place = mark.end() if mark else position
        link = mark[0].strip() if mark else ""
        if not text[end - 1].isalnum():  # an emoji for an app introduces what follows
            link = ":"
        if place in linked:
            place, link = linked[place], "is"
            mark = _MARK.match(text, place, last)
            place = mark.end() if mark else place
        found = handle.match(text, place, last) if mark else None
        is_named = position > end and distance <= _FEW_WORDS
        if found and (confidence := _confidence(draft, found, app, link, is_named=is_named, is_own=is_own)):
            return _detail(found, app, confidence)
    return None


def _before(draft: Draft, start: int) -> regex.Match[str] | None:
    """The handle before an app: "@johnd on Telegram", "johnd_99 (Discord)"."""
    text, first = draft.folded, max(0, start - _REACH)
    bare = start - 1 if text[start - 1 : start] in tuple("([") else start
    position = first + len(text[first:bare].rstrip(" ,–—-"))
    if not _LATIN.search(text, first, position):
        return None
    words = _WORDS.find(Tokens(text[first:position])).get("on", ())
    if words and first + words[-1][1] == position:
        position = first + words[-1][0]
    elif position == start or not text[position:start].strip():
        return None
    written = text[first:position].rstrip().rsplit(None, 1)
    place = text.rfind(written[-1], first, position) if written else first
    found = _HANDLE.fullmatch(text, place, place + len(written[-1])) if written else None
    return found if found and (found["at"] or _TELLING.search(found["handle"])) else None


def _is_invited(draft: Draft, start: int, end: int) -> bool:
    return any(
        first <= start and end <= last and last - first > end - start
        for label in _INVITING
        for first, last in draft.phrases(label, max(0, start - _REACH), end + _REACH)
    )


def _detail(found: regex.Match[str], app: str, confidence: str) -> Detail:
    start = found.start("at") if found["at"] else found.start("handle")
    handle = found["handle"].replace(" ", "")
    return Detail("handle", start, found.end("handle"), f"{app}:{handle}", app, confidence)


def _confidence(
    draft: Draft, found: regex.Match[str], app: str, link: str, *, is_named: bool, is_own: bool
) -> str | None:
    handle = found["handle"]
    if found["at"] or handle.isdigit() or " " in handle:
        return "sure"
    if key(handle) in _NOT_HANDLES or len(handle) < _SHORTEST:
        return None
    if _SURE.search(handle) or _TELLING.search(handle) and (link or is_named):
        return "sure"
    ends = draft.folded[found.end() : found.end() + 1] in ("", ".", ",", ";", ")", "\n")
    if not ends or not handle.islower():
        return None
    # A plain word is a handle only where somebody introduces it: "my Telegram is …" may end in "broken".
    if is_named and (link or is_own):
        return "likely"
    return "perhaps" if link in (":", "=") and APPS[app]["use"] == "messenger" else None
