/** The shapes that cross from Python to JavaScript, as `linter.bridge` writes them. Offsets are UTF-16 code units, end exclusive. */

/** @typedef {"allowed" | "nudge" | "caution" | "not_allowed"} Verdict */

/** @typedef {{title: string, url: string, date: string, when: string}} Source `when` says in words what the date means */

/** @typedef {{label: string, start: number, end: number, text: string, preview: string}} Fix `preview` is what a card shows of the text, "" for a removal */

/**
 * @typedef {object} Finding
 * @property {string} kind
 * @property {number} start
 * @property {number} end
 * @property {string} value
 * @property {string} purpose
 * @property {"sure" | "likely" | "perhaps"} confidence
 * @property {Verdict} verdict
 * @property {string} reason
 * @property {string} clause
 * @property {string} title
 * @property {string} explanation
 * @property {Source[]} sources
 * @property {Fix[]} fixes
 * @property {string} what
 * @property {string} verdict_name
 * @property {string} why
 * @property {string} since
 * @property {string} advice
 * @property {string} advice_name the heading above the advice
 * @property {string} rule the clause with its platform, such as "upwork/before-contract"
 */

/** @typedef {Record<string, string>} Context */

/**
 * @typedef {object} LintRequest
 * @property {string} text
 * @property {Context} [context]
 * @property {string} [site]
 * @property {number} [caret] where the draft is still being typed
 * @property {string} [language] the reader's, as browsers name it
 */

/** @typedef {{language: string, direction: "ltr" | "rtl"}} Reading the language that words are in, for `lang` and `dir` */

/** @typedef {{verdict: Verdict | null, findings: Finding[]} & Reading} LintAnswer */

/** @typedef {{lint(request: LintRequest): Promise<LintAnswer>}} Engine */

/** @typedef {{value: string, label: string}} Option */

/** @typedef {{key: string, label: string, default: string, rare: boolean, options?: Option[], type?: "date"}} ContextField */

/** @typedef {{platform: string, name: string, hosts: string[]}} Site */

/** @typedef {{fields: ContextField[], sites: Site[]}} Options */

/** @typedef {Record<string, Options & {direction: Reading["direction"]}>} AllOptions by language */

export {};
