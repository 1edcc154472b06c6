"""The report: one HTML file with every table, plot, miss and false alarm, to look at instead of to read."""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from builder.accuracy import plots, tables
from builder.accuracy.finders import Run
from builder.accuracy.marked import Expected
from builder.accuracy.measure import Found, Outcome, figures

_FOLDER = Path(__file__).parent


class Piece(NamedTuple):
    """A part of a draft: `look` is hit, missed, stray or empty; `label` is the kind where a missed or stray starts."""

    text: str
    look: str
    label: str


class Shown(NamedTuple):
    """A draft to look at: what is wrong with it in words, and its pieces."""

    outcome: Outcome
    faults: tuple[tuple[str, str], ...]
    pieces: tuple[Piece, ...]


class Section(NamedTuple):
    """A source's drafts: those with misses or false alarms, and those with another kind or other boundaries only."""

    source: str
    wrong: tuple[Shown, ...]
    near: tuple[Shown, ...]
    misses: int
    strays: int


def tables_of(runs: Sequence[Run]) -> list[tables.Table]:
    """Every table that has rows; the first run is Onside's."""
    own = runs[0].outcomes
    made = [tables.by_source(own), tables.by_kind(own), tables.by_form(own), tables.by_confidence(own)]
    return [table for table in made if table.rows] + ([tables.beside_peers(runs)] if len(runs) > 1 else [])


def write(runs: Sequence[Run], path: Path) -> Path:
    """Write the report; the first run is Onside's."""
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    own = runs[0]
    known = figures(tables.headline(own.outcomes))
    page = environment.get_template("report.html").render(
        drafts=len(own.outcomes),
        sources=len({outcome.draft.source for outcome in own.outcomes}),
        headlines=[
            ("F1, any kind", tables.number(known.any.f1)),
            ("F1, same kind", tables.number(known.same.f1)),
            ("exact boundaries", tables.number(known.exact)),
            ("false alarms", tables.percent(known.false_alarms)),
            ("drafts a second", f"{own.records_a_second:,.0f}"),
        ],
        plots=_plots(runs),
        tables=tables_of(runs),
        sections=list(sections(own.outcomes)),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")
    return path


def sections(outcomes: Sequence[Outcome]) -> Iterator[Section]:
    """Each source that has anything to look at, in the order of the drafts."""
    counted = tables.headline(outcomes)
    for source in dict.fromkeys(outcome.draft.source for outcome in counted):
        faulty = [_shown(outcome) for outcome in counted if outcome.draft.source == source and _faults(outcome)]
        wrong = [shown for shown in faulty if shown.outcome.missed or shown.outcome.strays]
        near = [shown for shown in faulty if shown not in wrong]
        if faulty:
            misses = sum(len(shown.outcome.missed) for shown in wrong)
            strays = sum(len(shown.outcome.strays) for shown in wrong)
            yield Section(source, tuple(wrong), tuple(near), misses, strays)


def pieces(outcome: Outcome) -> Iterator[Piece]:
    """The draft cut at every boundary of what is expected and what was found."""
    text = outcome.draft.text
    expected = outcome.draft.expected if outcome.draft.mode == "spans" else ()
    spans: list[Expected | Found] = [*expected, *outcome.found]
    edges = {place for span in spans for place in (span.start, span.end)}
    cuts = sorted({0, len(text)} | edges)
    for start, end in itertools.pairwise(cuts):
        wanted = any(detail.start <= start < detail.end for detail in expected)
        found = any(finding.start <= start < finding.end for finding in outcome.found)
        look = "hit" if wanted and found else "missed" if wanted else "stray" if found else ""
        first = [span.kind for span in spans if span.start == start] if look in ("missed", "stray") else []
        yield Piece(text[start:end], look, ", ".join(first))


def _shown(outcome: Outcome) -> Shown:
    return Shown(outcome, tuple(_faults(outcome)), tuple(pieces(outcome)))


def _faults(outcome: Outcome) -> list[tuple[str, str]]:
    faults = [("missed", f"missed: {detail.kind}") for detail in outcome.missed]
    for finding in outcome.strays:
        confidence = f" ({finding.confidence})" if finding.confidence else ""
        faults.append(("stray", f"false alarm: {finding.kind}{confidence}"))
    for detail, hit in zip(outcome.draft.expected, outcome.hits, strict=False):
        if hit.any and not hit.same:
            faults.append(("near", f"{detail.kind} found as another kind"))
        elif hit.any and not hit.exact and outcome.draft.mode == "spans":
            faults.append(("near", f"{detail.kind} with other boundaries"))
    return faults


def _plots(runs: Sequence[Run]) -> list[plots.Plot]:
    own = runs[0].outcomes
    made = [plots.recall_grid(own), plots.false_alarms(own), plots.false_alarms(own, by_form=True)]
    if len(runs) > 1:
        made += plots.beside_peers([(run.name, run.outcomes, run.records_a_second) for run in runs])
    return [plot for plot in made if plot]
