/** “Can I share it?” inside the extension: a question, a table, a rule, each with its own address. */

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import * as onside from "./steps.mjs";

const QUESTION = "rules/rules.html#what=phone.contact&platform=upwork";

let session, tab;

before(async () => {
  session = await onside.openOnside({ "/message": "<textarea></textarea>" });
});
afterEach(() => tab.close());
after(() => session?.close());

test("the page answers the question of its address", async () => {
  await open(QUESTION);
  const { verdict, title, since, sources, sure } = await answer();
  assert.equal(verdict, "Not allowed here");
  assert.equal(title, "Contact details have to wait for a contract");
  assert.match(since, /26 June 2020/);
  assert.ok(sources.length > 0 && sources.every((address) => address.startsWith("https:")));
  assert.match(sure, /The platform says so itself/);
});

test("another answer in the form changes the answer and the address, and the address keeps the question", async () => {
  await open(QUESTION);
  await choose("stage", "active");
  await until("Be careful");
  await choose("consent", "agreed");
  await until("Fine here");
  const address = await tab.evaluate(() => location.hash);
  assert.equal(address, "#what=phone.contact&platform=upwork&stage=active&consent=agreed");
  await tab.close();
  await open(`rules/rules.html${address}`);
  assert.equal((await answer()).verdict, "Fine here");
  assert.equal(await tab.evaluate(() => document.querySelector("[name=consent]").value), "agreed");
});

test("a day of another year has its own answer and is marked in the plot", async () => {
  await open(`${QUESTION}&date=2020-01-15`);
  assert.equal((await answer()).verdict, "Fine here");
  assert.equal(await tab.evaluate(() => document.querySelector("details").open), true);
  assert.equal(await tab.evaluate(() => document.querySelectorAll(".plot .chosen").length), 1);
});

test("the plot has a bar for each row of its table, of the same verdict", async () => {
  await open(QUESTION);
  const [bars, rows] = await tab.evaluate(() => {
    const verdicts = ["allowed", "nudge", "caution", "not_allowed"];
    const verdictOf = ({ classList }) => verdicts.find((name) => classList.contains(name));
    const of = (selector) => [...document.querySelectorAll(selector)].map(verdictOf);
    return [of(".plot .bar"), of(".periods .verdict")];
  });
  assert.deepEqual(bars, rows);
  assert.deepEqual(rows, ["caution", "allowed", "caution", "not_allowed"]);
});

test("every cell of a platform's table is an answer, and its link opens its question", async () => {
  await open("rules/rules.html#table=upwork", ".matrix");
  const answers = await tab.evaluate(() =>
    [...document.querySelectorAll(".matrix td")].map((cell) => cell.querySelector("a[href]")?.textContent),
  );
  assert.ok(answers.length > 100);
  assert.ok(answers.every(Boolean));
  const { short, title } = await tab.evaluate(() => {
    const rows = [...document.querySelectorAll(".matrix tbody tr")];
    const row = rows.find(({ cells }) => cells[0].textContent === "Phone number");
    const link = [...row.querySelectorAll("a")].find(({ href }) => href.endsWith("stage=active"));
    link.click();
    return { short: link.textContent, title: link.title };
  });
  await tab.evaluate(onside.untilSeen, ".card");
  const shown = await answer();
  assert.equal(short, "Careful");
  assert.deepEqual([shown.verdict, shown.title], ["Be careful", title]);
  assert.match(await tab.evaluate(() => location.hash), /what=phone\.contact.*stage=active/);
});

test("the whole rule says when it is used, with examples", async () => {
  await open("rules/rules.html#upwork/before-contract");
  const words = await tab.evaluate(() => document.querySelector(".card").innerText);
  for (const part of ["Contact details have to wait", "When this rule is used", "Not yet", "Examples", "Where this"])
    assert.ok(words.includes(part), part);
});

for (const [what, hash] of [
  ["something unknown", "what=gold.contact"],
  ["an unknown platform", "what=phone.contact&platform=nowhere"],
  ["an unknown rule", "upwork/nothing"],
  ["the table of an unknown platform", "table=nowhere"],
]) {
  test(`an address with ${what} is told in words`, async () => {
    await open(`rules/rules.html#${hash}`, ".wrong");
    assert.match(await tab.evaluate(() => document.querySelector(".wrong").innerText), /does not hold a question/);
  });
}

test("the page fits a screen of 390 pixels", async () => {
  await open(QUESTION);
  const width = await tab.evaluate(async () => {
    const frame = document.createElement("iframe");
    frame.style.cssText = "width: 390px; height: 800px; border: 0";
    frame.src = location.href;
    document.body.append(frame);
    await new Promise((done) => (frame.onload = done));
    await new Promise((done) => {
      const look = () => (frame.contentDocument.querySelector(".card") ? done() : requestAnimationFrame(look));
      look();
    });
    return frame.contentDocument.documentElement.scrollWidth;
  });
  assert.ok(width <= 390, `${width} pixels`);
});

/** @param {string} path @param {string} [selector] what shows that the page is ready */
async function open(path, selector = ".card") {
  tab = await session.openTab(path);
  await tab.evaluate(onside.untilSeen, selector);
}

/** The answer as a reader gets it. */
function answer() {
  return tab.evaluate(() => {
    const card = document.querySelector(".card");
    const text = (selector) => card.querySelector(selector)?.textContent ?? "";
    return {
      verdict: text(".verdict"),
      title: text(".title"),
      since: text(".why + .soft"),
      sources: [...card.querySelectorAll(".sources a")].map(({ href }) => href),
      sure: card.innerText,
    };
  });
}

/** Waits for an answer of this verdict. @param {string} verdict */
function until(verdict) {
  return tab.evaluate(
    (wanted) =>
      new Promise((done) => {
        const look = () =>
          document.querySelector(".card .verdict")?.textContent === wanted ? done(0) : requestAnimationFrame(look);
        look();
      }),
    verdict,
  );
}

/** @param {string} name @param {string} value */
function choose(name, value) {
  return tab.evaluate(
    (name, value) => {
      const question = document.querySelector(`[name=${name}]`);
      question.value = value;
      question.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    value,
  );
}
