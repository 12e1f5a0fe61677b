import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";

/**
 * The first tables. `change.seq` is the order of commit, not of creation: every writer updates the one
 * row of `feed_head`, so the next waits until this one commits, and a follower that resumes after the
 * last `seq` it saw misses nothing. A PostgreSQL sequence would not give that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createItems(db);
  await createAudit(db);
  await createFeed(db);
}

async function createItems(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("item")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("section_id", "text")
    .addColumn("state", "text", (column) =>
      column
        .notNull()
        .check(
          sql`state in ('draft', 'in-review', 'returned', 'approved', 'scheduled', 'published', 'withdrawn', 'archived')`,
        ),
    )
    .addColumn("state_at", "bigint", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("working_version", "integer", (column) => column.notNull())
    .addColumn("public_version", "integer")
    .addColumn("public_state", "text", (column) =>
      column.notNull().check(sql`public_state in ('none', 'published', 'withdrawn')`),
    )
    .addColumn("published_at", "bigint")
    .addColumn("updated_at", "bigint")
    .addColumn("publish_at", "bigint")
    .addColumn("withdraw_at", "bigint")
    .addColumn("notice", "text")
    .addColumn("reason", "text")
    .addColumn("external_id", "text")
    .addColumn("translation_group", "text")
    .execute();
  await db.schema
    .createIndex("item_external_id")
    .ifNotExists()
    .on("item")
    .columns(["kind", "external_id"])
    .unique()
    .execute();
  await db.schema.createIndex("item_kind_state").ifNotExists().on("item").columns(["kind", "state", "id"]).execute();
  await db.schema.createIndex("item_publish_at").ifNotExists().on("item").column("publish_at").execute();

  await db.schema
    .createTable("version")
    .ifNotExists()
    .addColumn("item_id", "text", (column) => column.notNull().references("item.id"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("change_note", "text")
    .addPrimaryKeyConstraint("version_key", ["item_id", "number"])
    .execute();

  await db.schema
    .createTable("address")
    .ifNotExists()
    .addColumn("path", "text", (column) => column.primaryKey())
    .addColumn("item_id", "text", (column) => column.notNull().references("item.id"))
    .execute();
  await db.schema.createIndex("address_item").ifNotExists().on("address").column("item_id").execute();
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  // No foreign key: the log outlives what it speaks of.
  await db.schema
    .createTable("audit")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("item_id", "text")
    .addColumn("detail", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("audit_item").ifNotExists().on("audit").columns(["item_id", "at"]).execute();
}

async function createFeed(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("change")
    .ifNotExists()
    .addColumn("seq", "bigint", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("item_id", "text", (column) => column.notNull())
    .addColumn("happened_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("feed_head")
    .ifNotExists()
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("oldest", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("identity")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .execute();
  await sql`insert into feed_head (seq, oldest) select 0, 1 where not exists (select 1 from feed_head)`.execute(db);
  await sql`insert into identity (id, made_at) select ${randomUUID()}, ${Date.now()} where not exists (select 1 from identity)`.execute(
    db,
  );
}
