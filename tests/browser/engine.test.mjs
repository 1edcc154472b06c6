/** When the engine goes away the page does not notice, and marks come back by themselves. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as onside from "./steps.mjs";

let session, page;

before(async () => {
  session = await onside.openOnside({ "/message": "<textarea></textarea>" });
  page = await session.visit("/message");
  await session.switchOn(page);
});
after(() => session.close());

test("marks stay while the engine is away, and new words are marked again", async () => {
  await onside.write(page, "textarea", "mail me at john@gmail.com");
  await onside.markOf(page, "john@gmail.com");
  await session.stopEngine();
  assert.equal((await onside.marks(page)).length, 1);
  await page.keyboard.type(" or anna@example.com");
  await onside.markOf(page, "anna@example.com");
  assert.equal(await onside.draft(page, "textarea"), "mail me at john@gmail.com or anna@example.com");
});

test("an engine that dies while a draft is being written loses no letter", async () => {
  await page.keyboard.type(" or bob");
  await Promise.all([session.stopEngine(), page.keyboard.type("@example.org")]);
  await onside.markOf(page, "bob@example.org");
  assert.equal(
    await onside.draft(page, "textarea"),
    "mail me at john@gmail.com or anna@example.com or bob@example.org",
  );
});

test("switching off takes everything away", async () => {
  const popup = await session.openPopup(page);
  await popup.evaluate(() => document.querySelector("#on").click());
  await popup.close();
  await page.bringToFront();
  await page.waitForFunction(() => !document.querySelector("onside-layer"));
});
