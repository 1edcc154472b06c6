/** An editable element (contenteditable, rich editors included), seen as a field. */

import { createHighlights } from "../paint/highlights.js";
import { visibleRects } from "../paint/geometry.js";
import { isFocused } from "./text_area.js";
import { indexText, offsetOf, placeOf } from "./text_index.js";

/** @typedef {import("./text_area.js").Field} Field */

/**
 * @param {HTMLElement} element
 * @param {import("../paint/layer.js").Layer} layer
 * @param {AbortSignal} signal
 * @param {() => void} changed called after every edit, before the page is painted again
 * @returns {Field}
 */
export function richText(element, layer, signal, changed) {
  const document = element.ownerDocument;
  const highlights = createHighlights(signal);
  let index = readIndex();

  const observer = new MutationObserver(update);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
  element.addEventListener("input", update, { signal });

  function readIndex() {
    const { whiteSpace } = getComputedStyle(element);
    return indexText(element, whiteSpace === "normal" || whiteSpace === "nowrap");
  }

  function update() {
    index = readIndex();
    changed();
  }

  /** @param {{start: number, end: number}} span */
  function rangeOf({ start, end }) {
    const from = placeOf(index.pieces, start);
    const to = placeOf(index.pieces, end, true);
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  return {
    element,
    layer,
    read: () => index.text,
    paint(findings) {
      highlights.show(findings.map((finding) => ({ verdict: finding.verdict, range: rangeOf(finding) })));
    },
    rects(finding) {
      const range = rangeOf(finding);
      return range ? visibleRects(range.getClientRects(), element) : [];
    },
    caret() {
      const selection = document.getSelection();
      return isFocused(element) && selection
        ? offsetOf(index.pieces, selection.focusNode, selection.focusOffset)
        : null;
    },
    select(start, end) {
      const range = rangeOf({ start, end });
      element.focus({ preventScroll: true });
      if (range)
        document
          .getSelection()
          ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    },
  };
}
