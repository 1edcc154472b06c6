/** The shapes of “Can I share it?”, as `linter.bridge_rules` writes them. */

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Context} Context */
/** @typedef {import("./types.js").Source} Source */

/** @typedef {{kind: string, purpose: string, topic: string, context: Context, language: string}} QuestionRequest */

/** @typedef {{platform: string, date: string, language: string}} TableRequest */

/**
 * @typedef {object} Answer
 * @property {Verdict} verdict
 * @property {string} verdict_name
 * @property {string} short
 * @property {string} title
 * @property {string} why
 * @property {string} since
 * @property {string} advice
 * @property {string} advice_name
 * @property {string} platform
 * @property {string} clause
 * @property {string} sure
 * @property {Source[]} sources
 * @property {string} ask the query of a link to this question
 */

/** @typedef {{since: string, until: string | null, when: string, answer: Answer}} Period both days included; null: it goes on */

/** @typedef {Period & {number: number, start: number, width: number, lane: 0 | 1}} Bar places in percent; `lane`: in which of two rows its number stands */

/** @typedef {{bars: Bar[], years: {year: number, at: number}[], chosen: number | null}} Timeline oldest first; `chosen` is null for a day outside the axis */

/** @typedef {Pick<Answer, "verdict" | "verdict_name" | "short" | "title" | "platform" | "clause" | "ask">} Cell */

/** @typedef {{platform: string, title: string, rules: string, date: string, columns: string[], rows: {name: string, cells: Cell[]}[]}} Matrix */

/** @typedef {{what: string, label: string, kind: string, purpose: string, topic: string}} Offer something that can be asked about */

/** @typedef {{name: string, questions: Offer[]}} Subject */

/**
 * A clause as its own page tells it.
 *
 * @typedef {object} Rule
 * @property {string} platform
 * @property {string} platform_name
 * @property {Verdict} verdict
 * @property {string} verdict_name
 * @property {string} title
 * @property {string} why
 * @property {string} since
 * @property {string} advice
 * @property {string} advice_name
 * @property {[label: string, values: string[]][]} conditions all must hold, each with one of its values
 * @property {{text: string, where: string[]}[]} examples
 * @property {Source[]} sources
 * @property {string} sure
 */

/**
 * What the build wrote for a language: the page's words as `linter/locales` has them, what can be asked, and every rule.
 *
 * @typedef {object} Book
 * @property {string} language
 * @property {"ltr" | "rtl"} direction
 * @property {{question: any, answer: any, verdict: Record<Verdict, string>}} words
 * @property {import("./types.js").ContextField[]} fields
 * @property {Subject[]} subjects
 * @property {Record<string, Rule>} rules by platform and clause, such as "upwork/before-contract"
 */

export {};
