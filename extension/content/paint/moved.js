/** Tells when an element may have moved or changed its size, without asking at every frame. */

const NOTHING_SEEN = 1e-7;

/**
 * Calls `moved` on scrolling, resizing, loaded fonts, and when something else on the page pushes the element away.
 *
 * @param {Element} element
 * @param {AbortSignal} signal
 * @param {() => void} moved
 */
export function onMoved(element, signal, moved) {
  const view = /** @type {Window} */ (element.ownerDocument.defaultView);
  const often = { capture: true, passive: true, signal };
  view.addEventListener("scroll", moved, often);
  view.addEventListener("resize", moved, often);
  view.addEventListener("transitionend", moved, often);
  view.addEventListener("animationend", moved, often);
  element.ownerDocument.fonts.addEventListener("loadingdone", moved, { signal });

  const sizes = new ResizeObserver(moved);
  sizes.observe(element);

  /** @type {IntersectionObserver | undefined} */
  let places;
  watchPlace();
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    places?.disconnect();
  });

  // The observer's window is cut to the element's own box, so any shift changes how much of it is seen.
  function watchPlace(threshold = 1) {
    places?.disconnect();
    if (signal.aborted) return;
    let first = true;
    places = new IntersectionObserver(
      ([{ intersectionRatio: seen }]) => {
        const expected = Math.abs(seen - threshold) < 0.001;
        if (first && expected) return void (first = false);
        if (!first) moved();
        const next = first ? Math.max(seen, NOTHING_SEEN) : 1;
        view.requestAnimationFrame(() => watchPlace(next));
      },
      { root: element.ownerDocument, rootMargin: marginTo(element), threshold },
    );
    places.observe(element);
  }
}

/** @param {Element} element */
function marginTo(element) {
  const { top, left, right, bottom } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  return [top, clientWidth - right, clientHeight - bottom, left].map((gap) => `${-Math.floor(gap)}px`).join(" ");
}
