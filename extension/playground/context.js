/** The context's selectors. */

/** @param {HTMLElement} element the form whose controls are named by the context's keys */
export function contextForm(element) {
  const form = /** @type {HTMLFormElement} */ (element);
  const controls = /** @type {(HTMLSelectElement | HTMLInputElement)[]} */ ([...form.querySelectorAll("select, input")]);
  /** @type {() => void} */
  let changed = () => {};

  // Fields left empty (the date) stay out, so that the linter takes its own default.
  const values = () => Object.fromEntries(controls.map(({ name, value }) => [name, value]).filter(([, value]) => value));

  form.addEventListener("change", ({ target }) => {
    /** @type {Element} */ (target).classList.remove("set");
    changed();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("button")?.addEventListener("click", () => set({}));

  /** Sets every control: to `context` where it says so, else to its default. @param {Record<string, string>} context */
  function set(context) {
    form.reset();
    for (const control of controls) {
      if (control.name in context) control.value = context[control.name];
      control.classList.toggle("set", control.name in context);
    }
    changed();
  }

  return {
    values,
    set,
    /** @param {() => void} listener */
    onChange(listener) {
      changed = listener;
    },
  };
}
