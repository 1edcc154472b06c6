/** Chromium's hidden page: a service worker may not own a Worker, this page may. */

import { serveEngine } from "./serve.js";

serveEngine();
