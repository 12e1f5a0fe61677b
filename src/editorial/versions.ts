import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import type { Desk } from "./desk.ts";
import type { Actor, Content, Item } from "./model.ts";

/**
 * What one person saves in one go is one version. After a pause as long as a cup of tea the next save begins another, so
 * that there is something to go back to.
 */
const PAUSE_MS = 10 * 60_000;

export async function insertVersion(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  number: number,
  content: Content,
): Promise<void> {
  await tx
    .insertInto("version")
    .values({
      item_id: id,
      number,
      content: JSON.stringify(content),
      made_at: desk.now,
      made_by: desk.actor,
      saved_at: desk.now,
      is_open: 1,
    })
    .execute();
}

/**
 * Keeps what was saved: in the open version where the same person writes on, otherwise as the next one. A version that
 * went a step in the workflow is closed, and never changes again.
 *
 * @returns the number of the version that says it now.
 */
export async function keepVersion(tx: RecordWriter, desk: Desk, item: Item, content: Content): Promise<number> {
  const replaced = await tx
    .updateTable("version")
    .set({ content: JSON.stringify(content), saved_at: desk.now })
    .where("item_id", "=", item.id)
    .where("number", "=", item.workingVersion)
    .where("is_open", "=", 1)
    .where("made_by", "=", desk.actor)
    .where("saved_at", ">", desk.now - PAUSE_MS)
    .where("saved_at", "<=", desk.now)
    .executeTakeFirst();
  if (replaced.numUpdatedRows > 0n) return item.workingVersion;
  await tx
    .updateTable("version")
    .set({ is_open: 0 })
    .where("item_id", "=", item.id)
    .where("number", "=", item.workingVersion)
    .execute();
  await insertVersion(tx, desk, item.id, item.workingVersion + 1, content);
  return item.workingVersion + 1;
}

/** A version without what it says. */
export interface VersionHead {
  readonly number: number;
  readonly madeAt: Instant;
  readonly madeBy: Actor | undefined;
  readonly savedAt: Instant;
  readonly changeNote: string | undefined;
}

/**
 * An item's versions, the newest first.
 *
 * @param before the number of the last one of the page before; undefined for the first page.
 * @param limit 1–200.
 */
export async function listVersions(
  db: RecordReader,
  id: ItemId,
  before: number | undefined,
  limit: number,
): Promise<VersionHead[]> {
  const rows = await db
    .selectFrom("version")
    .select(["number", "made_at", "made_by", "saved_at", "change_note"])
    .where("item_id", "=", id)
    .$if(before !== undefined, (query) => query.where("number", "<", before as number))
    .orderBy("number", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    madeAt: row.made_at as Instant,
    madeBy: (row.made_by ?? undefined) as Actor | undefined,
    savedAt: (row.saved_at ?? row.made_at) as Instant,
    changeNote: row.change_note ?? undefined,
  }));
}
