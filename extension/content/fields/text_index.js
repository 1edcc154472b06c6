/** The text of a rich editor as one string, with the way back from an offset to a place in the document. */

// Tag names, not computed styles: reading a style for every node would cost a layout at every key.
const BLOCKS = new Set(
  "address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul".split(
    " ",
  ),
);
const SKIPPED = new Set(["script", "style", "template"]);
const OBJECT = "\uFFFC"; // stands for what the writer cannot type into: a mention, a picture, a placeholder

/** @typedef {{node: Text, start: number, end: number}} Piece */
/** @typedef {{node: Text, offset: number}} Place */

/**
 * Reads `root` as text: blocks and line breaks become newlines, islands that cannot be edited become U+FFFC.
 *
 * @param {Node} root
 * @param {boolean} collapses whether line breaks in the source show as spaces (CSS white-space: normal)
 */
export function indexText(root, collapses) {
  /** @type {Piece[]} */
  const pieces = [];
  let text = "";
  let newLine = false;

  /** @param {string} more */
  function add(more) {
    if (newLine) text += "\n";
    newLine = false;
    text += more;
  }

  /** @param {Text} node */
  function addText(node) {
    const shown = collapses ? node.data.replace(/[\t\n\r]/g, " ") : node.data;
    const onlySource = collapses && shown.trim() === "" && (newLine || text === "");
    if (shown === "" || (onlySource && !shown.includes("\u00A0"))) return;
    add("");
    pieces.push({ node, start: text.length, end: text.length + shown.length });
    text += shown;
  }

  /** @param {Node} parent */
  function walk(parent) {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) addText(/** @type {Text} */ (node));
      if (node.nodeType === 1) visit(/** @type {Element} */ (node));
    }
  }

  /** @param {Element} element */
  function visit(element) {
    const name = element.localName;
    if (SKIPPED.has(name)) return;
    if (name === "br") {
      if (newLine) text += "\n";
      newLine = true;
      return;
    }
    const block = BLOCKS.has(name);
    if (block && text !== "") newLine = true;
    if (element.getAttribute("contenteditable") === "false") add(OBJECT);
    else walk(element);
    if (block && text !== "") newLine = true;
  }

  walk(root);
  return { text, pieces };
}

/**
 * Where `offset` lies in the document. An offset between two nodes belongs to the later one, or with `asEnd` to the earlier one.
 *
 * @param {Piece[]} pieces
 * @param {number} offset
 * @param {boolean} [asEnd]
 * @returns {Place | null}
 */
export function placeOf(pieces, offset, asEnd = false) {
  const piece = asEnd
    ? pieces.find(({ end }) => offset <= end)
    : (pieces.find(({ end }) => offset < end) ?? pieces.at(-1));
  if (!piece) return null;
  const within = Math.min(Math.max(offset, piece.start), piece.end) - piece.start;
  return { node: piece.node, offset: within };
}

/**
 * The offset of a place in the document; null when it lies in no piece of text.
 *
 * @param {Piece[]} pieces
 * @param {Node | null} node
 * @param {number} offset
 */
export function offsetOf(pieces, node, offset) {
  const piece = pieces.find((each) => each.node === node);
  if (piece) return Math.min(piece.start + offset, piece.end);
  const child = node?.childNodes[offset];
  const next = child && pieces.find((each) => child === each.node || child.contains(each.node));
  return next ? next.start : null;
}
