import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { RecordReader } from "#record/record.ts";
import type { Item } from "./model.ts";

/** The clock's note that something could not go out, or go back, at its time. */
export const RELEASE_REFUSED = "release-refused";
/** Such notes of some items: each promise leaves one a reason, and few are ever refused. */
const MAX_NOTES = 500;
/** Such notes of one item that are looked through for the last of a promise. */
const MAX_OF_ITEM = 20;

/** Whether the last note of a promise says the same already. */
export async function isNoted(db: RecordReader, id: ItemId, at: Instant, refusal: Refusal): Promise<boolean> {
  const rows = await db
    .selectFrom("audit")
    .select("detail")
    .where("item_id", "=", id)
    .where("action", "=", RELEASE_REFUSED)
    .orderBy("at", "desc")
    .limit(MAX_OF_ITEM)
    .execute();
  const last = rows.map(({ detail }) => JSON.parse(detail)).find((note) => note.at === at);
  return last !== undefined && JSON.stringify(last.refusal) === JSON.stringify(refusal);
}

/** Why some items, at most 1,000, did not go out, or back, at the time that is promised; none that is not due or not refused. */
export async function findHeldUp(db: RecordReader, items: readonly Item[]): Promise<Map<ItemId, Refusal>> {
  const promised = new Map<string, readonly Instant[]>(
    items.flatMap(({ id, state, withdrawal }) => {
      const times = [...(state.kind === "scheduled" ? [state.publishAt] : []), ...(withdrawal ? [withdrawal.at] : [])];
      return times.length === 0 ? [] : [[id, times]];
    }),
  );
  if (promised.size === 0) return new Map();
  const rows = await db
    .selectFrom("audit")
    .select(["item_id", "detail"])
    .where("item_id", "in", [...promised.keys()])
    .where("action", "=", RELEASE_REFUSED)
    .orderBy("at", "desc")
    .limit(MAX_NOTES)
    .execute();
  // The last one of each is what stands in its way now.
  const notes = rows.map(({ item_id, detail }) => [item_id as ItemId, JSON.parse(detail)] as const).reverse();
  // What was promised anew since is not held up by what stood in its way before.
  return new Map(
    notes.flatMap(([id, { at, refusal }]) =>
      promised.get(id)?.includes(at) && refusal !== undefined ? [[id, refusal]] : [],
    ),
  );
}
