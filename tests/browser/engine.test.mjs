/** When the engine goes away the page does not notice, and marks come back by themselves; what cannot work is told. */

import assert from "node:assert/strict";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { EXTENSION } from "./browser.mjs";
import * as onside from "./steps.mjs";

let folder, session, page;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "onside-extension-"));
  await cp(EXTENSION, folder, { recursive: true });
  session = await onside.openOnside(
    { "/message": "<textarea></textarea>", "/post": "<div contenteditable></div>" },
    { extension: folder },
  );
  page = await session.visit("/message");
  await session.switchOn(page);
});
after(async () => {
  await session?.close();
  await rm(folder, { recursive: true });
});

test("marks stay while the engine is away, and new words are marked again", async () => {
  await onside.write(page, "textarea", "mail me at john@gmail.com");
  await onside.markOf(page, "john@gmail.com");
  assert.equal(await session.engineRuns(), true);
  await session.stopEngine();
  assert.equal(await session.engineRuns(), false);
  assert.equal((await onside.marks(page)).length, 1);
  await page.keyboard.type(" or anna@example.com");
  await onside.markOf(page, "anna@example.com");
  assert.equal(await session.engineRuns(), true);
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

test("an engine that cannot start is told on the button and in the popup, until it answers again", async () => {
  const worker = join(folder, "engine/worker.js");
  await rename(worker, `${worker}.away`);
  await session.stopEngine();
  await page.keyboard.type(" or eve@example.net");
  const failed = await onside.until(page, "the sign that checking failed", async () => {
    const button = await session.button(page);
    return button.badge === "!" && button;
  });
  assert.match(failed.title, /^Onside cannot check right now\. Reload the page; /);
  assert.ok(failed.popup.includes(failed.title));
  await rename(`${worker}.away`, worker);
  await page.focus("textarea");
  await page.keyboard.type(" or zoe@example.net");
  await onside.markOf(page, "zoe@example.net");
  const { badge, title, popup } = await session.button(page);
  assert.deepEqual([badge, title], ["on", "Onside"]);
  assert.doesNotMatch(popup, /cannot check/);
});

test("switching off takes everything away, in text areas and in rich text", async () => {
  const post = await session.visit("/post");
  await onside.write(post, "[contenteditable]", "mail me at john@gmail.com");
  await onside.markOf(post, "john@gmail.com");
  const popup = await session.openPopup(post);
  await popup.evaluate(() => document.querySelector("#on").click());
  await popup.close();
  for (const each of [post, page]) {
    await each.bringToFront();
    await each.waitForFunction(() => !document.querySelector("onside-layer"));
    await onside.noMarks(each);
  }
});
