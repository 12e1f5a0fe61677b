/**
 * What an item has before anybody writes in it: a `RichText`. Apart from `model.ts`, so that a browser which reads HTML
 * does not load the checks of documents with it.
 */
export const emptyRichText = { type: "doc", content: [{ type: "paragraph" }] } as const;
