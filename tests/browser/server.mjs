/** The project's own server, as `python -m server` starts it. */

import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PYTHON = join(ROOT, process.platform === "win32" ? ".venv/Scripts/python.exe" : ".venv/bin/python");

/**
 * Starts the server on a free port with a state folder of its own.
 *
 * @param {{withoutEngine?: boolean}} [options] `withoutEngine` leaves out all of the engine but its Worker
 * @returns {Promise<{address: string, stop(): Promise<void>}>}
 */
export async function startServer({ withoutEngine = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "onside-server-"));
  const dist = withoutEngine ? await halfBuilt(folder) : join(ROOT, "dist");
  const env = { ...process.env, ONSIDE_STATE: folder, ONSIDE_DIST: dist, ONSIDE_HOST: "127.0.0.1", ONSIDE_PORT: "0" };
  const server = spawn(PYTHON, ["-m", "server"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const line = await new Promise((resolve, reject) => {
    createInterface(server.stdout).once("line", resolve);
    server.once("exit", (status) => reject(new Error(`The server ended at once with status ${status}.`)));
  });
  return {
    address: /http:\/\/[\d.:]+/.exec(line)[0],
    async stop() {
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** @param {string} folder */
async function halfBuilt(folder) {
  const dist = join(folder, "dist");
  await mkdir(join(dist, "engine"), { recursive: true });
  await cp(join(ROOT, "dist/site"), join(dist, "site"), { recursive: true });
  for (const name of ["worker.js", "boot.js"]) await cp(join(ROOT, "dist/engine", name), join(dist, "engine", name));
  return dist;
}
