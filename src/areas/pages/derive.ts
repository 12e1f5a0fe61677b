import type { Area } from "#edition/area.ts";
import type { ItemId } from "#kernel/ids.ts";
import { richTextParts } from "../rich-text.ts";
import { type PageContent, pageContent } from "./model.ts";

export const pagesArea: Area<PageContent> = {
  kind: "page",
  content: pageContent,
  path: ({ language, content }) => `${language === "vi" ? "" : `/${language}`}/trang/${content.slug}`,
  tables: {
    page: `create table page (
      item_id text primary key, body_html text not null, headings text not null, attachments text not null, procedure text
    ) without rowid;`,
    page_place: `create table page_place (
      section_id text not null, language text not null, position integer not null, item_id text not null,
      title text not null, primary key (section_id, language, position, item_id)
    ) without rowid;
    create index page_place_item on page_place (item_id);`,
  },
  uses: (content) => [
    ...richTextParts.uses(content.body),
    ...content.attachments.map((attachment) => attachment.mediaId as ItemId),
  ],
  derive: (item, used) => {
    const { id, language, content } = item;
    const body = richTextParts.render(content.body, language, used);
    return {
      entry: { title: content.title, lead: content.lead, sectionId: content.sectionId, isNews: false },
      rows: {
        page: [
          {
            item_id: id,
            body_html: body.html,
            headings: JSON.stringify(body.headings),
            attachments: JSON.stringify(content.attachments),
            procedure: content.procedure === undefined ? null : JSON.stringify(content.procedure),
          },
        ],
        page_place:
          content.sectionId === undefined
            ? []
            : [
                {
                  section_id: content.sectionId,
                  language,
                  position: content.position,
                  item_id: id,
                  title: content.title,
                },
              ],
      },
      search: {
        title: content.title,
        number: content.procedure?.code,
        lead: content.lead,
        sectionId: content.sectionId,
        at: item.publishedAt,
        passages: body.passages,
      },
    };
  },
};
