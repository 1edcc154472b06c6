"""Labelled phrases as one graph, so that all of them are found in one walk over the words of a text."""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

import regex

from linter.lexicon import key
from linter.phrase_nodes import Node, node_after
from linter.phrase_words import VOCABULARY, Group, Symbol, spelled
from linter.tokens import STAND_IN, STOPS, Tokens, width

Span = tuple[int, int]
_ELEMENT = regex.compile(
    r"\{(?P<group>\w+)\}|\[(?P<optional>[^\]]+)\]|(?P<gap>…)|(?P<end>\|end\|)|(?P<words>[^{}\[\]…|]+)"
)
_LONGEST_GAP = 10  # as `tokens.width` counts: five words, or ten signs without spaces
_COMMAS = frozenset(",،，、")


@dataclass(frozen=True, slots=True, eq=False)
class _Word:
    """What a word of a text may stand for; compared by identity, which is fast."""

    symbols: frozenset[Symbol]
    start: Node | None  # where all phrases that start with it go on
    entry: Node | None  # where all entries of groups go on that have several words and start with it
    is_stop: bool = False
    width: int = 2


_PLAIN = _Word(frozenset(), None, None)  # a word of no phrase
_SIGN = _Word(frozenset(), None, None, width=1)
_END = _Word(frozenset(), None, None, is_stop=True)
_NOTHING = _Word(frozenset(), None, None)  # a quotation mark, an emoji: words go on after it
_Walker = tuple[Node, int, int]  # where it is, the place where it started, how many words it may still skip


class _Walk:
    """What was found so far, and at which nodes the walkers are that go on from later places."""

    __slots__ = ("arriving", "found")

    def __init__(self) -> None:
        self.found: dict[str, dict[int, int]] = {}
        self.arriving: dict[int, list[_Walker]] = {}

    def note(self, labels: Iterable[str], start: int, after: int) -> None:
        """Note that phrases of these labels stand there."""
        for label in labels:
            ends = self.found.setdefault(label, {})
            ends[start] = max(after, ends.get(start, 0))

    def stop(self, active: Iterable[_Walker], place: int) -> None:
        """A mark or the end of the text: phrases that must stand before one are complete."""
        for node, start, _ in active:
            self.note(node.before_stop, start, place)

    def step(self, active: Iterable[_Walker], word: _Word, place: int) -> None:
        """One word: walkers go on where a phrase does, or skip it in a gap."""
        for node, start, skips in active:
            if skips >= word.width:
                self.arriving.setdefault(place + 1, []).append((node, start, skips - word.width))
            if not node.steps.keys().isdisjoint(word.symbols):
                for symbol in word.symbols & node.steps.keys():
                    self.go_on(node.steps[symbol], start, place + 1)

    def step_over(self, group: Group, active: Iterable[_Walker], after: int) -> None:
        """Several words that stand for a group."""
        for node, start, _ in active:
            if group in node.steps:
                self.go_on(node.steps[group], start, after)

    def go_on(self, targets: Iterable[Node], start: int, after: int) -> None:
        """Let walkers that started at a place go on from nodes, and note the phrases that end there."""
        walkers = self.arriving.setdefault(after, [])
        for target in targets:
            self.note(target.labels, start, after)
            _arrive_at(walkers, target, start)


