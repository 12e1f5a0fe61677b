import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { RecordReader, RecordWriter } from "./record.ts";

/** One step of the feed: this item moved on. What became of it is read from the record as it is now. */
export interface Change {
  readonly seq: number;
  readonly kind: string;
  readonly itemId: ItemId;
}

/** The feed does not reach to where a follower stands: it must build its read model anew. */
export class FeedTrimmedError extends Error {
  override readonly name = "FeedTrimmedError";
}

/** Rows in one insert: PostgreSQL takes 65,535 parameters in a statement, SQLite 32,766. */
const MAX_ROWS = 1_000;

/**
 * Says that items moved on. The last step of a transaction: from here to its commit other writers wait.
 *
 * @param items at most 1,000.
 */
export async function appendChanges(
  tx: RecordWriter,
  items: readonly { readonly kind: string; readonly itemId: ItemId }[],
  now: Instant,
): Promise<void> {
  if (items.length === 0) return;
  if (items.length > MAX_ROWS) throw new RangeError(`at most ${MAX_ROWS} changes in one transaction`);
  const { seq } = await tx
    .updateTable("feed_head")
    .set((eb) => ({ seq: eb("seq", "+", items.length) }))
    .returning("seq")
    .executeTakeFirstOrThrow();
  const first = seq - items.length + 1;
  await tx
    .insertInto("change")
    .values(items.map(({ kind, itemId }, at) => ({ seq: first + at, kind, item_id: itemId, happened_at: now })))
    .execute();
}

/**
 * The changes that follow `after`, in the order of commit.
 *
 * @param after the last `seq` already applied; 0 for the beginning.
 * @param limit 1–1000.
 * @returns an empty array when the follower is level with the record.
 * @throws {FeedTrimmedError} when `after` is older than what the feed still holds, or newer than its end: then the
 *   record is an older copy of the one that was followed.
 */
export async function readAfter(db: RecordReader, after: number, limit: number): Promise<Change[]> {
  const { oldest, seq } = await db.selectFrom("feed_head").select(["oldest", "seq"]).executeTakeFirstOrThrow();
  if (after + 1 < oldest) throw new FeedTrimmedError(`the feed begins at ${oldest}; the follower stands at ${after}`);
  if (after > seq) throw new FeedTrimmedError(`the feed ends at ${seq}; the follower stands at ${after}`);
  const rows = await db.selectFrom("change").selectAll().where("seq", ">", after).orderBy("seq").limit(limit).execute();
  const first = rows[0]?.seq ?? seq + 1;
  // Numbers have no gaps, so what is missing was trimmed since `oldest` was read.
  if (first !== after + 1) throw new FeedTrimmedError(`the feed begins at ${first}; the follower stands at ${after}`);
  return rows.map((row) => ({ seq: row.seq, kind: row.kind, itemId: row.item_id as ItemId }));
}

/** The number of the newest change; 0 in an empty record. */
export async function feedHead(db: RecordReader): Promise<number> {
  const { seq } = await db.selectFrom("feed_head").select("seq").executeTakeFirstOrThrow();
  return seq;
}

/** The record's own name for itself, made once. */
export async function recordIdentity(db: RecordReader): Promise<string> {
  const { id } = await db.selectFrom("identity").select("id").executeTakeFirstOrThrow();
  return id;
}

/** When the oldest change after `after` happened; undefined when the follower is level with the record. */
export async function oldestChangeAfter(db: RecordReader, after: number): Promise<Instant | undefined> {
  const row = await db
    .selectFrom("change")
    .select("happened_at")
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return row?.happened_at as Instant | undefined;
}
