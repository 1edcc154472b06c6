/** What a question of the context is answered with: a list of choices, or a day. */

import { h } from "./h.js";

/**
 * @param {import("./types.js").ContextField} field
 * @param {string | undefined} answer
 * @param {Record<string, any>} [more] further properties
 */
export function control({ key, default: usual, options, type }, answer, more = {}) {
  const value = answer ?? usual;
  if (type === "date") return h("input", { type: "date", name: key, value, ...more });
  const choices = (options ?? []).map((option) =>
    h("option", { value: option.value, selected: option.value === value }, option.label),
  );
  return h("select", { name: key, ...more }, ...choices);
}
