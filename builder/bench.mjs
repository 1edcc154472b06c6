// Lints the requests on stdin (one JSON string a line) in the bundle; prints the milliseconds a request of every round.
import { createInterface } from "node:readline";

const [engine, rounds] = process.argv.slice(2);
const { boot } = await import(`${engine}boot.js`);
const linter = await boot(engine);
const requests = [];
for await (const line of createInterface({ input: process.stdin })) requests.push(JSON.parse(line));

const times = [];
for (let round = 0; round <= Number(rounds); round++) {
  const start = performance.now();
  for (const request of requests) linter.call("lint", request);
  times.push((performance.now() - start) / requests.length);
}
console.log(JSON.stringify(times.slice(1)));
