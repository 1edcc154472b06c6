/** Firefox's event page: it owns the engine itself. */

import { serveEngine } from "../engine/serve.js";
import { answerRequests } from "./requests.js";

serveEngine();
answerRequests(async () => {});
