/** The toolbar button's popup: on or off for this site, and what the writer is writing. */

import { browser } from "../shared/browser.js";
import { h } from "../shared/h.js";
import { isDecided, isOn, readSettings, setContext, setSite } from "../shared/settings.js";
import { contextForm } from "./context_form.js";
import { siteOfTab } from "./site.js";

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const say = browser.i18n.getMessage;

/** @returns {Promise<import("../shared/types.js").Options>} */
async function readOptions() {
  const response = await fetch(browser.runtime.getURL("engine/options.json"));
  return response.json();
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
  return h("label", { className: "toggle" }, h("span", {}, say(on ? "popup_on" : "popup_off")), box);
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
  const site = await siteOfTab();
  if (!site) return main.replaceChildren(...unsupported(options));
  /** @type {HTMLElement} */ (document.getElementById("site")).textContent = site;
  const settings = await readSettings();
  if (!isDecided(settings, site)) return main.replaceChildren(...firstQuestion(site));
  const on = isOn(settings, site);
  const more = on
    ? contextForm(options, site, settings.contexts[site] ?? {}, (context) => setContext(site, context))
    : h("p", { className: "soft" }, say("popup_warning"));
  main.replaceChildren(toggle(site, on), more);
}

show().catch(() => main.replaceChildren(h("p", { role: "alert" }, say("popup_broken"))));
