import type { EditionReader } from "#edition/database.ts";
import type { EntryRow } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";
import { LANGUAGES } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { MAX_NEWS, MAX_URLS, type SitemapPart } from "./model.ts";

/** Kinds are named by the program: dozens. */
const MAX_KINDS = 100;

/**
 * The parts of a site's sitemap: items of one kind and language, oldest first, so that a part that is full stays as
 * it is and only the last one grows. Walks an index that holds all it looks at: some 0.1 µs an item.
 */
export const listParts = (edition: EditionReader): SitemapPart[] =>
  listKinds(edition).flatMap((kind) => LANGUAGES.flatMap((language) => listPartsOf(edition, { kind, language })));

/** From one kind to the next, without looking at what lies between. */
const listKinds = (edition: EditionReader): string[] =>
  edition
    .all<{ kind: string }>(
      `with recursive known(kind) as (
         select min(kind) from entry where state = 'published'
         union all
         select (select min(entry.kind) from entry where entry.kind > known.kind and state = 'published')
         from known where known.kind is not null)
       select kind from known where kind is not null limit ${MAX_KINDS}`,
    )
    .map((row) => row.kind);

/** Of some kinds the items are places on a page that belongs to none of them. One is like all others of its kind. */
function hasPages(edition: EditionReader, kind: string, language: Language): boolean {
  const one = edition.get<{ path: string | null }>(
    `select path from entry where kind = ? and language = ? and state = 'published'
     order by published_at limit 1`,
    kind,
    language,
  );
  return one?.path != null && !one.path.includes("#");
}

/** Those of one kind and language; none where it has no pages. */
export function listPartsOf(
  edition: EditionReader,
  { kind, language }: Pick<SitemapPart, "kind" | "language">,
): SitemapPart[] {
  if (!hasPages(edition, kind, language)) return [];
  const parts: SitemapPart[] = [{ kind, language, after: undefined }];
  for (;;) {
    const { after } = parts.at(-1) as SitemapPart;
    // The last one of this part; there is a next part when something follows it.
    const ends = edition.all<{ published_at: Instant; item_id: string }>(
      `select published_at, item_id from entry where kind = ? and language = ? and state = 'published'
       and ${FOLLOWS} limit 2 offset ?`,
      kind,
      language,
      ...placeOf(after),
      MAX_URLS - 1,
    );
    const [end, next] = ends;
    if (end === undefined || next === undefined) return parts;
    parts.push({ kind, language, after: { at: end.published_at, id: end.item_id } });
  }
}

/** The index's own order, walked backwards: of items of one moment the last id comes first. */
const FOLLOWS = `published_at >= ? and (published_at > ? or item_id < ?) order by published_at, item_id desc`;

function placeOf(after: SitemapPart["after"]): [Instant, Instant, string] {
  const at = after?.at ?? (Number.MIN_SAFE_INTEGER as Instant);
  return [at, at, after?.id ?? "~"];
}

/** What a sitemap says of an item. */
export interface SitemapRow {
  readonly item_id: string;
  readonly path: string;
  readonly published_at: Instant;
  readonly updated_at: Instant | null;
  /** The same item in the other language. */
  readonly other_path: string | null;
}

/** The items that begin a part, oldest first. */
export const listItems = (
  edition: EditionReader,
  { kind, language, after }: SitemapPart,
  limit: number,
): SitemapRow[] =>
  edition.all<SitemapRow>(
    `select item_id, path, published_at, updated_at, coalesce(
       (select other.path from entry as other
        where other.translation_group = coalesce(entry.translation_group, entry.item_id)
        and other.kind = entry.kind and other.language <> entry.language and other.state = 'published' limit 1),
       (select other.path from entry as other where other.item_id = entry.translation_group
        and other.kind = entry.kind and other.language <> entry.language and other.state = 'published')
     ) as other_path
     from entry where kind = ? and language = ? and state = 'published' and path is not null
     and ${FOLLOWS} limit ?`,
    kind,
    language,
    ...placeOf(after),
    limit,
  );

/** News of all languages since a moment, newest first. */
export const listNewsSince = (edition: EditionReader, since: Instant): EntryRow[] =>
  LANGUAGES.flatMap((language) =>
    edition.all<EntryRow>(
      `select * from entry where language = ? and state = 'published' and is_news = 1 and published_at > ?
       order by published_at desc limit ${MAX_NEWS}`,
      language,
      since,
    ),
  )
    .sort((left, right) => right.published_at - left.published_at)
    .slice(0, MAX_NEWS);
