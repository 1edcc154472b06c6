// The linter's time limits must hold however long the engine has been running.
import assert from "node:assert/strict";
import test from "node:test";
import { bootEngine } from "./engine.mjs";

const SLOW = `
import time
import regex

def seconds_until_timeout(limit):
    start = time.monotonic()
    try:
        regex.fullmatch(r"(?:(?:x|xx)+)+[yz]", "x" * 40, timeout=limit)
    except TimeoutError:
        return time.monotonic() - start

seconds_until_timeout
`;

// Emscripten's own clock() stops for good after 2^31 microseconds, which is less than this.
const LONG_AFTER_START = 3_000_000; // milliseconds

test("a pattern's time limit ends a slow search, also after the engine has run for 50 minutes", async () => {
  const { pyodide } = await bootEngine();
  const secondsUntilTimeout = pyodide.runPython(SLOW);
  assertNearly(secondsUntilTimeout(0.2), 0.2);

  const now = performance.now.bind(performance);
  const before = pyodide.runPython("time.monotonic()");
  performance.now = () => now() + LONG_AFTER_START;
  assert.ok(pyodide.runPython("time.monotonic()") - before > 2_900, "Python's clock was not shifted");
  assert.equal(pyodide._module._clock(), -1, "Emscripten's clock() still runs: is the shift too small?");

  assertNearly(secondsUntilTimeout(0.2), 0.2);
});

/** @param {number | undefined} seconds @param {number} limit */
function assertNearly(seconds, limit) {
  assert.ok(seconds !== undefined, "the search ended without a TimeoutError");
  assert.ok(seconds >= limit * 0.9 && seconds < limit + 2, `the limit of ${limit} s ended the search after ${seconds} s`);
}
