export { documentsArea } from "./derive.ts";
export { listNewestDocuments } from "./newest.ts";
