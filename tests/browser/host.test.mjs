/** The engine's host with real Workers that answer, crash, hang or never start. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import * as onside from "./steps.mjs";

const script = (text) => ({ type: "text/javascript", text });
const worker = (lint) =>
  script(`
  const answer = (data, body) => postMessage({ v: 1, id: data.id, ok: true, body });
  const broken = (data) => postMessage({ v: 1, id: data.id, ok: false, error: "Python is broken." });
  onmessage = ({ data }) => data.name === "ready" ? answer(data, {}) : (${lint})(data, data.body.text);
`);

const sources = (...paths) =>
  Object.fromEntries(
    paths.map((path) => [path, script(readFileSync(new URL(`../../extension${path}`, import.meta.url), "utf8"))]),
  );

let session, page;

before(async () => {
  session = await onside.openOnside({
    "/": { type: "text/html", text: "<!doctype html><title>Host</title>" },
    ...sources("/engine/host.js", "/shared/refused.js"),
    "/echo.js": worker("(data, text) => answer(data, { verdict: null, findings: [], text })"),
    "/refuses.js": worker('(data) => answer(data, { error: "The date is not a date." })'),
    "/hangs.js": worker('(data, text) => { while (text === "hang"); answer(data, { text }); }'),
    "/crashes.js": worker(
      '(data, text) => { if (text === "crash") throw new Error("crash"); answer(data, { text }); }',
    ),
    "/breaks.js": worker('(data, text) => (text === "break" ? broken(data) : answer(data, { text }))'),
    "/silent.js": script(""),
  });
});
beforeEach(async () => {
  page = await session.visit("/");
});
after(() => session?.close());

test("answers come to their own calls", async () => {
  const { answers } = await ask("/echo.js", ["a", "b", "c"]);
  assert.deepEqual(answers, ["a", "b", "c"]);
});

test("a refused request is an error in the linter's own words", async () => {
  const { answers } = await ask("/refuses.js", ["a"]);
  assert.deepEqual(answers, ["Error: The date is not a date."]);
});

test("a draft that takes too long is given up, and the others are answered by a new Worker", async () => {
  const { answers, states } = await ask("/hangs.js", ["hang", "b", "c"]);
  assert.deepEqual(answers, ["Error: The linter took too long over this draft.", "b", "c"]);
  assert.deepEqual(states, ["loading", "ready", "loading", "ready"]);
});

for (const [way, text] of [
  ["/crashes.js", "crash"],
  ["/breaks.js", "break"],
]) {
  test(`a draft on which a Worker ${text === "crash" ? "crashes" : "breaks"} is tried once more, and the others are answered`, async () => {
    const { answers, states } = await ask(way, [text, "b"]);
    assert.match(answers[0], /^Error: /);
    assert.equal(answers[1], "b");
    assert.deepEqual(states, ["loading", "ready", "loading", "ready", "loading", "ready"]);
  });
}

test("a Worker that never starts is told as failed, in one sentence", async () => {
  const { answers, states } = await ask("/silent.js", ["a"]);
  assert.deepEqual(answers, ["Error: The linter took too long to start."]);
  assert.deepEqual(states, ["loading", "failed"]);
});

test("a Worker that is not there is told as failed", async () => {
  const { answers, states } = await ask("/missing.js", ["a"]);
  assert.deepEqual(answers, ["Error: The linter stopped unexpectedly."]);
  assert.deepEqual(states, ["loading", "failed"]);
});

/** Starts a host in the page, asks for each text at once, and waits for all answers and for a state of rest. */
function ask(url, texts) {
  return page.evaluate(
    async (url, texts) => {
      const { startEngine } = await import("/engine/host.js");
      const states = [];
      const engine = startEngine(url, { startLimit: 3000, callLimit: 300, onState: (state) => states.push(state) });
      const answers = await Promise.all(
        texts.map((text) => engine.lint({ text }).then((answer) => answer.text, String)),
      );
      while (states.at(-1) === "loading") await new Promise((done) => requestAnimationFrame(done));
      const seen = [...states];
      engine.stop();
      return { answers, states: seen };
    },
    url,
    texts,
  );
}
