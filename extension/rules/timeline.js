/** How the answer changed over the years: bars by year, and the same as a table. */

import { h } from "../shared/h.js";
import { chip } from "./parts.js";
import { plotOf } from "./plot.js";

/** @typedef {import("../shared/rule_types.js").Book} Book */
/** @typedef {import("../shared/rule_types.js").Period} Period */

/**
 * @param {Book} book
 * @param {Period[]} periods
 * @param {string} [chosenDay]
 */
export function timelineView({ words }, periods, chosenDay) {
  const said = words.answer.timeline;
  const changes = periods.length > 1;
  return h(
    "section",
    { className: "timeline" },
    h("h2", {}, said.title),
    h("p", { className: "soft" }, changes ? said.intro : said.same),
    changes && plot(said, periods, chosenDay),
    changes && table(said, periods),
  );
}

/**
 * The table says all this too, so screen readers and the Tab key leave it out.
 *
 * @param {any} said
 * @param {Period[]} periods
 * @param {string} [chosenDay]
 */
function plot(said, periods, chosenDay) {
  const { bars, years, chosen } = plotOf(periods, new Date().toISOString().slice(0, 10), chosenDay);
  return h(
    "div",
    { className: "plot", "aria-hidden": "true" },
    ...bars.map(({ number, start, width, lane, period: { answer, when } }) =>
      h(
        "a",
        {
          className: `bar ${answer.verdict} lane-${lane}`,
          href: `#${answer.ask}`,
          tabIndex: -1,
          title: `${when}: ${answer.verdict_name}. ${answer.title}`,
          style: `--start: ${start}%; --width: ${width}%`,
        },
        h("span", { className: "number" }, String(number)),
        h("span", { className: "sign" }),
      ),
    ),
    ...years.map(({ year, at }) => h("span", { className: "year", style: `--start: ${at}%` }, String(year))),
    chosen !== null && h("span", { className: "chosen", style: `--start: ${chosen}%` }, said.chosen),
  );
}

/** @param {any} said @param {Period[]} periods */
function table(said, periods) {
  const heads = [said.number, said.when, said.verdict, said.rule];
  return h(
    "table",
    { className: "periods" },
    h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))),
    h(
      "tbody",
      {},
      ...periods.map(({ when, answer }, index) =>
        h(
          "tr",
          {},
          h("td", { className: "number" }, String(index + 1)),
          h("td", { className: "when" }, when),
          h("td", {}, chip(answer.verdict, answer.verdict_name)),
          h("td", {}, h("a", { href: `#${answer.ask}` }, answer.title)),
        ),
      ),
    ),
  );
}