class Phrases:
    """Phrases with their labels and groups; words/en.toml explains how a phrase is written."""

    def __init__(self, phrases: Iterable[tuple[str, str, Mapping[str, Group]]], asides: Iterable[str] = ()) -> None:
        """`asides` are words that may stand between commas inside a phrase: "send me, please, your number"."""
        self._asides = frozenset(map(key, asides))
        self._aside_words: set[_Word] = set()  # what was read for them so far
        self._root = Node()
        self._entries = Node()  # the groups' entries of several words
        self._places: dict[tuple[Node | frozenset[Node], Symbol | None], Node] = {}
        self._symbols: set[Symbol] = set()  # all that a step may be
        self._known: dict[tuple[frozenset[Symbol], bool, bool, int], _Word] = {}
        for label, phrase, groups in phrases:
            self._add(label, phrase, groups)
        VOCABULARY.symbols_of.cache_clear()
        self._word = functools.lru_cache(maxsize=1 << 16)(self._read)
        self._opens = functools.lru_cache(maxsize=1 << 16)(_opens)

    def find(self, tokens: Tokens) -> dict[str, list[Span]]:
        """For every label the spans of characters where its phrases stand: the first and longest, none overlapping."""
        words, indexes = self._words_of(tokens)
        opening = bytes(map(self._opens, words, [*words[1:], _END]))  # 1 where a phrase may start, 0 elsewhere
        walk = _Walk()
        place = opening.find(1)
        while place >= 0:
            word = words[place]
            active = walk.arriving.pop(place, ())
            if word.is_stop:
                walk.stop(active, place)
            else:
                walk.step(active, word, place)
                if opening[place]:
                    self._open(walk, words, active, place)
            place = place + 1 if walk.arriving else opening.find(1, place + 1)
            if place == len(words):
                walk.stop(walk.arriving.pop(place, ()), place)
                break
        return {label: _spans(ends, indexes, tokens) for label, ends in walk.found.items()}

    def _open(self, walk: _Walk, words: Sequence[_Word], active: Sequence[_Walker], place: int) -> None:
        """Start the phrases whose first word stands there, and the groups' entries of several words."""
        word = words[place]
        if word.start:
            walk.go_on([word.start], place, place + 1)
        if word.entry:
            for group, after in self._several(words, place):
                walk.step_over(group, [*active, (self._root, place, 0)], after)

    def _words_of(self, tokens: Tokens) -> tuple[list[_Word], Sequence[int]]:
        """What the tokens stand for, without those that say nothing, and the places of the others."""
        words = list(map(self._word, tokens.texts))
        indexes: Sequence[int] = range(len(words))
        if _NOTHING in words:
            indexes = [index for index, word in enumerate(words) if word is not _NOTHING]
            words = [words[index] for index in indexes]
        if not self._aside_words.isdisjoint(words):
            kept = list(_without_asides(words, self._aside_words, [tokens.texts[index] for index in indexes]))
            indexes = [indexes[place] for place in kept]
            words = [words[place] for place in kept]
        return words, indexes

    def _several(self, words: Sequence[_Word], place: int) -> Iterator[tuple[Group, int]]:
        """Groups for which several words from a place on stand, with the place after them."""
        entry = words[place].entry
        nodes: tuple[Node, ...] = (entry,) if entry else ()
        while nodes:
            place += 1
            for node in nodes:
                for group in node.groups:
                    yield group, place
            symbols = words[place].symbols if place < len(words) else frozenset()
            nodes = tuple(
                target
                for node in nodes
                if not node.steps.keys().isdisjoint(symbols)
                for symbol in symbols & node.steps.keys()
                for target in node.steps[symbol]
            )

    def _add(self, label: str, phrase: str, groups: Mapping[str, Group]) -> None:
        nodes, ends_there = self._follow(frozenset((self._root,)), phrase, groups)
        for node in nodes - {self._root}:
            if ends_there:
                node.before_stop |= {label}
            else:
                node.labels |= {label}

    def _follow(self, nodes: frozenset[Node], phrase: str, groups: Mapping[str, Group]) -> tuple[frozenset[Node], bool]:
        for element in _ELEMENT.finditer(phrase):
            if element["group"]:
                self._know(group := groups[element["group"]])
                nodes = frozenset((self._step(nodes, group),))
            elif element["optional"]:
                nodes = nodes | self._follow(nodes, element["optional"], groups)[0]
            elif element["gap"]:
                nodes = frozenset((self._step(nodes, None),))
            elif element["end"]:
                return nodes, True
            else:
                for word, is_stem in spelled(element["words"]):
                    symbol = f"{word}*" if is_stem else word
                    self._use(word, is_stem, symbol)
                    nodes = frozenset((self._step(nodes, symbol),))
        return nodes, False

    def _step(self, nodes: frozenset[Node], symbol: Symbol | None) -> Node:
        """The node after a symbol, or before a gap with None; phrases that begin alike share their nodes."""
        place = (nodes if len(nodes) > 1 else next(iter(nodes)), symbol)
        target = self._places.get(place)
        if target is None:
            self._places[place] = target = Node()
            for node in nodes:
                if symbol is None:
                    node.gaps += (target,)
                else:
                    node.lead_to(symbol, target)
        return target

    def _use(self, word: str, is_stem: bool, symbol: Symbol) -> None:
        self._symbols.add(symbol)
        VOCABULARY.add(word, is_stem, symbol)

    def _know(self, group: Group) -> None:
        if group in self._symbols:
            return
        self._symbols.add(group)
        for entry in group.entries:
            words = spelled(entry)
            if len(words) == 1:
                VOCABULARY.add_entry(*words[0], group)
                continue
            node = self._entries
            for word, is_stem in words:
                symbol = f"{word}*" if is_stem else word
                self._use(word, is_stem, symbol)
                node = self._step(frozenset((node,)), symbol)
            node.groups += (group,)

    def _read(self, text: str) -> _Word:
        """What a word of a text may stand for; words that may stand for the same are one object."""
        symbols, is_stop = VOCABULARY.symbols_of(text) & self._symbols, text in STOPS
        is_aside = bool(self._asides) and key(text) in self._asides
        if not symbols and not is_stop and not is_aside:
            if width(text) == 1:
                return _SIGN
            return _PLAIN if text[0].isalnum() or text[0] == "_" or text == STAND_IN else _NOTHING
        known = symbols, is_stop, is_aside, width(text)
        if known not in self._known:
            starts = (None, None) if is_stop else (node_after(self._root, symbols), node_after(self._entries, symbols))
            self._known[known] = _Word(symbols, *starts, is_stop, known[-1])
            if is_aside:
                self._aside_words.add(self._known[known])
        return self._known[known]


