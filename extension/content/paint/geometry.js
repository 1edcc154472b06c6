/** Where things are in the viewport, and what of them can be seen. */

/**
 * The parts of `rects` that can be seen: inside the field's visible box and the viewport; parts thinner than half a pixel are left out.
 *
 * @param {Iterable<DOMRect>} rects
 * @param {Element} element
 * @returns {DOMRect[]}
 */
export function visibleRects(rects, element) {
  const { innerWidth, innerHeight } = /** @type {Window} */ (element.ownerDocument.defaultView);
  const box = overlap(visibleBox(element), new DOMRect(0, 0, innerWidth, innerHeight));
  return [...rects].map((rect) => overlap(rect, box)).filter(({ width, height }) => width > 0.5 && height > 0.5);
}

/**
 * The part of an element's box that no scrolling ancestor cuts off.
 *
 * @param {Element} element
 * @returns {DOMRect}
 */
export function visibleBox(element) {
  let box = element.getBoundingClientRect();
  let { position } = getComputedStyle(element);
  const { body } = element.ownerDocument;
  for (
    let parent = element.parentElement;
    parent && parent !== body && position !== "fixed";
    parent = parent.parentElement
  ) {
    const style = getComputedStyle(parent);
    if (style.overflow !== "visible") box = overlap(box, parent.getBoundingClientRect());
    position = style.position;
  }
  return box;
}

/**
 * @param {DOMRect} one
 * @param {DOMRect} other
 */
export function overlap(one, other) {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/**
 * @param {DOMRect} rect
 * @param {number} x
 * @param {number} y
 */
export function contains(rect, x, y) {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
