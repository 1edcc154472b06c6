/** Puts a fix into the draft the way a person would type it, so that one undo takes it back. */

const FRAMES = 12; // about 200 ms: editors that render later need a moment

/** @typedef {import("../shared/types.js").Fix} Fix */
/** @typedef {import("./fields/draft.js").Draft} Draft */

/**
 * Resolves to whether the editor took the fix, be it with touches of its own such as curly quotes.
 *
 * @param {Draft} draft
 * @param {Fix} fix
 * @returns {Promise<boolean>}
 */
export async function applyFix({ field }, fix) {
  const before = field.read();
  const wanted = before.slice(0, fix.start) + fix.text + before.slice(fix.end);
  field.select(fix.start, fix.end);
  await frame(); // rich editors hear of a new selection a little later
  if (field.read() !== before) return false;
  const document = field.element.ownerDocument;
  if (fix.text === "") document.execCommand("delete");
  else document.execCommand("insertText", false, fix.text);
  for (let left = FRAMES; left > 0; left--) {
    if (plain(field.read()) === plain(wanted)) return true;
    await frame();
  }
  return plain(field.read()) !== plain(before);
}

/** Browsers keep a space visible by making it a no-break space. @param {string} text */
function plain(text) {
  return text.replaceAll("\u00A0", " ").trimEnd();
}

function frame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
