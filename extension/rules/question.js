/** A question: the form on one side, its answer and how it changed on the other. */

import { h } from "../shared/h.js";
import { Refused } from "../shared/refused.js";
import { questionLink, tableLink } from "./address.js";
import { questionForm, questionOf } from "./form.js";
import { chip, notice, reasons, say, support, tableLabel } from "./parts.js";
import { timelineView } from "./timeline.js";

/** @typedef {import("../shared/rule_types.js").Answer} Answer */
/** @typedef {import("../shared/rule_types.js").Book} Book */
/** @typedef {import("../shared/connection.js").Ask} Ask */

/**
 * @param {Book} book
 * @param {Record<string, string>} query
 * @param {Ask} ask
 * @param {(words: string) => void} tell says the answer to those who do not see it
 */
export function questionView(book, query, ask, tell) {
  const { words } = book;
  const place = h("div", { id: "answer" }, notice(say("rules_loading")));
  let last = 0;

  /** @param {Record<string, string>} asked */
  async function show(asked) {
    const turn = ++last;
    const shown = await answerTo(asked).catch((error) => [unanswered(book, error)]);
    if (turn !== last) return; // another question came meanwhile
    place.replaceChildren(...shown);
    tell(place.querySelector(".card h2")?.textContent ?? "");
  }

  /** @param {Record<string, string>} asked */
  async function answerTo(asked) {
    const question = questionOf(book, asked);
    if (!question) return [notice(`${words.question.again}.`, true)];
    const today = new Date().toISOString().slice(0, 10);
    const [answer, timeline] = await Promise.all([ask("can_i", question), ask("timeline", { ...question, today })]);
    return [answerCard(book, answer, asked), timelineView(book, timeline)];
  }

  /** @param {Record<string, string>} asked */
  function changed(asked) {
    history.replaceState(null, "", questionLink(asked));
    show(asked);
  }

  show(query);
  return [
    h("div", { className: "intro" }, h("h1", {}, words.question.title), h("p", {}, words.question.intro)),
    h("div", { className: "sides" }, questionForm(book, query, changed), place),
  ];
}

/**
 * @param {Book} book
 * @param {Answer} answer
 * @param {Record<string, string>} asked
 */
function answerCard(book, answer, { date = "" }) {
  const { platform, clause, verdict, verdict_name, title } = answer;
  return h(
    "article",
    { className: `card ${verdict}` },
    h("h2", {}, chip(verdict, verdict_name), " ", h("span", { className: "title" }, title)),
    ...reasons(answer),
    ...support(answer, book),
    h(
      "p",
      { className: "links" },
      h("a", { href: `#${platform}/${clause}` }, book.words.answer.whole_rule),
      h("a", { href: tableLink(platform, date) }, tableLabel(book, platform)),
    ),
  );
}

/** @param {Book} book @param {Error} error */
export function unanswered({ words }, error) {
  if (!(error instanceof Refused)) return notice(say("engine_failed"), true);
  return h(
    "p",
    { className: "notice wrong", role: "alert" },
    `${words.question.again}: `,
    h("span", { lang: "en", dir: "ltr" }, `${error.message}.`),
  );
}
