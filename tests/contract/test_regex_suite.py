"""regex's own tests, run by the WebAssembly module that we compiled."""

import json
from collections.abc import Callable
from pathlib import Path

import regex

SUITE = Path(regex.__file__).parent / "tests/test_regex.py"


def test_regex_passes_its_own_suite_inside_the_bundle(in_bundle: Callable[..., str]) -> None:
    *_, last = in_bundle("regex_suite.mjs", SUITE).splitlines()  # one of the tests prints, too
    result = json.loads(last)
    assert not result["bad"], result["words"]
    assert result["ran"] > 100
