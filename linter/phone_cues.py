"""Words beside a number that tell whether it is for calling: "call", "is my cell", and against it "order", "card"."""

import functools
import re
from collections.abc import Mapping, Sequence

from linter.lexicon import app_names, app_words, key, words_of
from linter.numbering import PHONES
from linter.phrase_graph import Phrases
from linter.phrase_words import Group
from linter.tokens import Tokens

_BEFORE = 44  # characters
_AFTER = 30
_REMEMBERED = 4096
_RIGHT_AFTER = 10
_TOUCHING = 4
_NEAR = 24  # what stands further off may speak of something else
_PARTED = re.compile(r"[!?;]|\n(?=.*\w)|[^\W\d_]{3}\.\s")  # a full stop after a short word ends an abbreviation
_CODE = re.compile(r"[0-9]{4}")
_AND = re.compile(r"[0-9] ?(?:[^\W\d_]{1,3}|[&+/]) ?$")
_ENDS_THERE = re.compile(r"[\s)]*(?:$|[.,;:!?)\n|])")
_TIED = re.compile(r"\s?[(,:=>–—-]")
_PHONE, _AFTER_ONLY, _NO_PHONE, _IS, _ON = "phone", "after", "no", "is", "on"
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = re.compile(r"[^\W\d_]|[\u2600-\U0001faff]")  # letters and emoji
# Words that may be written together with a number: "call415…", "at03…".
GLUE = frozenset(
    key(word) for word in (*words_of("cues", "phone"), *words_of("lead_in", "connectors"), *words_of("cues", "is"))
)
_GROUPS = {"messenger": Group(app_names("messenger"), app_words("messenger"), are_names=True)}
_CUES = Phrases(
    (label, phrase, _GROUPS)
    for label, phrases in {
        _PHONE: [*words_of("cues", "phone"), *PHONES["signs"], "{messenger}"],
        _AFTER_ONLY: words_of("cues", "after"),
        _NO_PHONE: words_of("cues", "identifier"),
        _IS: words_of("cues", "is"),
        _ON: words_of("cues", "on"),
    }.items()
    for phrase in phrases
)


class Cues:
    """The cues on both sides of a number, looked for when they are asked for."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end

    @functools.cached_property
    def _before(self) -> Mapping[str, int]:
        """How far before the number each cue ends."""
        window = self._text[max(0, self._start - _BEFORE) : self._start]
        ends = {label: places[-1][1] for label, places in _spans(window).items()}
        ends = {label: end for label, end in ends.items() if not _PARTED.search(window, end)}
        if _NO_PHONE in ends and _CODE.search(window, ends[_NO_PHONE]) and not _AND.search(window):
            del ends[_NO_PHONE]  # it has its number: "ZIP 34215 - 415…"
        return {label: len(window) - end for label, end in ends.items()}

    @property
    def identifier(self) -> bool:
        """True when the nearest word before says that it is some other number."""
        return self._before.get(_NO_PHONE, _BEFORE) < self._before.get(_PHONE, _BEFORE)

    @property
    def near(self) -> bool:
        """True when a word right before, or one after, says that it is a phone number."""
        return self._before.get(_PHONE, _BEFORE) <= _NEAR or self._after

    @property
    def adjacent(self) -> bool:
        """True when nothing but small words stands between: "call me on 35078110", not "call volume was 1234567"."""
        distance = self._before.get(_PHONE)
        between = _WORD.findall(self._text[self._start - distance : self._start]) if distance is not None else ()
        return self._after or distance is not None and all(len(word) < 4 or key(word) in GLUE for word in between)

    @property
    def phone(self) -> bool:
        """True when a word says that it is a phone number."""
        return not self.identifier and (_PHONE in self._before or self._after)

    @property
    def postponed(self) -> bool:
        """True for "… on call me", as languages say it whose prepositions stand behind."""
        spans = _spans(self._text[self._end : self._end + _AFTER])
        return _PHONE in spans and any(start < 2 for start, _ in spans.get(_ON, ()))

    @functools.cached_property
    def _after(self) -> bool:
        return _is_called_phone_after(self._text[self._end : self._end + _AFTER])


@functools.lru_cache(_REMEMBERED)
def _spans(window: str) -> Mapping[str, Sequence[tuple[int, int]]]:
    return _CUES.find(Tokens(window)) if _TELLING.search(window) else {}


def _is_called_phone_after(window: str) -> bool:
    spans = _spans(window)
    said = [end for start, end in spans.get(_IS, ()) if start < _RIGHT_AFTER]
    for start, end in [*spans.get(_PHONE, ()), *spans.get(_AFTER_ONLY, ())]:
        if _PARTED.search(window, 0, start):
            continue
        if _TIED.match(window) or any(place <= start for place in said):
            return True
        is_followed = _ENDS_THERE.match(window, end) or any(start == end + 1 for start, _ in spans.get(_IS, ()))
        if start < _TOUCHING and is_followed:
            return True
    return False
