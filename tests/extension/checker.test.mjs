/** When a draft is sent to the linter, and which answer counts. */

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { createChecker } from "../../extension/content/fields/checker.js";
import { Refused } from "../../extension/shared/refused.js";

let text, asked, shown, givenUp, fail, stop, checker;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000 });
  [text, asked, shown, givenUp, fail, stop] = ["", [], [], 0, null, new AbortController()];
  checker = createChecker({
    read: () => text,
    lint,
    onAnswer: (answer) => shown.push(answer),
    onGivenUp: () => givenUp++,
    signal: stop.signal,
  });
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

test("a failed call is tried again by itself, a few times, and then told", async () => {
  fail = new Error("The engine went away.");
  await type("draft", 120);
  for (let round = 0; round < 10; round++) await pass(10_000);
  assert.equal(sent().length, 4);
  assert.equal(givenUp, 1);
  fail = null;
  checker.refresh();
  await pass(0);
  await reply(4);
  assert.deepEqual(shown, ["about draft"]);
});

test("a refused request is told at once and not tried again", async () => {
  fail = new Refused("The date is not a date.");
  await type("draft", 120);
  for (let round = 0; round < 10; round++) await pass(10_000);
  assert.equal(sent().length, 1);
  assert.equal(givenUp, 1);
});

test("a word at the caret counts as half there until the writer rests or leaves the field", async () => {
  await type("john@gmail.co", 120);
  await reply(0);
  await pass(900);
  await reply(1);
  await type("john@gmail.com", 120);
  await reply(2);
  checker.left();
  await pass(0);
  assert.deepEqual(
    asked.map(({ draft, typing }) => [draft, typing]),
    [
      ["john@gmail.co", true],
      ["john@gmail.co", false],
      ["john@gmail.com", true],
      ["john@gmail.com", false],
    ],
  );
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

function lint(draft, typing) {
  return new Promise((resolve, reject) => {
    asked.push({ draft, typing, resolve });
    if (fail) reject(fail);
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
