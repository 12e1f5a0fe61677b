import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Area, Entry, Row } from "./area.ts";
import type { EditionDatabase } from "./database.ts";
import type { Implied } from "./derive-items.ts";
import type { EntryRow } from "./entries.ts";
import type { SearchWriter } from "./search/writer.ts";

/** What of the search index is told of an item. */
export type ItemSearch = Pick<SearchWriter, "put" | "remove">;

/**
 * Makes the edition hold of one item exactly what the item implies now, whatever it held before.
 *
 * @param implied undefined when nothing of it is public any more.
 * @returns the tags that this touched.
 */
export function applyItem(
  db: EditionDatabase,
  search: ItemSearch,
  area: Area,
  id: ItemId,
  implied: Implied | undefined,
): string[] {
  const item = implied?.item;
  const tags = new Set([`item:${id}`, `kind:${area.kind}`]);
  const before = db.get<Pick<EntryRow, "section_id" | "translation_group">>(
    "select section_id, translation_group from entry where item_id = ?",
    id,
  );
  if (before?.section_id) tags.add(`section:${before.section_id}`);
  // Its translations link it, or begin to: they are made from their group, whether or not that is an item.
  for (const group of [before?.translation_group, item?.translationGroup]) if (group) tags.add(`item:${group}`);
  removeItem(db, search, area, id, before !== undefined);
  if (implied === undefined || item === undefined) return [...tags];

  const shown = item.state === "published";
  const { entry } = implied.derivation;
  const path = area.path(item as PublicItem<never>);
  if (entry !== undefined) {
    insertEntry(db, item, entry, path);
    if (entry.sectionId) tags.add(`section:${entry.sectionId}`);
  }
  for (const former of item.formerPaths)
    if (former !== path) db.run("insert or replace into former_path (path, item_id) values (?, ?)", former, id);
  for (const usedId of area.uses?.(item.content as never) ?? [])
    db.run("insert or ignore into uses (item_id, used_id) values (?, ?)", id, usedId);
  if (shown) insertRows(db, search, implied);
  return [...tags];
}

function removeItem(db: EditionDatabase, search: ItemSearch, area: Area, id: ItemId, hasEntry: boolean): void {
  for (const table of Object.keys(area.tables)) db.run(`delete from ${table} where item_id = ?`, id);
  db.run("delete from uses where item_id = ?", id);
  db.run("delete from former_path where item_id = ?", id);
  if (!hasEntry) return;
  db.run("delete from entry where item_id = ?", id);
  search.remove(id);
}

function insertEntry(db: EditionDatabase, item: PublicItem, entry: Entry, path: string | undefined): void {
  insertRow(db, "entry", {
    item_id: item.id,
    kind: item.kind,
    language: item.language,
    state: item.state,
    path: path ?? null,
    title: entry.title,
    lead: entry.lead ?? null,
    section_id: entry.sectionId ?? null,
    picture_id: entry.pictureId ?? null,
    is_news: entry.isNews ? 1 : 0,
    published_at: item.publishedAt,
    updated_at: item.updatedAt ?? null,
    change_note: item.changeNote ?? null,
    notice: item.notice ?? null,
    external_id: item.externalId ?? null,
    translation_group: item.translationGroup ?? null,
  });
}

function insertRows(db: EditionDatabase, search: ItemSearch, { item, derivation, passages }: Implied): void {
  for (const [table, rows] of Object.entries(derivation.rows)) for (const row of rows) insertRow(db, table, row);
  if (derivation.search !== undefined) search.put(item, derivation.search, passages);
}

function insertRow(db: EditionDatabase, table: string, row: Row): void {
  const columns = Object.keys(row);
  const places = columns.map(() => "?").join(", ");
  db.run(`insert into ${table} (${columns.join(", ")}) values (${places})`, ...Object.values(row));
}
