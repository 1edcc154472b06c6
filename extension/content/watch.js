/** Watches a document for drafts: finds fields, marks findings, shows cards. The content script and the playground both use this. */

import { createCard } from "./card/card.js";
import { CARD_CSS } from "./card/styles.js";
import { onTriggers } from "./card/triggers.js";
import { createDraft } from "./fields/draft.js";
import { onFieldFocus } from "./fields/find.js";
import { createLayers } from "./paint/layer.js";
import { MIRROR_CSS } from "./paint/mirror.js";

/** @typedef {import("../shared/types.js").Engine} Engine */
/** @typedef {import("../shared/types.js").Context} Context */
/** @typedef {import("./fields/draft.js").Draft} Draft */

/**
 * Starts watching; aborting `signal` takes every mark and listener away again.
 *
 * @param {object} options
 * @param {Document} options.document
 * @param {Engine} options.engine may reject: marks then stay as they are and the draft is sent again later
 * @param {() => void} [options.onGivenUp] called when a draft could not be checked, also after some more tries
 * @param {() => Context} options.context read anew for every draft that is sent
 * @param {(rule: string) => void} [options.openRule] shows the page of a rule; without it a card links to the page's own server
 * @param {string} [options.site] the page's host name, from which the linter knows the platform
 * @param {AbortSignal} options.signal
 * @param {boolean} [options.inspectable] opens the shadow roots for tests and accessibility tools
 */
export function watch({ document, engine, onGivenUp = () => {}, context, openRule, site, signal, inspectable = false }) {
  /** @type {Map<HTMLElement, {draft: Draft, stop: AbortController}>} */
  const watched = new Map();
  const layers = createLayers(document, { css: MIRROR_CSS + CARD_CSS, inspectable, signal });
  const card = createCard({ document, openRule, signal });

  /** @param {string} text @param {number | null} caret */
  const lint = (text, caret) =>
    engine.lint({
      text,
      context: context(),
      language: navigator.language,
      ...(site && { site }),
      ...(caret !== null && { caret }),
    });

  /** @param {HTMLElement} element */
  function add(element) {
    forgetRemoved();
    if (watched.has(element)) return;
    const stop = new AbortController();
    const draft = createDraft(element, {
      layer: layers.of(element),
      lint,
      onChange: card.follow,
      onGivenUp,
      signal: AbortSignal.any([signal, stop.signal]),
    });
    watched.set(element, { draft, stop });
  }

  function forgetRemoved() {
    for (const [element, { stop }] of watched) {
      if (element.isConnected) continue;
      stop.abort();
      watched.delete(element);
    }
  }

  onFieldFocus(document, signal, add);
  onTriggers({ document, signal, card, drafts: () => [...watched.values()].map(({ draft }) => draft) });

  return {
    /** Sends every draft again: the context changed, or the engine is back. */
    refresh() {
      forgetRemoved();
      for (const { draft } of watched.values()) draft.refresh();
    },
  };
}
