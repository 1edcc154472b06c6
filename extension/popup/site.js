/** Which site the popup speaks about. */

import { browser } from "../shared/browser.js";
import { request } from "../shared/messages.js";

/**
 * The host name of the tab's page, "" where Onside does not run. `popup.html?site=…` names the site itself.
 *
 * The page's own content script is asked, so that the extension needs no right to read the addresses of tabs.
 */
export async function siteOfTab() {
  const named = new URLSearchParams(location.search).get("site");
  if (named) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return "";
  try {
    const reply = await browser.tabs.sendMessage(tab.id, request("site_name", {}));
    return String(reply?.body?.site ?? "");
  } catch {
    return ""; // nobody listens in that page
  }
}
