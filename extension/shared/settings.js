/** What the writer chose, kept in this browser only: {version, sites, contexts, inspectable}. */

import { browser } from "./browser.js";

/** @typedef {import("./types.js").Context} Context */
/** @typedef {{host: string, ours: boolean}} Site `ours` is true for Onside's own playground */
/** @typedef {{version: 1, sites: Record<string, boolean>, contexts: Record<string, Context>, inspectable: boolean}} Settings */

const KEYS = ["version", "sites", "contexts", "inspectable"];
const PLAYGROUND = ["localhost", "127.0.0.1"];

/**
 * Settings from whatever the storage held; anything of the wrong shape counts as not set.
 *
 * @param {any} stored
 * @returns {Settings}
 */
export function settingsFrom(stored) {
  return {
    version: 1,
    sites: entries(stored?.sites, (value) => typeof value === "boolean"),
    contexts: entries(stored?.contexts, (value) => value !== null && typeof value === "object"),
    inspectable: stored?.inspectable === true,
  };
}

/**
 * @param {any} record
 * @param {(value: any) => boolean} fits
 */
function entries(record, fits) {
  if (record === null || typeof record !== "object") return {};
  return Object.fromEntries(Object.entries(record).filter(([, value]) => fits(value)));
}

/**
 * Whether drafts are checked on a site: only where the writer switched it on, and on Onside's own playground.
 *
 * @param {Settings} settings
 * @param {Site} site
 */
export function isOn(settings, { host, ours }) {
  return settings.sites[host] ?? ours;
}

/**
 * Whether the writer has ever decided about a site; until then the popup explains before it offers the switch.
 *
 * @param {Settings} settings
 * @param {Site} site
 */
export function isDecided(settings, { host, ours }) {
  return Object.hasOwn(settings.sites, host) || ours;
}

/**
 * Whether a playground may stand at this address; any program of this machine may, so the page must also say that it is ours.
 *
 * @param {{hostname: string, pathname: string}} address
 */
export function isPlayground({ hostname, pathname }) {
  return PLAYGROUND.includes(hostname) && /^\/playground(\/|$)/.test(pathname);
}

/** @returns {Promise<Settings>} */
export async function readSettings() {
  return settingsFrom(await browser.storage.local.get(KEYS));
}

/**
 * @param {string} host
 * @param {boolean} on
 */
export async function setSite(host, on) {
  const { sites } = await readSettings();
  await browser.storage.local.set({ version: 1, sites: { ...sites, [host]: on } });
}

/**
 * @param {string} host
 * @param {Context} context
 */
export async function setContext(host, context) {
  const { contexts } = await readSettings();
  await browser.storage.local.set({ version: 1, contexts: { ...contexts, [host]: context } });
}

/** Calls `listener` with the new settings whenever they change. @param {(settings: Settings) => void} listener */
export function onSettings(listener) {
  browser.storage.onChanged.addListener(async (_changes, area) => {
    if (area === "local") listener(await readSettings());
  });
}
