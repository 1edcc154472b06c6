/** The playground: two editors, a context that can be changed, and a linter that runs in the page. */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { startServer } from "./server.mjs";
import * as onside from "./steps.mjs";

const DRAFT = "mail me at john@gmail.com";
const MAIL = "john@gmail.com";
const EDITORS = { plain: "#plain", rich: "#rich .ProseMirror" };

let server, session, page;

before(async () => {
  server = await startServer();
  session = await onside.openOnside({ "/message": "<textarea></textarea>" });
  page = await session.visit("/message");
});
after(async () => {
  await session?.close();
  await server?.stop();
});
beforeEach(() => open("?inspectable"));

for (const [name, editor] of Object.entries(EDITORS)) {
  test(`a draft in the ${name} editor is marked, explained and listed`, async () => {
    await onside.write(page, editor, DRAFT);
    const mark = await onside.markOf(page, MAIL);
    assert.equal(mark.verdict, "not_allowed");
    await page.mouse.click(...onside.middle(mark.box));
    const card = await onside.untilCard(page);
    assert.equal(card.verdict, "Not allowed here");
    assert.match(card.since, /26 June 2020/);
    assert.match(card.sources[0], /^https:/);
    assert.deepEqual(await findings(name), ["Not allowed hereE-mail address: john@gmail.com"]);
  });

  test(`a changed context changes the verdict in the ${name} editor at once`, async () => {
    await onside.write(page, editor, DRAFT);
    await onside.markOf(page, MAIL);
    await page.select("#context [name=stage]", "active");
    await untilVerdict("caution");
    await page.select("#context [name=consent]", "requested");
    await untilVerdict("allowed");
    assert.deepEqual(await findings(name), ["Fine hereE-mail address: john@gmail.com"]);
    await page.locator("::-p-text(Back to the usual answers)").click();
    await untilVerdict("not_allowed");
  });
}

test("an example draft fills both editors and sets the context, and undo brings the own text back", async () => {
  await onside.write(page, EDITORS.rich, "my own words");
  await onside.write(page, EDITORS.plain, "my own words");
  await page.locator("::-p-text(client asked)").click();
  await untilVerdict("allowed");
  assert.equal((await onside.marks(page)).length, 2);
  assert.equal(await page.$eval("#context [name=stage]", ({ value }) => value), "active");
  for (const editor of Object.values(EDITORS)) {
    assert.match(await onside.draft(page, editor), /as you asked/);
    await page.focus(editor);
    await onside.chord(page, "Control", "z");
    assert.equal((await onside.draft(page, editor)).trim(), "my own words");
  }
});

test("the card leads to the page of its rule on the page's own server", async () => {
  await onside.write(page, EDITORS.plain, DRAFT);
  await page.mouse.click(...onside.middle((await onside.markOf(page, MAIL)).box));
  const { rule, title } = await onside.untilCard(page);
  assert.equal(rule, "/rules/upwork/before-contract");
  const shown = await fetch(`${server.address}${rule}`);
  assert.equal(shown.status, 200);
  assert.ok((await shown.text()).includes(title));
});

test("nothing is sent while a person types", async () => {
  const sent = [];
  const note = (request) => sent.push(request.url());
  page.on("request", note);
  for (const editor of Object.values(EDITORS)) await onside.write(page, editor, DRAFT);
  await onside.markOf(page, MAIL);
  page.off("request", note);
  assert.deepEqual(sent, []);
});

test("the keyboard walks the toolbar with the arrow keys", async () => {
  await page.focus(EDITORS.plain);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), "Italic");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.ariaPressed), "true");
  await onside.write(page, EDITORS.rich, "leaning");
  assert.equal(await page.$eval("#rich em", (element) => element.textContent), "leaning");
});

test("the page fits a screen of 360 pixels", async () => {
  await page.setViewport({ width: 360, height: 740 });
  await onside.write(page, EDITORS.plain, DRAFT);
  await onside.markOf(page, MAIL);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  await page.setViewport({ width: 1000, height: 800 });
});

test("with ?engine=extension the page starts no engine and the installed extension marks the draft", async () => {
  await page.goto("https://www.upwork.com/message");
  await session.switchOn(page);
  await open("?engine=extension");
  assert.equal(await page.$("form#context"), null);
  await onside.write(page, EDITORS.plain, DRAFT);
  await onside.markOf(page, MAIL);
  assert.deepEqual(await findings("plain"), []);
});

test("another program of this machine at the playground's address is left alone until the writer decides", async (context) => {
  const other = createServer((_request, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><textarea></textarea>"),
  );
  await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
  context.after(() => other.close());
  await page.goto(`http://127.0.0.1:${other.address().port}/playground`);
  const { badge, popup } = await session.button(page);
  assert.equal(badge, "");
  assert.match(popup, /Check your drafts here\?/);
});

test("an engine that cannot start is told in words, with the cure", async (context) => {
  const broken = await startServer({ withoutEngine: true });
  context.after(() => broken.stop());
  await page.goto(`${broken.address}/playground`);
  await page.waitForSelector('#engine[data-state="failed"]');
  const words = await page.$eval("#engine", (element) => element.innerText);
  assert.match(words, /could not start/);
  assert.match(words, /python3 build\.py build/);
});

/** @param {string} query */
async function open(query) {
  await page.goto(`${server.address}/playground${query}`);
  await page.waitForSelector('#engine[data-state="ready"]');
}

/** Waits until there are marks and all have this verdict. @param {string} verdict */
function untilVerdict(verdict) {
  return onside.until(page, `only marks that say ${verdict}`, async () => {
    const marks = await onside.marks(page);
    return marks.length > 0 && marks.every((mark) => mark.verdict === verdict);
  });
}

/** The list under an editor, in words. @param {string} name */
function findings(name) {
  return page.$$eval(`#${name}-section .findings li`, (items) => items.map((item) => item.textContent));
}
