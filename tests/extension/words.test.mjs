/** The interface's words: each is used, none is missing, and the stores' limits hold. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { sayKeys } from "../../extension/content/words.js";

const ROOT = new URL("../../extension/", import.meta.url);
const words = JSON.parse(readFileSync(new URL("_locales/en/messages.json", ROOT), "utf8"));
const sources = readdirSync(ROOT, { recursive: true })
  .filter((name) => /^(?!playground).*\.(js|json)$/.test(name) && !name.startsWith("_locales"))
  .map((name) => readFileSync(new URL(name, ROOT), "utf8"))
  .join("\n");
const USES = /"([a-z]+_[a-z_]+)"|say\("(\w+)"\)|__MSG_(\w+)__/g;
const used = new Set([...sources.matchAll(USES)].map(([, key, said, name]) => key ?? said ?? name));

test("every word is used", () => {
  assert.deepEqual(
    Object.keys(words).filter((key) => !used.has(key.replace(/_mac$/, ""))),
    [],
  );
});

test("every word that is used exists", () => {
  const asked = [...used].filter((key) => /^(card|fix|popup|rules)_/.test(key));
  assert.deepEqual(
    asked.filter((key) => !(key in words)),
    [],
  );
  assert.ok(asked.length > 10);
});

for (const key of ["card_keys", "card_enter", "fix_done"]) {
  test(`${key} names the keys of the writer's own keyboard`, () => {
    assert.match(sayKeys(key, "Win32"), /Alt|Ctrl/);
    assert.match(sayKeys(key, "MacIntel"), /Option|Cmd/);
    assert.doesNotMatch(sayKeys(key, "MacIntel"), /Alt|Ctrl/);
  });
}

test("name and description fit the stores", () => {
  assert.ok(words.name.message.length <= 45, "Firefox allows 45 letters");
  assert.ok(words.description.message.length <= 132, "Chrome allows 132 letters");
});
