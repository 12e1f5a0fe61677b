import { useBlocker } from "@tanstack/react-router";
import { useWords } from "#newsroom/app/words.ts";
import { arrangingWords } from "./arranging-words.ts";

/**
 * Asks before what is not saved is lost, on the way to another desk and out of the newsroom alike.
 *
 * @returns asks the same of what a screen closes itself, such as a dialog: whether it may go.
 */
export function useUnsavedGuard(isChanged: boolean): () => boolean {
  const texts = useWords(arrangingWords);
  const mayLeave = () => !isChanged || window.confirm(texts.leave);
  useBlocker({ shouldBlockFn: () => !mayLeave(), enableBeforeUnload: () => isChanged });
  return mayLeave;
}
