export { pagesArea } from "./derive.ts";
export { countPagesInSections, listPagesInSections } from "./queries.ts";
