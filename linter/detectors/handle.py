"""Handles that name their app: "Skype: live:dana.lopez", "@johnd on Telegram"."""

from collections.abc import Iterator

import regex

from linter.draft import Draft
from linter.lexicon import app_names, words_of
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
    "Skype - danalopez": ["skype:danalopez"],
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
]

_APPS = app_names("messenger", "network", "meeting")
_APP_WORDS = frozenset(name.split()[0].partition(".")[0] for name in _APPS)
_APP = rf"(?<![\w@./-])(?P<app>{alternatives(_APPS)})(?![\w/-])"
_NAMED = rf"(?P<named>\s+{alternatives(words_of('cues', 'handle'))}(?!\w))?"
_IS = alternatives(words_of("cues", "is"))
_NAME = r"(?:live:)?[\p{L}_](?:[\p{L}\p{N}_.-]{1,30}[\p{L}\p{N}_])?(?:#\d{4})?"
_HANDLE = rf"(?P<at>@)?(?P<handle>{_NAME})(?![\p{{L}}\p{{N}}@:/]|\.\p{{L}})"
_APP_FIRST = regex.compile(rf"{_APP}{_NAMED}\s*(?P<link>[:=–—-]\s*|\s{_IS}(?:\s*:)?\s+|\(|\s(?=@))\s*{_HANDLE}", FLAGS)
_HANDLE_FIRST = regex.compile(rf"(?<![\p{{L}}\p{{N}}_@./:]){_HANDLE}\s+(?:on|in|at|via|\()\s?{_APP}", FLAGS)
_NOT_HANDLES = frozenset(words_of("cues", "not_handles"))
_TELLING = regex.compile(r"[\d_.#:]")


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every handle as "app:handle"; the topic is the app."""
    if draft.words.isdisjoint(_APP_WORDS):
        return
    for found in _APP_FIRST.finditer(draft.folded):
        # After "is" a plain word is more often an adjective than a handle.
        plain_word_may_be_one = bool(found["named"]) or not found["link"].strip().isalpha()
        if _is_handle(draft, found, plain_word_may_be_one):
            yield _detail(found)
    for found in _HANDLE_FIRST.finditer(draft.folded):
        if _is_handle(draft, found, plain_word_may_be_one=False):
            yield _detail(found)


def _detail(found: regex.Match[str]) -> Detail:
    app = _APPS[" ".join(found["app"].lower().split())]
    start = found.start("at") if found["at"] else found.start("handle")
    return Detail("handle", start, found.end("handle"), f"{app}:{found['handle']}", app)


def _is_handle(draft: Draft, found: regex.Match[str], plain_word_may_be_one: bool) -> bool:
    handle = found["handle"].lower()
    if handle in _NOT_HANDLES or len(handle) < 3:
        return False
    if found["at"] or _TELLING.search(handle):
        return True
    rest = draft.folded[found.end() : found.end() + 1]
    return (
        plain_word_may_be_one
        and handle.islower()
        and found["handle"].islower()
        and rest in ("", ".", ",", ";", ")", "\n")
    )
