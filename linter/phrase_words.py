"""The words of phrases, and what a word of a text may stand for among them."""

import functools
from collections.abc import Iterable

import regex

from linter.folding import fold
from linter.lexicon import key
from linter.tokens import split

_LEET = [str.maketrans("013457@$", letters) for letters in ("oieastas", "oleastas")]
_ENDING = regex.compile(r"'.*|-\w{1,2}$")  # "WhatsApp'tan", "WhatsApp-u", but not "WhatsApp-bot"
_JOINED_AND = ("و", "ف")  # Arabic writes these words for "and" as one with the next word
_LONG = 4  # letters


class Group:
    """Words that may stand for each other; `capitals` count only when written with a capital letter.

    Names may be written in leetspeak ("t3legram") and take endings ("WhatsApp'tan").
    """

    def __init__(self, entries: Iterable[str], capitals: Iterable[str] = (), *, are_names: bool = False) -> None:
        self.entries = tuple(entries)
        self.capitals = frozenset(map(key, capitals))
        self.are_names = are_names


Symbol = str | Group  # a word, a stem such as "freelanc*", or a group that one word or several stand for


class Vocabulary:
    """All words that phrases use, each with the symbols that it may stand for."""

    def __init__(self) -> None:
        self.symbols_of = functools.lru_cache(maxsize=1 << 16)(self._symbols_of)
        self._words: dict[str, list[Symbol]] = {}
        self._stems: dict[str, list[Symbol]] = {}
        self._longest_stem = 0
        self._capitals: dict[str, list[Symbol]] = {}
        self._names: dict[str, list[Symbol]] = {}

    def add_entry(self, word: str, is_stem: bool, group: Group) -> None:
        """Let a word stand for a group; with `is_stem`, any word that starts so."""
        if word in group.capitals:
            self._capitals.setdefault(word, []).append(group)
            return
        self.add(word, is_stem, group)
        if group.are_names:
            self._names.setdefault(word, []).append(group)

    def add(self, word: str, is_stem: bool, symbol: Symbol) -> None:
        """Let a word stand for a symbol; with `is_stem`, any word that starts so."""
        if is_stem:
            self._longest_stem = max(self._longest_stem, len(word))
        symbols = (self._stems if is_stem else self._words).setdefault(word, [])
        if symbol not in symbols:
            symbols.append(symbol)

    def _symbols_of(self, text: str) -> frozenset[Symbol]:
        """What a word of a text may stand for."""
        word = key(text)
        symbols = {*self._words.get(word, ())}
        for length in range(1, min(len(word), self._longest_stem) + 1):
            if (stem := word[:length]) in self._stems:
                symbols.update(self._stems[stem])
        if text[0].isupper():
            symbols.update(self._capitals.get(word, ()))
        if not text.isalpha() and not text.isdigit():
            for name in (key(_ENDING.sub("", text)), *(word.translate(letters) for letters in _LEET)):
                symbols.update(self._names.get(name, ()))
        if word.startswith(_JOINED_AND) and len(word) > _LONG:
            symbols.update(self._words.get(word[1:], ()))
        return frozenset(symbols)


VOCABULARY = Vocabulary()  # one for all graphs, so that each word of a text is read once


@functools.lru_cache(maxsize=1 << 16)
def spelled(words: str) -> tuple[tuple[str, bool], ...]:
    """The words of a phrase as they are compared, each with whether any ending may follow."""
    if words.isalpha() and words.isascii():
        return ((words.lower(), False),)
    texts = split(fold(words)[0])
    return tuple((key(text), texts[at + 1 : at + 2] == ["*"]) for at, text in enumerate(texts) if text != "*")
