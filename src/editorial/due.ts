import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { RecordReader } from "#record/record.ts";

/** Something that is promised for a time. */
export interface Promised {
  readonly id: ItemId;
  readonly at: Instant;
}

/** What can be promised: that an item goes to readers, or that it goes from them. */
export type PromiseKind = "publish" | "withdraw";

/**
 * Items whose promised time has come, the earliest first.
 *
 * @param after the last one of the page before.
 * @param limit 1–1,000.
 */
export async function listDue(
  db: RecordReader,
  what: PromiseKind,
  now: Instant,
  after: Promised | undefined,
  limit: number,
): Promise<Promised[]> {
  const time = what === "publish" ? "publish_at" : "withdraw_at";
  const items = db.selectFrom("item").select(["id", `${time} as at`]);
  const open =
    what === "publish" ? items.where("state", "=", "scheduled") : items.where("public_state", "=", "published");
  const rows = await open
    .where(time, "<=", now)
    .$if(after !== undefined, (query) => {
      const { id, at } = after as Promised;
      return query.where(({ eb, and, or }) => or([eb(time, ">", at), and([eb(time, "=", at), eb("id", ">", id)])]));
    })
    .orderBy(time)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id as ItemId, at: row.at as Instant }));
}
