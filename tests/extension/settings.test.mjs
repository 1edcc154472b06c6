/** What the writer chose survives, and nothing else does. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { isDecided, isOn, isPlayground, settingsFrom } from "../../extension/shared/settings.js";

const EMPTY = { version: 1, sites: {}, contexts: {}, inspectable: false };

for (const stored of [undefined, null, {}, { sites: null }, { sites: "yes", contexts: 3, inspectable: "true" }]) {
  test(`storage with ${JSON.stringify(stored)} counts as nothing chosen`, () =>
    assert.deepEqual(settingsFrom(stored), EMPTY));
}

test("choices are kept, and entries of a wrong shape are left out", () => {
  const stored = {
    sites: { "www.upwork.com": true, "x.com": "on" },
    contexts: { "www.upwork.com": { stage: "active" }, "x.com": null },
    inspectable: true,
  };
  assert.deepEqual(settingsFrom(stored), {
    version: 1,
    sites: { "www.upwork.com": true },
    contexts: { "www.upwork.com": { stage: "active" } },
    inspectable: true,
  });
});

const SITES = [
  { host: "www.upwork.com", sites: {}, on: false, decided: false },
  { host: "www.upwork.com", sites: { "www.upwork.com": true }, on: true, decided: true },
  { host: "www.upwork.com", sites: { "www.upwork.com": false }, on: false, decided: true },
  { host: "www.upwork.com", sites: { "www.fiverr.com": true }, on: false, decided: false },
  { host: "localhost", ours: true, sites: {}, on: true, decided: true },
  { host: "localhost", sites: {}, on: false, decided: false },
  { host: "127.0.0.1", ours: true, sites: { "127.0.0.1": false }, on: false, decided: true },
];

for (const { host, ours = false, sites, on, decided } of SITES) {
  test(`${ours ? "our own page at " : ""}${host} with ${JSON.stringify(sites)} is ${on ? "on" : "off"}`, () => {
    const settings = settingsFrom({ sites });
    assert.equal(isOn(settings, { host, ours }), on);
    assert.equal(isDecided(settings, { host, ours }), decided);
  });
}

const ADDRESSES = [
  { address: "http://localhost:5000/playground", playground: true },
  { address: "http://127.0.0.1/playground?engine=extension", playground: true },
  { address: "http://127.0.0.1/playgrounds", playground: false },
  { address: "http://127.0.0.1/", playground: false },
  { address: "https://www.upwork.com/playground", playground: false },
];

for (const { address, playground } of ADDRESSES) {
  test(`${address} ${playground ? "may be" : "is not"} a playground`, () =>
    assert.equal(isPlayground(new URL(address)), playground));
}
