"""Runs things inside the bundle, under Node."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from builder import engine, node, only_one

HERE = Path(__file__).parent
TIME_LIMIT = 180  # seconds


@pytest.fixture(scope="session", autouse=True)
def _current_bundle() -> None:
    """These tests speak of the linter as it is now, also when pytest was started by hand."""
    with only_one.at_a_time():
        engine.ensure()


@pytest.fixture
def in_bundle() -> Callable[..., str]:
    """Runs a script of this folder with words and stdin; answers what it printed."""

    def run(script: str, *words: str | Path, stdin: str = "") -> str:
        command = [node.node(), HERE / script, *words]
        done = subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", timeout=TIME_LIMIT)
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    return run
