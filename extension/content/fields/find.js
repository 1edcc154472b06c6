/** Which element is a field that may be checked; fields are found when they get the focus, never by scanning the page. */

const OPTED_OUT = '[data-gramm="false"], [data-enable-grammarly="false"]';
const LOCKED = "[readonly], [aria-readonly='true'], :disabled";

/**
 * The field that holds `target`, null when there is none or when it asks to be left alone.
 *
 * @param {EventTarget | null} target
 * @returns {HTMLElement | null}
 */
export function fieldAt(target) {
  if (!(target instanceof Element)) return null;
  const element = isTextArea(target) ? target : editableRoot(target);
  return element && isWritable(element) ? element : null;
}

/** @param {Element} element */
export function isWritable(element) {
  return element.isConnected && !element.matches(LOCKED) && !element.closest(OPTED_OUT);
}

/**
 * A box of one line holds a name, a search or a login, not a draft.
 *
 * @param {Element} element
 * @returns {element is HTMLTextAreaElement}
 */
export function isTextArea(element) {
  return element.localName === "textarea";
}

/** @param {Element} element */
function editableRoot(element) {
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return null;
  let root = element;
  while (root.parentElement?.isContentEditable) root = root.parentElement;
  return root;
}

/**
 * Calls `found` with every field that gets the focus, and with the one that has it now.
 *
 * @param {Document} document
 * @param {AbortSignal} signal
 * @param {(element: HTMLElement) => void} found
 */
export function onFieldFocus(document, signal, found) {
  /** @param {EventTarget | null} target */
  const look = (target) => {
    const element = fieldAt(target);
    if (element) found(element);
  };
  document.addEventListener("focusin", (event) => look(event.composedPath()[0]), { capture: true, signal });
  look(document.activeElement);
}
