"""The figures as tables: headings and rows of texts, for the terminal and for the report alike."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from builder.accuracy.finders import Run
from builder.accuracy.marked import CLEAN_FORMS, KINDS, MARKED_FORMS
from builder.accuracy.measure import Outcome, figures, hits_by, right_by_confidence, share

_SCORES = ("drafts", "precision", "recall", "F1", "F1 same kind", "exact", "clean", "false alarms")


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, the names of the columns, and rows of ready texts; the first column names the row."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def by_source(outcomes: Sequence[Outcome]) -> Table:
    """A row for each source and for all; what is contestable stands apart."""
    rows = _grouped(headline(outcomes), lambda outcome: outcome.draft.source)
    apart = [outcome for outcome in outcomes if outcome.draft.contestable]
    rows += [("all", *_scores(headline(outcomes)))] + ([("contestable, apart", *_scores(apart))] if apart else [])
    return Table("By source", ("source", *_SCORES), tuple(rows))


def by_form(outcomes: Sequence[Outcome]) -> Table:
    """A row for each form that a detail, or a draft without any, takes; no rows where forms are not known."""
    formed = [outcome for outcome in headline(outcomes) if outcome.draft.form]
    formed.sort(key=lambda outcome: (*MARKED_FORMS, *CLEAN_FORMS).index(outcome.draft.form))
    return Table("By form", ("form", *_SCORES), tuple(_grouped(formed, lambda outcome: outcome.draft.form)))


def by_kind(outcomes: Sequence[Outcome]) -> Table:
    """Recall of each expected kind."""
    groups = hits_by(headline(outcomes), lambda _, detail: detail.kind)
    rows = (
        (
            kind,
            str(len(groups[kind])),
            number(share([hit.any for hit in groups[kind]])),
            number(share([hit.same for hit in groups[kind]])),
            number(share([hit.exact for hit in groups[kind]])),
        )
        for kind in KINDS
        if kind in groups
    )
    return Table("By kind", ("kind", "expected", "recall", "recall same kind", "exact"), tuple(rows))


def by_confidence(outcomes: Sequence[Outcome]) -> Table:
    """How many findings of each step of confidence are right; no rows where findings have none."""
    rows = (
        (step, str(len(right)), str(right.count(False)), number(share(right)))
        for step, right in right_by_confidence(headline(outcomes)).items()
    )
    return Table("By confidence", ("confidence", "findings", "wrong", "right"), tuple(rows))


def beside_peers(runs: Iterable[Run]) -> Table:
    """A row for each finder: the same drafts in the same run, one core, each draft seen once."""
    kinds = ("email", "phone", "link", "handle", "solicitation")
    rows = []
    for run in runs:
        known, groups = figures(headline(run.outcomes)), hits_by(headline(run.outcomes), lambda _, detail: detail.kind)
        recall = [number(share([hit.any for hit in groups.get(kind, ())])) for kind in kinds]
        scores = (*map(number, known.any), number(known.same.f1), number(known.exact), percent(known.false_alarms))
        rows.append((run.name, *scores, *recall, f"{run.records_a_second:,.0f}", f"{run.characters_a_second:,.0f}"))
    columns = ("precision", "recall", "F1", "F1 same kind", "exact", "false alarms", *kinds, "drafts/s", "characters/s")
    return Table("Beside peers", ("finder", *columns), tuple(rows))


def headline(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Those that count: without drafts whose marks are a matter of opinion."""
    return [outcome for outcome in outcomes if not outcome.draft.contestable]


def number(value: float | None) -> str:
    """Three decimals, or a dash."""
    return "–" if value is None else f"{value:.3f}"


def percent(value: float | None) -> str:
    """A share in percent with one decimal, or a dash."""
    return "–" if value is None else f"{value:.1%}"


def as_text(table: Table) -> str:
    """The table for a terminal, columns aligned."""
    lines = [table.columns, *table.rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            [line[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))]
        )
        for line in lines
    )


def _grouped(outcomes: Iterable[Outcome], key: Callable[[Outcome], str]) -> list[tuple[str, ...]]:
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(key(outcome), []).append(outcome)
    return [(name, *_scores(group)) for name, group in groups.items()]


def _scores(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    known = figures(outcomes)
    scores = (*map(number, known.any), number(known.same.f1), number(known.exact))
    return (str(known.drafts), *scores, str(known.clean), percent(known.false_alarms))
