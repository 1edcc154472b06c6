/** One rule: its verdict, why, since when, when it is used, examples and sources. */

import { h } from "../shared/h.js";
import { questionLink, tableLink } from "./address.js";
import { chip, notice, reasons, support, tableLabel } from "./parts.js";

/** @typedef {import("../shared/rule_types.js").Book} Book */
/** @typedef {import("../shared/rule_types.js").Rule} Rule */

/** @param {Book} book @param {string} name such as "upwork/before-contract" */
export function ruleView(book, name) {
  const rule = Object.hasOwn(book.rules, name) ? book.rules[name] : null;
  if (!rule) return [notice(`${book.words.question.again}: ${name}`, true)];
  const { platform } = rule;
  return [
    h(
      "article",
      { className: `card alone ${rule.verdict}` },
      h("p", { className: "soft" }, rule.platform_name),
      h("h1", {}, chip(rule.verdict, rule.verdict_name), " ", h("span", { className: "title" }, rule.title)),
      ...reasons({ ...rule, since: rule.since || book.words.answer.rule.undated }),
      ...conditions(rule, book),
      ...examples(rule, book),
      ...support(rule, book),
      h(
        "p",
        { className: "links" },
        h("a", { href: questionLink({ platform }) }, book.words.answer.rule.ask),
        h("a", { href: tableLink(platform) }, tableLabel(book, platform)),
      ),
    ),
  ];
}

/** @param {Rule} rule @param {Book} book */
function conditions({ conditions: all }, { language, words }) {
  const said = words.answer.rule;
  const any = new Intl.ListFormat(language, { type: "disjunction" });
  const rows = all.map(([label, values]) => h("div", {}, h("dt", {}, label), h("dd", {}, any.format(values))));
  return [
    h("h2", {}, said.conditions),
    h("p", {}, rows.length > 0 ? said.first : said.always),
    rows.length > 0 && h("dl", {}, ...rows),
  ];
}

/** @param {Rule} rule @param {Book} book */
function examples({ examples: all }, { words }) {
  if (all.length === 0) return [];
  const shown = all.map(({ text, where }) =>
    h("li", {}, h("q", { dir: "auto" }, text), h("span", { className: "soft" }, where.join(" · "))),
  );
  return [h("h2", {}, words.answer.rule.examples), h("ul", { className: "examples" }, ...shown)];
}
