/** Chromium's service worker: it owns the offscreen document, and nothing else. */

import { browser } from "../shared/browser.js";
import { answerRequests } from "./requests.js";

/** @type {Promise<void> | null} */
let creating = null;

async function startEngine() {
  const open = await browser.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT] });
  if (open.length > 0 && !creating) return;
  creating ??= browser.offscreen
    .createDocument({
      url: "engine/offscreen.html",
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: "Runs the linter in a Worker, so that drafts are checked on this machine.",
    })
    .finally(() => (creating = null));
  await creating;
}

answerRequests(startEngine);
