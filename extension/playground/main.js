/** The playground: two editors, the context and the linter, in one page. */

import { watch } from "../content/watch.js";
import { startEngine } from "../engine/host.js";
import { contextForm } from "./context.js";
import { findingsList } from "./findings.js";
import { plainEditor } from "./plain.js";
import { richEditor } from "./rich.js";
import { engineState } from "./state.js";

const WORKER = "/engine/worker.js";

const plain = plainEditor(element("plain"));
const rich = richEditor(element("rich"), document.querySelector(".toolbar"));
const pageChecks = document.documentElement.dataset.onsideEngine === "page";
const setContext = pageChecks ? checkHere() : () => {};

for (const button of document.querySelectorAll("button[data-draft]")) {
  button.addEventListener("click", () => tryDraft(/** @type {HTMLButtonElement} */ (button).dataset));
}

/** Starts the linter in this page; the answer sets the context. */
function checkHere() {
  const engine = startEngine(WORKER, { onState: engineState(element("engine")) });
  const lists = [
    findingsList(plain.text, document.querySelector("#plain-section .findings")),
    findingsList(rich.text, document.querySelector("#rich-section .findings")),
  ];
  const form = contextForm(element("context"));
  const watcher = watch({
    document,
    engine: { lint },
    context: form.values,
    signal: new AbortController().signal,
    inspectable: new URLSearchParams(location.search).has("inspectable"),
  });
  form.onChange(() => watcher.refresh());
  return form.set;

  /** @param {import("../shared/types.js").LintRequest} request */
  async function lint(request) {
    const answer = await engine.lint(request);
    for (const list of lists) list.show(request.text, answer);
    return answer;
  }
}

/** @param {DOMStringMap} draft */
function tryDraft({ draft = "", context = "{}" }) {
  setContext(JSON.parse(context));
  rich.write(draft);
  plain.write(draft);
}

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}
