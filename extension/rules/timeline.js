/** How the answer changed over the years: bars by year, and the same as a table. */

import { h } from "../shared/h.js";
import { chip } from "./parts.js";

/** @typedef {import("../shared/rule_types.js").Book} Book */
/** @typedef {import("../shared/rule_types.js").Timeline} Timeline */

/**
 * @param {Book} book
 * @param {Timeline} timeline
 */
export function timelineView({ words }, timeline) {
  const said = words.answer.timeline;
  const changes = timeline.bars.length > 1;
  return h(
    "section",
    { className: "timeline" },
    h("h2", {}, said.title),
    h("p", { className: "soft" }, changes ? said.intro : said.same),
    changes && plot(said, timeline),
    changes && table(said, timeline),
  );
}

/**
 * The table says all this too, so screen readers and the Tab key leave it out.
 *
 * @param {any} said
 * @param {Timeline} timeline
 */
function plot(said, { bars, years, chosen }) {
  return h(
    "div",
    { className: "plot", "aria-hidden": "true" },
    ...bars.map(({ number, start, width, lane, answer, when }) =>
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

/** @param {any} said @param {Timeline} timeline */
function table(said, { bars }) {
  const heads = [said.number, said.when, said.verdict, said.rule];
  return h(
    "table",
    { className: "periods" },
    h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))),
    h(
      "tbody",
      {},
      ...bars.map(({ number, when, answer }) =>
        h(
          "tr",
          {},
          h("td", { className: "number" }, String(number)),
          h("td", { className: "when" }, when),
          h("td", {}, chip(answer.verdict, answer.verdict_name)),
          h("td", {}, h("a", { href: `#${answer.ask}` }, answer.title)),
        ),
      ),
    ),
  );
}
