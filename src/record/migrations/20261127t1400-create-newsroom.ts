import { type Kysely, sql } from "kysely";
import { foldText } from "#language/fold.ts";
import { addColumns } from "./add-columns.ts";

/**
 * What a newsroom needs to know of its items: who made and saved them, what is promised for them, what two people must
 * have seen; versions that stay open while somebody types; remarks; who has an item open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, "item", {
    made_by: "text",
    made_at: "bigint",
    saved_by: "text",
    saved_at: "bigint",
    submitted_by: "text",
    approved_by: "text",
    forced_by: "text",
    forced_at: "bigint",
    review_by: "bigint",
    deleted_at: "bigint",
    withdraw_notice: "text",
    natural_key: "text",
    title_folded: "text",
  });
  await addColumns(db, "version", { made_by: "text", saved_at: "bigint", is_open: "integer" });
  await db.schema
    .createTable("remark")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("item_id", "text", (column) => column.notNull().references("item.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("made_by", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("resolved_at", "bigint")
    .addColumn("resolved_by", "text")
    .execute();
  await db.schema
    .createTable("presence")
    .ifNotExists()
    .addColumn("item_id", "text", (column) => column.notNull())
    .addColumn("person_id", "text", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addColumn("is_editing", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("presence_key", ["item_id", "person_id"])
    .execute();
  await backfill(db);
  await createIndexes(db);
}

/** Rows in one step of the backfill: some milliseconds each. */
const STEP = 1_000;

async function backfill(db: Kysely<unknown>): Promise<void> {
  await sql`update item set saved_at = state_at where saved_at is null`.execute(db);
  await sql`update version set saved_at = made_at, is_open = 0 where saved_at is null`.execute(db);
  // Each step takes what is left: it ends when nothing is.
  for (;;) {
    const { rows } = await sql<{ id: string; title: string }>`
      select id, title from item where title_folded is null limit ${sql.lit(STEP)}`.execute(db);
    for (const { id, title } of rows)
      await sql`update item set title_folded = ${foldText(title).slice(0, 500)} where id = ${id}`.execute(db);
    if (rows.length < STEP) return;
  }
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  // A desk's list walks its kind by the last save; what it may be filtered by stands in the index, so that a rare filter
  // reads one narrow index and not the table.
  await db.schema
    .createIndex("item_desk")
    .ifNotExists()
    .on("item")
    .columns(["kind", "saved_at", "id", "state", "language", "section_id", "deleted_at", "made_by", "title_folded"])
    .execute();
  await db.schema
    .createIndex("item_state")
    .ifNotExists()
    .on("item")
    .columns(["state", "kind", "saved_at", "id"])
    .execute();
  await db.schema
    .createIndex("item_made_by")
    .ifNotExists()
    .on("item")
    .columns(["made_by", "state", "saved_at"])
    .execute();
  for (const column of ["withdraw_at", "deleted_at", "translation_group"])
    await sql`create index if not exists ${sql.id(`item_${column}`)} on item (${sql.id(column)})
      where ${sql.id(column)} is not null`.execute(db);
  // What waits on a desk is asked by kind: without it in front a planner walks all items of the kind.
  for (const column of ["review_by", "forced_at"])
    await sql`create index if not exists ${sql.id(`item_${column}`)} on item (kind, ${sql.id(column)})
      where ${sql.id(column)} is not null`.execute(db);
  await db.schema
    .createIndex("item_published_at")
    .ifNotExists()
    .on("item")
    .columns(["kind", "published_at", "id"])
    .execute();
  await sql`create index if not exists item_natural_key on item (kind, natural_key) where natural_key is not null`.execute(
    db,
  );
  await db.schema.createIndex("remark_item").ifNotExists().on("remark").columns(["item_id", "made_at"]).execute();
  await db.schema.createIndex("audit_at").ifNotExists().on("audit").columns(["at", "id"]).execute();
  await db.schema.createIndex("audit_actor").ifNotExists().on("audit").columns(["actor", "at", "id"]).execute();
}
