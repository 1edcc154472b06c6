"""Collects *.test.mjs files, so that pytest is the only runner: in tests/browser once per browser."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from builder import browsers, node

ROOT = Path(__file__).resolve().parent.parent
settings.register_profile("onside", deadline=None)  # how fast the machine is says nothing about the code
settings.load_profile("onside")
TIME_LIMIT = 180  # seconds for one file in one browser


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.name.endswith(".test.mjs"):
        return NodeFile.from_parent(parent, path=file_path)
    return None


class NodeFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        in_browsers = "browser" in self.path.relative_to(ROOT / "tests").parts
        for browser in browsers.NAMES if in_browsers else (None,):
            yield NodeItem.from_parent(self, name=browser or "node", browser=browser)


class NodeFailure(Exception):
    """What a person reads when a file of Node tests fails."""


class NodeItem(pytest.Item):
    def __init__(self, *, browser: str | None, **given: object) -> None:
        super().__init__(**given)
        self.browser = browser

    def runtest(self) -> None:
        variables = dict(os.environ)
        if self.browser:
            path = browsers.require(self.browser)
            variables |= {"ONSIDE_BROWSER": self.browser, "ONSIDE_BROWSER_PATH": str(path)}
        # Run as a plain script: with --test, a file without any test would count as one that passed.
        command = [node.node(), "--test-reporter=spec", self.path]
        words, status = run(command, variables)
        if status is None:
            raise NodeFailure(f"{words}\nIt did not end within {TIME_LIMIT} seconds.")
        if status != 0:
            raise NodeFailure(words)
        if count("tests", words) == 0:
            raise NodeFailure(f"{words}\nIt ran no test at all.")
        if count("skipped", words) or count("todo", words):
            raise NodeFailure(f"{words}\nIt skipped tests; none may be skipped.")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        if isinstance(excinfo.value, NodeFailure):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, f"{self.path.relative_to(ROOT)} [{self.name}]"


def run(command: list[str | Path], variables: dict[str, str]) -> tuple[str, int | None]:
    """The command's words and exit status; status None when the time limit ended it."""
    out = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=variables, stdout=out, stderr=subprocess.STDOUT) as process:
        status = None
        try:
            words, _ = process.communicate(timeout=TIME_LIMIT)
            status = process.returncode
        except subprocess.TimeoutExpired:
            process.terminate()  # first politely: then the browsers that it started are closed too
            try:
                words, _ = process.communicate(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                words, _ = process.communicate()
    return words.decode(errors="replace"), status


def count(what: str, words: str) -> int:
    """A number from the reporter's closing lines; 0 when it is not there."""
    found = re.findall(rf"^\S+ {what} (\d+)$", words, re.MULTILINE)
    return int(found[-1]) if found else 0
