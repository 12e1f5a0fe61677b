export { documentsArea } from "./derive.ts";
export { type DocumentContent, documentTitle } from "./model.ts";
export { listNewestDocuments } from "./newest.ts";
