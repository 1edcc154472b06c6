// Makes the pictures in docs/screenshots from what is in dist/; `python3 build.py screenshots` runs it.
import { mkdir } from "node:fs/promises";
import { startServer } from "../tests/browser/server.mjs";
import * as onside from "../tests/browser/steps.mjs";

const SCREENS = {
  wide: { width: 1200, height: 1060 },
  narrow: { width: 360, height: 880, deviceScaleFactor: 2 },
  small: { width: 1000, height: 840 },
};
const MARKETPLACE = {
  "/proposals/new": "<h1>Send a proposal</h1><p>What do you want to tell the client?</p><textarea></textarea>",
};
const MESSAGE = "Hello! I read your brief twice.\nMail me at john@gmail.com. I have built six shops like yours.";

const [folder = "docs/screenshots"] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await startServer();
const session = await onside.openOnside(MARKETPLACE);
try {
  const page = await session.visit("/proposals/new");
  await look(page, "light", SCREENS.small);
  await session.switchOn(page);
  await onside.write(page, "textarea", MESSAGE);
  await openCard(page);
  await picture(page, "marketplace");

  await look(page, "light", SCREENS.wide);
  await tryDraft(page, "Proposal with an e-mail");
  await openCard(page);
  await picture(page, "playground");

  await look(page, "dark", SCREENS.wide);
  await tryDraft(page, "client asked");
  await openCard(page, "rich");
  await picture(page, "playground-dark");

  await look(page, "light", SCREENS.narrow);
  await tryDraft(page, "Portfolio link");
  await page.$eval("#plain-section", (section) => section.scrollIntoView());
  await openCard(page);
  await picture(page, "playground-narrow");
} finally {
  await session.close();
  await server.stop();
}

async function look(page, scheme, screen) {
  await page.setViewport(screen);
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" }, // else the card is caught half faded in
  ]);
}

async function tryDraft(page, label) {
  await page.goto(`${server.address}/playground?inspectable`);
  await page.waitForSelector('#engine[data-state="ready"]');
  await page.locator(`::-p-text(${label})`).click();
  await page.waitForSelector("#rich-section .findings .value");
}

/** Points at the mark in the plain field or in the rich editor, where marks are no elements. */
async function openCard(page, field = "plain") {
  await page.waitForFunction(() => document.querySelector("onside-layer")?.shadowRoot.querySelector(".mark"));
  const marks = await onside.marks(page);
  const { box } = field === "plain" ? marks[0] : marks.at(-1);
  await page.mouse.move(...onside.middle(box));
  await onside.untilCard(page);
}

async function picture(page, name) {
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(`${folder}/${name}.png`);
}
