import type { RecordReader } from "#record/record.ts";

/** All items of a kind but deleted ones, each with the content of its working version: for a desk that arranges them together. */
export const itemsInWork = (db: RecordReader, kind: string) =>
  db
    .selectFrom("item")
    .innerJoin("version", (join) =>
      join.onRef("version.item_id", "=", "item.id").onRef("version.number", "=", "item.working_version"),
    )
    .selectAll("item")
    .select("version.content")
    .where("item.kind", "=", kind)
    .where("item.deleted_at", "is", null);
