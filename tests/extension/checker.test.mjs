/** When a draft is sent to the linter, and which answer counts. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { createChecker } from "../../extension/content/fields/checker.js";

let text, asked, shown, fail, stop, checker;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000 });
  [text, asked, shown, fail, stop] = ["", [], [], false, new AbortController()];
  checker = createChecker({ read: () => text, lint, onAnswer: (answer) => shown.push(answer), signal: stop.signal });
});

test("a draft is sent once, after a short pause", async () => {
  for (const letters of ["a", "ab", "abc"]) await type(letters, 50);
  await pass(120);
  assert.deepEqual(sent(), ["abc"]);
});

test("steady typing is checked now and then all the same", async () => {
  for (let count = 1; count <= 10; count++) await type("x".repeat(count), 100);
  assert.equal(sent().length, 1);
});

test("an answer to a text that is no longer there is dropped, the latest text wins", async () => {
  await type("old", 120);
  await type("new", 120);
  await reply(0);
  assert.deepEqual(shown, []);
  assert.deepEqual(sent(), ["old", "new"]);
  await reply(1);
  assert.deepEqual(shown, ["about new"]);
});

test("only one call is under way at a time", async () => {
  await type("one", 120);
  await type("two", 120);
  await type("three", 120);
  assert.deepEqual(sent(), ["one"]);
  await reply(0);
  assert.deepEqual(sent(), ["one", "three"]);
});

test("a failed call is tried again by itself, a few times", async () => {
  fail = true;
  await type("draft", 120);
  for (let round = 0; round < 10; round++) await pass(10_000);
  assert.equal(sent().length, 5);
  fail = false;
  checker.refresh();
  await pass(0);
  await reply(5);
  assert.deepEqual(shown, ["about draft"]);
});

test("half a word of an input method is not sent", async () => {
  checker.hold();
  await type("に", 500);
  assert.deepEqual(sent(), []);
  checker.release();
  await pass(120);
  assert.deepEqual(sent(), ["に"]);
});

test("nothing is sent after the field was let go", async () => {
  checker.changed();
  stop.abort();
  await pass(1_000);
  assert.deepEqual(sent(), []);
});

function lint(draft) {
  return new Promise((resolve, reject) => {
    asked.push({ draft, resolve });
    if (fail) reject(new Error("The engine went away."));
  });
}

const sent = () => asked.map(({ draft }) => draft);

async function type(next, then) {
  text = next;
  checker.changed();
  await pass(then);
}

async function reply(index) {
  asked[index].resolve(`about ${asked[index].draft}`);
  await settled();
}

async function pass(milliseconds) {
  mock.timers.tick(milliseconds);
  await settled();
}

/** Lets every promise that is ready go on. */
function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}
