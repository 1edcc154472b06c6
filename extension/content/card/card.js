/** The one open card: opens at a finding, follows its mark, applies a fix that the writer chose, closes. */

import { applyFix } from "../fix.js";
import { say } from "../words.js";
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
 * @property {boolean} held the card stays while its fix goes in, and after the editor refused it
 */
/** @typedef {ReturnType<typeof createCard>} Card */

const PRIVATE = ["pointerdown", "mousedown", "click", "keydown", "keyup"]; // a page that closes its dialog on these must not see ours

/** @param {{document: Document, signal: AbortSignal}} parts */
export function createCard({ document, signal }) {
  const view = /** @type {Window} */ (document.defaultView);
  /** @type {Open | null} */
  let shown = null;

  signal.addEventListener("abort", () => close());
  for (const event of ["scroll", "resize"])
    view.addEventListener(event, place, { capture: true, passive: true, signal });

  /**
   * @param {Draft} draft
   * @param {Finding} finding
   * @param {OpenedBy} by
   * @param {Point | null} [near]
   */
  function open(draft, finding, by, near = null) {
    close();
    const element = cardView(finding, { onFix: fix, onClose: () => close({ giveBack: true }) });
    element.addEventListener("mousedown", (event) => event.preventDefault()); // the caret stays in the draft
    element.addEventListener("keydown", (event) => keepTabInside(element, event));
    for (const type of PRIVATE) element.addEventListener(type, (event) => event.stopPropagation());
    draft.field.layer.attach();
    draft.field.layer.root.append(element);
    shown = { draft, finding, by, near, line: new DOMRect(), element, held: false };
    element.showPopover();
    place();
    if (by === "keys") announce(draft, `${finding.what}: ${finding.verdict_name}. ${say("card_enter")}`);
  }

  /** @param {{giveBack?: boolean}} [options] gives the focus back to the field when the card had it */
  function close({ giveBack = false } = {}) {
    if (!shown) return;
    const { element, draft } = shown;
    const hadFocus = element.contains(draft.field.layer.root.activeElement);
    shown = null;
    element.remove();
    if (giveBack && hadFocus) draft.field.element.focus({ preventScroll: true });
  }

  function place() {
    if (!shown) return;
    const { draft, finding, near, element } = shown;
    const rects = draft.field.rects(finding);
    const line = rects.find((rect) => near && near.y >= rect.top && near.y <= rect.bottom) ?? rects[0];
    if (!line && !shown.held) return close({ giveBack: true });
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
    if (await applyFix(draft, chosen)) {
      close();
      announce(draft, say("fix_done"));
    } else {
      element.querySelector(".fixes")?.replaceWith(refusedView(chosen));
      place();
    }
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
 */
function announce(draft, text) {
  draft.field.layer.status.textContent = text;
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
