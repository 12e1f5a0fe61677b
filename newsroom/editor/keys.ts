import { Extension } from "@tiptap/core";

export interface KeysOptions {
  readonly onLink: () => void;
  readonly onTools: () => void;
}

/** Keys that lead out of the text: to the link dialog, to the toolbar; and those of quotations. */
export const Keys = Extension.create<KeysOptions>({
  name: "keys",
  addOptions: () => ({ onLink: () => {}, onTools: () => {} }),
  addKeyboardShortcuts() {
    const opened = (open: () => void) => () => {
      open();
      return true;
    };
    return {
      "Mod-k": opened(this.options.onLink),
      "Alt-F10": opened(this.options.onTools),
      "Mod-Shift-b": () => this.editor.commands.toggleWrap("blockquote"),
    };
  },
});
