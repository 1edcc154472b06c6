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
after(() => session?.close());

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
  await onside.until(page, "the focus on a fix", async () => {
    await page.keyboard.press("Tab");
    return page.evaluate(() => document.querySelector("onside-layer").shadowRoot.activeElement?.className === "fix");
  });
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
    /did not take the change.*here on Upwork.*Copy/is,
  );
  assert.equal(await onside.draft(page, "textarea"), before);
  assert.equal(await page.evaluate(focusedWords), "Copy");
  await page.keyboard.press("Escape");
  await onside.untilNoCard(page);
  await onside.markOf(page, MAIL);
});

test("when an editor adjusts a fix to its own taste, the card closes as done", async () => {
  const curly = await session.visit("/message");
  await curly.$eval("textarea", (field) =>
    field.addEventListener("input", () => (field.value = field.value.replace("Message", "“Message”"))),
  );
  await onside.write(curly, "textarea", `mail me at ${MAIL}`);
  await openByClick(curly);
  await onside.press(curly, "Say it the Upwork way");
  await onside.untilNoCard(curly);
  assert.equal(await onside.draft(curly, "textarea"), "“Message” me here on Upwork");
});

test("a card is named by what it is about, its verdict and its title", async () => {
  const fresh = await withCard();
  const { what, verdict, title } = await onside.card(fresh);
  const named = await fresh.evaluate(() => {
    const { shadowRoot } = document.querySelector("onside-layer");
    const ids = shadowRoot.querySelector("[role=dialog]").getAttribute("aria-labelledby").split(" ");
    return ids.map((id) => shadowRoot.getElementById(id).textContent);
  });
  assert.deepEqual(named, [what, verdict, title]);
});

test("the card leads to the page of its rule, in a tab of the extension", async () => {
  const fresh = await withCard();
  const { title } = await onside.card(fresh);
  await onside.press(fresh, "More about this rule");
  const rule = await session.untilTab("rules/rules.html#upwork/before-contract");
  await rule.evaluate(onside.untilSeen, ".card");
  assert.equal(await rule.evaluate(() => document.querySelector(".card .title").textContent), title);
  await rule.close();
  await fresh.bringToFront();
});

test("the same words are told to a screen reader again", async () => {
  const fresh = await session.visit("/message");
  await onside.write(fresh, "textarea", `mail me at ${MAIL}`);
  await onside.markOf(fresh, MAIL);
  await fresh.evaluate(() => {
    const status = document.querySelector("onside-layer").shadowRoot.querySelector("[role=status]");
    window.told = [];
    new MutationObserver(() => status.textContent && window.told.push(status.textContent)).observe(status, {
      childList: true,
    });
  });
  for (const times of [1, 2]) {
    await fresh.keyboard.press("ArrowLeft");
    await onside.untilCard(fresh);
    await onside.until(fresh, "the words", () => fresh.evaluate((times) => window.told.length === times, times));
    await fresh.keyboard.press("Escape");
    await onside.untilNoCard(fresh);
  }
  const [first, second] = await fresh.evaluate(() => window.told);
  assert.match(first, /E-mail address: Not allowed here\. Press Alt and Enter/);
  assert.equal(second, first);
});

const GONE = {
  "its field is removed": () => document.querySelector("textarea").remove(),
  "its mark scrolls out of view": () => scrollTo(0, 400),
  "its field is hidden": () => (document.querySelector("textarea").style.display = "none"),
};

for (const [when, act] of Object.entries(GONE)) {
  test(`the card closes when ${when}`, async () => {
    const fresh = await withCard();
    await fresh.evaluate(act);
    await onside.untilNoCard(fresh);
  });
}

test("the card goes with its field when the page moves it", async () => {
  const fresh = await withCard();
  const cardLeft = () =>
    fresh.evaluate(() => document.querySelector("onside-layer").shadowRoot.querySelector(".card").offsetLeft);
  const before = await cardLeft();
  await fresh.$eval("textarea", (field) => (field.style.marginLeft = "60px"));
  await onside.until(fresh, "the card 60 pixels further on", async () => (await cardLeft()) === before + 60);
});

test("a dialog that keeps the focus inside does not take it from the card", async () => {
  const trap = await session.visit("/message");
  await onside.write(trap, "textarea", `mail me at ${MAIL}`);
  await openByClick(trap);
  await trap.$eval("textarea", (field) => {
    window.heard = [];
    const fetchBack = (event) => {
      window.heard.push(event.type);
      if (event.target !== field || event.relatedTarget) field.focus();
    };
    for (const type of ["focusin", "focusout"])
      for (const capture of [true, false]) document.addEventListener(type, fetchBack, { capture });
    for (const type of ["pointerdown", "pointerup", "mousedown", "mouseup", "click"])
      document.addEventListener(type, () => window.heard.push(type));
  });
  await onside.chord(trap, "Alt", "Enter");
  await trap.keyboard.press("Tab");
  await trap.keyboard.press("Tab");
  assert.equal((await onside.card(trap)).focused, true);
  await onside.press(trap, "Remove it");
  await onside.untilNoCard(trap);
  assert.doesNotMatch(await onside.draft(trap, "textarea"), /gmail/);
  assert.deepEqual(await trap.evaluate(() => window.heard), []);
});

/** A page of its own with the mark's card open. */
async function withCard() {
  const fresh = await session.visit("/message");
  await onside.write(fresh, "textarea", `mail me at ${MAIL}`);
  await openByClick(fresh);
  return fresh;
}

/** @param {import("puppeteer-core").Page} target */
async function openByClick(target) {
  await target.mouse.click(...onside.middle((await onside.markOf(target, MAIL)).box));
  await onside.untilCard(target);
}

/** The words on the part of the card that has the focus. */
function focusedWords() {
  return document.querySelector("onside-layer").shadowRoot.activeElement?.textContent;
}
