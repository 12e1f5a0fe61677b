import type { EditionReader } from "#edition/database.ts";
import type { EntryRow } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";

export interface ArticleRow {
  readonly body_html: string;
  readonly reading_minutes: number;
  readonly byline: string | null;
  readonly source_name: string | null;
  readonly source_url: string | null;
  /** JSON: texts. */
  readonly tags: string;
  /** JSON: `{mediaId, title}`. */
  readonly attachments: string;
  /** JSON: item ids that an editor chose. */
  readonly related: string;
  /** JSON: `{id, level, text}`. */
  readonly headings: string;
}

export const findArticle = (edition: EditionReader, id: string): ArticleRow | undefined =>
  edition.get<ArticleRow>("select * from article where item_id = ?", id);

/** The newest news of a language, newest first. Tag: `kind:article`. */
export const listNewest = (edition: EditionReader, language: Language, limit: number, offset = 0): EntryRow[] =>
  edition.all<EntryRow>(
    `select * from entry where state = 'published' and is_news = 1 and language = ?
     order by published_at desc, item_id desc limit ? offset ?`,
    language,
    limit,
    offset,
  );

/** The newest of some sections, newest first. Tags: `section:<id>` of each. */
export function listInSections(
  edition: EditionReader,
  sectionIds: readonly string[],
  language: Language,
  limit: number,
  offset = 0,
): EntryRow[] {
  // Each section's newest come straight from the index; only those few are sorted together.
  const newestOfEach = sectionIds.flatMap((id) =>
    edition.all<EntryRow>(
      `select * from entry where section_id = ? and language = ? and state = 'published'
       order by published_at desc limit ?`,
      id,
      language,
      limit + offset,
    ),
  );
  return newestOfEach
    .sort((left, right) => right.published_at - left.published_at || (right.item_id < left.item_id ? -1 : 1))
    .slice(offset, offset + limit);
}

/** How many a section and those below it hold. A walk over an index: some 2 ms for 10,000. */
export const countInSections = (edition: EditionReader, sectionIds: readonly string[], language: Language): number =>
  edition.get<{ n: number }>(
    `select count(*) as n from entry
     where section_id in (select value from json_each(?)) and language = ? and state = 'published'`,
    JSON.stringify(sectionIds),
    language,
  )?.n ?? 0;

/**
 * What stands beside an article in its section: the next newer ones, and the next older ones; nearest first.
 *
 * @param except shown on the page already, at most a handful
 */
export function listNeighbours(
  edition: EditionReader,
  entry: EntryRow,
  limit: number,
  except: ReadonlySet<string>,
): { readonly newer: readonly EntryRow[]; readonly older: readonly EntryRow[] } {
  const beside = (comparison: "<" | ">", order: "asc" | "desc") =>
    edition
      .all<EntryRow>(
        `select * from entry where section_id = ? and language = ? and state = 'published'
         and published_at ${comparison} ? order by published_at ${order} limit ?`,
        entry.section_id,
        entry.language,
        entry.published_at,
        limit + except.size,
      )
      .filter(({ item_id }) => !except.has(item_id))
      .slice(0, limit);
  return { newer: beside(">", "asc"), older: beside("<", "desc") };
}

/** Articles that share tags with one, those that share most first, then the newest. */
export const listRelatedByTags = (edition: EditionReader, id: string, language: Language, limit: number): EntryRow[] =>
  edition.all<EntryRow>(
    `select entry.* from article_tag as own
     join article_tag as other on other.tag = own.tag and other.item_id <> own.item_id
     join entry on entry.item_id = other.item_id and entry.state = 'published' and entry.language = ?
     where own.item_id = ? group by entry.item_id
     order by count(*) desc, entry.published_at desc limit ?`,
    language,
    id,
    limit,
  );

/** Articles under a tag, newest first. Tag of the page: `kind:article`. */
export const listByTag = (
  edition: EditionReader,
  tag: string,
  language: Language,
  limit: number,
  offset: number,
): EntryRow[] =>
  edition.all<EntryRow>(
    `select entry.* from article_tag join entry on entry.item_id = article_tag.item_id
     where article_tag.tag = ? and entry.state = 'published' and entry.language = ?
     order by entry.published_at desc limit ? offset ?`,
    tag,
    language,
    limit,
    offset,
  );
