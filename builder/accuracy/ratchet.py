"""Holds the accuracy over the project's own drafts where it is: figures may only become better."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.accuracy.marked import KINDS
from builder.accuracy.measure import Outcome, figures, hits_by, share
from builder.paths import ROOT
from builder.say import Stop

KEPT = ROOT / "tests/corpus/ratchet.json"
_FALSE_ALARMS = "false alarms"  # the one figure that is better when it is lower


@dataclass(frozen=True, slots=True)
class Ratchet:
    """The figures to hold, to three decimals, and the drafts in which something was wrong when they were reached."""

    figures: Mapping[str, float]
    wrong: tuple[str, ...]


def measured(outcomes: Sequence[Outcome]) -> Ratchet:
    """What the linter reaches now; rounded to its disadvantage."""
    known = figures(outcomes)
    reached: dict[str, float | None] = {
        "F1 any kind": known.any.f1,
        "F1 same kind": known.same.f1,
        "exact boundaries": known.exact,
        _FALSE_ALARMS: known.false_alarms,
    }
    by_kind = hits_by(outcomes, lambda _, detail: detail.kind)
    reached |= {f"recall of {kind}": share([hit.any for hit in by_kind[kind]]) for kind in KINDS if kind in by_kind}
    by_language = hits_by(outcomes, lambda draft, _: draft.source)
    reached |= {f"recall in {name}": share([hit.any for hit in hits]) for name, hits in by_language.items()}
    rounded = {name: _round(name, value) for name, value in reached.items() if value is not None}
    return Ratchet(rounded, tuple(outcome.draft.id for outcome in outcomes if outcome.missed or outcome.strays))


def read(path: Path = KEPT) -> Ratchet:
    """The figures to hold; none yet when the file is missing. Raises Stop."""
    if not path.is_file():
        return Ratchet({}, ())
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return Ratchet({name: float(value) for name, value in values["figures"].items()}, tuple(values["wrong"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Stop(f"{path} is damaged; get it back from version control.") from None


def fallen(kept: Ratchet, now: Ratchet) -> list[str]:
    """One line for each figure that has become worse or has gone."""
    return [
        f"{name}: {before:.3f} before, {f'{now.figures[name]:.3f} now' if name in now.figures else 'not measured now'}"
        for name, before in kept.figures.items()
        if name not in now.figures or _better(name, before, now.figures[name])
    ]


def write_better(kept: Ratchet, now: Ratchet, path: Path = KEPT) -> list[str]:
    """Write what has become better and leave the rest; answers a line for each change."""
    held = dict(kept.figures)
    changes = []
    for name, value in now.figures.items():
        if name not in held or _better(name, value, held[name]):
            changes.append(f"{name}: {f'{held[name]:.3f} → ' if name in held else ''}{value:.3f}")
            held[name] = value
    wrong = kept.wrong if fallen(kept, now) else now.wrong
    text = json.dumps({"figures": held, "wrong": wrong}, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
    return changes


def _better(name: str, one: float, other: float) -> bool:
    return one < other if name == _FALSE_ALARMS else one > other


def _round(name: str, value: float) -> float:
    towards = math.ceil if name == _FALSE_ALARMS else math.floor
    return towards(round(value * 1000, 6)) / 1000
