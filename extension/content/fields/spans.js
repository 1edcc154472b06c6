/** Keeps findings under their words while the writer types, until the linter has read the new text. Pure. */

/** @typedef {import("../../shared/types.js").Finding} Finding */
/** @typedef {{start: number, removed: number, inserted: string}} Change offsets and lengths in UTF-16 code units */

const JOINS_A_WORD = /[\p{L}\p{N}@_]/u;

/**
 * The one range in which two texts differ.
 *
 * @param {string} before
 * @param {string} after
 * @param {number | null} [caret] the caret in `after`: tells which of two equal letters is the new one
 * @returns {Change}
 */
export function changeBetween(before, after, caret = null) {
  const shorter = Math.min(before.length, after.length);
  const tail = caret === null ? shorter : Math.min(shorter, after.length - caret);
  let same = 0;
  while (same < tail && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  let start = 0;
  while (start < shorter - same && before[start] === after[start]) start++;
  while (start + same < shorter && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, removed: before.length - same - start, inserted: after.slice(start, after.length - same) };
}

/**
 * Findings after `change`: those behind it move, those it touched go until the linter answers again.
 *
 * @param {Finding[]} findings
 * @param {Change} change
 * @returns {Finding[]}
 */
export function remap(findings, change) {
  return findings
    .filter((finding) => !touches(change, finding))
    .map((finding) => ({
      ...shifted(finding, change),
      fixes: finding.fixes.filter((fix) => !touches(change, fix)).map((fix) => shifted(fix, change)),
    }));
}

/**
 * @param {Change} change
 * @param {{start: number, end: number}} span
 */
function touches({ start, removed, inserted }, span) {
  const end = start + removed;
  if (start === span.end) return JOINS_A_WORD.test(inserted.slice(0, 1));
  if (end === span.start) return JOINS_A_WORD.test(inserted.slice(-1));
  return start < span.end && end > span.start;
}

/**
 * @template {{start: number, end: number}} T
 * @param {T} span
 * @param {Change} change
 * @returns {T}
 */
function shifted(span, { start, removed, inserted }) {
  if (span.start < start + removed || span.end <= start) return span;
  const by = inserted.length - removed;
  return { ...span, start: span.start + by, end: span.end + by };
}
