"""Invitations to talk elsewhere, and requests for details, without any detail: "let's move to WhatsApp"."""

import bisect
import math
from collections.abc import Iterator

from linter.draft import Draft
from linter.lexicon import keys_of
from linter.mentions import is_about_work
from linter.model import Detail

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
    "I need a number of blog posts.",
    "I want an email newsletter.",
    "I can write your LinkedIn profile in two days.",
    "I will send your emails through Klaviyo.",
    "You can call me Dana.",
    "I can help you find customers on LinkedIn.",
    "I need a phone case design.",
]

_TOPICS = keys_of("invitations")


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every invitation as written, in lower case; the topic is its app or what it asks for."""
    for topic in _TOPICS:
        for start, end in draft.phrases(f"invitations.{topic}"):
            if is_about_work(draft, start, end) or topic != "leave" and _stays_on_platform(draft, start, end):
                continue
            words = draft.folded[start:end]
            about = _topic(draft, topic, start, end)
            yield Detail("solicitation", start, end, " ".join(words.lower().split()), about, "likely")


def _stays_on_platform(draft: Draft, start: int, end: int) -> bool:
    """True for "let's talk on Zoom through Upwork Messages", with no comma between."""
    places = draft.phrases("staying.here", start, draft.sentence(start, end)[1])
    return any(draft.words_between(end, first) < math.inf for first, _ in places)


def _topic(draft: Draft, topic: str, start: int, end: int) -> str:
    place = bisect.bisect_left(draft.apps, (start, 0, ""))
    is_named = topic == "app" and place < len(draft.apps) and draft.apps[place][1] <= end
    return draft.apps[place][2] if is_named else topic
