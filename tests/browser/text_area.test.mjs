/** The whole thread in a text area: switched on by the writer, marked, explained, fixed, undone. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as onside from "./steps.mjs";

const DRAFT = "mail me at john@gmail.com";
const MAIL = "john@gmail.com";

// Where a browser asks by itself (updates, clock, its own settings), also without any extension: its maker.
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1|gvt2|mozilla|firefox)\.(com|net|org)$/;

let session, page;

before(async () => {
  session = await onside.openOnside({
    "/message": "<textarea></textarea>",
    "/dialog": "<dialog><textarea></textarea></dialog>",
    "/claims-to-check": {
      type: "text/html",
      text: '<!doctype html><html data-onside-engine="page"><textarea></textarea>',
    },
    "/locked": `
      <textarea id="readonly" readonly>${DRAFT}</textarea>
      <textarea id="opted-out" data-gramm="false"></textarea>
      <input id="one-line">
      <textarea id="ordinary"></textarea>`,
  });
  page = await session.visit("/message");
});
after(() => session?.close());

test("nothing is marked before the writer switches Onside on for the site", async () => {
  await onside.write(page, "textarea", DRAFT);
  const popup = await session.openPopup(page);
  const words = await popup.evaluate(() => document.body.innerText);
  await popup.close();
  assert.match(words, /reads only the box you type in, sends nothing and never acts for you/);
  assert.deepEqual(await onside.marks(page), []);
  assert.equal(await page.evaluate(() => document.querySelector("onside-layer")), null);
});

test("once switched on, the mark lies under the words", async () => {
  const untouched = await page.evaluate(() => document.body.innerHTML);
  await session.switchOn(page);
  const mark = await onside.markOf(page, MAIL);
  assert.equal(mark.verdict, "not_allowed");
  onside.assertSamePlace(mark.box, await measured(page, "mail me at ", MAIL));
  assert.equal(await page.evaluate(() => document.body.innerHTML), untouched);
});

test("the card names the rule, its date and its source", async () => {
  const { box } = await onside.markOf(page, MAIL);
  await page.mouse.click(...onside.middle(box));
  const card = await onside.untilCard(page);
  assert.equal(card.what, "E-mail address");
  assert.equal(card.verdict, "Not allowed here");
  assert.match(card.title, /wait for a contract/);
  assert.match(card.since, /26 June 2020/);
  assert.match(card.sources[0], /^https:\/\/community\.upwork\.com\//);
  assert.notEqual(card.advice, "");
});

test("a fix goes in, and one undo restores the draft exactly", async () => {
  await onside.press(page, "Say it the Upwork way");
  await onside.untilNoCard(page);
  assert.doesNotMatch(await onside.draft(page, "textarea"), /gmail/);
  await onside.noMarks(page);
  await onside.chord(page, "Control", "z");
  assert.equal(await onside.draft(page, "textarea"), DRAFT);
  await onside.markOf(page, MAIL);
});

test("the mark follows typing, an emoji, scrolling and another width", async () => {
  await page.keyboard.press("Home");
  await page.keyboard.type("😀👍🏽 hello ");
  onside.assertSamePlace((await onside.markOf(page, MAIL)).box, await measured(page, "😀👍🏽 hello mail me at ", MAIL));
  await page.evaluate(() => scrollTo(0, 30));
  await untilSamePlace(() => measured(page, "😀👍🏽 hello mail me at ", MAIL));
  await page.$eval("textarea", (field) => (field.style.width = "180px"));
  await untilSamePlace(() => copied(page, MAIL));
  await page.$eval("textarea", (field) => (field.style.marginTop = "77px"));
  await untilSamePlace(() => copied(page, MAIL));
});

test("a page that empties its box takes the marks away", async () => {
  await page.$eval("textarea", (field) => {
    field.value = "";
    document.body.append("the message, as sent");
  });
  await onside.noMarks(page);
});

test("fields that are locked, of one line, or ask to be left alone are not marked; an ordinary one beside them is", async () => {
  const locked = await session.visit("/locked");
  await locked.click("#readonly");
  await onside.write(locked, "#opted-out", DRAFT);
  await onside.write(locked, "#one-line", DRAFT);
  await onside.write(locked, "#ordinary", "or at anna@example.com");
  await onside.markOf(locked, "anna@example.com");
  assert.deepEqual(
    (await onside.marks(locked)).map(({ words }) => words),
    ["anna@example.com"],
  );
});

test("a page other than the playground cannot switch Onside off by speaking like it", async () => {
  const loud = await session.visit("/claims-to-check");
  await onside.write(loud, "textarea", DRAFT);
  await onside.markOf(loud, MAIL);
});

test("a field in a modal dialog has its mark, and its card can be used", async () => {
  const modal = await session.visit("/dialog");
  await modal.$eval("dialog", (dialog) => dialog.showModal());
  await onside.write(modal, "textarea", DRAFT);
  await modal.mouse.click(...onside.middle((await onside.markOf(modal, MAIL)).box));
  await onside.untilCard(modal);
  await onside.press(modal, "Say it the Upwork way");
  await onside.untilNoCard(modal);
  assert.equal(await onside.draft(modal, "textarea"), "Message me here on Upwork");
});

test("nothing but the page itself is contacted while a draft is written, and no request holds any of it", async () => {
  const { contacted, requests } = session.traffic;
  const before = { contacted: contacted.length, requests: requests.length };
  const message = await session.visit("/message");
  await onside.write(message, "textarea", `${DRAFT}, my secret is quetzalcoatl`);
  await onside.markOf(message, MAIL);
  const hosts = contacted.slice(before.contacted).map(hostOf);
  const others = hosts.filter((host) => host !== "www.upwork.com" && !BROWSERS_OWN.test(host));
  assert.deepEqual(others, []);
  assert.match(requests[before.requests], /^GET\n\/message\n/); // the record works
  for (const sent of [...contacted, ...requests]) assert.doesNotMatch(sent, /john@gmail|quetzalcoatl/i);
});

/** @param {string} address as a proxy is asked: a URL, or a host with its port */
function hostOf(address) {
  return new URL(address.includes("://") ? address : `https://${address}`).hostname;
}

