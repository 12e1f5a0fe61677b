export { documentsArea } from "./derive.ts";
export { listNewestDocuments } from "./newest.ts";
export { listUsedTerms, TERM_FIELDS } from "./used-terms.ts";
