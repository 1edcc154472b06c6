/** Says in words what the linter's engine does. */

const WORDS = {
  loading: "Onside is loading…",
  stillLoading: "Onside is still loading. The first time takes longer…",
  ready: "Ready. Onside runs in this tab.",
  failed: "Onside could not start. Reload the page; if that does not help, run “python3 build.py build” and reload again.",
};
const PATIENCE_MS = 5_000;

/**
 * @param {HTMLElement} element `#engine`, with a `.words` and a `progress` inside
 * @returns {(state: "loading" | "ready" | "failed") => void}
 */
export function engineState(element) {
  const words = /** @type {HTMLElement} */ (element.querySelector(".words"));
  const progress = /** @type {HTMLElement} */ (element.querySelector("progress"));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;
  return (state) => {
    clearTimeout(patience);
    if (state === "loading") patience = setTimeout(() => (words.textContent = WORDS.stillLoading), PATIENCE_MS);
    element.dataset.state = state;
    words.textContent = WORDS[state];
    progress.hidden = state !== "loading";
  };
}
