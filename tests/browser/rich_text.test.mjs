/** The same thread in an editable element: marked without a change to the page, explained, fixed, undone. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as onside from "./steps.mjs";

const DRAFT = "😀 Hello! Mail me at john@gmail.com";
const MAIL = "john@gmail.com";
const EDITOR = "[contenteditable]";

let session, page;

before(async () => {
  session = await onside.openOnside({ "/post": "<div contenteditable></div>" });
  page = await session.visit("/post");
  await session.switchOn(page);
});
after(() => session?.close());

test("the mark lies under the words and leaves the page as it is", async () => {
  await onside.write(page, EDITOR, DRAFT);
  const untouched = await page.evaluate(() => document.body.innerHTML);
  const mark = await onside.markOf(page, MAIL);
  assert.equal(mark.verdict, "not_allowed");
  onside.assertSamePlace(mark.box, await boxOf(page, MAIL));
  assert.equal(await page.evaluate(() => document.body.innerHTML), untouched);
});

test("the marks are drawn: dotted, double, dashed or wavy, each with its own colour", async () => {
  const shapes = await page.$eval(EDITOR, (editor) =>
    ["allowed", "nudge", "caution", "not-allowed"].map((name) => {
      const { textDecorationStyle, textDecorationColor, textDecorationLine } = getComputedStyle(
        editor,
        `::highlight(onside-${name})`,
      );
      return { textDecorationLine, textDecorationStyle, textDecorationColor };
    }),
  );
  assert.deepEqual(
    shapes.map(({ textDecorationStyle }) => textDecorationStyle),
    ["dotted", "double", "dashed", "wavy"],
  );
  assert.equal(new Set(shapes.map(({ textDecorationColor }) => textDecorationColor)).size, 4);
  for (const { textDecorationLine } of shapes) assert.equal(textDecorationLine, "underline");
});

test("a fix goes in, and one undo restores the draft exactly", async () => {
  const { box } = await onside.markOf(page, MAIL);
  await page.mouse.click(...onside.middle(box));
  await onside.untilCard(page);
  await onside.press(page, "Remove it");
  await onside.untilNoCard(page);
  assert.equal((await onside.draft(page, EDITOR)).trim(), "😀 Hello!");
  await onside.chord(page, "Control", "z");
  assert.equal(await onside.draft(page, EDITOR), DRAFT);
  await onside.markOf(page, MAIL);
});

test("words in a later paragraph are marked in their own place", async () => {
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Or write to anna@example.com.");
  const { box } = await onside.markOf(page, "anna@example.com");
  onside.assertSamePlace(box, await boxOf(page, "anna@example.com"));
  onside.assertSamePlace((await onside.markOf(page, MAIL)).box, await boxOf(page, MAIL));
});

test("marks keep their words when the editor replaces its nodes", async () => {
  await page.$eval(EDITOR, (editor) =>
    editor.replaceChildren(...[...editor.childNodes].map((node) => node.cloneNode(true))),
  );
  onside.assertSamePlace((await onside.markOf(page, MAIL)).box, await boxOf(page, MAIL));
});

test("with the keyboard: into the card and back to the same caret", async () => {
  await page.click(EDITOR);
  await page.keyboard.press("Home");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await onside.untilCard(page);
  const caret = () => page.evaluate(() => [getSelection().focusNode.data, getSelection().focusOffset]);
  const before = await caret();
  await onside.chord(page, "Alt", "Enter");
  assert.equal((await onside.card(page)).focused, true);
  await page.keyboard.press("Escape");
  await onside.untilNoCard(page);
  assert.deepEqual(await caret(), before);
  await page.keyboard.type("!");
  assert.match(await onside.draft(page, EDITOR), /!/);
});

/** Where words stand, from a range that this test makes itself. */
function boxOf(target, words) {
  return target.$eval(
    EDITOR,
    (editor, words) => {
      const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !walker.currentNode.data.includes(words));
      const range = document.createRange();
      const at = walker.currentNode.data.indexOf(words);
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    },
    words,
  );
}
