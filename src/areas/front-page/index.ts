export { frontPageArea } from "./derive.ts";
export { FRONT_PAGE_IDS, fillers, MAX_BLOCKS, NEWEST_LOOKED_AT, type Place, SHOWN } from "./model.ts";
export { findBlocks, listPlaced } from "./queries.ts";
