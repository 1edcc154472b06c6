"""Which combinations a pack decides: clauses that decide none, and combinations that no clause decides.

A combination is a kind, a purpose, a context, a topic and a day. A clause covers a box of them: some values of each.
"""

import datetime
import math
from collections.abc import Iterator, Sequence

from linter.clauses import CONDITIONS, Clause
from linter.lexicon import is_on

Box = dict[str, frozenset[str]]
_NEWEST = "today"
_ANOTHER = "any other"


def dead(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses that never decide, because those before them decide all that they ask for."""
    boxes = _boxes(clauses)
    return [clause for place, clause in enumerate(clauses) if not _without([boxes[place]], boxes[:place])]


def undecided(clauses: Sequence[Clause]) -> str:
    """One combination that no clause decides, in words; empty when there is none."""
    left = _without([_everything(clauses)], _boxes(clauses))
    return ", ".join(f"{key} {min(values)}" for key, values in left[0].items()) if left else ""


def combinations(clauses: Sequence[Clause]) -> int:
    """How many combinations there are; days between which no clause begins or ends count as one."""
    return math.prod(map(len, _everything(clauses).values()))


def days(clauses: Sequence[Clause]) -> list[str]:
    """One day (YYYY-MM-DD) in every stretch of time in which the same clauses hold; the first is before all."""
    starts = {clause.since for clause in clauses if clause.since}
    starts |= {clause.until + datetime.timedelta(1) for clause in clauses if clause.until}
    before = min(starts, default=datetime.date(2000, 1, 1)) - datetime.timedelta(1)
    return [day.isoformat() for day in sorted({before, *starts})]


def _everything(clauses: Sequence[Clause]) -> Box:
    box = {key: frozenset(values) for key, values in CONDITIONS.items()}
    topics = {topic for clause in clauses for topic in clause.topics}
    return box | {"day": frozenset((*days(clauses), _NEWEST)), "topic": frozenset((*topics, _ANOTHER))}


def _boxes(clauses: Sequence[Clause]) -> list[Box]:
    everything = _everything(clauses)
    return [
        everything
        | dict(clause.when)
        | {
            "day": frozenset(day for day in everything["day"] if clause.in_force("" if day == _NEWEST else day)),
            "topic": frozenset(
                topic for topic in everything["topic"] if not clause.topics or is_on(topic, clause.topics)
            ),
        }
        for clause in clauses
    ]


def _without(boxes: list[Box], others: Sequence[Box]) -> list[Box]:
    """What is left of the boxes once the others are taken away."""
    for other in others:
        boxes = [piece for box in boxes for piece in _pieces(box, other)]
    return boxes


def _pieces(box: Box, other: Box) -> Iterator[Box]:
    """The parts of a box outside another one, none overlapping."""
    if any(values.isdisjoint(other[key]) for key, values in box.items()):
        yield box
        return
    for key, values in box.items():
        if outside := values - other[key]:
            yield box | {key: outside}
            box = box | {key: values & other[key]}
