/** Styles inside a shadow root, under any content security policy of the page. */

/**
 * @param {ShadowRoot} root
 * @param {string} css
 */
export function adopt(root, css) {
  const view = /** @type {Window & typeof globalThis} */ (root.ownerDocument.defaultView);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}
