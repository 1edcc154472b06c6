"""Invitations to talk elsewhere, and requests for details, without any detail: "let's move to WhatsApp"."""

from collections.abc import Iterator

import regex

from linter.draft import Draft
from linter.lexicon import app_names, keys_of, words_of
from linter.model import Detail
from linter.phrases import FLAGS, alternatives, any_phrase, app_pattern

finds = {
    "Let's continue on Telegram, it's faster.": ["let's continue on telegram"],
    "Can you send me your email so that we can talk there?": ["send me your email"],
    "You already have my number from last spring, just call me.": [
        "you already have my number",
        "just call me",
    ],
    "text me any time": ["text me any time"],
    "add me on whatsapp": ["add me on whatsapp"],
    "Could we move this outside of Upwork?": ["could we move this outside of upwork"],
    "What's your phone number?": ["what's your phone number"],
    "Contact me via email": ["contact me via email"],
    "I can give you my number.": ["give you my number"],
    "Call me at any time": ["call me at any time"],
    "Join our Discord": ["join our discord"],
    "Let’s talk over Zoom": ["let's talk over zoom"],
}
leaves = [
    "Could we do a Zoom call inside Upwork Messages tomorrow at 10 am your time?",
    "Does Wednesday at 10 work for you?",
    "I have built Telegram bots and WhatsApp Business API integrations for five years.",
    "The contact form should send to an address that the admin can set.",
    "People call me Dana.",
    "Message me here on Upwork.",
    "Let's discuss the Slack integration.",
    "Let's talk on Zoom through Upwork Messages.",
    "Let's go through WhatsApp integration first",
    "We can connect to WhatsApp Cloud API",
    "I'd like to talk to teams about it. I am on teams of five.",
    "Let's talk in signal processing terms",
    "The bot should message me on Telegram when it is done",
    "What is your phone policy?",
    "The class should call me.init()",
    "Please do not hesitate to ask.",
]

_INVITATIONS = {topic: any_phrase("invitations", topic) for topic in keys_of("invitations")}
_APPS = app_names()
_APP = regex.compile(rf"(?<!\w){app_pattern()}(?!\w)", FLAGS)
_ON_PLATFORM = any_phrase("staying", "here")
_MENTION = regex.compile(rf"\s*(?:\w+\s+)?{alternatives(words_of('mention', 'after'))}(?!\w)", FLAGS)
_PROGRAM = regex.compile(rf"(?<!\w){alternatives(words_of('mention', 'programs'))}\s+(?:\w+\s+){{0,3}}$", FLAGS)
_PROGRAM_REACH = 40  # characters


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every invitation as written, in lower case; the topic is its app or what it asks for."""
    text = draft.folded
    for topic, pattern in _INVITATIONS.items():
        for found in pattern.finditer(text):
            end = found.start() + len(found[0].rstrip())
            if _MENTION.match(text, end) or _PROGRAM.search(
                text, max(0, found.start() - _PROGRAM_REACH), found.start()
            ):
                continue
            if topic != "leave" and _stays_on_platform(draft, found.start(), end):
                continue
            yield Detail(
                "solicitation",
                found.start(),
                end,
                " ".join(found[0].lower().split()),
                _topic(topic, found[0]),
            )


def _stays_on_platform(draft: Draft, start: int, end: int) -> bool:
    return _ON_PLATFORM.search(draft.folded, start, draft.sentence(start, end)[1]) is not None


def _topic(topic: str, written: str) -> str:
    app = _APP.search(written) if topic == "app" else None
    return _APPS[" ".join(app[0].lower().split())] if app else topic