def _without_asides(words: Sequence[_Word], asides: Set[_Word], texts: Sequence[str]) -> Iterator[int]:
    """The places of all words but those of an aside and the commas around it."""
    place = 0
    while place < len(words):
        end = place + 1
        while texts[place] in _COMMAS and end < len(words) and words[end] in asides:
            end += 1
        if end > place + 1 and end < len(words) and words[end].is_stop:
            place = end + 1 if texts[end] in _COMMAS else end
        else:
            yield place
            place += 1


def _opens(word: _Word, following: _Word) -> bool:
    """True when a phrase, or an entry of several words, may start with the word."""
    if word.start and (word.start.labels or _may_go_on(word.start, following)):
        return True
    return word.entry is not None and _may_go_on(word.entry, following)


def _may_go_on(node: Node, word: _Word) -> bool:
    """False when nothing starts at the node that the word could continue or end."""
    return bool(
        node.gaps or node.before_stop and word.is_stop or word.entry or not node.steps.keys().isdisjoint(word.symbols)
    )


def _arrive_at(walkers: list[_Walker], node: Node, start: int) -> None:
    walkers.append((node, start, 0))
    if node.gaps:
        walkers.extend((gap, start, _LONGEST_GAP) for gap in node.gaps)


def _spans(ends: Mapping[int, int], indexes: Sequence[int], tokens: Tokens) -> list[Span]:
    spans: list[Span] = []
    free = 0
    for start, after in sorted(ends.items()):
        if start >= free:
            spans.append((tokens.starts[indexes[start]], tokens.ends[indexes[after - 1]]))
            free = after
    return spans
