export { nameInByline } from "./byline.ts";
export { articlesArea } from "./derive.ts";
export { countInSections, listInSections, listNewest } from "./queries.ts";
