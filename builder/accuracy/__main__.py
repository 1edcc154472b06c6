"""`bench accuracy` in the project's own Python: measures, prints the tables and writes the report."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from builder.accuracy import finders, marked, peers, ratchet, records, report, speed, tables
from builder.paths import DIST, ROOT
from builder.say import Stop, say, step


def main(arguments: Sequence[str]) -> int:
    """Run `accuracy` or `speed`; build.py has checked the arguments."""
    parser = argparse.ArgumentParser(prog="builder.accuracy")
    parser.add_argument("what", choices=("accuracy", "speed"))
    parser.add_argument("--data", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--ratchet", action="store_true")
    chosen = parser.parse_args(arguments)
    try:
        drafts = records.read_records(chosen.data) if chosen.data else marked.read_own()
        if chosen.what == "speed":
            return speed.measure(drafts)
        return _accuracy(drafts, with_peers=chosen.peers, with_ratchet=chosen.ratchet)
    except Stop as stop:
        print(*filter(None, (stop.words, f"build.py: {stop}")), sep="\n\n", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _accuracy(drafts: Sequence[marked.Marked], *, with_peers: bool, with_ratchet: bool) -> int:
    with step(f"Linting {len(drafts):,} drafts"):
        runs = [finders.run_onside(drafts)]
    for name in peers.PEERS if with_peers else ():
        with step(f"The same through {name}"):
            run = peers.run_peer(name, drafts)
        if isinstance(run, str):
            say(f"  {run}")
        else:
            runs.append(run)
    shown = report.tables_of(runs)
    for table in shown:
        say(f"\n{table.title}\n{tables.as_text(table)}")
    say(
        f"\n{runs[0].records_a_second:,.0f} drafts a second, {runs[0].characters_a_second:,.0f} characters a second"
        " (reading and writing JSON included; one core)"
    )
    say(f"Every miss and every false alarm: {report.write(runs, DIST / 'reports/accuracy.html').relative_to(ROOT)}")
    if with_ratchet:
        _turn(ratchet.measured(runs[0].outcomes))
    return 0


def _turn(now: ratchet.Ratchet) -> None:
    kept = ratchet.read()
    changes = ratchet.write_better(kept, now)
    say("\n".join([f"\n{ratchet.KEPT.relative_to(ROOT)}:", *(changes or ["no figure is better than before"])]))
    for line in ratchet.fallen(kept, now):
        say(f"worse, so left as it was: {line}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
