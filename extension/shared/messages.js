/**
 * Every message between the parts of the extension. A part answers only names that are addressed to it, from the sender named here.
 *
 * Envelope: {v, id, name, body} → {v, id, ok: true, body} or {v, id, ok: false, error, refused?}.
 */

import { Refused } from "./refused.js";

export const VERSION = 1;

/** @typedef {"content" | "background" | "engine" | "popup" | "rules"} Part */
/** @typedef {import("./types.js").LintRequest} LintRequest */
/** @typedef {import("./types.js").LintAnswer} LintAnswer */
/** @typedef {import("./rule_types.js").QuestionRequest} QuestionRequest */
/** @typedef {import("./rule_types.js").TableRequest} TableRequest */

/**
 * @typedef {object} Messages
 * @property {{request: {}, reply: {}}} engine_start makes sure that somebody listens on the engine's port
 * @property {{request: {}, reply: {}}} engine_hello the first word on a port that reached the engine
 * @property {{request: LintRequest, reply: LintAnswer}} lint
 * @property {{request: QuestionRequest, reply: import("./rule_types.js").Answer}} can_i
 * @property {{request: QuestionRequest & {today: string}, reply: import("./rule_types.js").Timeline}} timeline `today`: YYYY-MM-DD
 * @property {{request: TableRequest, reply: import("./rule_types.js").Matrix}} matrix
 * @property {{request: {state: State}, reply: {}}} site_state whether this page is being checked, for the badge
 * @property {{request: {rule: string}, reply: {}}} rule_open shows the page of a rule in a new tab
 * @property {{request: {}, reply: {site: import("./settings.js").Site, state: State}}} site_ask the page in this tab, for the popup
 */

/** @typedef {"off" | "on" | "failed"} State `failed`: switched on, but the engine gives no answer */
/** @typedef {keyof Messages} Name */
/** @typedef {{v: number, id: number, name: Name, body: any}} Request */
/** @typedef {{v: number, id: number, ok: boolean, body?: any, error?: string, refused?: boolean}} Reply */

/** @type {Record<Name, {from: Part[], to: Part[]}>} */
export const messages = {
  engine_start: { from: ["content", "rules"], to: ["background"] },
  engine_hello: { from: ["engine"], to: ["content", "rules"] },
  lint: { from: ["content"], to: ["engine"] },
  can_i: { from: ["rules"], to: ["engine"] },
  timeline: { from: ["rules"], to: ["engine"] },
  matrix: { from: ["rules"], to: ["engine"] },
  site_state: { from: ["content"], to: ["background"] },
  rule_open: { from: ["content"], to: ["background"] },
  site_ask: { from: ["popup"], to: ["content"] },
};

/** The name of the port between a page and the engine. */
export const ENGINE_PORT = "engine";

/**
 * @param {Name} name
 * @param {object} body
 * @param {number} [id]
 * @returns {Request}
 */
export function request(name, body, id = 0) {
  return { v: VERSION, id, name, body };
}

/**
 * Says why `message` may not be answered by part `to` when it came from part `from`; null when it may.
 *
 * @param {any} message
 * @param {Part | null} from
 * @param {Part} to
 * @returns {string | null}
 */
export function refusal(message, from, to) {
  if (typeof message !== "object" || message === null) return "This is not a message.";
  if (message.v !== VERSION) return "This message has another version: reload the page.";
  const row = Object.hasOwn(messages, message.name) ? messages[/** @type {Name} */ (message.name)] : undefined;
  if (!row?.to.includes(to)) return `No message "${message.name}" is answered here.`;
  if (!from || !row.from.includes(from)) return `The message "${message.name}" came from the wrong sender.`;
  return null;
}

/**
 * Answers one message with the handler of its name; never rejects.
 *
 * @param {any} message
 * @param {Part | null} from
 * @param {Part} to
 * @param {Partial<{[N in Name]: (body: Messages[N]["request"]) => Promise<Messages[N]["reply"]>}>} handlers
 * @returns {Promise<Reply>}
 */
export async function answer(message, from, to, handlers) {
  const id = Number(message?.id) || 0;
  try {
    const error = refusal(message, from, to);
    if (error) throw new Error(error);
    const handler = /** @type {((body: any) => Promise<any>) | undefined} */ (
      handlers[/** @type {Name} */ (message.name)]
    );
    if (!handler) throw new Error(`No message "${message.name}" is answered here.`);
    return { v: VERSION, id, ok: true, body: await handler(message.body) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { v: VERSION, id, ok: false, error: words, ...(error instanceof Refused && { refused: true }) };
  }
}

/**
 * Which part of the extension sent this: one of its own pages, a content script, or none of ours (null).
 *
 * @param {chrome.runtime.MessageSender | undefined} sender
 * @param {{id: string, getURL(path: string): string}} runtime
 * @returns {Part | null}
 */
export function partOf(sender, runtime) {
  if (sender?.id !== runtime.id) return null;
  for (const page of /** @type {const} */ (["popup", "rules"]))
    if (sender.url?.startsWith(runtime.getURL(`${page}/`))) return page;
  return sender.tab ? "content" : null;
}
