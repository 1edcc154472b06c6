/** The page's line to the engine: a port that is opened when it is needed and opened again after it broke. */

import { browser } from "../shared/browser.js";
import { ENGINE_PORT, refusal, request } from "../shared/messages.js";
import { Refused } from "../shared/refused.js";

/** @typedef {import("../shared/types.js").Engine} Engine */
/** @typedef {import("../shared/messages.js").Reply} Reply */
/** @typedef {{resolve(body: any): void, reject(error: Error): void}} Waiting */

const HELLO_LIMIT = 3_000;
const ATTEMPTS = 4;

/** @returns {Engine} `lint` rejects when the engine went away or refused; asking again opens a new line */
export function connectEngine() {
  /** @type {Promise<chrome.runtime.Port> | null} */
  let line = null;
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let lastId = 0;

  function open() {
    line ??= openPort(receive, lost).catch((error) => {
      line = null;
      throw error;
    });
    return line;
  }

  /** @param {Reply} reply */
  function receive(reply) {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) call?.resolve(reply.body);
    else call?.reject(reply.refused ? new Refused(reply.error) : new Error(reply.error));
  }

  function lost() {
    line = null;
    for (const call of waiting.values()) call.reject(new Error("The engine went away."));
    waiting.clear();
  }

  return {
    async lint(body) {
      const port = await open();
      const id = ++lastId;
      port.postMessage(request("lint", body, id)); // throws when the line is gone: then nothing waits for it
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
  };
}

/**
 * @param {(reply: Reply) => void} receive
 * @param {() => void} lost
 */
async function openPort(receive, lost) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await browser.runtime.sendMessage(request("engine_start", {}));
    const port = browser.runtime.connect({ name: ENGINE_PORT });
    // A port opened too early reaches nobody and is not refused either, so only a greeted port counts.
    if (await greeted(port)) {
      port.onMessage.addListener(receive);
      port.onDisconnect.addListener(lost);
      return port;
    }
    port.disconnect();
  }
  throw new Error("The engine did not answer.");
}

/**
 * @param {chrome.runtime.Port} port
 * @returns {Promise<boolean>}
 */
function greeted(port) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(false), HELLO_LIMIT);
    const hello = (/** @type {any} */ message) => done(refusal(message, "engine", "content") === null);
    const gone = () => done(false);
    /** @param {boolean} yes */
    function done(yes) {
      clearTimeout(timer);
      port.onMessage.removeListener(hello);
      port.onDisconnect.removeListener(gone);
      resolve(yes);
    }
    port.onMessage.addListener(hello);
    port.onDisconnect.addListener(gone);
  });
}
