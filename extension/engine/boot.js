/** Starts the Python linter under Pyodide; the same code runs in a Worker and in Node. */

/** Which Python module answers what. */
const BRIDGE = {
  lint: "linter.bridge",
  can_i: "linter.bridge_rules",
  timeline: "linter.bridge_rules",
  matrix: "linter.bridge_rules",
};

/**
 * @typedef {object} Linter
 * @property {(name: keyof typeof BRIDGE, json: string) => string} call JSON in, JSON out; throws only when Python itself is broken.
 * @property {any} pyodide the runtime, for the bundle's own tests.
 */

/**
 * Boots the linter from the folder at `baseUrl` (an http, extension or file address that ends in "/").
 *
 * @param {string} baseUrl
 * @param {{read?: (name: string) => Promise<Uint8Array>}} [options] `read` replaces how a file of that folder is fetched.
 * @returns {Promise<Linter>}
 */
export async function boot(baseUrl, { read = reader(baseUrl) } = {}) {
  const packages = read("packages.zip"); // started first: it loads while the runtime compiles
  const runtime = new URL("pyodide/", baseUrl).href;
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  const folder = localPath(runtime) ?? runtime;
  const pyodide = await loadPyodide({
    indexURL: folder,
    stdLibURL: `${folder}python_stdlib.zip`,
    env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" }, // a fixed seed: equal drafts take equal paths
  });
  const library = pyodide.FS.readdir("/lib").find((/** @type {string} */ name) => name.startsWith("python3."));
  pyodide.unpackArchive(await packages, "zip", { extractDir: `/lib/${library}/site-packages` });
  /** @type {Record<string, any>} */
  const modules = { [BRIDGE.lint]: pyodide.pyimport(BRIDGE.lint) }; // the others when they are first asked: no draft waits for them
  return {
    pyodide,
    call: (name, json) => (modules[BRIDGE[name]] ??= pyodide.pyimport(BRIDGE[name]))[name](json),
  };
}

/** @param {string} baseUrl */
function reader(baseUrl) {
  /** @param {string} name */
  return async (name) => {
    const url = new URL(name, baseUrl).href;
    const path = localPath(url);
    if (path !== null) {
      const { readFile } = await import("node:fs/promises");
      return new Uint8Array(await readFile(path));
    }
    const response = await fetch(url);
    if (!response.ok) throw new Error(`The linter's file ${name} could not be read (status ${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/**
 * The path behind a file address, null for any other address: Pyodide in Node wants paths.
 * @param {string} url
 */
function localPath(url) {
  const { protocol, pathname } = new URL(url);
  return protocol === "file:" ? decodeURIComponent(pathname) : null;
}
