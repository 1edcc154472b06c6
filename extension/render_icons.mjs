/** Renders icons/onside.svg to the sizes that the stores ask for: node extension/render_icons.mjs PATH_OF_CHROMIUM */

import { readFile, writeFile } from "node:fs/promises";
import puppeteer from "puppeteer-core";

const SIZES = [16, 32, 48, 128];
const folder = new URL("icons/", import.meta.url);
const drawing = await readFile(new URL("onside.svg", folder), "utf8");
const browser = await puppeteer.launch({
  executablePath: process.argv[2],
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`onside-${size}.png`, folder), picture);
}
await browser.close();
