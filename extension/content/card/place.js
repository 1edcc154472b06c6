/** Where a card stands: under its mark, above when there is no room, always inside the viewport. Pure. */

const GAP = 8;
const MARGIN = 8;

/**
 * All numbers are CSS pixels in the viewport.
 *
 * @param {{left: number, top: number, bottom: number}} mark
 * @param {{width: number, height: number}} card
 * @param {{width: number, height: number}} view
 * @returns {{left: number, top: number}}
 */
export function placeCard(mark, card, view) {
  const under = mark.bottom + GAP;
  const above = mark.top - GAP - card.height;
  const fitsUnder = under + card.height + MARGIN <= view.height;
  const roomierUnder = view.height - mark.bottom >= mark.top;
  const top = fitsUnder || (above < MARGIN && roomierUnder) ? under : above;
  return {
    left: clamp(mark.left, view.width - card.width - MARGIN),
    top: clamp(top, view.height - card.height - MARGIN),
  };
}

/**
 * @param {number} value
 * @param {number} highest
 */
function clamp(value, highest) {
  return Math.max(MARGIN, Math.min(value, highest));
}
