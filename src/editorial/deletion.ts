import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Record, RecordWriter } from "#record/record.ts";
import { close } from "./closing.ts";
import type { Desk } from "./desk.ts";
import type { Actor, Item } from "./model.ts";
import { findItem } from "./queries.ts";

/** What was deleted by mistake is missed within a month, or not at all. */
export const KEPT_AFTER_DELETION_MS = 30 * 24 * 3_600_000;
/** Items removed for good in one go: a moment's transaction; the rest follows in the next. */
const REMOVED_AT_ONCE = 100;

/** Puts a draft away, to be removed for good after 30 days. What readers ever saw is withdrawn or archived instead. */
export async function deleteItem(tx: RecordWriter, desk: Desk, id: ItemId): Promise<Result<Item>> {
  const item = await findItem(tx, id);
  if (item === undefined) return refuse({ kind: "not-found", what: `item ${id}` });
  if (item.publicVersion !== undefined)
    return refuse({ kind: "wrong-state", from: item.publicState, action: "delete" });
  return setDeleted(tx, desk, item, desk.now, "delete");
}

export async function undelete(tx: RecordWriter, desk: Desk, id: ItemId): Promise<Result<Item>> {
  const item = await findItem(tx, id);
  if (item?.deletedAt === undefined) return refuse({ kind: "not-found", what: `deleted item ${id}` });
  return setDeleted(tx, desk, item, undefined, "undelete");
}

async function setDeleted(
  tx: RecordWriter,
  desk: Desk,
  item: Item,
  deletedAt: Instant | undefined,
  action: string,
): Promise<Result<Item>> {
  const revision = item.revision + 1;
  // A schedule would bring back what was put away.
  const state = item.state.kind === "scheduled" ? { state: "approved", publish_at: null } : {};
  const { numUpdatedRows } = await tx
    .updateTable("item")
    .set({ deleted_at: deletedAt ?? null, revision, ...state })
    .where("id", "=", item.id)
    .where("revision", "=", item.revision)
    .executeTakeFirst();
  // The clock, or somebody else, was a moment faster: what is public now is not deleted.
  if (numUpdatedRows === 0n) return refuse({ kind: "stale", yours: item.revision, current: revision });
  await close(tx, desk, item, action, { title: item.title });
  return ok({ ...item, revision, deletedAt });
}

/**
 * Removes for good what was deleted 30 days ago, with its versions and remarks; the log keeps that it was there.
 *
 * @returns how many.
 */
export async function removeDeleted(record: Record, now: Instant): Promise<number> {
  const due = await record.read
    .selectFrom("item")
    .select("id")
    .where("deleted_at", "<=", now - KEPT_AFTER_DELETION_MS)
    .where("public_version", "is", null)
    .limit(REMOVED_AT_ONCE)
    .execute();
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  await record.inTransaction(async (tx) => {
    for (const table of ["version", "remark", "address", "presence"] as const)
      await tx.deleteFrom(table).where("item_id", "in", ids).execute();
    await tx.deleteFrom("item").where("id", "in", ids).execute();
    for (const id of ids)
      await close(tx, { kinds: new Map(), actor: "clock" as Actor, now }, { kind: "", id: id as ItemId }, "remove", {});
  });
  return ids.length;
}
