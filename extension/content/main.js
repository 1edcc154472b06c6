/** The content script: watches this page's drafts while the writer has it switched on here. */

import { browser } from "../shared/browser.js";
import { connectEngine } from "../shared/connection.js";
import { answer, partOf, request } from "../shared/messages.js";
import { isOn, isPlayground, onSettings, readSettings } from "../shared/settings.js";
import { watch } from "./watch.js";

/** @typedef {import("../shared/settings.js").Settings} Settings */
/** @typedef {import("../shared/messages.js").State} State */

const host = location.hostname;
const atPlayground = isPlayground(location);
// Who checks drafts on our own playground; on any other page the attribute means nothing.
const playgroundEngine = atPlayground ? document.documentElement.dataset.onsideEngine : undefined;
const site = { host, ours: playgroundEngine !== undefined };
const ask = connectEngine("content");
const engine = { lint };

/** @type {AbortController | null} */
let running = null;
/** @type {ReturnType<typeof watch> | null} */
let watcher = null;
/** @type {Settings} */
let settings;
/** @type {State} */
let state = "off";

/** @param {Settings} next */
function follow(next) {
  settings = next;
  const on = isOn(settings, site);
  if (!on) stop();
  else if (watcher) watcher.refresh();
  else start();
  if (on !== (state !== "off")) tell(on ? "on" : "off");
}

function start() {
  running = new AbortController();
  const { signal } = running;
  watcher = watch({
    document,
    engine,
    onGivenUp: () => tell("failed"),
    context: () => settings.contexts[host] ?? {},
    openRule: (rule) => browser.runtime.sendMessage(request("rule_open", { rule })),
    site: atPlayground ? undefined : host, // the playground stands for any platform, as its context says
    signal,
    inspectable: settings.inspectable,
  });
}

function stop() {
  running?.abort();
  running = watcher = null;
}

/** @type {import("../shared/types.js").Engine["lint"]} */
async function lint(draft) {
  if (!browser.runtime?.id) stop(); // the extension was updated or removed under this page
  const report = await ask("lint", draft);
  if (state === "failed") tell("on");
  return report;
}

/** @param {State} next */
function tell(next) {
  state = next;
  browser.runtime.sendMessage(request("site_state", { state }));
}

// A playground that runs the linter itself shows its own marks.
if (playgroundEngine !== "page") {
  onSettings(follow);
  browser.runtime.onMessage.addListener((message, sender, reply) => {
    answer(message, partOf(sender, browser.runtime), "content", { site_ask: async () => ({ site, state }) }).then(reply);
    return true; // the reply comes later
  });
  readSettings().then(follow);
}
