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

/**
 * Words that name keys: a Mac's keyboard has other names for them.
 *
 * @param {"card_keys" | "card_enter" | "fix_done"} key
 * @param {string} [platform]
 */
export function sayKeys(key, platform = navigator.platform) {
  return say(platform.startsWith("Mac") ? `${key}_mac` : key);
}
