"""Handles that name their app: "Skype: live:dana.lopez", "@johnd on Telegram"."""

from collections.abc import Iterator

import regex

from linter.draft import Draft
from linter.lexicon import APPS, CODE, key, words_of
from linter.model import Detail
from linter.phrases import FLAGS, alternatives

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
]

_USES = ("messenger", "network", "meeting")
_SPELLED = r"(?:[a-z0-9_.] ){4,30}[a-z0-9_]"
_NAME = rf"(?:live:\.?)?(?:{_SPELLED}(?![a-z0-9_])|[a-z_](?:[a-z0-9_.-]{{1,30}}[a-z0-9_])?)(?:#\d{{4}})?"
_HANDLE = rf"(?P<at>@\s?)?(?P<handle>{_NAME})(?![\p{{Latin}}\p{{N}}@:/]|\.[a-z])"
_NAMED = rf"(?P<named>\s*(?:(?:\w+\s+){{0,3}}?{alternatives(words_of('cues', 'handle'))}(?![a-z])))"
_IS = alternatives(words_of("cues", "is"))
_ON = alternatives(words_of("cues", "on"))
_LINK = rf"(?P<link>\s*(?:[:=–—]|-*>|-+|→|👉|➡)\s*|\s*{_IS}(?![a-z])\s*:?\s*|\s*[(\[]\s*|\s+)"
_AFTER_APP = regex.compile(rf"{_NAMED}?{_LINK}{_HANDLE}", FLAGS)
_NUMBER_AFTER_APP = regex.compile(rf"{_NAMED}?{_LINK}(?P<at>)(?P<handle>\d{{5,11}})(?!\w)", FLAGS)
_BEFORE_APP = regex.compile(rf"(?<![\p{{Latin}}\p{{N}}_@./:]){_HANDLE}\s*(?:{_ON}(?![a-z])|[(\[,–—-])\s?$", FLAGS)
_AFTER_INVITATION = regex.compile(rf"(?:,?\s*[\p{{L}}']+){{0,3}}?(?:,?\s+|\s*[:(]\s*)(?P<named>)(?P<link>)(?<![a-z]){_HANDLE}", FLAGS)
_NAMED_ALONE = regex.compile(rf"(?<![a-z]){_NAMED}(?P<link>\s*[:=]\s*|\s*{_IS}(?![a-z])\s*:?\s*){_HANDLE}", FLAGS)
# "@angular/core" is a package of code; "の@name/list" is not, since packages stand alone.
_MENTION = regex.compile(
    r"(?:(?<![\p{Latin}\p{N}_@./!#$%&*`'\"\\-])|(?<=\brt:?))@(?P<handle>[a-z_][a-z0-9_]{2,30})"
    r"(?:(?<=\p{Lo}@\w+)/[a-z0-9_-]+)?(?![\p{Latin}\p{N}@:(`]|[./-][\p{Latin}\p{N}])",
    FLAGS,
)
_NOT_HANDLES = frozenset(map(key, words_of("cues", "not_handles")))
_AT_RULES = frozenset(CODE["at_rules"])
_TELLING = regex.compile(r"[\d_.#:]")
_SURE = regex.compile(r"[_#:]")  # what version numbers and file names do not have
_SHAPED = regex.compile(r"[a-z]{2,}[0-9a-z]*(?:[._][a-z0-9]{2,})+|[a-z]{3,}\d+|[a-z0-9_]+_[a-z0-9]+", FLAGS)
_REACH = 60  # characters
_INVITING = ("invitations.app", "lead_in.contact")


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every handle as "app:handle"; the topic is the app, or empty for an @name without one."""
    apps = [(start, end, app) for start, end, app in draft.apps if APPS[app]["use"] in _USES]
    named = set()
    for start, end, app in apps:
        for found, confidence in _beside(draft, start, end, app):
            detail = _detail(found, app, confidence)
            if detail.start not in named:
                named.add(detail.start)
                yield detail
    if "@" in draft.folded:
        for found in _MENTION.finditer(draft.folded):
            if found.start() not in named and found["handle"] not in _AT_RULES:
                yield Detail("handle", *found.span(), found[0], "", "likely")


def _beside(draft: Draft, start: int, end: int, app: str) -> Iterator[tuple[regex.Match[str], str]]:
    """The handle beside an app, with how surely it is one."""
    text = draft.folded
    pattern = _NUMBER_AFTER_APP if APPS[app].get("ids") == "numbers" else _AFTER_APP
    after = pattern.match(text, end, end + _REACH)
    before = _BEFORE_APP.search(text, max(0, start - _REACH), start)
    if after and _follows_app(draft, after, app):
        yield after, "sure"
    elif before and (before["at"] or _TELLING.search(before["handle"])):
        yield before, "sure"
    elif _is_invited(draft, start, end) and (
        later := _AFTER_INVITATION.match(text, end, end + _REACH)
    ):
        if later["at"] or _SHAPED.fullmatch(later["handle"]):
            yield later, "likely"
    elif (later := _NAMED_ALONE.search(text, end, end + _REACH)) and (later["at"] or _TELLING.search(later["handle"])):
        yield later, "likely"


def _is_invited(draft: Draft, start: int, end: int) -> bool:
    sentence_start, sentence_end = draft.sentence(start, end)
    return any(
        first <= start and end <= last and last - first > end - start
        for label in _INVITING
        for first, last in draft.phrases(label, sentence_start, sentence_end)
    )


def _detail(found: regex.Match[str], app: str, confidence: str) -> Detail:
    start = found.start("at") if found["at"] else found.start("handle")
    handle = found["handle"].replace(" ", "")
    return Detail("handle", start, found.end("handle"), f"{app}:{handle}", app, confidence)


def _follows_app(draft: Draft, found: regex.Match[str], app: str) -> bool:
    handle, link = found["handle"], found["link"].strip()
    if found["at"] or handle.isdigit() or " " in handle:
        return True
    if key(handle) in _NOT_HANDLES or len(handle) < 3:
        return False
    if link == "" and not found["named"]:
        return _SURE.search(handle) is not None
    if _TELLING.search(handle):
        return True
    # A plain word is a handle only where somebody introduces it: "my Telegram is …" may end in "broken".
    introduced = bool(found["named"]) or link in (":", "=") and APPS[app]["use"] == "messenger"
    ends = draft.folded[found.end() : found.end() + 1] in ("", ".", ",", ";", ")", "\n")
    return introduced and handle.islower() and ends
