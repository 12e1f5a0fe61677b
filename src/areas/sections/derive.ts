import type { Area } from "#edition/area.ts";
import { type SectionContent, sectionContent } from "./model.ts";

export const sectionsArea: Area<SectionContent> = {
  kind: "section",
  content: sectionContent,
  path: ({ content }) => `/chuyen-muc/${content.slug}`,
  tables: {
    section: `create table section (
      item_id text primary key, parent_id text, title text not null, title_en text, description text,
      description_en text, slug text not null, position integer not null, shown integer not null, holds text not null
    ) without rowid;
    create index section_slug on section (slug);`,
  },
  derive: ({ id, content }) => ({
    entry: { title: content.title, lead: content.description, isNews: false },
    rows: {
      section: [
        {
          item_id: id,
          parent_id: content.parentId ?? null,
          title: content.title,
          title_en: content.titleEn ?? null,
          description: content.description ?? null,
          description_en: content.descriptionEn ?? null,
          slug: content.slug,
          position: content.position,
          shown: content.shown ? 1 : 0,
          holds: content.holds,
        },
      ],
    },
  }),
};
