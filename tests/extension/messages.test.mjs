/** Only known messages from the right sender are answered. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, messages, partOf, refusal, request } from "../../extension/shared/messages.js";
import { Refused } from "../../extension/shared/refused.js";

const RUNTIME = { id: "ours", getURL: (path) => `chrome-extension://ours/${path}` };
const handlers = { lint: async ({ text }) => ({ verdict: null, findings: [], text }) };

for (const [name, { from, to }] of Object.entries(messages)) {
  test(`${name} goes from ${from.join(" or ")} to ${to.join(" or ")} and nowhere else`, () => {
    for (const sender of ["content", "background", "engine", "popup", "rules", null]) {
      for (const receiver of ["content", "background", "engine", "popup", "rules"]) {
        const fits = from.includes(sender) && to.includes(receiver);
        assert.equal(refusal(request(name, {}), sender, receiver) === null, fits, `${sender} → ${receiver}`);
      }
    }
  });
}

const REFUSED = [
  { name: "no message at all", message: null, error: /not a message/ },
  { name: "a text", message: "lint", error: /not a message/ },
  { name: "another version", message: { ...request("lint", {}), v: 2 }, error: /version/ },
  { name: "an unknown name", message: request("delete_everything", {}), error: /No message "delete_everything"/ },
  { name: "a name of every object", message: request("constructor", {}), error: /No message "constructor"/ },
];

for (const { name, message, error } of REFUSED) {
  test(`refuses ${name}, in words`, async () => {
    const reply = await answer(message, "content", "engine", handlers);
    assert.equal(reply.ok, false);
    assert.match(reply.error, error);
  });
}

test("a reply carries the number of its request", async () => {
  const reply = await answer(request("lint", { text: "hi" }, 7), "content", "engine", handlers);
  assert.deepEqual(reply, { v: 1, id: 7, ok: true, body: { verdict: null, findings: [], text: "hi" } });
});

test("a handler that fails answers with its sentence", async () => {
  const failing = { lint: async () => Promise.reject(new Error("The engine went away.")) };
  const reply = await answer(request("lint", { text: "hi" }, 8), "content", "engine", failing);
  assert.deepEqual(reply, { v: 1, id: 8, ok: false, error: "The engine went away." });
});

test("a reply says when the linter refused, so that nobody asks the same again", async () => {
  const refusing = { lint: async () => Promise.reject(new Refused("The date is not a date.")) };
  const reply = await answer(request("lint", { text: "hi" }, 9), "content", "engine", refusing);
  assert.deepEqual(reply, { v: 1, id: 9, ok: false, error: "The date is not a date.", refused: true });
});

const SENDERS = [
  {
    name: "a page's content script",
    sender: { id: "ours", tab: {}, url: "https://www.upwork.com/x" },
    part: "content",
  },
  { name: "our popup", sender: { id: "ours", url: "chrome-extension://ours/popup/popup.html" }, part: "popup" },
  {
    name: "our popup in a tab",
    sender: { id: "ours", tab: {}, url: "chrome-extension://ours/popup/popup.html?tab=7" },
    part: "popup",
  },
  {
    name: "our page of rules",
    sender: { id: "ours", tab: {}, url: "chrome-extension://ours/rules/rules.html#upwork/before-contract" },
    part: "rules",
  },
  { name: "another extension", sender: { id: "theirs", tab: {} }, part: null },
  {
    name: "a page that names our popup in its address",
    sender: { id: "ours", tab: {}, url: "https://x/?chrome-extension://ours/popup/" },
    part: "content",
  },
  { name: "nobody", sender: undefined, part: null },
];

for (const { name, sender, part } of SENDERS) {
  test(`knows ${name} as ${part}`, () => assert.equal(partOf(sender, RUNTIME), part));
}
