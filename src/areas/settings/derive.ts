import type { Area } from "#edition/area.ts";
import { type SiteSettings, settingsContent } from "./model.ts";

export const settingsArea: Area<SiteSettings> = {
  kind: "settings",
  content: settingsContent,
  path: () => undefined,
  tables: {
    settings: "create table settings (item_id text primary key, content text not null);",
  },
  uses: (content) => (content.logoId === undefined ? [] : [content.logoId as never]),
  derive: (item) => ({ rows: { settings: [{ item_id: item.id, content: JSON.stringify(item.content) }] } }),
};
