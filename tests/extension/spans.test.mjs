/** Marks stay under their words while the writer types. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { changeBetween, remap } from "../../extension/content/fields/spans.js";

const CHANGES = [
  { name: "a letter at the end", before: "ab", after: "abc", change: { start: 2, removed: 0, inserted: "c" } },
  { name: "a letter at the start", before: "ab", after: "xab", change: { start: 0, removed: 0, inserted: "x" } },
  {
    name: "a word replaced",
    before: "see you there",
    after: "see him there",
    change: { start: 4, removed: 3, inserted: "him" },
  },
  { name: "everything deleted", before: "abc", after: "", change: { start: 0, removed: 3, inserted: "" } },
  {
    name: "a doubled letter, told by the caret",
    before: "hello",
    after: "helllo",
    caret: 3,
    change: { start: 2, removed: 0, inserted: "l" },
  },
  {
    name: "one of two equal letters deleted, told by the caret",
    before: "hello",
    after: "helo",
    caret: 2,
    change: { start: 2, removed: 1, inserted: "" },
  },
  {
    name: "text pasted over a selection",
    before: "a [x] b",
    after: "a long text b",
    caret: 11,
    change: { start: 2, removed: 3, inserted: "long text" },
  },
  {
    name: "a caret that tells nothing",
    before: "abc",
    after: "abXc",
    caret: 0,
    change: { start: 2, removed: 0, inserted: "X" },
  },
  {
    name: "an emoji of two units",
    before: "a b",
    after: "a 😀b",
    caret: 4,
    change: { start: 2, removed: 0, inserted: "😀" },
  },
];

for (const { name, before, after, caret, change } of CHANGES) {
  test(`the change is found: ${name}`, () => {
    const found = changeBetween(before, after, caret);
    assert.deepEqual(found, change);
    assert.equal(before.slice(0, found.start) + found.inserted + before.slice(found.start + found.removed), after);
  });
}

const DRAFT = "mail john@gmail.com now";
const MAIL = { start: 5, end: 19 };

const EDITS = [
  { name: "text before moves the mark", after: "please mail john@gmail.com now", words: "john@gmail.com" },
  { name: "text behind leaves it", after: "mail john@gmail.com now or later", words: "john@gmail.com" },
  { name: "a space right behind leaves it", after: "mail john@gmail.com  now", words: "john@gmail.com" },
  { name: "a full stop right behind leaves it", after: "mail john@gmail.com. now", words: "john@gmail.com" },
  { name: "a letter right behind hides it", after: "mail john@gmail.comx now", words: null },
  { name: "a letter right before hides it", after: "mail xjohn@gmail.com now", words: null },
  { name: "a letter inside hides it", after: "mail joohn@gmail.com now", words: null },
  { name: "deleting a part of it hides it", after: "mail john@gmail now", words: null },
  { name: "deleting words before moves it", after: "john@gmail.com now", words: "john@gmail.com" },
];

for (const { name, after, words } of EDITS) {
  test(`after an edit: ${name}`, () => {
    const [moved] = remap([finding(MAIL)], changeBetween(DRAFT, after));
    assert.equal(moved ? after.slice(moved.start, moved.end) : null, words);
  });
}

test("a fix moves with its finding, and goes when its own words were edited", () => {
  const wide = { ...finding(MAIL), fixes: [fix(0, 19), fix(5, 19)] };
  const [moved] = remap([wide], changeBetween(DRAFT, "write john@gmail.com now"));
  assert.deepEqual(
    moved.fixes.map(({ start, end }) => [start, end]),
    [[6, 20]],
  );
});

function finding(span) {
  return { ...span, verdict: "not_allowed", fixes: [] };
}

function fix(start, end) {
  return { label: "Remove it", start, end, text: "" };
}
