"""Labelled phrases as one graph, so that all of them are found in one walk over the words of a text."""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

import regex

from linter.folding import fold
from linter.lexicon import key
from linter.tokens import STAND_IN, STOPS, Tokens, split, width

Span = tuple[int, int]
_ELEMENT = regex.compile(
    r"\{(?P<group>\w+)\}|\[(?P<optional>[^\]]+)\]|(?P<gap>…)|(?P<end>\|end\|)|(?P<words>[^{}\[\]…|]+)"
)
_LONGEST_GAP = 10  # as `tokens.width` counts: five words, or ten signs without spaces
_LEET = [str.maketrans("013457@$", letters) for letters in ("oieastas", "oleastas")]
_ENDING = regex.compile(r"'.*|-\w{1,2}$")  # "WhatsApp'tan", "WhatsApp-u", but not "WhatsApp-bot"
_JOINED_AND = ("و", "ف")  # Arabic writes these words for "and" as one with the next word
_LONG = 4  # letters
_SEVERAL = 2
_FIRST_LETTERS = 3
_COMMAS = frozenset(",،，、")


class Group:
    """Words that may stand for each other; `capitals` count only when written with a capital letter.

    Names may be written in leetspeak ("t3legram") and take endings ("WhatsApp'tan").
    """

    def __init__(self, entries: Iterable[str], capitals: Iterable[str] = (), *, are_names: bool = False) -> None:
        self.entries = tuple(entries)
        self.capitals = frozenset(map(key, capitals))
        self.are_names = are_names


Symbol = str | Group  # a word, a stem such as "freelanc*", or a group that one word or several stand for


_NO_STEPS: dict["Symbol", list["_Node"]] = {}
_NO_LABELS: frozenset[str] = frozenset()


class _Node:
    __slots__ = ("before_stop", "gaps", "groups", "labels", "steps")

    def __init__(self) -> None:
        # Most nodes are the last of their phrase, so what is empty is shared.
        self.steps: dict[Symbol, list[_Node]] = _NO_STEPS
        self.gaps: tuple[_Node, ...] = ()  # nodes from which the next step may be up to _LONGEST_GAP words away
        self.labels: frozenset[str] = _NO_LABELS
        self.before_stop: frozenset[str] = _NO_LABELS
        self.groups: tuple[Group, ...] = ()

    def lead_to(self, symbol: Symbol, target: "_Node") -> None:
        """Let a symbol lead to a node."""
        if self.steps is _NO_STEPS:
            self.steps = {}
        self.steps.setdefault(symbol, []).append(target)

    def may_go_on(self, word: "_Word") -> bool:
        """False when nothing starts here that the word could continue or end."""
        return bool(self.gaps or self.before_stop or word.entry or not self.steps.keys().isdisjoint(word.symbols))


@dataclass(frozen=True, slots=True, eq=False)
class _Word:
    """What a word of a text may stand for; compared by identity, which is fast."""

    symbols: frozenset[Symbol]
    start: _Node | None  # where all phrases that start with it go on
    entry: _Node | None  # where all entries of groups go on that have several words and start with it
    is_stop: bool = False
    width: int = 2


