export { linkGroupsArea, linksArea } from "./derive.ts";
export { linkTags, listLinkGroups } from "./queries.ts";
