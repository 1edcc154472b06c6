/** “Can I share it?”: shows what the address asks for, a question, a table or a rule. */

import { connectEngine } from "../shared/connection.js";
import { browser } from "../shared/browser.js";
import { readAddress } from "./address.js";
import { notice, say } from "./parts.js";
import { questionView } from "./question.js";
import { ruleView } from "./rule.js";
import { tableView } from "./table.js";

/** @typedef {import("../shared/rule_types.js").Book} Book */

const main = element("main");
const told = element("told");
const ask = connectEngine("rules");

/** @returns {Promise<Book>} in the language of the extension's own words */
async function readBook() {
  const response = await fetch(browser.runtime.getURL(`engine/rules/${say("language")}.json`));
  return response.json();
}

/** @param {Book} book */
function show(book) {
  const address = readAddress(location.hash);
  told.textContent = "";
  if (address.view === "question") main.replaceChildren(...questionView(book, address.query, ask, tell));
  else if (address.view === "table") main.replaceChildren(...tableView(book, address, ask));
  else main.replaceChildren(...ruleView(book, address.rule));
  main.dataset.view = address.view;
}

/** @param {string} words */
function tell(words) {
  told.textContent = words;
}

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

async function start() {
  const book = await readBook();
  const { title } = book.words.question;
  Object.assign(document.documentElement, { lang: book.language, dir: book.direction });
  document.title = `${title} · Onside`;
  element("home").textContent = title;
  addEventListener("hashchange", () => {
    show(book);
    scrollTo(0, 0);
  });
  show(book);
}

start().catch(() => main.replaceChildren(notice(say("popup_broken"), true)));
