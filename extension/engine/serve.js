/** Answers the pages' ports with the engine; the offscreen document (Chromium) and the event page (Firefox) run this. */

import { browser } from "../shared/browser.js";
import { ENGINE_PORT, answer, messages, partOf, request } from "../shared/messages.js";
import { startEngine } from "./host.js";

/** Starts the engine on the first port and greets every port, so that a page knows that it reached the right place. */
export function serveEngine() {
  /** @type {ReturnType<typeof startEngine> | undefined} */
  let engine;
  browser.runtime.onConnect.addListener((port) => {
    const from = partOf(port.sender, browser.runtime);
    if (port.name !== ENGINE_PORT || !from || !messages.engine_hello.to.includes(from)) return port.disconnect();
    engine ??= startEngine(new URL("./worker.js", import.meta.url));
    const { lint, can_i, timeline, matrix } = engine;
    let open = true;
    port.onDisconnect.addListener(() => (open = false));
    port.onMessage.addListener(async (message) => {
      const reply = await answer(message, from, "engine", { lint, can_i, timeline, matrix });
      if (open) port.postMessage(reply);
    });
    port.postMessage(request("engine_hello", {}));
  });
}