_PLAIN = _Word(frozenset(), None, None)  # a word of no phrase
_SIGN = _Word(frozenset(), None, None, width=1)
_NOTHING = _Word(frozenset(), None, None)  # a quotation mark, an emoji: words go on after it
_Walker = tuple[_Node, int, int]  # where it is, the place where it started, how many words it may still skip


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

    def stop(self, active: list[_Walker], place: int) -> None:
        """A mark or the end of the text: phrases that must stand before one are complete."""
        for node, start, _ in active:
            self.note(node.before_stop, start, place)

    def step(self, active: list[_Walker], word: _Word, place: int) -> None:
        """One word: walkers go on where a phrase does, or skip it in a gap."""
        for node, start, skips in active:
            if skips >= word.width:
                self.arriving.setdefault(place + 1, []).append((node, start, skips - word.width))
            if not node.steps.keys().isdisjoint(word.symbols):
                for symbol in word.symbols & node.steps.keys():
                    self._go_on(node.steps[symbol], start, place + 1)

    def step_over(self, group: Group, active: list[_Walker], after: int) -> None:
        """Several words that stand for a group."""
        for node, start, _ in active:
            if group in node.steps:
                self._go_on(node.steps[group], start, after)

    def _go_on(self, targets: list[_Node], start: int, after: int) -> None:
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
        self._root = _Node()
        self._entries = _Node()  # the groups' entries of several words
        self._places: dict[tuple[_Node | frozenset[_Node], Symbol | None], _Node] = {}
        self._words: dict[str, list[Symbol]] = {}
        self._stems: dict[str, dict[str, list[Symbol]]] = {}  # by their first letters
        self._starts: dict[frozenset[Symbol], tuple[_Node | None, _Node | None]] = {}
        self._capitals: dict[str, list[Symbol]] = {}
        self._names: dict[str, list[Symbol]] = {}
        self._groups: set[Group] = set()
        for label, phrase, groups in phrases:
            self._add(label, phrase, groups)
        self._word = functools.lru_cache(maxsize=1 << 15)(self._read)

    def find(self, tokens: Tokens) -> dict[str, list[Span]]:
        """For every label the spans of characters where its phrases stand: the first and longest, none overlapping."""
        words, indexes = self._words_of(tokens)
        walk = _Walk()
        started: _Node | None = None
        for place, word in enumerate(words):
            active = walk.arriving.pop(place, []) if walk.arriving else []
            if started and started.may_go_on(word):
                _arrive_at(active, started, place - 1)
            started = None if word.is_stop else word.start
            if word.is_stop:
                walk.stop(active, place)
                continue
            if started and started.labels:
                walk.note(started.labels, place, place + 1)
            if active:
                walk.step(active, word, place)
            if word.entry and words[place + 1 : place + 2] and word.entry.may_go_on(words[place + 1]):
                for group, after in self._several(words, place):
                    walk.step_over(group, [*active, (self._root, place, 0)], after)
        last = walk.arriving.get(len(words), [])
        if started:
            _arrive_at(last, started, len(words) - 1)
        walk.stop(last, len(words))
        return {label: _spans(ends, indexes, tokens) for label, ends in walk.found.items()}

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

    def _several(self, words: list[_Word], place: int) -> Iterator[tuple[Group, int]]:
        """Groups for which several words from a place on stand, with the place after them."""
        entry = words[place].entry
        nodes: tuple[_Node, ...] = (entry,) if entry else ()
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

    def _follow(
        self, nodes: frozenset[_Node], phrase: str, groups: Mapping[str, Group]
    ) -> tuple[frozenset[_Node], bool]:
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
                for word, is_stem in _spelled(element["words"]):
                    symbol = f"{word}*" if is_stem else word
                    self._know_word(word, is_stem, symbol)
                    nodes = frozenset((self._step(nodes, symbol),))
        return nodes, False

    def _step(self, nodes: frozenset[_Node], symbol: Symbol | None) -> _Node:
        """The node after a symbol, or before a gap with None; phrases that begin alike share their nodes."""
        place = (nodes if len(nodes) > 1 else next(iter(nodes)), symbol)
        target = self._places.get(place)
        if target is None:
            self._places[place] = target = _Node()
            for node in nodes:
                if symbol is None:
                    node.gaps += (target,)
                else:
                    node.lead_to(symbol, target)
        return target

    def _know(self, group: Group) -> None:
        if group in self._groups:
            return
        self._groups.add(group)
        for entry in group.entries:
            spelled = _spelled(entry)
            if len(spelled) == 1:
                self._know_name(*spelled[0], group)
                continue
            node = self._entries
            for word, is_stem in spelled:
                symbol = f"{word}*" if is_stem else word
                self._know_word(word, is_stem, symbol)
                node = self._step(frozenset((node,)), symbol)
            node.groups += (group,)

    def _know_name(self, word: str, is_stem: bool, group: Group) -> None:
        if word in group.capitals:
            self._capitals.setdefault(word, []).append(group)
            return
        self._know_word(word, is_stem, group)
        if group.are_names:
            self._names.setdefault(word, []).append(group)

    def _know_word(self, word: str, is_stem: bool, symbol: Symbol) -> None:
        words = self._stems.setdefault(word[:_FIRST_LETTERS], {}) if is_stem else self._words
        symbols = words.setdefault(word, [])
        if symbol not in symbols:
            symbols.append(symbol)

    def _read(self, text: str) -> _Word:
        """What a word of a text may stand for."""
        word, is_stop = key(text), text in STOPS
        symbols = self._symbols_of(text, word)
        if not symbols and not is_stop and word not in self._asides:
            if width(text) == 1:
                return _SIGN
            return _PLAIN if text[0].isalnum() or text[0] == "_" or text == STAND_IN else _NOTHING
        if symbols not in self._starts:
            self._starts[symbols] = _after(self._root, symbols), _after(self._entries, symbols)
        known = _Word(symbols, *self._starts[symbols], is_stop, width(text))
        if word in self._asides:
            self._aside_words.add(known)
        return known

    def _symbols_of(self, text: str, word: str) -> frozenset[Symbol]:
        symbols = {*self._words.get(word, ())}
        for length in range(1, _FIRST_LETTERS + 1):
            for stem, group in self._stems.get(word[:length], {}).items():
                if word.startswith(stem):
                    symbols.update(group)
        if text[0].isupper():
            symbols.update(self._capitals.get(word, ()))
        if self._names and not text.isalpha():
            for name in (key(_ENDING.sub("", text)), *(word.translate(letters) for letters in _LEET)):
                symbols.update(self._names.get(name, ()))
        if not symbols and word.startswith(_JOINED_AND) and len(word) > _LONG:
            symbols.update(self._words.get(word[1:], ()))
        return frozenset(symbols)


