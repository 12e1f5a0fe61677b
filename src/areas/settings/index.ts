export { settingsArea } from "./derive.ts";
export { SETTINGS_ID, type SiteSettings } from "./model.ts";
export { findSettings } from "./queries.ts";
