import type { Language } from "#editorial/model.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { EditionReader } from "./database.ts";

/** An item as lists, links, feeds and sitemaps show it. */
export interface EntryRow {
  readonly item_id: ItemId;
  readonly kind: string;
  readonly language: Language;
  readonly state: "published" | "withdrawn";
  readonly path: string | null;
  readonly title: string;
  readonly lead: string | null;
  readonly section_id: string | null;
  readonly picture_id: string | null;
  readonly is_news: number;
  readonly published_at: Instant;
  readonly updated_at: Instant | null;
  readonly change_note: string | null;
  readonly notice: string | null;
  readonly external_id: string | null;
  readonly translation_group: string | null;
}

/** What is public, or was and was withdrawn, under an id. */
export const findEntry = (edition: EditionReader, id: string): EntryRow | undefined =>
  edition.get<EntryRow>("select * from entry where item_id = ?", id);

/** The present path of the item that had a path before; undefined when nothing did. */
export const findMovedTo = (edition: EditionReader, path: string): string | undefined =>
  edition.get<{ path: string }>(
    `select entry.path from former_path join entry on entry.item_id = former_path.item_id
     where former_path.path = ? and entry.path is not null and entry.path <> former_path.path`,
    path,
  )?.path;

/** Entries by id, in the order given; absent and withdrawn ones are left out. At most 500. */
export function listEntries(edition: EditionReader, ids: readonly string[]): EntryRow[] {
  if (ids.length === 0) return [];
  const rows = edition.all<EntryRow>(
    "select * from entry where item_id in (select value from json_each(?)) and state = 'published' limit 500",
    JSON.stringify(ids),
  );
  const byId = new Map<string, EntryRow>(rows.map((row) => [row.item_id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
