/** Owns the linter's Worker: starts it, gives every call a time limit, starts it again when it breaks. */

import { Refused } from "../shared/refused.js";

/** @typedef {import("../shared/types.js").LintRequest} LintRequest */
/** @typedef {import("../shared/types.js").LintAnswer} LintAnswer */
/** @typedef {import("../shared/messages.js").Messages} Messages */
/** @typedef {"can_i" | "timeline" | "matrix"} AboutRules */
/** @typedef {"loading" | "ready" | "failed"} EngineState */
/** @typedef {{message: object, limit: number, retried: boolean, resolve(body: any): void, reject(error: Error): void}} Call */

const VERSION = 1;
const START_LIMIT = 60_000;
const CALL_LIMIT = 2_000;
const LIMIT_PER_CHARACTER = 0.05;
const PAUSE_AFTER_FAILURE = 3_000;

/**
 * Starts the engine at `workerUrl` at once.
 *
 * Times are milliseconds. Calls reject with one clear sentence: on a bad request (`Refused`), when a draft took too long,
 * or when the engine cannot start. After a crash the Worker is started again and the calls under way are asked once more.
 *
 * @param {string | URL} workerUrl
 * @param {{onState?: (state: EngineState) => void, startLimit?: number, callLimit?: number}} [options]
 */
export function startEngine(workerUrl, { onState = () => {}, startLimit = START_LIMIT, callLimit = CALL_LIMIT } = {}) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {Map<number, Call>} */
  const calls = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let ready = false;
  let stopped = false;
  let lastId = 0;
  let failedAt = -Infinity;

  function start() {
    ready = false;
    onState("loading");
    const started = new Worker(workerUrl, { type: "module" });
    worker = started;
    started.onmessage = ({ data }) => worker === started && receive(data);
    started.onerror = (event) => {
      event.preventDefault();
      if (worker === started) broke("The linter stopped unexpectedly.");
    };
    send("ready", {}, startLimit).then(
      () => onState("ready"),
      () => {}, // told by broke()
    );
  }

  /**
   * @param {string} name
   * @param {object} body
   * @param {number} limit
   * @returns {Promise<any>}
   */
  function send(name, body, limit) {
    return new Promise((resolve, reject) => {
      const id = ++lastId;
      const call = { message: { v: VERSION, id, name, body }, limit, retried: false, resolve, reject };
      calls.set(id, call);
      if (name === "ready" || ready) post(call);
    });
  }

  /** @param {Call} call */
  function post(call) {
    worker?.postMessage(call.message);
    if (timer === undefined) limitOldest();
  }

  // The Worker answers in order, so one timer on the oldest call is enough.
  function limitOldest() {
    clearTimeout(timer);
    timer = undefined;
    const oldest = calls.values().next().value;
    if (oldest) timer = setTimeout(() => tookTooLong(), oldest.limit);
  }

  /** @param {{v: number, id: number, ok: boolean, body?: any, error?: string}} reply */
  function receive(reply) {
    const call = calls.get(reply.id);
    if (!call || reply.v !== VERSION) return;
    if (!reply.ok) return broke(reply.error ?? "The linter gave no answer.");
    calls.delete(reply.id);
    if (!ready) {
      ready = true;
      calls.forEach((waiting) => worker?.postMessage(waiting.message));
    }
    limitOldest();
    call.resolve(reply.body);
  }

  function tookTooLong() {
    if (!ready) return broke("The linter took too long to start.");
    const oldest = calls.values().next().value;
    if (oldest) oldest.retried = true; // once was long enough
    broke("The linter took too long over this draft.");
  }

  /** @param {string} error */
  function broke(error) {
    const startedWell = ready && !stopped;
    worker?.terminate();
    worker = null;
    ready = false;
    clearTimeout(timer);
    timer = undefined;
    if (startedWell) return restart(error);
    for (const call of calls.values()) call.reject(new Error(error));
    calls.clear();
    failedAt = performance.now();
    onState("failed");
  }

  // The Worker answers in order, so it broke over the oldest call: that one gets a second chance, no third.
  /** @param {string} error */
  function restart(error) {
    const [oldest, ...others] = calls;
    calls.clear();
    start(); // first: the timer guards the oldest call, which must now be "ready"
    if (oldest?.[1].retried) oldest[1].reject(new Error(error));
    else if (oldest) calls.set(oldest[0], { ...oldest[1], retried: true });
    for (const [id, call] of others) calls.set(id, call);
  }

  /** @template {AboutRules} N @param {N} name @returns {(request: Messages[N]["request"]) => Promise<Messages[N]["reply"]>} */
  const aboutRules = (name) => (request) => ask(name, request, callLimit);

  /** @param {string} name @param {object} body @param {number} limit */
  async function ask(name, body, limit) {
    if (stopped) throw new Error("The linter was stopped.");
    if (!worker) {
      if (performance.now() - failedAt < PAUSE_AFTER_FAILURE) throw new Error("The linter could not start.");
      start();
    }
    const answer = await send(name, body, limit);
    if (answer.error) throw new Refused(answer.error);
    return answer;
  }

  start();
  return {
    /** @param {LintRequest} request @returns {Promise<LintAnswer>} */
    lint: (request) => ask("lint", request, callLimit + request.text.length * LIMIT_PER_CHARACTER),
    can_i: aboutRules("can_i"),
    timeline: aboutRules("timeline"),
    matrix: aboutRules("matrix"),
    stop() {
      stopped = true;
      broke("The linter was stopped.");
    },
  };
}
