"""Phrases of the word lists are found wherever they stand, in every form that people write."""

import pytest

from linter.phrase_graph import Phrases
from linter.phrase_words import Group
from linter.tokens import STAND_IN, Tokens

APPS = Group(["whatsapp", "google meet", "телеграм*", "微信", "signal"], ["signal"], are_names=True)
REACH = Group(["call", "get in touch with"])
PHRASES = Phrases(
    (
        (name, phrase, {"app": APPS, "reach": REACH})
        for name, phrase in [
            ("move", "let's [all] move … to {app}"),
            ("end", "{reach} me |end|"),
            ("add", "加我{app}"),
            ("write", "пиши* в {app}"),
            ("mail", "your e-mail"),
            ("ask", "send me your [best] number"),
            ("write", "قل لي"),
        ]
    ),
    asides=["please", "будь", "ласка"],
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Let's move to WhatsApp now", {"move": ["Let's move to WhatsApp"]}),
        ("let's all move this chat over to google meet", {"move": ["let's all move this chat over to google meet"]}),
        ("let's move one two three four five six to whatsapp", {}),
        ("Let's move. To WhatsApp", {}),
        ('let\'s move to "WhatsApp" 🙂', {"move": ["let's move to \"WhatsApp"]}),
        ("let's move to Signal", {"move": ["let's move to Signal"]}),
        ("let's move to signal", {}),
        ("let's move to wh4tsapp, WhatsApp'tan", {"move": ["let's move to wh4tsapp"]}),
        ("let's move to w h a t s a p p", {"move": ["let's move to w h a t s a p p"]}),
        ("Call me. Get in touch with me!", {"end": ["Call me", "Get in touch with me"]}),
        ("call me maybe", {}),
        ("call me 🙂", {"end": ["call me"]}),
        ("可以加我微信吗", {"add": ["加我微信"]}),
        ("加 我 微 信", {"add": ["加 我 微 信"]}),
        ("Пишите в телеграме", {"write": ["Пишите в телеграме"]}),
        ("Send me, please, your number, please.", {"ask": ["Send me, please, your number"]}),
        ("Send me, будь ласка, your best number", {"ask": ["Send me, будь ласка, your best number"]}),
        ("Send me, honestly, your number", {}),
        ("Call me, please. Thanks", {"end": ["Call me"]}),
        ("وقل لي", {}),
        ("your E-Mail, your email", {"mail": ["your E-Mail", "your email"]}),
    ],
)
def test_phrases_are_found(text: str, found: dict[str, list[str]]) -> None:
    spans = PHRASES.find(Tokens(text))
    assert {name: [text[start:end] for start, end in places] for name, places in spans.items()} == found


def test_a_detail_reads_as_one_word() -> None:
    tokens = Tokens("let's move john@gmail.com to whatsapp")
    tokens.replace([(11, 25)])
    assert list(PHRASES.find(tokens)) == ["move"]


def test_one_token_stands_for_details_that_touch() -> None:
    tokens = Tokens("see a.b/c and d.e now")
    tokens.replace([(4, 9), (14, 17)])
    assert tokens.texts == ["see", STAND_IN, "and", STAND_IN, "now"]
    assert list(zip(tokens.starts, tokens.ends, strict=True)) == [(0, 3), (4, 9), (10, 13), (14, 17), (18, 21)]
