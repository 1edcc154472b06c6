/** The linter read a request and refused it: asking the same again would get the same answer. */
export class Refused extends Error {}
