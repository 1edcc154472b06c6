/** A text area, seen as a field. */

import { createMirror } from "../paint/mirror.js";

/** @typedef {import("../../shared/types.js").Finding} Finding */
/** @typedef {import("../paint/layer.js").Layer} Layer */

/**
 * What the rest needs to know about a field, whatever element it is. Offsets are UTF-16 code units, rectangles are in the viewport.
 *
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {Layer} layer
 * @property {() => string} read
 * @property {(findings: Finding[]) => void} paint
 * @property {(finding: Finding) => DOMRect[]} rects one a line, only what can be seen
 * @property {() => number | null} caret null when the focus is elsewhere
 * @property {(start: number, end: number) => void} select
 */

/**
 * @param {HTMLTextAreaElement} element
 * @param {Layer} layer
 * @param {AbortSignal} signal
 * @param {() => void} changed called after every edit, in the same task
 * @returns {Field}
 */
export function textArea(element, layer, signal, changed) {
  const document = element.ownerDocument;
  const mirror = createMirror(element, layer, signal);
  let known = element.value;
  element.addEventListener("input", look, { signal });
  element.addEventListener("focus", look, { signal });

  // A page that empties its box after sending tells nobody, but it changes something else, such as the list of messages.
  const page = new MutationObserver(look);
  signal.addEventListener("abort", () => page.disconnect());

  function look() {
    if (element.value === known) return;
    known = element.value;
    changed();
  }

  return {
    element,
    layer,
    read: () => element.value,
    paint(findings) {
      page.disconnect();
      if (findings.length > 0) page.observe(document, { childList: true, subtree: true });
      mirror.paint(element.value, findings);
    },
    rects: mirror.rects,
    caret: () => (isFocused(element) ? element.selectionEnd : null),
    select(start, end) {
      element.focus({ preventScroll: true });
      element.setSelectionRange(start, end);
    },
  };
}

/** @param {Element} element */
export function isFocused(element) {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  return root.activeElement === element || element.contains(root.activeElement);
}
