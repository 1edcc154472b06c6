/** Chromium or Firefox with the built extension inside, as ONSIDE_BROWSER and ONSIDE_BROWSER_PATH say. */

import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const { ONSIDE_BROWSER: NAME, ONSIDE_BROWSER_PATH: PROGRAM } = process.env;
if (!NAME || !PROGRAM)
  throw new Error("Set ONSIDE_BROWSER to chromium or firefox, and ONSIDE_BROWSER_PATH to its program.");
const FIREFOX_ID = "onside@onside";

/**
 * What differs between the browsers: `evaluate` runs a function in a page of the extension, `openTab` opens such a page by its path,
 * `untilTab` waits until something else has opened it, `stopEngine` takes away the page that owns the engine.
 *
 * @typedef {{evaluate(act: Function, ...args: unknown[]): Promise<any>, close(): Promise<void>}} OwnPage
 * @typedef {{browser: import("puppeteer-core").Browser, openPopup(page: object): Promise<OwnPage>, openTab(path: string): Promise<OwnPage>, untilTab(path: string): Promise<OwnPage>, stopEngine(): Promise<void>, engineRuns(): Promise<boolean>}} Driver
 */

/** The built extension, unpacked. */
export const EXTENSION = fileURLToPath(
  new URL(`../../dist/${NAME === "firefox" ? "firefox" : "chrome"}`, import.meta.url),
);

/**
 * @param {number} proxyPort
 * @param {{extension?: string, language?: string}} [options] `extension`: its folder; `language`: the reader's, as a tag
 * @returns {Promise<Driver>}
 */
export const launch = (proxyPort, { extension = EXTENSION, language = "en-US" } = {}) =>
  (NAME === "firefox" ? launchFirefox : launchChromium)(proxyPort, extension, language);

/** @param {number} proxyPort @param {string} extension @param {string} language @returns {Promise<Driver>} */
async function launchChromium(proxyPort, extension, language) {
  const browser = await puppeteer.launch({
    executablePath: PROGRAM,
    acceptInsecureCerts: true,
    pipe: true,
    enableExtensions: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--window-size=1000,800",
      `--proxy-server=127.0.0.1:${proxyPort}`,
      `--accept-lang=${language}`,
    ],
  });
  const id = await browser.installExtension(extension);
  const installed = () => browser.extensions().then((all) => all.get(id));
  const addressOf = (path) => `chrome-extension://${id}/${path}`;
  const ownPage = (tab) => ({ evaluate: (act, ...args) => tab.evaluate(act, ...args), close: () => tab.close() });
  return {
    browser,
    async openTab(path) {
      const tab = await browser.newPage();
      await tab.goto(addressOf(path));
      return ownPage(tab);
    },
    async untilTab(path) {
      const target = await browser.waitForTarget((each) => each.url() === addressOf(path));
      const tab = await target.asPage();
      await tab.waitForSelector("main > *"); // the tab has its address before it has its page
      return ownPage(tab);
    },
    async openPopup(page) {
      await page.bringToFront();
      const opened = browser.waitForTarget((target) => target.url() === addressOf("popup/popup.html"));
      await (await installed()).triggerAction(page);
      const popup = await (await opened).asPage();
      await popup.waitForSelector("main > *");
      return ownPage(popup);
    },
    async stopEngine() {
      const [worker] = await (await installed()).workers();
      await worker.evaluate(() => chrome.offscreen.closeDocument());
    },
    async engineRuns() {
      const [worker] = await (await installed()).workers();
      return worker.evaluate(() => chrome.offscreen.hasDocument());
    },
  };
}

/** @param {number} proxyPort @param {string} extension @param {string} language @returns {Promise<Driver>} */
async function launchFirefox(proxyPort, extension, language) {
  const proxy = (kind) => ({ [`network.proxy.${kind}`]: "127.0.0.1", [`network.proxy.${kind}_port`]: proxyPort });
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: PROGRAM,
    acceptInsecureCerts: true,
    args: ["--remote-allow-system-access", "--width=1000", "--height=800"],
    extraPrefsFirefox: {
      "intl.accept_languages": language,
      "network.proxy.type": 1,
      ...proxy("http"),
      ...proxy("ssl"),
    },
  });
  await browser.installExtension(extension);
  const send = async (method, parameters) => (await browser.connection.send(method, parameters)).result;
  const evaluateIn = async (context, expression) => {
    const answer = await send("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result.value && JSON.parse(answer.result.value);
  };
  const { contexts } = await send("browsingContext.getTree", { "moz:scope": "chrome" });
  const inFirefox = (expression) => evaluateIn(contexts[0].context, expression);
  const us = `WebExtensionPolicy.getByID("${FIREFOX_ID}")`;
  const addressOf = async (path) =>
    `moz-extension://${await inFirefox(`JSON.stringify(${us}.mozExtensionHostname)`)}/${path}`;
  const ownPage = (context) => ({
    evaluate: (act, ...args) =>
      evaluateIn(context, `(async () => JSON.stringify(await (${act})(...${JSON.stringify(args)})))()`),
    close: () => send("browsingContext.close", { context }),
  });
  async function openTab(path) {
    const { context } = await send("browsingContext.create", { type: "tab" });
    await send("browsingContext.navigate", { context, url: await addressOf(path), wait: "complete" });
    return ownPage(context);
  }
  return {
    browser,
    openTab,
    async untilTab(path) {
      const url = await addressOf(path);
      for (;;) {
        const found = (await send("browsingContext.getTree", {})).contexts.find((each) => each.url === url);
        if (found) return ownPage(found.context);
      }
    },
    // The driver cannot look into a real popup here, so the popup's page is opened in a tab and told the page's tab.
    async openPopup(page) {
      await page.bringToFront();
      const shown = 'Services.wm.getMostRecentWindow("navigator:browser").gBrowser.selectedTab';
      const tab = await inFirefox(`JSON.stringify(${us}.extension.tabManager.getWrapper(${shown}).id)`);
      const popup = await openTab(`popup/popup.html?tab=${tab}`);
      await popup.evaluate(
        () =>
          new Promise((done) => {
            const look = () => (document.querySelector("main > *") ? done(0) : requestAnimationFrame(look));
            look();
          }),
      );
      return popup;
    },
    stopEngine: () =>
      inFirefox(`${us}.extension.terminateBackground({ disableResetIdleForTest: true }).then(() => "")`),
    engineRuns: () => inFirefox(`JSON.stringify(${us}.extension.backgroundState === "running")`),
  };
}
