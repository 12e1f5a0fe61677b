import type { RichText } from "./model.ts";

/** What an item has before anybody writes in it. */
export const emptyRichText: RichText = { type: "doc", content: [{ type: "paragraph" }] };
