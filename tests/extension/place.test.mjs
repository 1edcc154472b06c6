/** A card stands beside its mark and inside the viewport. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { placeCard } from "../../extension/content/card/place.js";

const VIEW = { width: 800, height: 600 };
const CARD = { width: 392, height: 300 };

const PLACES = [
  { name: "under the mark when there is room", mark: { left: 100, top: 50, bottom: 70 }, at: { left: 100, top: 78 } },
  {
    name: "above when there is none under it",
    mark: { left: 100, top: 500, bottom: 520 },
    at: { left: 100, top: 192 },
  },
  { name: "moved in from the right edge", mark: { left: 700, top: 50, bottom: 70 }, at: { left: 400, top: 78 } },
  { name: "moved in from the left edge", mark: { left: -30, top: 50, bottom: 70 }, at: { left: 8, top: 78 } },
  {
    name: "on the roomier side when neither fits",
    mark: { left: 100, top: 290, bottom: 310 },
    card: { width: 392, height: 500 },
    at: { left: 100, top: 92 },
  },
  {
    name: "at the corner when it is larger than the viewport",
    mark: { left: 100, top: 290, bottom: 310 },
    card: { width: 900, height: 900 },
    at: { left: 8, top: 8 },
  },
];

for (const { name, mark, card = CARD, at } of PLACES) {
  test(name, () => assert.deepEqual(placeCard(mark, card, VIEW), at));
}
