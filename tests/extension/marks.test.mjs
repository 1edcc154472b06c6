/** A mark looks the same in a text area and in a rich editor. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MIRROR_CSS } from "../../extension/content/paint/mirror.js";

const rich = readFileSync(new URL("../../extension/content/marks.css", import.meta.url), "utf8");

for (const verdict of ["allowed", "nudge", "caution", "not_allowed"]) {
  test(`${verdict} has one look`, () => {
    const inRich = rich.match(new RegExp(`onside-${verdict.replace("_", "-")}\\) \\{\\s*text-decoration: (.+?);`))?.[1];
    const inText = MIRROR_CSS.match(new RegExp(`\\.mark\\.${verdict} \\{ text-decoration: (.+?);`))?.[1];
    assert.match(inRich ?? "", /^underline \w+ 2px #[0-9a-f]{6}$/);
    assert.equal(inText, inRich);
  });
}
