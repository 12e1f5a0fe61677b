export { pagesArea } from "./derive.ts";
export type { PageContent } from "./model.ts";
export { countPagesInSections, listPagesInSections } from "./queries.ts";
