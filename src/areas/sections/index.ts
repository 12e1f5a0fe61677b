export { sectionsArea } from "./derive.ts";
export type { Section } from "./model.ts";
export { pathTo, readSections, type SectionTree, shownLinks, withDescendants } from "./queries.ts";
