/** The toolbar button's popup: on or off for this site, and what the writer is writing. */

import { browser } from "../shared/browser.js";
import { h } from "../shared/h.js";
import { isDecided, isOn, readSettings, setContext, setSite } from "../shared/settings.js";
import { contextForm } from "./context_form.js";
import { pageInFront } from "./site.js";

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const say = browser.i18n.getMessage;

/** The choices in the language of the popup's own words; the page takes its direction. */
async function readOptions() {
  const response = await fetch(browser.runtime.getURL("engine/options.json"));
  /** @type {import("../shared/types.js").AllOptions} */
  const all = await response.json();
  const options = all[say("language")];
  document.documentElement.dir = options.direction;
  return options;
}

/** @param {import("../shared/types.js").Options} options */
function unsupported({ sites }) {
  return [
    h("h2", {}, say("popup_unsupported_title")),
    h("p", {}, say("popup_unsupported")),
    h("p", { className: "soft" }, `${say("popup_supported_list")} ${sites.map(({ name }) => name).join(", ")}.`),
    h("p", { className: "soft" }, say("popup_reload")),
  ];
}

/** @param {string} site */
function firstQuestion(site) {
  return [
    h("h2", {}, say("popup_ask_title")),
    h("p", {}, say("popup_warning")),
    h(
      "button",
      { type: "button", id: "switch-on", className: "primary", onclick: () => turn(site, true) },
      say("popup_switch_on"),
    ),
  ];
}

/**
 * @param {string} site
 * @param {boolean} on
 */
function toggle(site, on) {
  const box = h("input", {
    type: "checkbox",
    id: "on",
    role: "switch",
    checked: on,
    onchange: () => turn(site, box.checked),
  });
  return h("label", { className: "toggle" }, h("span", {}, say("popup_switch")), box);
}

/**
 * @param {string} site
 * @param {boolean} on
 */
async function turn(site, on) {
  await setSite(site, on);
  await show();
  document.getElementById("on")?.focus();
}

async function show() {
  const options = await readOptions();
  const page = await pageInFront();
  if (!page) return main.replaceChildren(...unsupported(options));
  const { site, state } = page;
  const { host } = site;
  /** @type {HTMLElement} */ (document.getElementById("site")).textContent = host;
  const settings = await readSettings();
  if (!isDecided(settings, site)) return main.replaceChildren(...firstQuestion(host));
  if (!isOn(settings, site)) return main.replaceChildren(toggle(host, false), ...switchedOff());
  const form = contextForm(options, site, settings.contexts[host] ?? {}, (context) => setContext(host, context));
  main.replaceChildren(toggle(host, true), stateOf(state), form);
}

function switchedOff() {
  return [h("p", {}, say("popup_off")), h("p", { className: "soft" }, say("popup_warning"))];
}

/** @param {import("../shared/messages.js").State} state */
function stateOf(state) {
  if (state === "failed") return h("p", { role: "alert", className: "failed" }, say("engine_failed"));
  return h("p", { className: "soft" }, say("popup_on"));
}

document.documentElement.lang = say("language");
/** @type {HTMLElement} */ (document.getElementById("rules")).textContent = say("popup_rules");
show().catch(() => main.replaceChildren(h("p", { role: "alert" }, say("popup_broken"))));
