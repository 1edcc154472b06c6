/** Every question, table and rule has a link. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { rulePage } from "../../extension/background/rule_page.js";
import { questionLink, readAddress, tableLink } from "../../extension/rules/address.js";

const ADDRESSES = [
  { hash: "", address: { view: "question", query: {} } },
  { hash: "#", address: { view: "question", query: {} } },
  {
    hash: "#what=email.contact&platform=upwork&stage=active",
    address: { view: "question", query: { what: "email.contact", platform: "upwork", stage: "active" } },
  },
  { hash: "#table=upwork", address: { view: "table", platform: "upwork", date: "" } },
  { hash: "#table=fiverr&date=2024-01-01", address: { view: "table", platform: "fiverr", date: "2024-01-01" } },
  { hash: "#upwork/before-contract", address: { view: "rule", rule: "upwork/before-contract" } },
];

for (const { hash, address } of ADDRESSES) {
  test(`"${hash}" leads to a ${address.view}`, () => assert.deepEqual(readAddress(hash), address));
}

test("links lead back to what they were made from", () => {
  const query = { what: "link.showcase", platform: "malt", date: "2024-01-01" };
  assert.deepEqual(readAddress(questionLink(query)), { view: "question", query });
  assert.deepEqual(readAddress(tableLink("malt")), { view: "table", platform: "malt", date: "" });
  assert.deepEqual(readAddress(tableLink("malt", "2024-01-01")), {
    view: "table",
    platform: "malt",
    date: "2024-01-01",
  });
});

test("answers left empty stay out of a link", () =>
  assert.equal(questionLink({ what: "email.contact", date: "" }), "#what=email.contact"));

test("a rule has a page of the extension", () =>
  assert.equal(rulePage("upwork/before-contract"), "rules/rules.html#upwork/before-contract"));

for (const name of [
  undefined,
  7,
  "",
  "upwork",
  "upwork/",
  "https://evil.example/",
  "//evil.example/x",
  "../popup/popup.html",
  "upwork/a/b",
  "upwork/before-contract\n",
  "javascript:alert(1)/x",
]) {
  test(`${JSON.stringify(name)} is no rule and opens no page`, () =>
    assert.throws(() => rulePage(name), /not the name of a rule/));
}
