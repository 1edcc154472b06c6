/** The questions on which the rules depend, built from what the linter itself offers. */

import { browser } from "../shared/browser.js";
import { control as controlFor } from "../shared/control.js";
import { h } from "../shared/h.js";

/** @typedef {import("../shared/types.js").Context} Context */
/** @typedef {import("../shared/types.js").ContextField} ContextField */
/** @typedef {import("../shared/types.js").Options} Options */

const say = browser.i18n.getMessage;

/**
 * A form with the site's present context; `save` gets the new one after every change.
 *
 * @param {Options} options
 * @param {import("../shared/settings.js").Site} site
 * @param {Context} context
 * @param {(context: Context) => Promise<void>} save
 */
export function contextForm({ fields }, { ours }, context, save) {
  // On a marketplace the address tells the linter the platform; asking again could only contradict it.
  const asked = fields.filter(({ key }) => key !== "platform" || ours);
  const status = h("span", { role: "status", className: "saved" });
  const form = h(
    "form",
    { id: "context", onchange: changed, onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    h("h2", {}, say("popup_context")),
    h("p", { className: "soft" }, say("popup_context_hint")),
    h("div", { className: "grid" }, ...asked.map((field) => question(field, context[field.key]))),
    h("footer", {}, h("button", { type: "button", className: "quiet", onclick: reset }, say("popup_reset")), status),
  );

  async function changed() {
    const answers = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
    await save(Object.fromEntries(answers.filter(([, value]) => value !== "")));
    status.textContent = say("popup_saved");
  }

  async function reset() {
    for (const { key, default: usual } of asked) control(key).value = usual;
    await changed();
  }

  /** @param {string} key */
  const control = (key) => /** @type {HTMLSelectElement | HTMLInputElement} */ (form.elements.namedItem(key));

  return form;
}

/**
 * @param {ContextField} field
 * @param {string | undefined} answer
 */
function question(field, answer) {
  const hint = field.type === "date" && h("small", {}, say("popup_date_hint"));
  return h("label", {}, h("span", {}, field.label), controlFor(field, answer), hint);
}
