import type { Area } from "#edition/area.ts";
import type { ItemId } from "#kernel/ids.ts";
import { type LinkContent, type LinkGroupContent, linkContent, linkGroupContent } from "./model.ts";

export const linkGroupsArea: Area<LinkGroupContent> = {
  kind: "link-group",
  content: linkGroupContent,
  path: () => undefined,
  tables: {
    link_group: `create table link_group (
      item_id text primary key, title text not null, title_en text, position integer not null
    ) without rowid;`,
  },
  derive: ({ id, content }) => ({
    rows: {
      link_group: [
        { item_id: id, title: content.title, title_en: content.titleEn ?? null, position: content.position },
      ],
    },
  }),
};

export const linksArea: Area<LinkContent> = {
  kind: "link",
  content: linkContent,
  path: () => undefined,
  tables: {
    link: `create table link (
      item_id text primary key, group_id text, title text not null, title_en text, url text not null, logo_id text,
      description text, description_en text, position integer not null
    ) without rowid;`,
  },
  // Nothing of the logo is in the rows; being used is what makes its file public.
  uses: ({ logoId }) => (logoId === undefined ? [] : [logoId as ItemId]),
  derive: ({ id, content }) => ({
    rows: {
      link: [
        {
          item_id: id,
          group_id: content.groupId ?? null,
          title: content.title,
          title_en: content.titleEn ?? null,
          url: content.url,
          logo_id: content.logoId ?? null,
          description: content.description ?? null,
          description_en: content.descriptionEn ?? null,
          position: content.position,
        },
      ],
    },
  }),
};
