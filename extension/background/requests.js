/** Answers the pages' single requests; ports go to the engine itself. */

import { browser } from "../shared/browser.js";
import { answer, partOf } from "../shared/messages.js";
import { showBadge } from "./badge.js";
import { openRule } from "./rule_page.js";

/** @param {() => Promise<void>} startEngine returns once somebody listens on the engine's port. */
export function answerRequests(startEngine) {
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    const from = partOf(sender, browser.runtime);
    answer(message, from, "background", {
      engine_start: async () => (await startEngine(), {}),
      site_state: async ({ state }) => (await showBadge(sender.tab?.id, state), {}),
      rule_open: async ({ rule }) => (await openRule(rule), {}),
    }).then(reply);
    return true; // the reply comes later
  });
}
