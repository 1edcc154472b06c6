/** The page's line to the engine: a port that is opened when it is needed and opened again after it broke. */

import { browser } from "./browser.js";
import { ENGINE_PORT, refusal, request } from "./messages.js";
import { Refused } from "./refused.js";

/** @typedef {import("./messages.js").Messages} Messages */
/** @typedef {import("./messages.js").Name} Name */
/** @typedef {import("./messages.js").Part} Part */
/** @typedef {import("./messages.js").Reply} Reply */
/** @typedef {{resolve(body: any): void, reject(error: Error): void}} Waiting */

const HELLO_LIMIT = 3_000;
const ATTEMPTS = 4;

/**
 * Rejects when the engine went away or refused; asking again opens a new line.
 *
 * @typedef {<N extends Name>(name: N, body: Messages[N]["request"]) => Promise<Messages[N]["reply"]>} Ask
 */

/** @param {Part} part who asks @returns {Ask} */
export function connectEngine(part) {
  /** @type {Promise<chrome.runtime.Port> | null} */
  let line = null;
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let lastId = 0;

  function open() {
    line ??= openPort(part, receive, lost).catch((error) => {
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

  return async (name, body) => {
    const port = await open();
    const id = ++lastId;
    port.postMessage(request(name, body, id)); // throws when the line is gone: then nothing waits for it
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
}

/**
 * @param {Part} part
 * @param {(reply: Reply) => void} receive
 * @param {() => void} lost
 */
async function openPort(part, receive, lost) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await browser.runtime.sendMessage(request("engine_start", {}));
    const port = browser.runtime.connect({ name: ENGINE_PORT });
    // A port opened too early reaches nobody and is not refused either, so only a greeted port counts.
    if (await greeted(port, part)) {
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
 * @param {Part} part
 * @returns {Promise<boolean>}
 */
function greeted(port, part) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(false), HELLO_LIMIT);
    const hello = (/** @type {any} */ message) => done(refusal(message, "engine", part) === null);
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
