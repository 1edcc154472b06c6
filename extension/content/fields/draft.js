/** One field's draft: its text, its findings, and the marks that show them. */

import { createChecker } from "./checker.js";
import { isTextArea, isWritable } from "./find.js";
import { richText } from "./rich_text.js";
import { changeBetween, remap } from "./spans.js";
import { textArea } from "./text_area.js";

/** @typedef {import("../../shared/types.js").Finding} Finding */
/** @typedef {import("../../shared/types.js").Reading} Reading */
/** @typedef {import("./text_area.js").Field} Field */

/**
 * @typedef {object} Draft
 * @property {Field} field
 * @property {() => Finding[]} findings in reading order, at their places in the present text
 * @property {() => Reading} reading the language of the findings' words
 * @property {() => string} text
 * @property {() => void} refresh
 */

/**
 * @param {HTMLElement} element
 * @param {object} parts
 * @param {import("../paint/layer.js").Layer} parts.layer
 * @param {(text: string, caret: number | null) => Promise<import("../../shared/types.js").LintAnswer>} parts.lint `caret`: where one types
 * @param {(draft: Draft) => void} parts.onChange called after the text or the findings changed
 * @param {() => void} parts.onGivenUp called when the draft could not be checked, also after some more tries
 * @param {AbortSignal} parts.signal
 * @returns {Draft}
 */
export function createDraft(element, { layer, lint, onChange, onGivenUp, signal }) {
  const field = isTextArea(element)
    ? textArea(element, layer, signal, update)
    : richText(element, layer, signal, update);
  let text = field.read();
  /** @type {Finding[]} */
  let findings = [];
  /** @type {Reading} */
  let reading = { language: "en", direction: "ltr" };

  const checker = createChecker({
    read: present,
    lint: async (asked, typing) =>
      isWritable(element) ? lint(asked, typing ? field.caret() : null) : { verdict: null, findings: [], ...reading },
    onAnswer: ({ language, direction, findings: found }) => {
      reading = { language, direction };
      show(found);
    },
    onGivenUp,
    signal,
  });
  element.addEventListener("compositionstart", () => checker.hold(), { signal });
  element.addEventListener("compositionend", () => checker.release(), { signal });
  element.addEventListener("blur", () => checker.left(), { signal });

  // A page may change its box without an event, so what is sent is always read anew.
  function present() {
    if (field.read() !== text) update();
    return text;
  }

  function update() {
    const now = field.read();
    if (now === text) return field.paint(findings); // an editor may have replaced its nodes under the same text
    const moved = remap(findings, changeBetween(text, now, field.caret()));
    text = now;
    show(moved);
    checker.changed();
  }

  /** @param {Finding[]} next */
  function show(next) {
    findings = next;
    field.paint(findings);
    onChange(draft);
  }

  const draft = { field, findings: () => findings, reading: () => reading, text: () => text, refresh: checker.refresh };
  checker.refresh();
  return draft;
}
