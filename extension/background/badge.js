/** The word on the toolbar button: "on" while this tab's page is being checked, "!" when that does not work. */

import { browser } from "../shared/browser.js";

/** @typedef {import("../shared/messages.js").State} State */

const say = browser.i18n.getMessage;

/** @type {Record<State, {text: string, color: string, title: string}>} */
const BADGES = {
  off: { text: "", color: "#1d6f5c", title: say("button_title") },
  on: { text: "on", color: "#1d6f5c", title: say("button_title") },
  failed: { text: "!", color: "#b3261e", title: say("engine_failed") },
};

/**
 * @param {number | undefined} tabId
 * @param {State} state
 */
export async function showBadge(tabId, state) {
  if (tabId === undefined) return;
  const { text, color, title } = BADGES[state];
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
}
