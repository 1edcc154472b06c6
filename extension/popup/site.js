/** Which page the popup speaks about. */

import { browser } from "../shared/browser.js";
import { request } from "../shared/messages.js";

/**
 * The page in front and how checking goes there, null where Onside does not run. `popup.html?tab=…` names the tab itself.
 *
 * The page's own content script is asked, so that the extension needs no right to read the addresses of tabs.
 *
 * @returns {Promise<import("../shared/messages.js").Messages["site_ask"]["reply"] | null>}
 */
export async function pageInFront() {
  try {
    const reply = await browser.tabs.sendMessage(await tabId(), request("site_ask", {}));
    return reply?.body ?? null;
  } catch {
    return null; // nobody listens in that page
  }
}

async function tabId() {
  const named = new URLSearchParams(location.search).get("tab");
  if (named) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? browser.tabs.TAB_ID_NONE;
}
