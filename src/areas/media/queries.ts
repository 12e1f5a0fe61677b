import type { EditionReader } from "#edition/database.ts";

export interface MediaRow {
  readonly item_id: string;
  readonly hash: string;
  readonly file_name: string;
  readonly type: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  /** How pages and lists show it (media/picture-variant.ts); "" as it came. */
  readonly variant: string;
  readonly list_variant: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** That something public shows the media item. */
const IS_USED = `exists (select 1 from uses left join entry on entry.item_id = uses.item_id
  where uses.used_id = media.item_id and (entry.item_id is null or entry.state = 'published'))`;

/**
 * A stored file by the first 32 characters of its hash, when something public uses it: a file of an unpublished
 * or withdrawn item is not public.
 *
 * @param variant when given, only as pages or lists show it: what an editor cut away is not public either.
 */
export function findPublicMedia(edition: EditionReader, hashStart: string, variant?: string): MediaRow | undefined {
  return edition.get<MediaRow>(
    `select media.* from media where hash >= ? and hash < ? and (? is null or ? in (variant, list_variant)) and ${IS_USED}
     limit 1`,
    hashStart,
    `${hashStart}g`,
    variant ?? null,
    variant ?? null,
  );
}

/** The public file that took the place of another, by the first 32 characters of that one's hash. */
export function findSuccessor(edition: EditionReader, hashStart: string): MediaRow | undefined {
  return edition.get<MediaRow>(
    `select media.* from media_former join media on media.item_id = media_former.item_id
     where media_former.hash >= ? and media_former.hash < ? and ${IS_USED} limit 1`,
    hashStart,
    `${hashStart}g`,
  );
}

/** Whether readers had a file by what was withdrawn since, and have it by nothing else: it is gone, not unknown. */
export function wasWithdrawn(edition: EditionReader, hashStart: string): boolean {
  const row = edition.get(
    `select 1 from media where hash >= ? and hash < ? and exists (
       select 1 from uses join entry on entry.item_id = uses.item_id
       where uses.used_id = media.item_id and entry.state = 'withdrawn') limit 1`,
    hashStart,
    `${hashStart}g`,
  );
  return row !== undefined;
}

/** Media by item id; absent ones are not in the answer. At most 200 ids. */
export function findMedia(edition: EditionReader, ids: readonly string[]): Map<string, MediaRow> {
  // Most pages of an archive show no picture, and asking for none takes as long as asking for one.
  if (ids.length === 0) return new Map();
  const rows = edition.all<MediaRow>(
    "select media.* from media where item_id in (select value from json_each(?)) limit 200",
    JSON.stringify(ids),
  );
  return new Map(rows.map((row) => [row.item_id, row]));
}
