/** How a card opens and closes: by the pointer, by a click, by the keyboard alone. */

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import * as onside from "./steps.mjs";

const MAIL = "john@gmail.com";

let session, page, mark;

before(async () => {
  session = await onside.openOnside({ "/message": "<textarea></textarea>" });
  page = await session.visit("/message");
  await session.switchOn(page);
  await onside.write(page, "textarea", `Hello, mail me at ${MAIL} soon`);
});
beforeEach(async () => {
  mark = await onside.markOf(page, MAIL);
});
after(() => session.close());

test("resting the pointer on a mark opens its card, leaving closes it", async () => {
  await page.mouse.move(...onside.middle(mark.box));
  await onside.untilCard(page);
  await page.mouse.move(640, 560);
  await onside.untilNoCard(page);
});

test("the pointer can travel from the mark into the card and use it", async () => {
  const before = await onside.draft(page, "textarea");
  await page.mouse.move(...onside.middle(mark.box));
  await onside.untilCard(page);
  await onside.press(page, "Remove it", { steps: 30 });
  await onside.untilNoCard(page);
  assert.doesNotMatch(await onside.draft(page, "textarea"), /gmail/);
  await onside.chord(page, "Control", "z");
  assert.equal(await onside.draft(page, "textarea"), before);
});

test("a click on a mark opens its card, a click elsewhere closes it", async () => {
  await page.mouse.click(...onside.middle(mark.box));
  await onside.untilCard(page);
  await page.mouse.click(640, 560);
  await onside.untilNoCard(page);
});

test("with the keyboard: the caret opens the card, Alt+Enter goes in, Escape comes back", async () => {
  await page.focus("textarea");
  await page.keyboard.press("End");
  for (let steps = 0; steps < 10; steps++) await page.keyboard.press("ArrowLeft");
  assert.equal((await onside.untilCard(page)).focused, false);
  await onside.chord(page, "Alt", "Enter");
  assert.equal((await onside.card(page)).focused, true);
  const caret = await page.$eval("textarea", (field) => field.selectionStart);
  await page.keyboard.press("Escape");
  await onside.untilNoCard(page);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "textarea");
  assert.equal(await page.$eval("textarea", (field) => field.selectionStart), caret);
});

test("with the keyboard alone a fix is chosen and undone", async () => {
  const before = await onside.draft(page, "textarea");
  await page.keyboard.press("ArrowLeft");
  await onside.untilCard(page);
  await onside.chord(page, "Alt", "Enter");
  while (
    !(await page.evaluate(() => document.querySelector("onside-layer").shadowRoot.activeElement?.className === "fix"))
  )
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await onside.untilNoCard(page);
  assert.doesNotMatch(await onside.draft(page, "textarea"), /gmail/);
  await onside.chord(page, "Control", "z");
  assert.equal(await onside.draft(page, "textarea"), before);
});

test("a click that the page makes up does nothing", async () => {
  await page.mouse.click(...onside.middle(mark.box));
  await onside.untilCard(page);
  const before = await onside.draft(page, "textarea");
  await page.evaluate(() => {
    for (const button of document.querySelector("onside-layer").shadowRoot.querySelectorAll(".fix")) button.click();
  });
  assert.equal(await onside.draft(page, "textarea"), before);
  assert.notEqual(await onside.card(page), null);
});

test("when an editor refuses a fix, the card says so and offers the words", async () => {
  const before = await onside.draft(page, "textarea");
  await page.$eval("textarea", (field, words) => field.addEventListener("input", () => (field.value = words)), before);
  await onside.untilCard(page);
  await onside.press(page, "Say it the Upwork way");
  const refused = () =>
    page.evaluate(() => document.querySelector("onside-layer").shadowRoot.querySelector(".refused")?.innerText);
  assert.match(
    await onside.until(page, "a refusal", refused),
    /did not take the change.*Message me here on Upwork.*Copy/is,
  );
  assert.equal(await onside.draft(page, "textarea"), before);
  await page.keyboard.press("Escape");
  await onside.untilNoCard(page);
  await onside.markOf(page, MAIL);
});
