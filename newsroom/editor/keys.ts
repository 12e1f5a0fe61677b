import { Extension } from "@tiptap/core";

export interface KeysOptions {
  readonly onLink: () => void;
  readonly onTools: () => void;
}

/** Keys that lead out of the text: to the link dialog, to the toolbar; undo and redo; and those of quotations. */
export const Keys = Extension.create<KeysOptions>({
  name: "keys",
  // Before Tiptap's own.
  priority: 1000,
  addOptions: () => ({ onLink: () => {}, onTools: () => {} }),
  addKeyboardShortcuts() {
    const taken = (act: () => void) => () => {
      act();
      return true;
    };
    return {
      "Mod-k": taken(this.options.onLink),
      "Alt-F10": taken(this.options.onTools),
      // Taken also when there is nothing left: else with Caps Lock "redo" would be looked up as "undo".
      "Mod-z": taken(() => this.editor.commands.undo()),
      "Mod-Shift-z": taken(() => this.editor.commands.redo()),
      "Mod-Shift-b": () => this.editor.commands.toggleWrap("blockquote"),
    };
  },
});
