/** A marketplace on this machine: test pages at https://www.upwork.com/…, reached through a proxy that leads nowhere else. */

import { createServer as createProxy } from "node:http";
import { createServer } from "node:https";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { generate } from "selfsigned";

export const SITE = "www.upwork.com";

// A page's own policy must not stop Onside, so these pages forbid everything that they do not need themselves.
const POLICY = "default-src 'none'; style-src 'self'";
const STYLE =
  "body { font: 16px/1.5 sans-serif; margin: 40px; min-height: 1600px } textarea, [contenteditable] { width: 480px; height: 160px; padding: 10px; border: 3px solid gray; font: inherit; overflow: auto }";

/**
 * Starts the pages; `pages` maps a path to the HTML of its body, or to a file without any policy.
 *
 * @param {Record<string, string | {type: string, text: string}>} pages
 */
export async function openMarketplace(pages) {
  const { private: key, cert } = await generate([{ name: "commonName", value: SITE }], { keySize: 2048 });
  /** @type {string[]} */
  const contacted = [];
  /** @type {string[]} */
  const requests = [];
  const server = createServer({ key, cert }, async (request, response) => {
    const { method, url, rawHeaders } = request;
    requests.push([method, url, ...rawHeaders, await text(request)].join("\n"));
    const path = String(url).split("?")[0];
    if (path === "/style.css") return response.writeHead(200, { "content-type": "text/css" }).end(STYLE);
    if (!(path in pages)) return response.writeHead(404).end();
    const { type, text: file } = pages[path];
    if (type) return response.writeHead(200, { "content-type": type }).end(file);
    const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${path}</title><link rel="stylesheet" href="/style.css">`;
    response
      .writeHead(200, { "content-type": "text/html", "content-security-policy": POLICY })
      .end(`${head}<body>${pages[path]}</body></html>`);
  });
  const proxy = createProxy(({ url }, response) => {
    contacted.push(String(url));
    response.writeHead(403).end();
  });
  const sockets = new Set();
  proxy.on("connection", (socket) => sockets.add(socket));
  proxy.on("connect", ({ url }, socket) => {
    contacted.push(String(url));
    socket.on("error", () => {});
    if (url !== `${SITE}:443`) return socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const inner = connect(server.address().port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      inner.pipe(socket).pipe(inner);
    });
    inner.on("error", () => socket.destroy());
    sockets.add(inner);
  });
  await listening(server);
  await listening(proxy);
  return {
    proxyPort: proxy.address().port,
    /** Every address that the browser asked the proxy for, and every request to the pages with its headers and body. */
    traffic: { contacted, requests },
    close() {
      proxy.close();
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** @param {import("node:net").Server} server */
function listening(server) {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}
