/** A card in the reader's language, from right to left where that is how it is written. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as onside from "./steps.mjs";

const MAIL = "john@gmail.com";

let session, page;

before(async () => {
  session = await onside.openOnside({ "/message": "<textarea></textarea>" }, { language: "ar" });
  page = await session.visit("/message");
  await session.switchOn(page);
  await onside.write(page, "textarea", `mail me at ${MAIL}`);
});
after(() => session?.close());

test("for a reader of Arabic the card runs from right to left", async () => {
  const mark = await onside.markOf(page, MAIL);
  await page.mouse.click(...onside.middle(mark.box));
  const { language, direction } = await onside.untilCard(page);
  assert.deepEqual({ language, direction }, { language: "ar", direction: "rtl" });
  const { card, close, what } = await page.evaluate(() => {
    const card = document.querySelector("onside-layer").shadowRoot.querySelector(".card");
    const middle = (element) => {
      const { left, width } = element.getBoundingClientRect();
      return left + width / 2;
    };
    const [close, what] = [".close", ".what"].map((name) => middle(card.querySelector(name)));
    return { card: middle(card), close, what };
  });
  assert.ok(close < card, "the close button stands at the end of the line, on the left");
  assert.ok(what > card, "the kind stands at the start of the line, on the right");
});

test("a fix still goes into the draft as it is written", async () => {
  await onside.untilCard(page);
  await page.evaluate(() => document.querySelector("onside-layer").shadowRoot.querySelector(".fix").focus());
  await page.keyboard.press("Enter");
  await onside.untilNoCard(page);
  assert.doesNotMatch(await onside.draft(page, "textarea"), /gmail/);
});
