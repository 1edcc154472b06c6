/** The extension interface: Firefox calls it `browser`, Chromium `chrome`; both answer with promises. */

const scope = /** @type {{browser?: typeof chrome, chrome: typeof chrome}} */ (/** @type {unknown} */ (globalThis));

export const browser = scope.browser ?? scope.chrome;
