import type { Instant } from "#kernel/instant.ts";
import type { RecordWriter } from "#record/record.ts";

/** The library takes a code of 30 s from one step before until one after: none is taken that long later. */
const TAKEN_FOR_MS = 2 * 60_000;

/**
 * Notes a code of an authenticator that was right.
 *
 * @returns whether it is the first time: who looked over a shoulder does not come in by it too (RFC 6238, 5.2).
 */
export async function noteCode(tx: RecordWriter, personId: string, code: string, now: Instant): Promise<boolean> {
  await tx
    .deleteFrom("used_code")
    .where("person_id", "=", personId)
    .where("used_at", "<", now - TAKEN_FOR_MS)
    .execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("used_code")
    .values({ person_id: personId, code, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
