export { settingsArea } from "./derive.ts";
export { hasEnglish, type MenuLink, SETTINGS_ID, type SiteSettings } from "./model.ts";
export { findSettings } from "./queries.ts";
