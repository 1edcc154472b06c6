/** A platform's rules in one table that can be printed; every cell is a link to its question. */

import { control } from "../shared/control.js";
import { h } from "../shared/h.js";
import { tableLink } from "./address.js";
import { chip, notice, say } from "./parts.js";
import { unanswered } from "./question.js";

/** @typedef {import("../shared/rule_types.js").Book} Book */
/** @typedef {import("../shared/rule_types.js").Cell} Cell */
/** @typedef {import("../shared/rule_types.js").Matrix} Matrix */

/**
 * @param {Book} book
 * @param {{platform: string, date: string}} chosen
 * @param {import("../shared/connection.js").Ask} ask
 */
export function tableView(book, { platform, date }, ask) {
  const place = h("div", {}, notice(say("rules_loading")));
  ask("matrix", { platform, date, language: book.language })
    .then((matrix) => [...heading(book, matrix), grid(book, matrix)])
    .catch((error) => [unanswered(book, error)])
    .then((shown) => place.replaceChildren(...shown));
  return [place, choice(book, { platform, date })];
}

/** @param {Book} book @param {Matrix} matrix */
function heading({ words }, { title, rules, rows }) {
  const cells = rows.flatMap((row) => row.cells);
  const legend = Object.entries(words.verdict).flatMap(([verdict, meaning]) => {
    const short = cells.find((cell) => cell.verdict === verdict)?.short;
    if (!short) return [];
    return [chip(/** @type {Cell["verdict"]} */ (verdict), short === meaning ? short : `${short}: ${meaning}`)];
  });
  return [
    h(
      "div",
      { className: "intro" },
      h("h1", {}, title),
      h("p", {}, h("strong", {}, rules), " · ", words.answer.table.intro),
      h("p", { className: "legend" }, ...legend),
    ),
  ];
}

/** @param {Book} book @param {Matrix} matrix */
function grid({ words }, { title, columns, rows }) {
  const head = [words.answer.table.what, ...columns].map((name) => h("th", { scope: "col" }, name));
  return h(
    "div",
    { className: "scroll", role: "region", tabIndex: 0, "aria-label": title },
    h(
      "table",
      { className: "matrix" },
      h("thead", {}, h("tr", {}, ...head)),
      h(
        "tbody",
        {},
        ...rows.map(({ name, cells }) =>
          h("tr", {}, h("th", { scope: "row" }, name), ...cells.map((cell) => h("td", {}, answerLink(cell)))),
        ),
      ),
    ),
  );
}

/** @param {Cell} cell */
function answerLink({ verdict, short, title, ask }) {
  return h("a", { className: `cell ${verdict}`, href: `#${ask}`, title }, h("span", {}, short));
}

/** Another platform, another day, and the printer. @param {Book} book @param {{platform: string, date: string}} chosen */
function choice({ words, fields }, chosen) {
  const asked = fields.filter(({ key }) => key === "platform" || key === "date");
  const form = h(
    "form",
    { className: "choice", onchange: changed, onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    ...asked.map((field) =>
      h(
        "label",
        {},
        h("span", {}, field.label),
        control(field, chosen[/** @type {"platform" | "date"} */ (field.key)]),
        field.type === "date" && h("small", {}, words.question.newest),
      ),
    ),
    h("button", { type: "button", onclick: () => print() }, say("rules_print")),
    h("small", {}, words.answer.table.print_hint),
  );

  function changed() {
    const { platform, date } = Object.fromEntries(new FormData(form));
    location.hash = tableLink(String(platform), String(date));
  }
  return form;
}
