import type { EditionReader } from "#edition/database.ts";
import { initialSettings, SETTINGS_ID, type SiteSettings } from "./model.ts";

/** The site's settings, or those of a site that nobody has set up yet. Tag: `item:sett1ngs0000`. */
export function findSettings(edition: EditionReader): SiteSettings {
  const row = edition.get<{ content: string }>("select content from settings where item_id = ?", SETTINGS_ID);
  return row === undefined ? initialSettings : JSON.parse(row.content);
}
