/** Decides when a draft is sent to the linter: after a short pause, one at a time, the latest text wins. */

import { Refused } from "../../shared/refused.js";

/** @typedef {import("../../shared/types.js").LintAnswer} LintAnswer */

const PAUSE = 120;
const LONGEST_WAIT = 600;
const REST = 900; // a writer who rests this long has finished the word
const RETRIES = [300, 1_000, 3_000];

/**
 * Times are milliseconds. An answer to a text that is no longer there is dropped; a failed call is tried again a few times,
 * unless the linter refused the request.
 *
 * @param {object} parts
 * @param {() => string} parts.read the draft as it stands
 * @param {(text: string, typing: boolean) => Promise<LintAnswer>} parts.lint `typing`: the word at the caret may be half there
 * @param {(answer: LintAnswer) => void} parts.onAnswer
 * @param {() => void} parts.onGivenUp called when this draft is not tried again until something changes
 * @param {AbortSignal} parts.signal
 */
export function createChecker({ read, lint, onAnswer, onGivenUp, signal }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let waitingSince = 0;
  let asking = false;
  let again = false;
  let held = false;
  let typing = false;
  let failures = 0;

  signal.addEventListener("abort", () => clearTimeout(timer));

  /** @param {number} pause */
  function plan(pause) {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  }

  async function ask() {
    timer = undefined;
    if (signal.aborted || held) return;
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    waitingSince = 0;
    const text = read();
    try {
      const answer = await lint(text, typing);
      failures = 0;
      if (!signal.aborted && !again && read() === text) onAnswer(answer);
      if (typing && !signal.aborted && !again && timer === undefined) settle(REST);
    } catch (error) {
      failed(error instanceof Refused);
    } finally {
      asking = false;
    }
    if (again) ask();
  }

  /** Marks stay as they are meanwhile. @param {boolean} refused */
  function failed(refused) {
    if (signal.aborted || again || timer !== undefined) return; // it is asked again anyway
    if (refused || failures === RETRIES.length) onGivenUp();
    else plan(RETRIES[failures++]);
  }

  /** Asks about the draft as one that is finished. @param {number} pause */
  function settle(pause) {
    typing = false;
    plan(pause);
  }

  /** The draft changed. */
  function changed() {
    failures = 0;
    typing = true;
    const now = Date.now();
    waitingSince ||= now;
    plan(Math.min(PAUSE, Math.max(0, waitingSince + LONGEST_WAIT - now)));
  }

  /** Something else changed (context, engine): ask at once. */
  function refresh() {
    failures = 0;
    settle(0);
  }

  /** An input method composes a word: half a word must not be judged. */
  function hold() {
    held = true;
  }

  function release() {
    if (held) changed();
    held = false;
  }

  /** The writer left the field. */
  function left() {
    release();
    if (typing || timer !== undefined) settle(0);
  }

  return { changed, refresh, hold, release, left };
}
