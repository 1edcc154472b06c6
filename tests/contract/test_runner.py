"""pytest is the only runner, so a file of Node tests must not pass by running nothing."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).parent.parent / "conftest.py"
PASSES = 'import test from "node:test"; test("one", () => {});'
FAILS = 'import test from "node:test"; test("one", () => { throw new Error("told"); });'
SKIPS = 'import test from "node:test"; test("one", () => {}); test.skip("two", () => {});'
SAYS_ITS_BROWSER = """
import assert from "node:assert/strict";
import test from "node:test";
import { existsSync } from "node:fs";
test("one", () => {
  assert.match(process.env.ONSIDE_BROWSER, /^(chromium|firefox)$/);
  assert.ok(existsSync(process.env.ONSIDE_BROWSER_PATH));
});
"""


def run(pytester: pytest.Pytester, name: str, content: str) -> pytest.RunResult:
    folder = pytester.mkdir("tests")
    (folder / "conftest.py").write_text(CONFTEST.read_text())
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(content)
    return pytester.runpytest_inprocess("tests")


@pytest.mark.parametrize(
    ("content", "outcome", "told"),
    [
        (PASSES, {"passed": 1}, "1 passed"),
        (FAILS, {"failed": 1}, "told"),
        (SKIPS, {"failed": 1}, "none may be skipped"),
        ("console.log('no tests here');", {"failed": 1}, "It ran no test at all"),
        ("process.exit(3);", {"failed": 1}, "1 failed"),
    ],
)
def test_what_counts_as_passed(pytester: pytest.Pytester, content: str, outcome: dict[str, int], told: str) -> None:
    result = run(pytester, "sample.test.mjs", content)
    result.assert_outcomes(**outcome)
    result.stdout.fnmatch_lines([f"*{told}*"])


def test_browser_tests_run_once_in_each_browser(pytester: pytest.Pytester) -> None:
    result = run(pytester, "browser/sample.test.mjs", SAYS_ITS_BROWSER)
    result.assert_outcomes(passed=2)
