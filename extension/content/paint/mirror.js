/** Marks in text areas: an invisible copy of the text, laid exactly over it, whose underlines are visible. */

import { overlap, visibleBox, visibleRects } from "./geometry.js";
import { onMoved } from "./moved.js";

/** @typedef {import("../../shared/types.js").Finding} Finding */

// Everything that decides where a word stands. Colours and backgrounds stay out: the copy must not be seen.
const COPIED = /** @type {const} */ ([
  "direction",
  "font-family",
  "font-feature-settings",
  "font-kerning",
  "font-optical-sizing",
  "font-size",
  "font-size-adjust",
  "font-stretch",
  "font-style",
  "font-variant",
  "font-variation-settings",
  "font-weight",
  "hyphens",
  "letter-spacing",
  "line-break",
  "line-height",
  "overflow-wrap",
  "padding-bottom",
  "padding-left",
  "padding-right",
  "padding-top",
  "tab-size",
  "text-align",
  "text-indent",
  "text-rendering",
  "text-transform",
  "unicode-bidi",
  "word-break",
  "word-spacing",
  "writing-mode",
]);

/** The styles of the copy and of its marks; the shapes are those of marks.css. */
export const MIRROR_CSS = `
.mirror { position: absolute; overflow: hidden; pointer-events: none; transform-origin: 0 0; }
.mirror > div { box-sizing: border-box; margin: 0; border: 0; color: transparent; transform-origin: 0 0; }
.mark { text-decoration: underline; text-decoration-skip-ink: none; }
.mark.allowed { text-decoration: underline dotted 2px #2a9d62; }
.mark.nudge { text-decoration: underline double 2px #3b7ddd; }
.mark.caution { text-decoration: underline dashed 2px #c98200; }
.mark.not_allowed { text-decoration: underline wavy 2px #e0435b; }
`;

/**
 * @param {HTMLTextAreaElement} element
 * @param {import("./layer.js").Layer} layer
 * @param {AbortSignal} signal
 */
export function createMirror(element, layer, signal) {
  const document = element.ownerDocument;
  const box = document.createElement("div");
  const copy = document.createElement("div");
  /** @type {Map<Finding, HTMLElement>} */
  const marks = new Map();
  box.className = "mirror";
  box.ariaHidden = "true"; // the field's own text is read aloud, not the copy
  box.append(copy);
  layer.root.append(box);

  onMoved(element, signal, place);
  signal.addEventListener("abort", () => box.remove());

  /**
   * @param {string} text
   * @param {Finding[]} findings
   */
  function paint(text, findings) {
    marks.clear();
    const line = document.createElement("span");
    let at = 0;
    for (const finding of findings) {
      const mark = document.createElement("span");
      mark.className = `mark ${finding.verdict}`;
      mark.textContent = text.slice(finding.start, finding.end);
      line.append(text.slice(at, finding.start), mark);
      marks.set(finding, mark);
      at = finding.end;
    }
    line.append(`${text.slice(at)}\u200B`); // a last empty line must have its height
    copy.replaceChildren(line);
    copyStyles();
    place();
  }

  function copyStyles() {
    const from = getComputedStyle(element);
    for (const name of COPIED) copy.style.setProperty(name, from.getPropertyValue(name));
    copy.style.whiteSpace = from.whiteSpace === "nowrap" || from.whiteSpace === "pre" ? "pre" : "pre-wrap";
  }

  function place() {
    box.hidden = marks.size === 0 || !element.isConnected;
    if (box.hidden) return;
    layer.attach();
    const rect = element.getBoundingClientRect();
    const origin = layer.host.getBoundingClientRect();
    const scale = rect.width / element.offsetWidth || 1;
    const style = getComputedStyle(element);
    const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
    const scrollbar = element.offsetWidth - element.clientWidth - Math.round(borders);
    const left = rect.left + element.clientLeft * scale;
    const top = rect.top + element.clientTop * scale;
    const width = rect.width / scale - borders - scrollbar; // clientWidth is rounded, and a rounded width wraps lines elsewhere
    Object.assign(box.style, {
      left: `${left - origin.left}px`,
      top: `${top - origin.top}px`,
      width: `${width}px`,
      height: `${element.clientHeight}px`,
      transform: `scale(${scale})`,
      clipPath: clipOf(new DOMRect(left, top, width * scale, element.clientHeight * scale), scale),
    });
    copy.style.width = `${width}px`;
    copy.style.transform = `translate(${-element.scrollLeft}px, ${-element.scrollTop}px)`;
  }

  /**
   * @param {DOMRect} inner the box of the copy
   * @param {number} scale
   */
  function clipOf(inner, scale) {
    const seen = overlap(inner, visibleBox(element));
    const cuts = [seen.top - inner.top, inner.right - seen.right, inner.bottom - seen.bottom, seen.left - inner.left];
    return `inset(${cuts.map((cut) => `${cut / scale}px`).join(" ")})`;
  }

  return {
    paint,
    /** @param {Finding} finding */
    rects: (finding) => visibleRects(marks.get(finding)?.getClientRects() ?? [], element),
  };
}
