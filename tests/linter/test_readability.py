"""The English of cards and packs is easy: short sentences of common words, as at level B1 of the CEFR."""

import re
import statistics

import pyphen
import pytest

from linter.lexicon import PLATFORMS
from linter.messages import ENGLISH, contexts
from linter.policy import PACKS

HYPHENATOR = pyphen.Pyphen(lang="en_US")
LONGEST_SENTENCE = 24  # words
HARDEST, USUAL = 10.0, 6.5  # school years of the Flesch-Kincaid formula; B1 readers manage texts for ages 11 to 13
NAMES = {word for entry in PLATFORMS.values() for word in entry["name"].split()}
TEXTS = {
    f"{pack.platform}:{clause.id}:{field}": text.replace("{platform}", pack.name)
    for pack in PACKS.values()
    for clause in pack.clauses
    for field in ("title", "why", "advice")
    if (text := getattr(clause, field))
} | {place: text for place, text in contexts(ENGLISH, "") if len(text.split()) > 4}


def sentences(text: str) -> list[list[str]]:
    parts = (re.findall(r"[A-Za-z][A-Za-z'’-]*", part) for part in re.split(r"(?<=[.!?:;])\s", text))
    return [words for words in parts if words]


def syllables(word: str) -> int:
    if word in NAMES:  # the reader knows the name of the site that they are on
        return 1
    return max(1, len(HYPHENATOR.inserted(word).split("-")))


def grade(text: str) -> float:
    """Flesch-Kincaid grade: school years in the United States."""
    parts = sentences(text)
    words = [word for part in parts for word in part]
    return 0.39 * len(words) / len(parts) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize("place", TEXTS)
def test_no_sentence_is_long(place: str) -> None:
    assert max(len(words) for words in sentences(TEXTS[place])) <= LONGEST_SENTENCE, TEXTS[place]


def test_texts_are_easy_to_read() -> None:
    grades = {
        place: grade(text) for place, text in TEXTS.items() if len(text.split()) >= 8
    }  # the formula needs some words
    hard = {place: (round(value, 1), TEXTS[place]) for place, value in grades.items() if value > HARDEST}
    assert not hard
    assert statistics.mean(grades.values()) <= USUAL
