import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";

/** A screen tells every 15 s that it is open; who missed three of them has gone. */
const SEEN_FOR_MS = 45_000;
/** Colleagues in one item; an office is not larger. */
const MAX_PRESENT = 20;

export interface Present {
  readonly personId: string;
  readonly isEditing: boolean;
}

/**
 * Notes that somebody has an item open, so that two people see each other before they write over one another. It is
 * nobody's record of work: of each there is one row, and it is removed a minute later.
 */
export async function noteSeen(
  tx: RecordWriter,
  id: ItemId,
  { personId, isEditing }: Present,
  now: Instant,
): Promise<void> {
  await tx
    .deleteFrom("presence")
    .where("seen_at", "<", now - SEEN_FOR_MS)
    .execute();
  const row = { item_id: id, person_id: personId, seen_at: now, is_editing: isEditing ? 1 : 0 };
  await tx
    .insertInto("presence")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["item_id", "person_id"]).doUpdateSet({ seen_at: row.seen_at, is_editing: row.is_editing }),
    )
    .execute();
}

/** Who else has an item open. */
export async function listPresent(db: RecordReader, id: ItemId, exceptId: string, now: Instant): Promise<Present[]> {
  const rows = await db
    .selectFrom("presence")
    .select(["person_id", "is_editing"])
    .where("item_id", "=", id)
    .where("person_id", "!=", exceptId)
    .where("seen_at", ">=", now - SEEN_FOR_MS)
    .orderBy("person_id")
    .limit(MAX_PRESENT)
    .execute();
  return rows.map((row) => ({ personId: row.person_id, isEditing: row.is_editing === 1 }));
}
