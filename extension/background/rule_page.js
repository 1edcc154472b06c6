/** Opens the extension's page of a rule; a page of the web can make it open nothing else. */

import { browser } from "../shared/browser.js";

const RULE = /^[a-z_]{1,40}\/[a-z0-9-]{1,80}$/;

/** @param {string} rule a clause with its platform, such as "upwork/before-contract" */
export async function openRule(rule) {
  await browser.tabs.create({ url: browser.runtime.getURL(rulePage(rule)) });
}

/** The extension's page of a rule; refuses what is no name of a rule. @param {unknown} rule */
export function rulePage(rule) {
  if (typeof rule !== "string" || !RULE.test(rule)) throw new Error("This is not the name of a rule.");
  return `rules/rules.html#${rule}`;
}
