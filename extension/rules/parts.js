/** Pieces that the answer, the rule and the table share. */

import { browser } from "../shared/browser.js";
import { h } from "../shared/h.js";

/** @typedef {import("../shared/rule_types.js").Verdict} Verdict */
/** @typedef {import("../shared/rule_types.js").Book} Book */
/** @typedef {Pick<import("../shared/rule_types.js").Answer, "verdict" | "verdict_name" | "why" | "since" | "advice" | "advice_name" | "sources" | "sure">} Explained */

export const say = browser.i18n.getMessage;

/** Told by colour, shape and word. @param {Verdict} verdict @param {string} name */
export function chip(verdict, name) {
  return h("span", { className: `verdict ${verdict}` }, name);
}

/**
 * Why, since when, what would make it fine.
 *
 * @param {Explained} said
 */
export function reasons({ why, since, advice, advice_name }) {
  return [
    h("p", { className: "why" }, why),
    since && h("p", { className: "soft" }, since),
    advice && h("section", { className: "advice" }, h("h3", {}, advice_name), h("p", {}, advice)),
  ];
}

/**
 * Where it is written, and how sure that is.
 *
 * @param {Explained} said
 * @param {Book} book
 */
export function support({ sources, sure }, { words }) {
  return [
    h("h3", {}, words.answer.sources),
    h("ul", { className: "sources" }, ...sources.map(source)),
    h("h3", {}, words.answer.sureness),
    h("p", {}, sure),
  ];
}

/** @param {import("../shared/types.js").Source} source */
function source({ title, url, when }) {
  const link = { href: url, target: "_blank", rel: "noopener noreferrer", lang: "en", dir: "auto" };
  return h("li", {}, h("a", link, title), " ", h("span", { className: "soft" }, `(${when})`));
}

/** @param {Book} book @param {string} platform */
export function tableLabel({ words, fields }, platform) {
  return words.answer.table.link.replace("{platform}", platformName(fields, platform));
}

/** @param {Book["fields"]} fields @param {string} platform */
function platformName(fields, platform) {
  const options = fields.find(({ key }) => key === "platform")?.options ?? [];
  return options.find(({ value }) => value === platform)?.label ?? platform;
}

/** @param {string} text @param {boolean} [wrong] */
export function notice(text, wrong = false) {
  return h("p", { className: wrong ? "notice wrong" : "notice", ...(wrong && { role: "alert" }) }, text);
}
