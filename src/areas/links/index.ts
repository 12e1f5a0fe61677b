export { linkGroupsArea, linksArea } from "./derive.ts";
export type { LinkContent, LinkGroupContent } from "./model.ts";
export { type ListedLinkGroup, linkTags, listLinkGroups } from "./queries.ts";
