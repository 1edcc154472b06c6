"""The plots of the report: SVG whose colours and letters are those of the page, so that they follow light and dark."""

import io
import re
from collections.abc import Sequence
from typing import NamedTuple

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from builder.accuracy.marked import CLEAN_FORMS, KINDS, MARKED_FORMS
from builder.accuracy.measure import Outcome, figures, hits_by, share
from builder.accuracy.tables import headline

# matplotlib knows no CSS: these stand in for the page's colours until the SVG is written.
_PAGE_COLOURS = {
    "#000001": "var(--ink)",
    "#000002": "var(--quiet)",
    "#000003": "var(--accent)",
    "#000004": "var(--not-allowed)",
    "#000005": "var(--bar)",
}
_INK, _QUIET, _ACCENT, _MISSED, _BAR = _PAGE_COLOURS
_WIDTH = 4.2  # inches: small enough for its letters to stay readable on a phone
_ROW = 0.27
_STYLE = {"svg.fonttype": "none", "font.size": 9.0, "font.family": "sans-serif", "text.color": _INK}


class Bar(NamedTuple):
    """A row of a bar plot; `text` stands at its end."""

    name: str
    value: float
    text: str
    strong: bool = False


class Plot(NamedTuple):
    """A plot with its heading and one sentence on how to read it."""

    title: str
    caption: str
    svg: str


@mpl.rc_context(_STYLE)
def recall_grid(outcomes: Sequence[Outcome]) -> Plot | None:
    """Recall by form, or by source where forms are not known, and by kind: the redder, the more is missed."""
    known = hits_by(headline(outcomes), lambda draft, detail: (draft.form or draft.source, detail.kind))
    names = {row for row, _ in known}
    rows = [*(form for form in MARKED_FORMS if form in names), *sorted(names - set(MARKED_FORMS))]
    kinds = [kind for kind in KINDS if any(kind == column for _, column in known)]
    if not rows:
        return None
    figure = Figure(figsize=(_WIDTH, 0.75 + 0.34 * len(rows)), layout="constrained")
    axes = figure.subplots()
    for (row, kind), hits in known.items():
        found, x, y = share([hit.any for hit in hits]) or 0.0, kinds.index(kind), rows.index(row)
        cell = FancyBboxPatch((x + 0.05, y + 0.06), 0.9, 0.88, boxstyle="round,pad=0,rounding_size=0.1", linewidth=0)
        cell.set(facecolor=_MISSED, alpha=0.05 + 0.47 * (1 - found) ** 0.6)  # a first miss shows most
        axes.add_patch(cell)
        axes.text(x + 0.5, y + 0.41, _percent(found), ha="center", va="center")
        axes.text(x + 0.5, y + 0.77, str(len(hits)), ha="center", va="center", fontsize=6.5)
    axes.set(xlim=(0, len(kinds)), ylim=(len(rows), 0))
    axes.xaxis.tick_top()
    axes.set_xticks([x + 0.5 for x in range(len(kinds))], kinds, rotation=32, ha="left", rotation_mode="anchor")
    axes.set_yticks([y + 0.5 for y in range(len(rows))], [row.replace("_", " ") for row in rows])
    by = "form" if rows[0] in MARKED_FORMS else "source"
    caption = "Per cent of the expected details that a finding touches; small: how many there are. Red: missed."
    return Plot(f"Recall by kind and {by}", caption, _svg(figure, f"Recall by kind and {by}"))


def false_alarms(outcomes: Sequence[Outcome], *, by_form: bool = False) -> Plot | None:
    """Clean drafts with a finding, by source or by form; the worst first."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in headline(outcomes):
        if outcome.draft.mode == "absence":
            groups.setdefault(outcome.draft.form if by_form else outcome.draft.source, []).append(outcome)
    if not groups or (by_form and not groups.keys() <= set(CLEAN_FORMS)):
        return None
    title = f"False alarms by {'form' if by_form else 'source'}"
    caption = "Drafts without any detail in which something was found all the same."
    bars = []
    for name, group in groups.items():
        if wrong := sum(bool(outcome.found) for outcome in group):
            bars.append(Bar(name, wrong / len(group), f"{wrong / len(group):.1%} · {wrong} of {len(group)}"))
    bars.sort(key=lambda bar: (-bar.value, bar.name))
    if quiet := sorted(groups.keys() - {bar.name for bar in bars}):
        caption += f" None in {', '.join(name.replace('_', ' ') for name in quiet)}."
    return Plot(title, caption, _bars(title, bars) if bars else "")


def beside_peers(runs: Sequence[tuple[str, Sequence[Outcome], float]]) -> list[Plot]:
    """F1 and drafts a second of every finder, the best first; runs are (name, outcomes, drafts a second)."""
    scored = [(name, figures(headline(outcomes)).any.f1 or 0.0, speed) for name, outcomes, speed in runs]
    own = runs[0][0]
    f1 = [Bar(name, f1, f"{f1:.3f}", name == own) for name, f1, _ in sorted(scored, key=lambda run: -run[1])]
    speed = [Bar(name, rate, f"{rate:,.0f}", name == own) for name, _, rate in sorted(scored, key=lambda run: -run[2])]
    once = "Same drafts, same run, one core, each draft seen once; reading and writing JSON included."
    return [
        Plot("F1 beside peers", "Findings that touch an expected detail, of any kind.", _bars("F1 beside peers", f1)),
        Plot("Drafts a second", once, _bars("Drafts a second", speed)),
    ]


@mpl.rc_context(_STYLE)
def _bars(title: str, bars: Sequence[Bar]) -> str:
    figure = Figure(figsize=(_WIDTH, 0.1 + _ROW * len(bars)), layout="constrained")
    axes = figure.subplots()
    places = range(len(bars))
    colours = [_ACCENT if bar.strong else _BAR for bar in bars]
    longest = max(bar.value for bar in bars) or 1.0
    room = 1.08 + 0.025 * max(len(bar.text) for bar in bars)
    axes.barh(places, [bar.value for bar in bars], height=0.62, color=colours)
    for place, bar in zip(places, bars, strict=True):
        weight = "bold" if bar.strong else "normal"
        axes.text(bar.value + longest * 0.015, place, bar.text, va="center", fontsize=8.5, fontweight=weight)
    axes.set(xlim=(0, longest * room), ylim=(len(bars) - 0.4, -0.6))
    axes.axvline(0, color=_QUIET, linewidth=0.8)
    axes.set_xticks([])
    axes.set_yticks(places, [bar.name.replace("_", " ") for bar in bars])
    return _svg(figure, title)


def _svg(figure: Figure, title: str) -> str:
    for axes in figure.axes:
        axes.spines[:].set_visible(False)
        axes.patch.set_visible(False)
        axes.tick_params(length=0, labelcolor=_INK)
    name = re.sub(r"\W+", "-", title.lower())
    written = io.StringIO()
    with mpl.rc_context({"svg.hashsalt": name}):
        figure.savefig(written, format="svg", transparent=True)
    svg = written.getvalue()
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    for stand_in, colour in _PAGE_COLOURS.items():
        svg = svg.replace(stand_in, colour)
    svg = re.sub(r'(\bid="|"#|url\(#)', rf"\g<1>{name}-", svg)  # an id may be there once in a page
    return svg.replace("<svg ", f'<svg role="img" aria-label="{title}" ', 1)


def _percent(value: float) -> str:
    return f"{int(value * 100)}"  # rounded down: 100 means every one
