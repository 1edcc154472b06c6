/** A list of an editor's findings in words: what the marks show, also for people who do not see them. */

/** @typedef {import("../shared/types.js").LintAnswer} LintAnswer */
/** @typedef {import("../shared/types.js").Finding} Finding */

const NOTHING = "No contact details found.";

/**
 * @param {() => string} text the editor's draft now
 * @param {Element | null} list
 */
export function findingsList(text, list) {
  let shown = "";
  return {
    /**
     * Shows `answer` if `draft` is what this editor holds.
     * @param {string} draft
     * @param {LintAnswer} answer
     */
    show(draft, { findings }) {
      if (squeeze(draft) !== squeeze(text())) return;
      const rows = findings.map(row);
      if (findings.length === 0 && squeeze(draft)) rows.push(item("none", NOTHING));
      const words = rows.map((one) => one.textContent).join("\n");
      if (words === shown) return; // a live region speaks at every change
      shown = words;
      list?.replaceChildren(...rows);
    },
  };
}

/** @param {Finding} finding */
function row({ what, value, verdict, verdict_name }) {
  return item(verdict, part("verdict", verdict_name), part("what", `${what}: `, part("value", value)));
}

/** @param {string} verdict @param {(Node | string)[]} content */
function item(verdict, ...content) {
  const element = document.createElement("li");
  element.dataset.verdict = verdict;
  element.append(...content);
  return element;
}

/** @param {string} name @param {(Node | string)[]} content */
function part(name, ...content) {
  const element = document.createElement("span");
  element.className = name;
  element.append(...content);
  return element;
}

/** Editors and the watcher may break lines in different ways. @param {string} text */
const squeeze = (text) => text.replace(/\s+/g, "");