@functools.lru_cache(maxsize=1 << 16)
def _spelled(words: str) -> tuple[tuple[str, bool], ...]:
    """The words of a phrase as they are compared, each with whether any ending may follow."""
    if words.isalpha() and words.isascii():
        return ((words.lower(), False),)
    texts = split(fold(words)[0])
    return tuple((key(text), texts[at + 1 : at + 2] == ["*"]) for at, text in enumerate(texts) if text != "*")


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


def _after(node: _Node, symbols: Iterable[Symbol]) -> _Node | None:
    return _joined([target for symbol in symbols for target in node.steps.get(symbol, ())])


def _joined(nodes: Sequence[_Node]) -> _Node | None:
    """One node that goes on as all of them do."""
    if len(nodes) < _SEVERAL:
        return nodes[0] if nodes else None
    joined = _Node()
    for node in nodes:
        for symbol, targets in node.steps.items():
            for target in targets:
                joined.lead_to(symbol, target)
        joined.gaps += node.gaps
        joined.labels |= node.labels
        joined.before_stop |= node.before_stop
    gap = _joined(joined.gaps)
    joined.gaps = (gap,) if gap else ()
    return joined


def _arrive_at(walkers: list[_Walker], node: _Node, start: int) -> None:
    walkers.append((node, start, 0))
    walkers.extend((gap, start, _LONGEST_GAP) for gap in node.gaps)


def _spans(ends: Mapping[int, int], indexes: Sequence[int], tokens: Tokens) -> list[Span]:
    spans: list[Span] = []
    free = 0
    for start, after in sorted(ends.items()):
        if start >= free:
            spans.append((tokens.starts[indexes[start]], tokens.ends[indexes[after - 1]]))
            free = after
    return spans
