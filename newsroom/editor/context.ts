import { createContext, useContext } from "react";
import type { ItemFinder, MediaPicker } from "./media.ts";

/** What the parts shown within the text need of the screen around the editor. */
export interface EditorParts {
  readonly media: MediaPicker;
  readonly items: ItemFinder;
  /** Of the content. */
  readonly language: "vi" | "en";
  readonly isReadOnly: boolean;
}

export const EditorPartsContext = createContext<EditorParts | undefined>(undefined);

export function useEditorParts(): EditorParts {
  const parts = useContext(EditorPartsContext);
  if (parts === undefined) throw new Error("this stands outside of the editor");
  return parts;
}
