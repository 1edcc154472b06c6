/** The toolbar button's popup: what it says, and what a choice in it changes on the page. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as onside from "./steps.mjs";

const MAIL = "john@gmail.com";

let session, page;

before(async () => {
  session = await onside.openOnside({ "/message": "<textarea></textarea>" });
  page = await session.visit("/message");
});
after(() => session?.close());

test("on a page where Onside does not run the popup says so", async () => {
  await page.goto("about:blank");
  const popup = await session.openPopup(page);
  const words = await popup.evaluate(() => document.body.innerText);
  await popup.close();
  assert.match(words, /Not a supported site/);
  assert.match(words, /Supported sites: Upwork, Fiverr/);
});

test("the popup is as wide as its text asks, however small the browser opens it", async () => {
  page = await session.visit("/message");
  const popup = await session.openPopup(page);
  const width = await popup.evaluate(() => document.body.getBoundingClientRect().width);
  await popup.close();
  assert.ok(width >= 340, `${width} pixels`);
});

test("the popup leads to the page that answers questions, and speaks one language", async () => {
  page = await session.visit("/message");
  const popup = await session.openPopup(page);
  const { path, words, lang, dir } = await popup.evaluate(() => ({
    path: new URL(document.querySelector("#rules").href).pathname,
    words: document.querySelector("#rules").textContent,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }));
  await popup.close();
  assert.deepEqual({ path, words, lang, dir }, { path: "/rules/rules.html", words: "Can I share it?", lang: "en", dir: "ltr" });
});

test("an answer in the popup changes the verdict on the open page", async () => {
  page = await session.visit("/message");
  await session.switchOn(page);
  await onside.write(page, "textarea", `mail me at ${MAIL}`);
  assert.equal((await onside.markOf(page, MAIL)).verdict, "not_allowed");
  await choose("stage", "active");
  await onside.until(page, "caution", async () => (await onside.markOf(page, MAIL)).verdict === "caution");
  await choose("consent", "agreed");
  await onside.until(page, "allowed", async () => (await onside.markOf(page, MAIL)).verdict === "allowed");
  assert.equal(await onside.draft(page, "textarea"), `mail me at ${MAIL}`);
});

test("every question of the linter is asked, except the platform, which the address tells; answers are remembered", async () => {
  const popup = await session.openPopup(page);
  const asked = await popup.evaluate(() =>
    [...document.querySelectorAll("form [name]")].map(({ name, value }) => [name, value]),
  );
  await popup.close();
  assert.deepEqual(
    asked.map(([name]) => name),
    ["surface", "role", "stage", "consent", "client_plan", "relationship", "date"],
  );
  const { stage, consent, date } = Object.fromEntries(asked);
  assert.deepEqual({ stage, consent, date }, { stage: "active", consent: "agreed", date: "" });
});

test("the switch has one name, whether it is on or off", async () => {
  const popup = await session.openPopup(page);
  const seen = [];
  for (const state of [/^Checking drafts here/m, /^Not checking drafts here/m]) {
    const { words, label } = await popup.evaluate(() => ({
      words: document.querySelector("main").innerText,
      label: document.querySelector("#on").labels[0].innerText,
    }));
    assert.match(words, state);
    seen.push(label);
    await popup.evaluate(
      () =>
        new Promise((done) => {
          new MutationObserver(done).observe(document.querySelector("main"), { childList: true });
          document.querySelector("#on").click();
        }),
    );
  }
  await popup.close();
  assert.deepEqual(seen, ["Check drafts on this site", "Check drafts on this site"]);
});

/** Chooses an answer as a person does; the popup that opens next must still show the earlier ones. */
async function choose(name, value) {
  const popup = await session.openPopup(page);
  await popup.evaluate(
    (name, value) => {
      const question = document.querySelector(`[name=${name}]`);
      question.value = value;
      question.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    value,
  );
  await popup.evaluate(
    () =>
      new Promise((done) => {
        const look = () =>
          document.querySelector("[role=status]").textContent ? done(0) : requestAnimationFrame(look);
        look();
      }),
  );
  await popup.close();
  await page.bringToFront();
}
