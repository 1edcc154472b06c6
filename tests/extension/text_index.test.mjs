/** A rich editor read as text, and the way back to a place in it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { indexText, offsetOf, placeOf } from "../../extension/content/fields/text_index.js";

const READINGS = [
  { name: "plain text", nodes: ["hello"], text: "hello" },
  { name: "inline elements join", nodes: ["jo", el("b", "hn"), "@gmail.com"], text: "john@gmail.com" },
  { name: "paragraphs part", nodes: [el("p", "john"), el("p", "@gmail.com")], text: "john\n@gmail.com" },
  { name: "a line break parts", nodes: ["one", el("br"), "two"], text: "one\ntwo" },
  {
    name: "an empty paragraph is an empty line",
    nodes: [el("p", "one"), el("p", el("br")), el("p", "two")],
    text: "one\n\ntwo",
  },
  {
    name: "the last break of a paragraph counts once",
    nodes: [el("p", "one", el("br")), el("p", "two")],
    text: "one\ntwo",
  },
  { name: "a list", nodes: [el("ul", el("li", "one"), el("li", "two"))], text: "one\ntwo" },
  { name: "text after a block", nodes: [el("div", "one"), "two"], text: "one\ntwo" },
  {
    name: "an island that cannot be edited",
    nodes: ["hi ", fixed("span", "@anna"), " there"],
    text: "hi \uFFFC there",
  },
  { name: "scripts and styles are no text", nodes: ["a", el("style", "b{}"), "c"], text: "ac" },
  { name: "nothing", nodes: [], text: "" },
];

for (const { name, nodes, text } of READINGS) {
  test(`reads ${name}`, () => assert.equal(indexText(el("div", ...nodes), false).text, text));
}

test("line breaks of the source are spaces where the page shows them so", () => {
  const root = el("div", "\n  ", el("p", "mail\n me"), "\n  ", el("p", "now"), "\n");
  assert.equal(indexText(root, true).text, "mail  me\nnow");
  assert.equal(indexText(el("div", "mail\nme"), false).text, "mail\nme");
});

test("every offset of a finding leads to its own letters", () => {
  const [first, second] = [leaf("write to jo"), leaf("hn@gmail.com")];
  const { text, pieces } = indexText(el("p", first, el("b", second)), false);
  const start = text.indexOf("john");
  assert.deepEqual(placeOf(pieces, start), { node: first, offset: 9 });
  assert.deepEqual(placeOf(pieces, start + 14, true), { node: second, offset: 12 });
});

test("an offset between two nodes belongs to the later one as a start, to the earlier one as an end", () => {
  const [first, second] = [leaf("one"), leaf("two")];
  const { pieces } = indexText(el("p", first, second), false);
  assert.deepEqual(placeOf(pieces, 3), { node: second, offset: 0 });
  assert.deepEqual(placeOf(pieces, 3, true), { node: first, offset: 3 });
  assert.equal(placeOf([], 0), null);
});

test("a place in the document leads back to its offset", () => {
  const [first, second] = [leaf("one"), leaf("two")];
  const paragraph = el("p", second);
  const { pieces } = indexText(el("div", el("p", first), paragraph), false);
  assert.equal(offsetOf(pieces, first, 2), 2);
  assert.equal(offsetOf(pieces, second, 1), 5);
  assert.equal(offsetOf(pieces, paragraph, 0), 4);
  assert.equal(offsetOf(pieces, null, 0), null);
});

/** The few properties of the document's nodes that the index reads. */
function el(localName, ...children) {
  return link({
    nodeType: 1,
    localName,
    childNodes: children.map((child) => (typeof child === "string" ? leaf(child) : child)),
    getAttribute: () => null,
  });
}

function fixed(localName, ...children) {
  return { ...el(localName, ...children), getAttribute: (name) => (name === "contenteditable" ? "false" : null) };
}

function leaf(data) {
  return { nodeType: 3, data, childNodes: [], contains: () => false };
}

function link(element) {
  element.firstChild = element.childNodes[0] ?? null;
  element.childNodes.forEach((child, at) => (child.nextSibling = element.childNodes[at + 1] ?? null));
  element.contains = (other) => element.childNodes.some((child) => child === other || child.contains(other));
  return element;
}
