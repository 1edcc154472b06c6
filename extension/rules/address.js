/** What the page's address asks for, so that every question, table and rule has a link. Pure. */

const RULE = /^[^/=&?]+\/[^/=&?]+$/;

/**
 * @typedef {{view: "question", query: Record<string, string>}
 *   | {view: "table", platform: string, date: string}
 *   | {view: "rule", rule: string}} Address
 */

/**
 * @param {string} hash such as "#what=email.contact&platform=upwork", "#table=upwork" or "#upwork/before-contract"
 * @returns {Address}
 */
export function readAddress(hash) {
  const text = hash.replace(/^#/, "");
  if (RULE.test(text)) return { view: "rule", rule: text };
  const { table, ...query } = Object.fromEntries(new URLSearchParams(text));
  if (table !== undefined) return { view: "table", platform: table, date: query.date ?? "" };
  return { view: "question", query };
}

/** @param {string} platform @param {string} [date] */
export function tableLink(platform, date = "") {
  return `#${new URLSearchParams({ table: platform, ...(date && { date }) })}`;
}

/** @param {Record<string, string>} query empty values are left out */
export function questionLink(query) {
  return `#${new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""))}`;
}
