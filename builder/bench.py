"""`bench`: the same drafts through the linter natively and as WebAssembly in Node; times are per draft."""

import argparse
import json
import statistics
import subprocess
from pathlib import Path

from builder import node
from builder.paths import ENGINE, ROOT, in_venv
from builder.say import run, say, step

_DRAFTS = ROOT / "tests/corpus/drafts.jsonl"
_ROUNDS = 5

_NATIVE = """
import json, sys, time
from linter.bridge import lint
requests = [json.loads(line) for line in sys.stdin]
times = []
for _ in range({rounds} + 1):
    start = time.perf_counter()
    for request in requests:
        lint(request)
    times.append((time.perf_counter() - start) * 1000 / len(requests))
print(json.dumps(times[1:]))
"""


def bench() -> int:
    """Print the median milliseconds of a draft on both sides, and how many times slower WebAssembly is."""
    with _DRAFTS.open(encoding="utf-8") as lines:
        drafts = [json.loads(line) for line in lines]
    requests = "".join(
        json.dumps(json.dumps({"text": d["text"], "context": d.get("context", {})})) + "\n" for d in drafts
    )
    sample = f"{len(drafts)} drafts, {_ROUNDS} rounds after one to warm up"
    with step(f"Measuring CPython: {sample}"):
        native = _median([in_venv("python"), "-c", _NATIVE.format(rounds=_ROUNDS)], requests)
    with step(f"Measuring WebAssembly in Node: {sample}"):
        script = Path(__file__).with_name("bench.mjs")
        wasm = _median([node.node(), script, ENGINE.as_uri() + "/", str(_ROUNDS)], requests)
    say(f"CPython      {native:7.3f} ms a draft (median of {_ROUNDS} rounds)")
    say(f"WebAssembly  {wasm:7.3f} ms a draft, {wasm / native:.1f} times CPython's")
    return 0


def on_marked_drafts(chosen: argparse.Namespace) -> int:
    """Run `bench accuracy` or `bench speed`, which need the packages of `.venv`."""
    command: list[str | Path] = [in_venv("python"), "-m", "builder.accuracy", chosen.bench]
    command += ["--data", chosen.data] if chosen.data else []
    command += [f"--{name}" for name in ("peers", "ratchet") if getattr(chosen, name, False)]
    return subprocess.run(command, cwd=ROOT).returncode


def _median(command: list[str | Path], requests: str) -> float:
    return statistics.median(json.loads(run(command, stdin=requests, failed="The linter could not be measured.")))
