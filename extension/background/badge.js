/** The word on the toolbar button: "on" while this tab's page is being checked. */

import { browser } from "../shared/browser.js";

/**
 * @param {number | undefined} tabId
 * @param {boolean} on
 */
export async function showBadge(tabId, on) {
  if (tabId === undefined) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: "#1d6f5c" });
  await browser.action.setBadgeText({ tabId, text: on ? "on" : "" });
}
