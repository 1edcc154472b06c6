"""What a person sees while things run, and the one way to stop."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from builder.paths import ROOT


class Stop(Exception):
    """One clear sentence for the person: what is wrong and what cures it. `words` are a tool's own."""

    def __init__(self, sentence: str, words: str = "") -> None:
        super().__init__(sentence)
        self.words = words.strip()[-3000:]


def say(text: str) -> None:
    """Print a line at once, also into a pipe."""
    print(text, flush=True)


@contextmanager
def step(doing: str) -> Iterator[None]:
    """Say what is being done, then the seconds that it took."""
    print(f"{doing} … ", end="", flush=True)
    start = time.monotonic()
    try:
        yield
    except BaseException:
        say("failed")
        raise
    say(f"{time.monotonic() - start:.1f} s")


def run(
    command: Sequence[str | Path],
    *,
    failed: str,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
) -> str:
    """Run quietly in the checkout and answer stdout; stop with the sentence `failed` when it fails."""
    variables = {**os.environ, **(env or {})}
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=variables,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise Stop(f"{failed} ({error})") from error
    if done.returncode:
        raise Stop(failed, done.stdout + done.stderr)
    return done.stdout
