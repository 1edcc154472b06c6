// Lints each request on stdin (one JSON object a line) in the bundle; prints the answers, one a line.
import { createInterface } from "node:readline";
import { bootEngine } from "./engine.mjs";

const linter = await bootEngine();
for await (const request of createInterface({ input: process.stdin })) console.log(linter.call("lint", request));
