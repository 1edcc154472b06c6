/** The form: what one wants to share, where and when. */

import { control } from "../shared/control.js";
import { h } from "../shared/h.js";

/** @typedef {import("../shared/rule_types.js").Book} Book */
/** @typedef {import("../shared/rule_types.js").QuestionRequest} QuestionRequest */

/**
 * @param {Book} book
 * @param {Record<string, string>} query the present answers; what is missing has its usual one
 * @param {(query: Record<string, string>) => void} changed gets all answers that are not the usual ones
 */
export function questionForm({ words, fields, subjects }, query, changed) {
  const [rare, common] = [true, false].map((isRare) => fields.filter((field) => field.rare === isRare));
  const what = h(
    "select",
    { name: "what" },
    ...subjects.map(({ name, questions }) =>
      h("optgroup", { label: name }, ...questions.map((offer) => h("option", { value: offer.what }, offer.label))),
    ),
  );
  if (query.what) what.value = query.what;
  const form = h(
    "form",
    { onchange: () => changed(answers()), onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    h("label", {}, h("span", {}, words.question.what), what),
    ...common.map(row),
    h(
      "details",
      { open: rare.some(({ key, default: usual }) => (query[key] ?? usual) !== usual) },
      h("summary", {}, words.question.more),
      ...rare.map(row),
    ),
  );

  /** @param {Book["fields"][number]} field */
  function row(field) {
    const hint = field.type === "date" && h("small", {}, words.question.newest);
    return h("label", {}, h("span", {}, field.label), control(field, query[field.key]), hint);
  }

  function answers() {
    const usual = Object.fromEntries(fields.map(({ key, default: value }) => [key, value]));
    const given = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
    return Object.fromEntries(given.filter(([key, value]) => key === "platform" || value !== usual[key]));
  }

  return form;
}

/**
 * The question behind an address; null when it asks about something that nobody can ask about.
 *
 * @param {Book} book
 * @param {Record<string, string>} query
 * @returns {QuestionRequest | null}
 */
export function questionOf({ language, fields, subjects }, query) {
  const offers = subjects.flatMap(({ questions }) => questions);
  const offer = query.what ? offers.find(({ what }) => `${what}.`.startsWith(`${query.what}.`)) : offers[0];
  if (!offer) return null;
  const { kind, purpose, topic } = offer;
  const context = Object.fromEntries(fields.flatMap(({ key }) => (query[key] ? [[key, query[key]]] : [])));
  return { kind, purpose, topic, context, language };
}
