/** The plain text area. */

/** @param {HTMLElement} element a textarea */
export function plainEditor(element) {
  const area = /** @type {HTMLTextAreaElement} */ (element);
  return {
    text: () => area.value,

    /** Replaces the draft, so that the writer can undo it. @param {string} draft */
    write(draft) {
      area.focus({ preventScroll: true });
      area.select();
      document.execCommand("insertText", false, draft);
    },
  };
}
