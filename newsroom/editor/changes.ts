import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect, useRef } from "react";
import type { RichText } from "#richtext/model.ts";
import { fromEditor } from "./document/stored.ts";

/** While somebody types; what waits to be told is told at the latest after this. */
const TELL_MS = 300;

/**
 * Tells of changes at most every 300 ms, the last one never later than that, and at once when the focus
 * leaves `root` (the text, or a caption's field in it) or when asked to.
 *
 * @returns tells now what has not been told.
 */
export function useChanges(
  editor: Editor,
  onChange: (doc: RichText) => void,
  root: RefObject<HTMLElement | null>,
): () => void {
  const listener = useRef(onChange);
  useEffect(() => {
    listener.current = onChange;
  }, [onChange]);
  const flush = useRef(() => {});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = editor.state.doc;
    const tell = () => {
      clearTimeout(timer);
      timer = undefined;
      if (editor.state.doc === told) return;
      told = editor.state.doc;
      listener.current(fromEditor(told));
    };
    const changed = ({ transaction }: { readonly transaction: { getMeta(key: string): unknown } }) => {
      // What was put in from outside is known there.
      if (transaction.getMeta(REPLACED) === true) told = editor.state.doc;
      else if (editor.state.doc !== told) timer ??= setTimeout(tell, TELL_MS);
    };
    flush.current = tell;
    const element = root.current;
    editor.on("transaction", changed);
    element?.addEventListener("focusout", tell);
    return () => {
      editor.off("transaction", changed);
      element?.removeEventListener("focusout", tell);
      tell();
      flush.current = () => {};
    };
  }, [editor, root]);
  return () => flush.current();
}

/** Marks the transaction that `ref.replace` makes. */
export const REPLACED = "replaced";
