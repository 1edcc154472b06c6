/** The elements of a card: what, verdict, title, why, since when with its sources and its rule, what would make it fine, fixes. */

import { h } from "../../shared/h.js";
import { say, sayKeys } from "../words.js";

const IN_SIGHT = 2; // sources: where two texts disagree, both are seen
const NEW_TAB = { target: "_blank", title: say("card_opens_tab") };
const OURS = { lang: say("language") }; // the card's own words may be in another language than the finding's

/** @typedef {import("../../shared/types.js").Finding} Finding */
/** @typedef {import("../../shared/types.js").Fix} Fix */
/** @typedef {import("../../shared/types.js").Reading} Reading */
/** @typedef {import("../../shared/types.js").Source} Source */
/** @typedef {{onFix: (fix: Fix) => void, onClose: () => void, openRule?: (rule: string) => void}} Actions */

/**
 * @param {Finding} finding
 * @param {Reading} reading
 * @param {Actions} actions called only for what a person did
 */
export function cardView(finding, { language, direction }, { onFix, onClose, openRule }) {
  return h(
    "div",
    {
      className: `card ${finding.verdict}`,
      role: "dialog",
      popover: "manual",
      lang: language,
      dir: direction,
      tabIndex: -1,
      "aria-labelledby": "onside-what onside-verdict onside-title",
      "aria-describedby": "onside-why",
    },
    h(
      "header",
      {},
      h("span", { id: "onside-what", className: "what" }, finding.what),
      h("span", { id: "onside-verdict", className: "verdict" }, finding.verdict_name),
      h(
        "button",
        { type: "button", className: "close", ...OURS, "aria-label": say("card_close"), onclick: trusted(onClose) },
        "✕",
      ),
    ),
    h("h2", { id: "onside-title" }, finding.title),
    h("p", { id: "onside-why" }, finding.why),
    h(
      "div",
      { className: "since" },
      finding.since !== "" && h("p", {}, finding.since),
      ...sourceList(finding.sources),
      h("p", {}, moreAbout(finding.rule, openRule)),
    ),
    finding.advice !== "" &&
      h(
        "section",
        { className: "advice" },
        h("h3", {}, finding.advice_name),
        h("p", {}, finding.advice),
      ),
    finding.fixes.length > 0 &&
      h(
        "div",
        { className: "fixes", role: "group", "aria-label": say("card_fixes") },
        ...finding.fixes.map((fix) => fixButton(fix, onFix)),
      ),
    h("p", { className: "keys", ...OURS, dir: "auto" }, sayKeys("card_keys")),
  );
}

/** The first sources stay in sight; the others are one click away. @param {Source[]} sources */
function sourceList(sources) {
  const others = sources.slice(IN_SIGHT);
  const count = say(others.length === 1 ? "card_other_source" : "card_other_sources").replace("#", String(others.length));
  return [
    ...sources.slice(0, IN_SIGHT).map((source) => h("p", {}, ...link(source))),
    others.length > 0 &&
      h("details", {}, h("summary", { ...OURS, dir: "auto" }, count), ...others.map((source) => h("p", {}, ...link(source)))),
  ];
}

/** @param {Source} source */
function link({ title, url, when }) {
  return [
    h("a", { href: url, ...NEW_TAB, rel: "noopener noreferrer", dir: "auto" }, title),
    ` ${when}`,
  ];
}

/** @param {string} rule @param {((rule: string) => void) | undefined} openRule */
function moreAbout(rule, openRule) {
  const more = { className: "more", ...OURS, dir: "auto" };
  if (!openRule) return h("a", { href: `/rules/${rule}`, ...NEW_TAB, ...more }, say("card_rule"));
  return h("button", { type: "button", ...more, onclick: trusted(() => openRule(rule)) }, say("card_rule"));
}

/**
 * @param {Fix} fix
 * @param {(fix: Fix) => void} onFix
 */
function fixButton(fix, onFix) {
  return h(
    "button",
    { type: "button", className: "fix", onclick: trusted(() => onFix(fix)) },
    h("span", {}, fix.label),
    fix.preview !== "" && h("q", { dir: "auto" }, fix.preview),
  );
}

/**
 * What a card shows when the editor did not take a fix.
 *
 * @param {Fix} fix
 */
export function refusedView(fix) {
  const words = { ...OURS, dir: "auto" };
  if (fix.preview === "") return h("div", { className: "refused", role: "alert" }, h("p", words, say("fix_refused_remove")));
  const copy = h(
    "button",
    {
      type: "button",
      className: "fix",
      ...OURS,
      onclick: trusted(async () => {
        await navigator.clipboard.writeText(fix.text);
        copy.textContent = say("fix_copied");
      }),
    },
    say("fix_copy"),
  );
  return h("div", { className: "refused", role: "alert" }, h("p", words, say("fix_refused")), h("q", { dir: "auto" }, fix.text), copy);
}

/** Only a person's own click counts, never one that the page made up. @param {() => void} act */
function trusted(act) {
  return (/** @type {Event} */ event) => {
    if (event.isTrusted) act();
  };
}
