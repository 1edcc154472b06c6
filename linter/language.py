"""The language that a draft is written in, so that words put into it are in the same one."""

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from linter.draft import Draft
from linter.lexicon import LANGUAGES as WORD_LISTS
from linter.lexicon import key
from linter.messages import LANGUAGES

_READ = 2_000  # characters: enough to tell, and the same time for every draft
_SCRIPTS = ("Latin", "Cyrillic", "Arabic", "Devanagari", "Han", "Hiragana", "Katakana", "Hangul")
_LETTERS = {script: regex.compile(rf"\p{{{script}}}") for script in _SCRIPTS}
_KANA_SHARE = 0.1  # of the signs of a Japanese text; Chinese has none
_LETTERS_A_SIGN = 3  # one Han or Hangul sign says about as much as three letters
# Languages of the word lists by the script they are usually written in; all others are written in Latin letters.
_WRITTEN = {
    "Cyrillic": ("ru", "uk"),
    "Arabic": ("ar", "ur"),
    "Devanagari": ("hi",),
    "Han": ("zh",),
    "Kana": ("ja",),
    "Hangul": ("ko",),
}
_WORD = regex.compile(r"[\p{L}\p{M}'’]+")
_LEAST = 2.0  # what the words of a language must say in sum,
_LEAST_SHARE = 0.2  # and for each word of the draft; a language without a word list stays below
_LEAD = 1.15  # times what the next language says


def language_of(draft: Draft) -> str:
    """The language of LANGUAGES that a draft is written in; English where that is not sure."""
    return _language_in(draft.folded[:_READ])


@functools.lru_cache(maxsize=8)
def _language_in(text: str) -> str:
    script = _script_of(text)
    written = _WRITTEN.get(script, ())
    found = written[0] if len(written) == 1 else _by_words(text, written)
    return _TAGS.get(found, "en")


def _script_of(text: str) -> str:
    """The script of most letters; "Kana" for Japanese, which mixes two with Han."""
    if text.isascii():
        return "Latin"
    counts = Counter({script: len(letters.findall(text)) for script, letters in _LETTERS.items()})
    kana = counts.pop("Hiragana") + counts.pop("Katakana")
    if kana > _KANA_SHARE * (kana + counts["Han"]):
        counts["Kana"] = kana + counts.pop("Han")
    for script in ("Han", "Kana", "Hangul"):
        counts[script] *= _LETTERS_A_SIGN
    return max(counts, key=counts.__getitem__)


def _by_words(text: str, written: tuple[str, ...]) -> str:
    """The language whose words say most; nothing where it says too little, or is not one of those so written."""
    words = [key(word) for word in _WORD.findall(text)]
    said: defaultdict[str, float] = defaultdict(float)
    for word in words:
        languages = _spoken().get(word, ())
        for language in languages:
            said[language] += 1 / len(languages)
    (best, most), (_, next_most) = [*sorted(said.items(), key=lambda one: -one[1]), ("", 0.0), ("", 0.0)][:2]
    enough = most >= max(_LEAST, _LEAST_SHARE * len(words)) and most >= _LEAD * next_most
    fits = best in written if written else not any(best in others for others in _WRITTEN.values())
    return best if enough and fits else ""


@functools.cache
def _spoken() -> Mapping[str, tuple[str, ...]]:
    """Word → the languages whose lists hold it."""
    spoken: dict[str, list[str]] = {}
    for lists in WORD_LISTS:
        words = set(_WORD.findall(" ".join(_texts(lists))))
        for word in set(map(key, words)):
            spoken.setdefault(word, []).append(lists["language"])
    return {word: tuple(languages) for word, languages in spoken.items()}


def _texts(entry: Any) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict):
        for value in entry.values():
            yield from _texts(value)
    else:
        for value in entry:
            yield from _texts(value)


_TAGS = {tag.partition("-")[0]: tag for tag in LANGUAGES}
