import type { Kysely } from "kysely";

/**
 * What desks look through: the log by what was done; what readers saw from when on, by section and author; and the same
 * in its order, of whatever kind.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("audit_action").ifNotExists().on("audit").columns(["action", "at", "id"]).execute();
  await db.schema
    .createIndex("item_output")
    .ifNotExists()
    .on("item")
    .columns(["kind", "published_at", "public_state", "section_id", "made_by"])
    .execute();
  await db.schema
    .createIndex("item_published_order")
    .ifNotExists()
    .on("item")
    .columns(["published_at", "id"])
    .execute();
}
