"""Compares what was found with what was expected, and sums it up in figures."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from builder.accuracy.marked import Expected, Marked

Key = TypeVar("Key", bound=Hashable)
CONFIDENCES = ("sure", "likely", "perhaps")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding; places are code points, `confidence` is empty where the finder has none."""

    kind: str
    start: int
    end: int
    confidence: str = ""


class Hit(NamedTuple):
    """How an expected detail was found: by a finding of any kind, of its kind, and with its very boundaries."""

    any: bool
    same: bool
    exact: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """A draft with the findings that count, a hit for each expected detail, and (any, same) for each finding."""

    draft: Marked
    found: tuple[Found, ...]
    hits: tuple[Hit, ...]
    right: tuple[tuple[bool, bool], ...]

    @property
    def missed(self) -> list[Expected]:
        """The expected details that no finding touches."""
        return [detail for detail, hit in zip(self.draft.expected, self.hits, strict=False) if not hit.any]

    @property
    def strays(self) -> list[Found]:
        """The findings that touch nothing expected."""
        return [finding for finding, (anything, _) in zip(self.found, self.right, strict=True) if not anything]


class Scores(NamedTuple):
    """Precision, recall and their harmonic mean; None where there is nothing to divide by."""

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """What the outcomes of many drafts come to; shares from 0 to 1, None where there is nothing to share."""

    drafts: int
    clean: int  # drafts in which nothing may be found
    any: Scores
    same: Scores
    exact: float | None
    false_alarms: float | None  # of the clean drafts
    presence: float | None  # of the drafts that only say that something is there


def compare(draft: Marked, found: Iterable[Found]) -> Outcome:
    """Hold the findings of a draft against what is expected in it."""
    counted = tuple(finding for finding in dict.fromkeys(found) if _counts(finding, draft))
    if draft.mode == "presence":
        kinds = frozenset().union(*(detail.kinds for detail in draft.expected))
        same = [finding.kind in kinds for finding in counted]
        return Outcome(draft, counted, (Hit(bool(counted), any(same), False),), tuple((True, each) for each in same))
    return Outcome(
        draft,
        counted,
        tuple(_hit(detail, counted) for detail in draft.expected),
        tuple(_right(finding, draft.expected) for finding in counted),
    )


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """Sum up; precision and exactness over drafts with places, false alarms over clean ones."""
    placed = [outcome for outcome in outcomes if outcome.draft.mode == "spans"]
    clean = [outcome for outcome in outcomes if outcome.draft.mode == "absence"]
    present = [outcome for outcome in outcomes if outcome.draft.mode == "presence"]
    hits = [hit for outcome in placed for hit in outcome.hits]
    right = [each for outcome in placed for each in outcome.right]
    return Figures(
        drafts=len(outcomes),
        clean=len(clean),
        any=_scores([each[0] for each in right], [hit.any for hit in hits]),
        same=_scores([each[1] for each in right], [hit.same for hit in hits]),
        exact=share([hit.exact for hit in hits]),
        false_alarms=share([bool(outcome.found) for outcome in clean]),
        presence=share([outcome.hits[0].any for outcome in present]),
    )


def hits_by(outcomes: Iterable[Outcome], key: Callable[[Marked, Expected], Key]) -> dict[Key, list[Hit]]:
    """The hits of all expected details, grouped."""
    groups: dict[Key, list[Hit]] = defaultdict(list)
    for outcome in outcomes:
        for detail, hit in zip(outcome.draft.expected, outcome.hits, strict=False):
            groups[key(outcome.draft, detail)].append(hit)
    return groups


def right_by_confidence(outcomes: Iterable[Outcome]) -> dict[str, list[bool]]:
    """For each step of confidence, whether each finding touches something expected; empty without confidence."""
    groups: dict[str, list[bool]] = {}
    for outcome in outcomes:
        for finding, (anything, _) in zip(outcome.found, outcome.right, strict=True):
            if finding.confidence:
                groups.setdefault(finding.confidence, []).append(anything)
    return {step: groups[step] for step in (*CONFIDENCES, *groups) if step in groups}


def share(flags: Sequence[bool]) -> float | None:
    """How many of them are true, from 0 to 1; None for none at all."""
    return sum(flags) / len(flags) if flags else None


def _scores(right: Sequence[bool], hit: Sequence[bool]) -> Scores:
    precision, recall = share(right), share(hit)
    if precision and recall:
        return Scores(precision, recall, 2 * precision * recall / (precision + recall))
    return Scores(precision, recall, 0.0 if hit else None)


def _counts(finding: Found, draft: Marked) -> bool:
    if finding.kind not in draft.counted or not 0 <= finding.start < finding.end <= len(draft.text):
        return False
    if draft.mode != "presence" and any(_touch(finding, detail) for detail in draft.expected):
        return True
    if any(finding.start < end and start < finding.end for start, end in draft.ignored):
        return False
    return not (draft.mode == "spans" and draft.scope) or finding.kind in draft.scope


def _hit(detail: Expected, found: Iterable[Found]) -> Hit:
    touching = [finding for finding in found if _touch(finding, detail)]
    return Hit(
        any=bool(touching),
        same=any(finding.kind in detail.kinds for finding in touching),
        exact=any((finding.start, finding.end) == (detail.start, detail.end) for finding in touching),
    )


def _right(finding: Found, expected: Iterable[Expected]) -> tuple[bool, bool]:
    touched = [detail for detail in expected if _touch(finding, detail)]
    return bool(touched), any(finding.kind in detail.kinds for detail in touched)


def _touch(finding: Found, detail: Expected) -> bool:
    return finding.start < detail.end and detail.start < finding.end
