export { documentsArea } from "./derive.ts";
export { documentTitle } from "./model.ts";
export { listNewestDocuments } from "./newest.ts";
