/** What a person does and sees, in words that every specification shares. */

import assert from "node:assert/strict";
import { launch } from "./browser.mjs";
import { SITE, openMarketplace } from "./marketplace.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/**
 * Opens a browser with Onside and a marketplace with these pages.
 *
 * @param {Record<string, string>} pages
 * @param {{extension?: string, language?: string}} [options] `extension`: a folder with another one than the built one; `language`: the reader's
 */
export async function openOnside(pages, options) {
  const marketplace = await openMarketplace(pages);
  const driver = await launch(marketplace.proxyPort, options).catch((error) => {
    marketplace.close(); // else its servers would keep this process alive
    throw error;
  });
  return {
    traffic: marketplace.traffic,
    /** @param {string} path @returns {Promise<Page>} */
    async visit(path) {
      const page = await driver.browser.newPage();
      await page.goto(`https://${SITE}${path}`);
      return page;
    },
    openPopup: driver.openPopup,
    openTab: driver.openTab,
    untilTab: driver.untilTab,
    stopEngine: driver.stopEngine,
    engineRuns: driver.engineRuns,
    /** The toolbar button as it looks over this page. @param {Page} page */
    async button(page) {
      const popup = await driver.openPopup(page);
      const seen = await popup.evaluate(async () => {
        const { action, tabs } = globalThis.browser ?? chrome;
        const named = Number(new URLSearchParams(location.search).get("tab"));
        const tabId = named || (await tabs.query({ active: true, currentWindow: true }))[0].id;
        return {
          badge: await action.getBadgeText({ tabId }),
          title: await action.getTitle({ tabId }),
          popup: document.body.innerText,
        };
      });
      await popup.close();
      await page.bringToFront();
      return seen;
    },
    /** Switches checking on as a person does, and opens the shadow roots so that tests can look inside. @param {Page} page */
    async switchOn(page) {
      const popup = await driver.openPopup(page);
      await popup.evaluate(() => (globalThis.browser ?? chrome).storage.local.set({ inspectable: true }));
      await popup.evaluate(() => document.querySelector("#switch-on").click());
      await popup.evaluate(untilSeen, "form#context");
      await popup.close();
      await page.bringToFront();
    },
    async close() {
      await driver.browser.close();
      marketplace.close();
    },
  };
}

/** Runs in a page: waits until something there fits the selector. @param {string} selector */
export function untilSeen(selector) {
  return new Promise((done) => {
    const look = () => (document.querySelector(selector) ? done(null) : requestAnimationFrame(look));
    look();
  });
}

/** @param {Page} page @param {string} selector @param {string} text */
export async function write(page, selector, text) {
  await page.click(selector);
  await page.keyboard.type(text);
}

/** The draft as the page itself sees it. @param {Page} page @param {string} selector */
export function draft(page, selector) {
  return page.$eval(selector, (field) => field.value ?? field.innerText);
}

/**
 * Every mark on the page: its words, its verdict and its box in the viewport.
 *
 * @param {Page} page
 * @returns {Promise<{words: string, verdict: string, box: Box}[]>}
 */
export function marks(page) {
  return page.evaluate(() => {
    const boxOf = ({ x, y, width, height }) => ({ x, y, width, height });
    const layers = [...document.querySelectorAll("onside-layer")].filter(({ shadowRoot }) => shadowRoot);
    const inText = layers
      .flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll(".mark")])
      .map((mark) => ({
        words: mark.textContent,
        verdict: mark.classList[1],
        box: boxOf(mark.getBoundingClientRect()),
      }));
    const inRich = [...CSS.highlights]
      .filter(([name]) => name.startsWith("onside-"))
      .flatMap(([name, ranges]) =>
        [...ranges].map((range) => ({
          words: `${range}`,
          verdict: name.slice(7).replace("-", "_"),
          box: boxOf(range.getBoundingClientRect()),
        })),
      );
    return [...inText, ...inRich];
  });
}

/** Waits for a mark under exactly these words. @param {Page} page @param {string} words */
export function markOf(page, words) {
  return until(page, `a mark under "${words}"`, async () => (await marks(page)).find((mark) => mark.words === words));
}

/** Waits until nothing is marked any more. @param {Page} page */
export function noMarks(page) {
  return until(page, "no marks", async () => (await marks(page)).length === 0);
}

/** Looks at every frame until `seen` answers something. @template T @param {Page} page @param {string} what @param {() => Promise<T>} seen */
export async function until(page, what, seen) {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await seen();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited 20 seconds for ${what}.`);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

/** The card's parts as a reader gets them, null when no card is open. @param {Page} page */
export function card(page) {
  return page.evaluate(() => {
    const layers = [...document.querySelectorAll("onside-layer")];
    const open = layers.map(({ shadowRoot }) => shadowRoot?.querySelector(".card")).find(Boolean);
    if (!open) return null;
    const text = (selector) => open.querySelector(selector)?.textContent ?? "";
    return {
      what: text(".what"),
      verdict: text(".verdict"),
      title: text("h2"),
      since: text(".since p"),
      sources: [...open.querySelectorAll(".since a")].map(({ href }) => href),
      rule: open.querySelector(".more").pathname ?? null,
      direction: getComputedStyle(open).direction,
      language: open.lang,
      advice: text(".advice p"),
      fixes: [...open.querySelectorAll(".fix > span")].map(({ textContent }) => textContent),
      focused: open.contains(open.getRootNode().activeElement),
    };
  });
}

/** Waits for an open card and answers its parts. @param {Page} page */
export function untilCard(page) {
  return until(page, "an open card", () => card(page));
}

/** @param {Page} page */
export function untilNoCard(page) {
  return until(page, "the card to close", async () => (await card(page)) === null);
}

/** @param {Box} box */
export function middle({ x, y, width, height }) {
  return [x + width / 2, y + height / 2];
}

/** Moves the mouse to a button of the open card and clicks. @param {Page} page @param {string} label @param {{steps?: number}} [way] */
export async function press(page, label, way = {}) {
  const box = await page.evaluate((wanted) => {
    const cards = [...document.querySelectorAll("onside-layer")].map(({ shadowRoot }) =>
      shadowRoot?.querySelector(".card"),
    );
    const buttons = cards.flatMap((each) => [...(each?.querySelectorAll("button") ?? [])]);
    const { x, y, width, height } = buttons
      .find(({ textContent }) => textContent.startsWith(wanted))
      .getBoundingClientRect();
    return { x, y, width, height };
  }, label);
  await page.mouse.move(...middle(box), way);
  await page.mouse.click(...middle(box));
}

/** @param {Page} page @param {string} modifier @param {string} key */
export async function chord(page, modifier, key) {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

/** Whether two boxes are at most a pixel apart. @param {Box} seen @param {Box} expected */
export function isSamePlace(seen, expected) {
  return ["x", "y", "width", "height"].every((side) => Math.abs(seen[side] - expected[side]) <= 1);
}

/** Fails when two boxes are more than a pixel apart. @param {Box} seen @param {Box} expected */
export function assertSamePlace(seen, expected) {
  for (const side of ["x", "y", "width", "height"]) {
    assert.ok(Math.abs(seen[side] - expected[side]) <= 1, `${side}: seen ${seen[side]}, expected ${expected[side]}`);
  }
}
