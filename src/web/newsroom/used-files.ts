import { findUses } from "#areas/media/library.ts";
import type { Item } from "#editorial/model.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordReader } from "#record/record.ts";

/**
 * Whether something may be put away. A file may not while anything shows or links it: readers would find a hole. Who
 * must take it from them at once withdraws it, which says so in its place, or replaces it.
 */
export async function checkUnused(db: RecordReader, { id, kind }: Item, deed: string): Promise<Result<void>> {
  const isUsed = kind === "media" && (await findUses(db, id, 1)).length > 0;
  return isUsed ? refuse({ kind: "wrong-state", from: "used", action: deed }) : ok(undefined);
}
