/** Marks in rich editors: CSS custom highlights, which draw under words without touching the document. */

/** @typedef {import("../../shared/types.js").Verdict} Verdict */
/** @typedef {{verdict: Verdict, range: Range | null}} Mark */

/** @type {Record<Verdict, string>} the names in marks.css */
const NAMES = {
  allowed: "onside-allowed",
  nudge: "onside-nudge",
  caution: "onside-caution",
  not_allowed: "onside-not-allowed",
};

/**
 * One field's share of the document's highlights.
 *
 * @param {AbortSignal} signal
 */
export function createHighlights(signal) {
  /** @type {Mark[]} */
  let shown = [];

  /** @param {Mark[]} marks */
  function show(marks) {
    for (const { verdict, range } of shown) if (range) highlight(verdict).delete(range);
    for (const { verdict, range } of marks) if (range) highlight(verdict).add(range);
    shown = marks;
  }

  signal.addEventListener("abort", () => show([]));
  return { show };
}

/** @param {Verdict} verdict */
function highlight(verdict) {
  const known = CSS.highlights.get(NAMES[verdict]);
  if (known) return known;
  const created = new Highlight();
  CSS.highlights.set(NAMES[verdict], created);
  return created;
}