/** Waits until the mark has followed its words. @param {() => Promise<onside.Box>} place */
function untilSamePlace(place) {
  return onside.until(page, "the mark under its words", async () =>
    onside.isSamePlace((await onside.markOf(page, MAIL)).box, await place()),
  );
}

/** Where words stand in the first line, from the font's own measures. */
function measured(target, lead, words) {
  return target.$eval(
    "textarea",
    (field, lead, words) => {
      const style = getComputedStyle(field);
      const pen = document.createElement("canvas").getContext("2d");
      pen.font = style.font;
      const box = field.getBoundingClientRect();
      const ascent = pen.measureText(words).fontBoundingBoxAscent + pen.measureText(words).fontBoundingBoxDescent;
      const line = Number.parseFloat(style.lineHeight);
      return {
        x: box.x + field.clientLeft + Number.parseFloat(style.paddingLeft) + pen.measureText(lead).width,
        y: box.y + field.clientTop + Number.parseFloat(style.paddingTop) + (line - ascent) / 2,
        width: pen.measureText(words).width,
        height: ascent,
      };
    },
    lead,
    words,
  );
}

/** Where words stand in a text area that wraps, from an editable copy that the browser lays out itself. */
function copied(target, words) {
  return target.$eval(
    "textarea",
    (field, words) => {
      const box = field.getBoundingClientRect();
      const copy = document.createElement("div");
      copy.textContent = field.value;
      const { font, padding, overflowWrap } = getComputedStyle(field);
      const width = `${field.clientWidth}px`;
      Object.assign(copy.style, {
        font,
        padding,
        overflowWrap,
        width,
        boxSizing: "border-box",
        whiteSpace: "pre-wrap",
        position: "fixed",
        left: `${box.x + field.clientLeft}px`,
        top: `${box.y + field.clientTop}px`,
      });
      document.body.append(copy);
      const range = document.createRange();
      const at = field.value.indexOf(words);
      range.setStart(copy.firstChild, at);
      range.setEnd(copy.firstChild, at + words.length);
      const { x, y, width: wide, height } = range.getBoundingClientRect();
      copy.remove();
      return { x, y, width: wide, height };
    },
    words,
  );
}
