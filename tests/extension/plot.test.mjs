/** A timeline's bars stand where their days are. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { plotOf } from "../../extension/rules/plot.js";

const since = (...days) => days.map((day) => ({ since: day, until: null, when: day, answer: {} }));
const near = (seen, expected) => assert.ok(Math.abs(seen - expected) < 0.1, `${seen} is not about ${expected}`);

test("bars fill the axis without gaps, in proportion to their days", () => {
  const { bars } = plotOf(since("2015-01-01", "2017-01-01", "2020-01-01"), "2025-01-01");
  assert.deepEqual(
    bars.map(({ number }) => number),
    [1, 2, 3],
  );
  const [first, second, third] = bars;
  near(first.width, 20);
  near(second.start, first.start + first.width);
  near(second.width, 30);
  near(third.start + third.width, 100);
});

test("one period fills everything", () => {
  const [bar] = plotOf(since("2015-01-01"), "2025-01-01").bars;
  assert.deepEqual([bar.start, bar.width, bar.lane], [0, 100, 0]);
});

test("every year has its place on the axis", () => {
  const { years } = plotOf(since("2015-01-01"), "2019-07-01");
  assert.deepEqual(
    years.map(({ year }) => year),
    [2015, 2016, 2017, 2018, 2019],
  );
  near(years[0].at, 0);
  near(years[4].at, 88.9);
});

test("numbers that would touch stand in two rows", () => {
  const { bars } = plotOf(since("2015-01-01", "2019-12-01", "2020-04-03", "2020-06-26"), "2026-11-01");
  assert.deepEqual(
    bars.map(({ lane }) => lane),
    [0, 0, 1, 0],
  );
});

test("a rule that begins after today is on the axis too", () => {
  const { bars } = plotOf(since("2015-01-01", "2030-01-01"), "2026-01-01");
  assert.ok(bars[1].width > 0);
  near(bars[1].start + bars[1].width, 100);
});

for (const { day, at } of [
  { day: "", at: null },
  { day: "2014-12-31", at: null },
  { day: "2026-01-01", at: null },
  { day: "2020-01-01", at: 50 },
]) {
  test(`the chosen day ${day || "(none)"} ${at === null ? "is not shown" : "is marked"}`, () => {
    const { chosen } = plotOf(since("2015-01-01"), "2025-01-01", day);
    if (at === null) assert.equal(chosen, null);
    else near(chosen, at);
  });
}
