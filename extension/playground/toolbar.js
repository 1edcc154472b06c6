/** A toolbar: one stop for the Tab key, arrow keys inside, pressed buttons told to screen readers. */

/**
 * @param {Element} bar
 * @param {import("@tiptap/core").Editor} editor
 */
export function toolbar(bar, editor) {
  const buttons = /** @type {HTMLButtonElement[]} */ ([...bar.querySelectorAll("button")]);

  /** @param {HTMLButtonElement} button */
  const makeStop = (button) => buttons.forEach((other) => (other.tabIndex = other === button ? 0 : -1));

  function showState() {
    for (const button of buttons) {
      const { command = "", mark } = button.dataset;
      if (mark) button.setAttribute("aria-pressed", String(editor.isActive(mark)));
      else button.setAttribute("aria-disabled", String(!can(command)));
    }
  }

  /** @param {string} command */
  const can = (command) => /** @type {any} */ (editor.can())[command]();

  for (const button of buttons) {
    button.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays in the editor
    button.addEventListener("click", () => {
      makeStop(button);
      /** @type {any} */ (editor.chain())[button.dataset.command ?? ""]().run();
    });
  }

  bar.addEventListener("keydown", (event) => {
    const { key } = /** @type {KeyboardEvent} */ (event);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    event.preventDefault();
    const here = buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const next = buttons[(here + step + buttons.length) % buttons.length];
    makeStop(next);
    next.focus();
  });

  makeStop(buttons[0]);
  editor.on("transaction", showState);
  showState();
}
