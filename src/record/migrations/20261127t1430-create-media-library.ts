import type { Kysely } from "kysely";

/** What the library is asked: who has these bytes, and where is this file used. All of it follows from versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("media_hash")
    .ifNotExists()
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("item_id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("media_hash_key", ["hash", "item_id"])
    .execute();
  await db.schema.createIndex("media_hash_item").ifNotExists().on("media_hash").column("item_id").execute();
  await db.schema
    .createTable("item_use")
    .ifNotExists()
    .addColumn("item_id", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("used_id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("item_use_key", ["item_id", "version", "used_id"])
    .execute();
  await db.schema.createIndex("item_use_used").ifNotExists().on("item_use").columns(["used_id", "item_id"]).execute();
  await db.schema
    .createTable("item_noted")
    .ifNotExists()
    .addColumn("item_id", "text", (column) => column.primaryKey())
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
}
