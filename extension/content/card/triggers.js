/** What opens and closes a card: the pointer, a click, and the keyboard. Only what a person did counts. */

import { contains } from "../paint/geometry.js";
import { isFocused } from "../fields/text_area.js";

/** @typedef {import("../fields/draft.js").Draft} Draft */
/** @typedef {import("../../shared/types.js").Finding} Finding */

const REST = 220; // milliseconds that the pointer rests on a mark before its card opens
const GRACE = 300; // milliseconds to move from the mark to its card
const CARET_KEYS = ["Arrow", "Home", "End", "Page"];

/**
 * @param {object} parts
 * @param {Document} parts.document
 * @param {AbortSignal} parts.signal
 * @param {import("./card.js").Card} parts.card
 * @param {() => Draft[]} parts.drafts
 */
export function onTriggers({ document, signal, card, drafts }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Finding | null} */
  let hovered = null;
  let caretMoves = false;

  /** @param {Event} event @returns {Draft | undefined} */
  const draftOf = (event) => drafts().find(({ field }) => event.composedPath().includes(field.element));

  /** @param {string} type @param {(event: any) => void} act */
  function on(type, act) {
    const trusted = (/** @type {Event} */ event) => event.isTrusted && act(event);
    document.addEventListener(type, trusted, { capture: true, signal });
  }

  /** @param {number} wait @param {() => void} act */
  function later(wait, act) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  on("pointermove", (/** @type {PointerEvent} */ event) => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    if (card.holds(event)) return clearTimeout(timer);
    const draft = draftOf(event);
    const finding = draft ? findingAt(draft, event) : null;
    if (finding === hovered) return;
    hovered = finding;
    if (draft && finding) later(REST, () => openUnder(draft, event));
    else leave();
  });

  on("pointerout", (/** @type {PointerEvent} */ event) => {
    if (event.relatedTarget === null) leave(); // the pointer left the window
  });

  function leave() {
    hovered = null;
    later(GRACE, () => {
      const open = card.current();
      if (open?.by === "hover" && !open.held) card.close();
    });
  }

  /** @param {Draft} draft @param {PointerEvent} event */
  function openUnder(draft, event) {
    const finding = findingAt(draft, event); // looked up anew: the linter may have answered meanwhile
    if (finding && card.current()?.finding !== finding)
      card.open(draft, finding, "hover", { x: event.clientX, y: event.clientY });
  }

  on("click", (/** @type {PointerEvent} */ event) => {
    if (card.holds(event)) return;
    clearTimeout(timer);
    const draft = draftOf(event);
    const finding = draft && event.detail > 0 ? findingAt(draft, event) : null;
    if (draft && finding) card.open(draft, finding, "click", { x: event.clientX, y: event.clientY });
    else card.close();
  });

  on("keydown", (/** @type {KeyboardEvent} */ event) => {
    caretMoves = CARET_KEYS.some((name) => event.key.startsWith(name));
    if (event.key === "Escape" && card.current()) {
      card.close({ giveBack: true });
      return consume(event); // one Escape closes the card, not also the page's dialog
    }
    if (event.key !== "Enter" || !event.altKey || card.holds(event)) return;
    if (!card.current()) openAtCaret();
    if (!card.current()) return;
    card.enter();
    consume(event);
  });

  on("pointerdown", () => (caretMoves = false));

  on("selectionchange", () => {
    if (!caretMoves) return;
    openAtCaret();
    if (card.current()?.by === "keys" && !atCaret()) card.close();
  });

  on("input", (event) => {
    if (draftOf(event) && !card.current()?.held) card.close();
  });

  on("focusout", (/** @type {FocusEvent} */ event) => {
    const open = card.current();
    const { relatedTarget: next } = event;
    if (!open || open.by === "hover" || card.holds(event)) return;
    if (next && next !== open.draft.field.layer.host) card.close();
  });

  function atCaret() {
    for (const draft of drafts()) {
      const caret = isFocused(draft.field.element) ? draft.field.caret() : null;
      const finding = draft.findings().find(({ start, end }) => caret !== null && caret >= start && caret <= end);
      if (finding) return { draft, finding };
    }
    return null;
  }

  function openAtCaret() {
    const found = atCaret();
    if (found && card.current()?.finding !== found.finding) card.open(found.draft, found.finding, "keys");
  }

  signal.addEventListener("abort", () => clearTimeout(timer));
}

/**
 * @param {Draft} draft
 * @param {MouseEvent} event
 */
function findingAt(draft, { clientX, clientY }) {
  const hit = draft
    .findings()
    .find((finding) => draft.field.rects(finding).some((rect) => contains(rect, clientX, clientY)));
  return hit ?? null;
}

/** @param {Event} event */
function consume(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
