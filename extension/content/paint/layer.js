/** The one element that Onside adds to a page: outside the page's own content, with everything in a shadow root. */

import { adopt } from "./sheet.js";

/**
 * @typedef {object} Layer
 * @property {HTMLElement} host
 * @property {ShadowRoot} root
 * @property {HTMLElement} status read aloud politely
 * @property {() => void} attach puts the layer back when the page threw it away
 */

const HOST_STYLE =
  "all: initial !important; position: absolute !important; top: 0 !important; left: 0 !important; z-index: 2147483647 !important;";

/**
 * Gives each field its layer: one for the page, and one in every dialog that holds a field (what lies outside an open dialog
 * can be neither seen nor clicked).
 *
 * @param {Document} document
 * @param {{css: string, inspectable: boolean, signal: AbortSignal}} options `inspectable` opens the shadow roots for tests and tools
 */
export function createLayers(document, { css, inspectable, signal }) {
  /** @type {Map<Element, Layer>} */
  const layers = new Map();
  signal.addEventListener("abort", () => layers.forEach(({ host }) => host.remove()));

  /** @param {Element} parent @returns {Layer} */
  function create(parent) {
    const host = document.createElement("onside-layer");
    host.style.cssText = HOST_STYLE;
    const root = host.attachShadow({ mode: inspectable ? "open" : "closed" });
    adopt(root, css);
    const status = document.createElement("div");
    status.className = "status";
    status.role = "status";
    root.append(status);
    const layer = { host, root, status, attach: () => host.isConnected || parent.append(host) };
    layer.attach();
    return layer;
  }

  return {
    /** @param {Element} element @returns {Layer} */
    of(element) {
      for (const known of layers.keys()) if (!known.isConnected) layers.delete(known);
      // From the parent on: a layer inside the edited element would become a part of the draft.
      const parent = element.parentElement?.closest("dialog, [popover]") ?? document.documentElement;
      let layer = layers.get(parent);
      layer ??= create(parent);
      layers.set(parent, layer);
      layer.attach();
      return layer;
    },
  };
}
