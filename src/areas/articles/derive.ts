import type { Area } from "#edition/area.ts";
import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { attachmentPassages } from "../attachment-passages.ts";
import { richTextParts } from "../rich-text.ts";
import { type ArticleContent, articleContent } from "./model.ts";

export const articlesArea: Area<ArticleContent> = {
  kind: "article",
  content: articleContent,
  path: ({ id, language, content }) => `${language === "vi" ? "" : `/${language}`}/tin/${content.slug}-${id}`,
  tables: {
    article: `create table article (
      item_id text primary key, body_html text not null, reading_minutes integer not null, byline text,
      source_name text, source_url text, tags text not null, attachments text not null, related text not null, headings text not null
    ) without rowid;`,
    article_tag: `create table article_tag (
      tag text not null, item_id text not null, primary key (tag, item_id)
    ) without rowid;
    create index article_tag_item on article_tag (item_id);`,
  },
  uses: (content) => [
    ...richTextParts.uses(content.body),
    ...(content.pictureId === undefined ? [] : [content.pictureId as ItemId]),
    ...content.attachments.map((attachment) => attachment.mediaId as ItemId),
  ],
  derive: (item, used) => {
    const { id, content } = item;
    const body = richTextParts.render(content.body, item.language, used as ReadonlyMap<ItemId, PublicItem>);
    return {
      entry: {
        title: content.title,
        lead: content.lead,
        sectionId: content.sectionId,
        pictureId: content.pictureId,
        isNews: true,
      },
      rows: {
        article: [
          {
            item_id: id,
            body_html: body.html,
            reading_minutes: body.readingMinutes,
            byline: content.byline ?? null,
            source_name: content.source?.name ?? null,
            source_url: content.source?.url ?? null,
            tags: JSON.stringify(content.tags),
            attachments: JSON.stringify(content.attachments),
            related: JSON.stringify(content.relatedIds),
            headings: JSON.stringify(body.headings),
          },
        ],
        article_tag: [...new Set(content.tags)].map((tag) => ({ tag, item_id: id })),
      },
      search: {
        title: content.title,
        lead: content.lead,
        sectionId: content.sectionId,
        at: item.publishedAt,
        passages: [...body.passages, ...attachmentPassages(content.attachments, used)],
      },
    };
  },
};
