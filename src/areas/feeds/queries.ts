import type { EditionReader } from "#edition/database.ts";
import type { EntryRow } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";
import { nameInByline } from "../articles/index.ts";
import { inReadersLanguage } from "../translations.ts";

/**
 * The documents that came onto the site last. In English those that nobody translated are there in Vietnamese, as
 * they are in the register. Tag: `kind:document`.
 */
export function listPostedDocuments(edition: EditionReader, language: Language, limit: number): EntryRow[] {
  const newest = (of: Language) =>
    edition.all<EntryRow>(
      `select * from entry where kind = 'document' and language = ? and state = 'published'
       order by published_at desc, item_id limit ?`,
      of,
      limit,
    );
  if (language === "vi") return newest("vi");
  // A translation may have been posted long after its original, which is then among the others.
  const both = inReadersLanguage([...newest("en"), ...newest("vi")], language);
  return both.sort((left, right) => right.published_at - left.published_at).slice(0, limit);
}

/** Who made an item, and what it is about. */
export interface Attribution {
  readonly author: string | null;
  readonly categories: readonly string[];
}

/** Attributions by item id, of those that have any. At most 200 ids. */
export function findAttributions(edition: EditionReader, ids: readonly string[]): Map<string, Attribution> {
  const asked = JSON.stringify(ids);
  const articles = edition.all<{ item_id: string; byline: string | null; tags: string }>(
    "select item_id, byline, tags from article where item_id in (select value from json_each(?)) limit 200",
    asked,
  );
  const documents = edition.all<{ item_id: string; issuer: string; type_name: string; fields: string }>(
    `select item_id, issuer, type_name, fields from document
     where item_id in (select value from json_each(?)) limit 200`,
    asked,
  );
  return new Map<string, Attribution>([
    ...articles.map(
      (row) =>
        [
          row.item_id,
          { author: row.byline === null ? null : nameInByline(row.byline), categories: JSON.parse(row.tags) },
        ] as const,
    ),
    ...documents.map(
      (row) => [row.item_id, { author: row.issuer, categories: [row.type_name, ...JSON.parse(row.fields)] }] as const,
    ),
  ]);
}
