/** The Worker that runs the linter: {v, id, name, body} in, {v, id, ok, body | error} out, in order. */

import { boot } from "./boot.js";

const VERSION = 1;
const scope = /** @type {{onmessage: unknown, postMessage(message: object): void}} */ (
  /** @type {unknown} */ (globalThis)
);
const booting = boot(new URL("./", import.meta.url).href);

/** @typedef {import("./boot.js").Linter} Linter */

/** @type {Record<string, (linter: Linter, body: unknown) => unknown>} */
const handlers = {
  ready: () => ({}),
  lint: asks("lint"),
  can_i: asks("can_i"),
  timeline: asks("timeline"),
  matrix: asks("matrix"),
};

/** @param {Parameters<Linter["call"]>[0]} name @returns {(linter: Linter, body: unknown) => unknown} */
function asks(name) {
  return (linter, body) => JSON.parse(linter.call(name, JSON.stringify(body)));
}

scope.onmessage = async (/** @type {MessageEvent} */ { data }) => {
  const { id, name, body } = data;
  try {
    if (data.v !== VERSION || !Object.hasOwn(handlers, name))
      throw new Error(`The linter does not know the message "${name}".`);
    scope.postMessage({ v: VERSION, id, ok: true, body: handlers[name](await booting, body) });
  } catch (error) {
    scope.postMessage({ v: VERSION, id, ok: false, error: String(error) });
  }
};
