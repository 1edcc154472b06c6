"""Words and signs that people write for "@", "." and "/", as patterns."""

import functools
from collections.abc import Callable, Iterable, Iterator

import regex

from linter.lexicon import SITES, key, words_of
from linter.phrases import Cues

# Not VERSION1: its full case folding takes seconds on a row of Fs.
FLAGS = regex.IGNORECASE
CJK = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}"
ALNUM = rf"[^\W_{CJK}]"  # a letter or digit of a script that puts spaces between words
_HAS_CJK = regex.compile(rf"[{CJK}]")
_REACH = 60  # characters
OPEN, CLOSE = r"\[({<*_\"'=~|^#%/\\\-", r"\])}>*_\"'=~|^#%/\\\-"
_TO_SPACES = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))


@functools.lru_cache(maxsize=4)
def words_in(text: str) -> frozenset[bytes]:
    """The words of a text in lower case and UTF-8, to tell cheaply that a pattern has nothing to find."""
    return frozenset(text.lower().encode("utf-8", "replace").translate(_TO_SPACES).split())


def pattern(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, with or without accents; "word*" takes any ending."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(_letters(part) for part in word.split()) for word in ordered) + ")"


def _letters(word: str) -> str:
    stem, star, _ = word.partition("*")
    forms = [
        f"[{letter}{key(letter)}]" if key(letter) != letter and len(key(letter)) == 1 else regex.escape(letter)
        for letter in stem
    ]
    return "".join(forms) + (r"\w*" if star else "")


def is_joined(word: str) -> bool:
    """True for words of scripts that put no spaces between words."""
    return _HAS_CJK.search(word) is not None


def signs(characters: Iterable[str]) -> str:
    """A pattern for any of these signs."""
    return "[" + "".join(map(regex.escape, characters)) + "]"


class Words:
    """Words or word groups, found by way of the first word of each."""

    def __init__(self, words: Iterable[str]) -> None:
        known = [word for word in words if len(word) > 1 or is_joined(word)]
        self.pattern = pattern(known)
        self.spaced = pattern(word for word in known if not is_joined(word))
        self._joined = sorted((word for word in known if is_joined(word)), key=len, reverse=True)
        self.joined = pattern(self._joined) if self._joined else "(?!)"
        firsts: dict[bytes, list[str]] = {}
        for word in known:
            if not is_joined(word):
                first = word.split()[0].rstrip("*")
                for form in {first.lower(), key(first)}:
                    firsts.setdefault(form.encode(), []).append(word)
        self._patterns = {
            first: regex.compile(rf"(?<!{ALNUM}){pattern(group)}(?!{ALNUM})", FLAGS) for first, group in firsts.items()
        }
        self._firsts = frozenset(self._patterns)

    def stand_in(self, text: str) -> bool:
        """True when one of the words may stand in the text."""
        return not self._firsts.isdisjoint(words_in(text)) or (
            not text.isascii() and any(word in text for word in self._joined)
        )

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the words stand in the text."""
        for first in self._firsts & words_in(text):
            yield from (found.span() for found in self._patterns[first].finditer(text))
        if not text.isascii():
            for word in self._joined:
                start = text.find(word)
                while start >= 0:
                    yield start, start + len(word)
                    start = text.find(word, start + len(word))


def introduced_by(words: Iterable[str], reach: int) -> Callable[[str, int], bool]:
    """A function that tells whether one of the words stands up to `reach` characters before a position of a text."""
    cues = Cues(words)

    @functools.lru_cache(maxsize=1024)
    def stand_in(before: str) -> bool:
        return cues.before(before, len(before))

    return lambda text, position: stand_in(text[max(0, position - reach) : position])


def right_after(words: Iterable[str], between: str) -> Callable[[str, int], bool]:
    """A function that tells whether a word stands before a position of a text, with nothing but `between` after it."""
    known = Words(words)
    before = regex.compile(rf"(?r)(?:(?<!{ALNUM}){known.spaced}(?!\w)|{known.joined}){between}", FLAGS)
    return lambda text, position: before.match(text, max(0, position - _REACH), position) is not None


AT = Words(words_of("disguise", "at"))
IS = Words(words_of("cues", "is"))
DOT = Words(words_of("disguise", "dot"))
SLASH = Words(words_of("disguise", "slash"))
DASH = Words(words_of("disguise", "dash"))
UNDERSCORE = Words(words_of("disguise", "underscore"))
NOT_NAMES = frozenset(words_of("disguise", "not_names"))
AT_SIGNS = regex.compile(signs(SITES["at_signs"]))
DOT_SIGNS = signs(SITES["dot_signs"])
