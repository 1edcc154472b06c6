"""Handles that name their app: "Skype: live:dana.lopez", "@johnd on Telegram"."""

from collections.abc import Iterator

import regex

from linter.draft import Draft
from linter.lexicon import app_names, words_of
from linter.model import Detail
from linter.phrases import FLAGS, alternatives, app_pattern

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
_APPS = app_names(*_USES)
_MESSENGERS = app_names("messenger")
_APP_WORDS = frozenset(name.split()[0].partition(".")[0] for name in _APPS)
_APP = rf"(?<![\w@./-])(?P<app>{app_pattern(*_USES)})(?![\w/-])"
_NAMED = rf"(?P<named>\s+{alternatives(words_of('cues', 'handle'))}(?!\w))?"
_IS = alternatives(words_of("cues", "is"))
_NAME = r"(?:live:\.?)?[\p{L}_](?:[\p{L}\p{N}_.-]{1,30}[\p{L}\p{N}_])?(?:#\d{4})?"
_HANDLE = rf"(?P<at>@)?(?P<handle>{_NAME})(?![\p{{L}}\p{{N}}@:/]|\.\p{{L}})"
_LINK = rf"(?P<link>\s*[:=–—-]\s*|\s+{_IS}(?:\s*:)?\s+|\s*\(|\s+)"
_APP_FIRST = regex.compile(rf"(?P<my>\bmy\s+)?{_APP}{_NAMED}{_LINK}{_HANDLE}", FLAGS)
_HANDLE_FIRST = regex.compile(rf"(?<![\p{{L}}\p{{N}}_@./:]){_HANDLE}\s+(?:on|in|at|via|\()\s?{_APP}\)?", FLAGS)
_NOT_HANDLES = frozenset(words_of("cues", "not_handles"))
_TELLING = regex.compile(r"[\d_.#:]")
_SURE = regex.compile(r"[_#:]")  # what version numbers and file names do not have


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every handle as "app:handle"; the topic is the app."""
    if draft.words.isdisjoint(_APP_WORDS):
        return
    for found in _APP_FIRST.finditer(draft.folded):
        if found["at"] or _follows_app(draft, found):
            start = found.start("at") if found["at"] else found.start("handle")
            yield _detail(found, start, found.end("handle"))
    for found in _HANDLE_FIRST.finditer(draft.folded):
        if found["at"] or _TELLING.search(found["handle"]):
            yield _detail(found, found.start(), found.end())


def _detail(found: regex.Match[str], start: int, end: int) -> Detail:
    app = _APPS[_app_name(found)]
    return Detail("handle", start, end, f"{app}:{found['handle']}", app)


def _follows_app(draft: Draft, found: regex.Match[str]) -> bool:
    handle, link = found["handle"], found["link"].strip()
    if handle.lower() in _NOT_HANDLES or len(handle) < 3:
        return False
    if link == "" and not found["named"]:
        return _SURE.search(handle) is not None
    if _TELLING.search(handle):
        return True
    # A plain word is a handle only where somebody introduces it: "my Telegram is …" may end in "broken".
    introduced = (
        bool(found["named"] and (found["my"] or link)) or link in (":", "=") and _app_name(found) in _MESSENGERS
    )
    ends = draft.folded[found.end() : found.end() + 1] in ("", ".", ",", ";", ")", "\n")
    return introduced and handle.islower() and ends


def _app_name(found: regex.Match[str]) -> str:
    return " ".join(found["app"].lower().split())
