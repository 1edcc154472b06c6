/** The words of the card, in the browser's language inside the extension and in English on an ordinary page. */

import english from "../_locales/en/messages.json" with { type: "json" };

/**
 * @param {keyof typeof english} key
 * @returns {string}
 */
export function say(key) {
  const extension = /** @type {{chrome?: Partial<typeof chrome>}} */ (/** @type {unknown} */ (globalThis)).chrome;
  return extension?.i18n?.getMessage(key) || english[key].message;
}
