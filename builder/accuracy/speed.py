"""`bench speed`: drafts a second, and whether the time for a long draft grows with its length or faster."""

import time
from collections.abc import Sequence

from builder.accuracy import finders, tables, triggers
from builder.accuracy.marked import Marked
from builder.say import say, step

_LENGTH = 100_000
_ROUNDS = 3


def measure(drafts: Sequence[Marked]) -> int:
    """Print the throughput over the drafts, then milliseconds and growth of every trigger."""
    with step(f"Linting {len(drafts):,} drafts"):
        run = finders.run_onside(drafts)
    say(f"{run.records_a_second:,.0f} drafts and {run.characters_a_second:,.0f} characters a second, on one core\n")
    with step(f"Linting drafts of one trigger repeated, the best of {_ROUNDS} rounds"):
        rows = [_row(trigger) for trigger in triggers.read()]
    columns = ("trigger", f"ms for {_LENGTH // 2:,} characters", f"ms for {_LENGTH:,}", "ratio")
    say(tables.as_text(tables.Table("", columns, tuple(rows))))
    return 0


def _row(trigger: triggers.Trigger) -> tuple[str, ...]:
    half, whole = (_milliseconds(trigger.draft(length)) for length in (_LENGTH // 2, _LENGTH))
    return (repr(trigger.after + trigger.repeat), f"{half:.1f}", f"{whole:.1f}", f"{whole / half:.2f}")


def _milliseconds(text: str) -> float:
    from linter import Context, lint  # the builder itself also runs where the linter's packages are not installed

    context = Context(private=("Acme",))
    times = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        lint(text, context)
        times.append(time.perf_counter() - start)
    return min(times) * 1000
