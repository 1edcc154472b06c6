// Opens the playground in a headless Chromium, types a draft, opens the card of its mark and prints what the card says.
import puppeteer from "puppeteer-core";

const DRAFT = "mail me at john@gmail.com";
const LAYER = "onside-layer";

const [address, executablePath] = process.argv.slice(2);
let doing = "starting the browser";
let browser;
try {
  // Chromium's sandbox refuses root and many containers, and the page is our own.
  browser = await puppeteer.launch({ executablePath, headless: true, args: ["--no-sandbox"] });
  doing = "opening the page";
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(address);

  doing = "waiting for the linter";
  const engine = await page.waitForSelector('#engine[data-state="ready"], #engine[data-state="failed"]');
  const state = await engine.evaluate((element) => [element.dataset.state, element.innerText.trim()]);
  if (state[0] === "failed") throw new Error(state[1]);

  doing = "waiting for the mark";
  await page.type("#plain", DRAFT);
  const mark = await page.waitForSelector(`${LAYER} >>> .mark`);

  doing = "opening the card";
  const { x, y, width, height } = await mark.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
  const card = await page.waitForSelector(`${LAYER} >>> .card`, { visible: true });
  const read = (name) => card.$eval(name, (element) => element.innerText.trim());
  const [what, verdict, title, why, since] = await Promise.all([".what", ".verdict", "h2", "h2 + p", ".since > p"].map(read));
  const sources = await card.$$eval(".since > p a[href^=https]", (links) => links.map((link) => link.innerText.trim()));
  if (sources.length === 0) throw new Error("the card names no source");

  if (errors.length > 0) throw new Error(`the page reported: ${errors.join("; ")}`);
  console.log([`“${DRAFT}”`, `${what}: ${verdict}. ${title}.`, why, since, ...sources].join("\n  "));
} catch (error) {
  console.error(`The playground was tried at ${address} and failed while ${doing}: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser?.close();
}
