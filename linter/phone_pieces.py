"""Numbers written in pieces with other words between: "starts with 0172 99, then 259 04"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.draft import Draft
from linter.lexicon import words_of
from linter.model import Detail
from linter.numbering import is_valid
from linter.phone_cues import Cues
from linter.phone_places import SEPARATOR
from linter.phrase_graph import Phrases
from linter.spoken import FILLER

_FIRST, _THEN, _LAST = "first", "then", "last"
_PLACES = Phrases((place, phrase, {}) for place in (_FIRST, _THEN, _LAST) for phrase in words_of("cues", place))
_PIECE = re.compile(
    rf"[0-9](?<![0-9a-zA-Z_#$€£¥₹.,/][0-9])(?<![0-9]{SEPARATOR}[0-9])(?:{FILLER}{{0,40}}{SEPARATOR}{{0,2}}[0-9]){{1,7}}"
    rf"{FILLER}{{0,16}}(?!{SEPARATOR}{{0,2}}[0-9])(?![a-zA-Z_]|[.,:][0-9]| ?[%€$£¥₹]| [A-Z]{{2,3}}\b)"
)
_AMOUNT = re.compile(
    r"[0-9] ?- ?[0-9]{1,3}|[0-9]{1,4} ?– ?[0-9]{1,4}|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{2,4}"
)
_NOUN = re.compile(r" (?=[a-zA-Z]{4})")
_PLACE_REACH = 60  # characters between a word of place and its piece
_REACH = 200  # characters between two pieces
_TOUCHING = 4
_SHORTEST, _LONGEST = 8, 15  # digits


class _Piece(NamedTuple):
    start: int
    end: int
    place: str  # "first", "then", "last" or nothing
    said_at: int  # where the word of place starts
    digits: str
    is_counted: bool  # they count what the next word says: "500 rows"


def find(draft: Draft, view: str) -> Iterator[Detail]:
    """Yield each piece of the numbers in pieces, with the value of the whole number."""
    runs = [run for run in _PIECE.finditer(view) if not _AMOUNT.fullmatch(run[0])]
    if len(runs) < 2 or not (places := _PLACES.find(draft.tokens)):
        return
    pieces = _placed(view, runs, sorted((*span, place) for place, spans in places.items() for span in spans))
    done = 0
    for index, piece in enumerate(pieces):
        if index < done or index + 1 == len(pieces) or piece.place == _THEN:
            continue
        chain = _chain(pieces, index)
        for count in range(len(chain), 1, -1):
            if value := _joined(draft.folded, view, [pieces[place] for place in chain[:count]]):
                for place in chain[:count]:
                    yield Detail("phone", pieces[place].start, pieces[place].end, value, confidence="likely")
                done = chain[count - 1] + 1
                break


def _placed(view: str, runs: Sequence[re.Match[str]], places: Sequence[tuple[int, int, str]]) -> list[_Piece]:
    """The runs with the word of place nearest before each, or right after it: "starts with 0172", "090で始まって"."""
    pieces = []
    starts = [start for start, _, _ in places]
    begins = frozenset(starts)
    free = 0  # the first word that belongs to no earlier run
    for run, following in zip(runs, [*runs[1:], None], strict=True):
        until = bisect_left(starts, run.start(), lo=free)
        known = [place for place in places[free:until] if run.start() - place[1] <= _PLACE_REACH]
        free = until
        start, _, place = known[-1] if known else (run.start(), 0, "")
        if not known and free < len(places):
            after, _, said = places[free]
            is_next = following is not None and following.start() - after < _PLACE_REACH
            if after - run.end() < _TOUCHING and (said == _FIRST or said == _LAST and not is_next):
                place, free = said, free + 1
        digits = "".join(filter(str.isdigit, run[0]))
        noun = _NOUN.match(view, run.end())
        is_counted = digits.endswith("00") or noun is not None and noun.end() not in begins
        pieces.append(_Piece(run.start(), run.end(), place, start, digits, is_counted))
    return pieces


def _chain(pieces: Sequence[_Piece], index: int) -> list[int]:
    """The pieces that may go on from one, by their words of place; a last one may stand before the first."""
    chain = [index]
    opposite = pieces[index].place == _LAST
    digits = len(pieces[index].digits)
    for later in range(index + 1, len(pieces)):
        digits += len(pieces[later].digits) if pieces[later].place else 0
        if pieces[later].start - pieces[chain[-1]].end > _REACH or digits > _LONGEST:
            break
        place = pieces[later].place
        if opposite and place == _FIRST:
            return [index, later]
        if place == _FIRST:
            break
        if place and not opposite:
            chain.append(later)
        elif len(chain) == 1 and not pieces[index].place:
            break  # what has no word itself begins only right before one that has
    return chain


def _joined(text: str, view: str, pieces: Sequence[_Piece]) -> str:
    """The number that the pieces are together, or nothing."""
    ordered = sorted(pieces, key=lambda piece: piece.place == _LAST)
    first = ordered[0]
    digits = "".join(piece.digits for piece in ordered)
    if not _SHORTEST <= len(digits) <= _LONGEST or first.place == _LAST:
        return ""
    is_dialled = digits[0] == "0" or view[first.start - 1 : first.start] == "+"
    known = is_valid(digits)
    if not known and not (is_dialled and len(digits) > _SHORTEST):
        return ""
    cues = Cues(text, first.said_at, first.end)
    is_announced = first.place == _FIRST or cues.phone
    is_list = any(piece.digits[0] == "0" for piece in ordered[1:])  # of codes: "photos 0412, then 0455"
    if cues.identifier or not is_announced and not (known and is_dialled and not is_list):
        return ""
    return digits if is_dialled or not any(piece.is_counted for piece in pieces) else ""
