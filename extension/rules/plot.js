/** Where the parts of a timeline stand, in percent of its width. Pure. */

/** @typedef {import("../shared/rule_types.js").Period} Period */
/** @typedef {{number: number, start: number, width: number, lane: 0 | 1, period: Period}} Bar `lane`: in which of two rows its number stands */
/** @typedef {{bars: Bar[], years: {year: number, at: number}[], chosen: number | null}} Plot */

const NARROW = 4; // percent: numbers nearer than this would touch on a phone

/**
 * All days are YYYY-MM-DD.
 *
 * @param {Period[]} periods oldest first
 * @param {string} today the axis ends here
 * @param {string} [chosenDay] "" for none
 * @returns {Plot} `chosen` is null for a day outside the axis
 */
export function plotOf(periods, today, chosenDay = "") {
  const first = Date.parse(periods[0].since);
  const newest = Date.parse(periods[periods.length - 1].since);
  const last = newest < Date.parse(today) ? Date.parse(today) : newest + 86_400_000;
  /** @param {string} day */
  const place = (day) => (100 * (Date.parse(day) - first)) / (last - first);

  const inLane = [-NARROW, -NARROW];
  const bars = periods.map((period, index) => {
    const start = place(period.since);
    const width = (index + 1 < periods.length ? place(periods[index + 1].since) : 100) - start;
    const middle = start + width / 2;
    const lane = middle - inLane[0] >= NARROW ? 0 : 1;
    inLane[lane] = middle;
    return /** @type {Bar} */ ({ number: index + 1, start, width, lane, period });
  });

  const [firstYear, lastYear] = [first, last].map((time) => new Date(time).getUTCFullYear());
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
    year: firstYear + index,
    at: Math.max(0, place(`${firstYear + index}-01-01`)),
  }));
  const at = chosenDay ? place(chosenDay) : -1;
  return { bars, years, chosen: at >= 0 && at <= 100 ? at : null };
}
