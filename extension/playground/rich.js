/** The rich editor: TipTap with a small toolbar that the keyboard can walk. */

import { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import StarterKit from "@tiptap/starter-kit";
import { toolbar } from "./toolbar.js";

/**
 * @param {HTMLElement} holder
 * @param {Element | null} bar
 */
export function richEditor(holder, bar) {
  const editor = new Editor({
    element: holder,
    extensions: [StarterKit.configure({ link: { openOnClick: false } })],
    injectCSS: false, // the page's policy refuses styles that scripts add
    editorProps: { attributes: { role: "textbox", "aria-multiline": "true", "aria-labelledby": "rich-label" } },
    onTransaction: ({ editor: changed }) => holder.toggleAttribute("data-empty", changed.isEmpty),
  });
  holder.toggleAttribute("data-empty", true);
  if (bar) toolbar(bar, editor);
  return {
    text: () => editor.getText({ blockSeparator: "\n" }),

    /** Replaces the draft, so that the writer can undo it. @param {string} draft */
    write(draft) {
      const paragraphs = draft.split("\n").map((line) => ({
        type: "paragraph",
        content: line ? [{ type: "text", text: line }] : [],
      }));
      editor.view.dom.focus({ preventScroll: true });
      editor.chain().command(startUndoStep).setContent({ type: "doc", content: paragraphs }).run();
    },
  };
}

/** Else the editor takes an edit right after typing for one step with it. @type {import("@tiptap/core").Command} */
function startUndoStep({ tr }) {
  closeHistory(tr);
  return true;
}
