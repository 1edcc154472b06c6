/** The content script: watches this page's drafts while the writer has it switched on here. */

import { browser } from "../shared/browser.js";
import { answer, partOf, request } from "../shared/messages.js";
import { isOn, isPlayground, onSettings, readSettings } from "../shared/settings.js";
import { connectEngine } from "./connection.js";
import { watch } from "./watch.js";

/** @typedef {import("../shared/settings.js").Settings} Settings */

const site = location.hostname;
const line = connectEngine();
const engine = { lint };

/** @type {AbortController | null} */
let running = null;
/** @type {ReturnType<typeof watch> | null} */
let watcher = null;
/** @type {Settings} */
let settings;

/** @param {Settings} next */
function follow(next) {
  settings = next;
  const on = isOn(settings, site);
  if (!on) stop();
  else if (watcher) watcher.refresh();
  else start();
  browser.runtime.sendMessage(request("site_state", { on }));
}

function start() {
  running = new AbortController();
  const { signal } = running;
  const context = () => settings.contexts[site] ?? {};
  const platformSite = isPlayground(site) ? undefined : site; // the playground stands for any platform, as its context says
  watcher = watch({ document, engine, context, site: platformSite, signal, inspectable: settings.inspectable });
}

function stop() {
  running?.abort();
  running = watcher = null;
}

/** @type {import("../shared/types.js").Engine["lint"]} */
async function lint(draft) {
  if (!browser.runtime?.id) stop(); // the extension was updated or removed under this page
  return line.lint(draft);
}

// A playground that runs the linter itself shows its own marks.
if (document.documentElement.dataset.onsideEngine !== "page") {
  onSettings(follow);
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    answer(message, partOf(sender, browser.runtime), "content", { site_name: async () => ({ site }) }).then(reply);
    return true; // the reply comes later
  });
  readSettings().then(follow);
}
