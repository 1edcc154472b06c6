/** The one open card: opens at a finding, follows its mark, applies a fix that the writer chose, closes. */

import { applyFix } from "../fix.js";
import { onMoved } from "../paint/moved.js";
import { say, sayKeys } from "../words.js";
import { placeCard } from "./place.js";
import { cardView, refusedView } from "./view.js";

/** @typedef {import("../../shared/types.js").Finding} Finding */
/** @typedef {import("../../shared/types.js").Fix} Fix */
/** @typedef {import("../fields/draft.js").Draft} Draft */
/** @typedef {"hover" | "click" | "keys"} OpenedBy */
/** @typedef {{x: number, y: number}} Point */
/**
 * @typedef {object} Open
 * @property {Draft} draft
 * @property {Finding} finding
 * @property {OpenedBy} by
 * @property {Point | null} near the pointer, to choose the line of a mark that wraps
 * @property {DOMRect} line where its mark was seen last
 * @property {HTMLElement} element
 * @property {AbortController} stop ends following the field
 * @property {boolean} held the card stays while its fix goes in, and after the editor refused it
 */
/** @typedef {ReturnType<typeof createCard>} Card */

// A page that closes its dialog or takes the focus back when it hears these on the document must not hear ours.
const PRIVATE = ["pointerdown", "pointerup", "mousedown", "mouseup", "click", "keydown", "keyup"];

/** @param {{document: Document, openRule?: (rule: string) => void, signal: AbortSignal}} parts */
export function createCard({ document, openRule, signal }) {
  const view = /** @type {Window} */ (document.defaultView);
  /** @type {Open | null} */
  let shown = null;

  signal.addEventListener("abort", () => close());
  for (const event of ["focusin", "focusout"])
    view.addEventListener(event, keepFocusMovePrivate, { capture: true, signal });

  /**
   * @param {Draft} draft
   * @param {Finding} finding
   * @param {OpenedBy} by
   * @param {Point | null} [near]
   */
  function open(draft, finding, by, near = null) {
    close();
    const actions = { onFix: fix, onClose: () => close({ giveBack: true }), openRule };
    const element = cardView(finding, draft.reading(), actions);
    element.addEventListener("mousedown", (event) => event.preventDefault()); // the caret stays in the draft
    element.addEventListener("keydown", (event) => keepTabInside(element, event));
    for (const type of PRIVATE) element.addEventListener(type, (event) => event.stopPropagation());
    draft.field.layer.attach();
    draft.field.layer.root.append(element);
    const stop = new AbortController();
    shown = { draft, finding, by, near, line: new DOMRect(), element, stop, held: false };
    element.showPopover();
    // A frame later, when the marks have followed the field.
    onMoved(draft.field.element, AbortSignal.any([signal, stop.signal]), () => view.requestAnimationFrame(place));
    place();
    const { language } = draft.reading();
    if (by === "keys") announce(draft, `${finding.what}: ${finding.verdict_name}. ${sayKeys("card_enter")}`, language);
  }

  /** @param {{giveBack?: boolean}} [options] gives the focus back to the field when the card had it */
  function close({ giveBack = false } = {}) {
    if (!shown) return;
    const { element, draft, stop } = shown;
    const hasFocus = element.contains(draft.field.layer.root.activeElement);
    if (giveBack && hasFocus) draft.field.element.focus({ preventScroll: true });
    stop.abort();
    shown = null;
    element.remove();
  }

  function place() {
    if (!shown) return;
    const { draft, finding, near, element } = shown;
    const rects = draft.field.rects(finding);
    const line = rects.find((rect) => near && near.y >= rect.top && near.y <= rect.bottom) ?? rects[0];
    if (!draft.field.element.isConnected || (!line && !shown.held)) return close({ giveBack: true });
    shown.line = line ?? shown.line;
    const card = { width: element.offsetWidth, height: element.offsetHeight };
    const { clientWidth: width, clientHeight } = document.documentElement;
    const { left, top } = placeCard(shown.line, card, { width, height: Math.min(clientHeight, view.innerHeight) });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }

  /** The draft changed: the card stays with its finding, and goes with it. @param {Draft} draft */
  function follow(draft) {
    if (shown?.draft !== draft || shown.held) return;
    const { finding } = shown;
    const same = draft.findings().find((each) => each.start === finding.start && isSame(each, finding));
    if (!same) return close({ giveBack: true });
    shown.finding = same;
    place();
  }

  /** @param {Fix} chosen */
  async function fix(chosen) {
    if (!shown || shown.held) return;
    const { draft, element } = shown;
    shown.held = true;
    let refused = false;
    try {
      refused = !(await applyFix(draft, chosen));
    } finally {
      if (!refused && shown?.element === element) close();
    }
    if (refused) showRefusal(element, chosen);
    else announce(draft, sayKeys("fix_done"), say("language"));
  }

  /** @param {HTMLElement} element @param {Fix} chosen */
  function showRefusal(element, chosen) {
    const refusal = refusedView(chosen);
    element.querySelector(".fixes")?.replaceWith(refusal);
    place();
    (refusal.querySelector("button") ?? element).focus();
  }

  // To the page the focus never left its field: a dialog that keeps the focus inside would fetch it back.
  /** @param {Event} event */
  function keepFocusMovePrivate(event) {
    if (!shown) return;
    const { element, layer } = shown.draft.field;
    const { target, relatedTarget: other } = /** @type {FocusEvent} */ (event);
    if (target === layer.host || (other === layer.host && target === element)) event.stopImmediatePropagation();
  }

  return {
    open,
    close,
    follow,
    /** Moves the keyboard into the card. */
    enter: () => shown?.element.focus(),
    current: () => shown,
    /** @param {Event} event */
    holds: (event) => shown !== null && event.composedPath().includes(shown.draft.field.layer.host),
  };
}

/**
 * Tells a screen reader, politely.
 *
 * @param {Draft} draft
 * @param {string} text
 * @param {string} language
 */
function announce(draft, text, language) {
  const { status } = draft.field.layer;
  status.lang = language;
  status.textContent = ""; // else the same words again would not be a change
  requestAnimationFrame(() => (status.textContent = text));
}

/**
 * @param {Finding} one
 * @param {Finding} other
 */
function isSame(one, other) {
  return (
    one.end === other.end && one.value === other.value && one.verdict === other.verdict && one.clause === other.clause
  );
}

/**
 * @param {HTMLElement} card
 * @param {KeyboardEvent} event
 */
function keepTabInside(card, event) {
  if (event.key !== "Tab") return;
  const stops = /** @type {HTMLElement[]} */ (
    [...card.querySelectorAll("a, button, summary")].filter((stop) => stop.checkVisibility())
  );
  const root = /** @type {ShadowRoot} */ (card.getRootNode());
  const at = stops.indexOf(/** @type {HTMLElement} */ (root.activeElement));
  const next = event.shiftKey ? (at <= 0 ? stops.length : at) - 1 : (at + 1) % stops.length;
  stops[next].focus();
  event.preventDefault();
}
