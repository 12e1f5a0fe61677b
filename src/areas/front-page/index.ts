export { frontPageArea } from "./derive.ts";
export { FRONT_PAGE_IDS, type Place } from "./model.ts";
export { listPlaced } from "./queries.ts";
