import { z } from "zod";
import { findArticle } from "#areas/articles/queries.ts";
import { findTranslation, translationTag } from "#areas/other-language.ts";
import { readSections, withDescendants } from "#areas/sections/index.ts";
import { findEntry } from "#edition/entries.ts";
import { cursorFaults, pageOf, readCursor } from "./cursor.ts";
import { endpoint } from "./endpoint.ts";
import { goneOrMissing, orderFaults, sectionFaults } from "./faults.ts";
import * as parameters from "./parameters.ts";
import { listArticlesAfter } from "./queries.ts";
import * as schemas from "./schemas.ts";
import { attachmentsOf, commonOf, otherLanguage, picturesOf, startOf, translationsOf, withOrigin } from "./shapes.ts";

export const listArticles = endpoint({
  name: "listArticles",
  path: "/api/v1/articles",
  summary: "News articles, newest first",
  parameters: z.object({
    section: parameters.section,
    from: parameters.from,
    to: parameters.to,
    lang: parameters.lang,
    size: parameters.size,
    cursor: parameters.cursor,
  }),
  reply: schemas.articleList,
  problems: [],
  findFaults: (context, given) => [
    ...sectionFaults(context, given.section),
    ...orderFaults(given),
    ...cursorFaults(given.cursor),
  ],
  handle: (context, { section, from, to, lang, size, cursor }) => {
    const { edition, timeZone } = context;
    const sections = readSections(edition, lang);
    const asked = sections.bySlug.get(section ?? "");
    const sectionIds = asked && withDescendants(asked).map(({ id }) => id);
    context.use("kind:section", ...(sectionIds?.map((id) => `section:${id}`) ?? ["kind:article"]));
    const rows = listArticlesAfter(
      edition,
      {
        language: lang,
        sectionIds,
        from: startOf(from, timeZone),
        before: startOf(to, timeZone, 1),
        after: cursor === undefined ? undefined : readCursor(cursor),
      },
      size + 1,
    );
    const { shown, nextCursor } = pageOf(rows, size, (row) => ({ value: row.published_at, id: row.item_id }));
    const pictureFor = picturesOf(context, shown);
    const items = shown.map((entry) => ({
      ...commonOf(context, entry, sections),
      lead: entry.lead,
      picture: pictureFor(entry),
    }));
    return { value: { items, nextCursor } };
  },
});

export const getArticle = endpoint({
  name: "getArticle",
  path: "/api/v1/articles/{id}",
  summary: "One article with its text",
  parameters: z.object({ id: parameters.id }),
  reply: schemas.article,
  problems: [404, 410],
  handle: (context, { id }) => {
    const { edition, origin } = context;
    context.use(`item:${id}`, "kind:section");
    const entry = findEntry(edition, id);
    const row = entry?.kind === "article" ? findArticle(edition, id) : undefined;
    if (entry === undefined || row === undefined) return { problem: goneOrMissing(entry, "article") };
    context.use(translationTag(entry));
    return {
      value: {
        ...commonOf(context, entry, readSections(edition, entry.language)),
        lead: entry.lead,
        picture: picturesOf(context, [entry])(entry),
        bodyHtml: withOrigin(row.body_html, origin),
        byline: row.byline,
        source: row.source_name === null ? null : { name: row.source_name, url: row.source_url },
        tags: JSON.parse(row.tags) as string[],
        changeNote: entry.change_note,
        attachments: attachmentsOf(context, JSON.parse(row.attachments)),
        translations: translationsOf(context, findTranslation(edition, entry, otherLanguage(entry.language))),
      },
    };
  },
});
