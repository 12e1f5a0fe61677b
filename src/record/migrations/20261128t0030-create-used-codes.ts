import type { Kysely } from "kysely";

/** Codes of authenticators that let somebody in, so that each does so once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("used_code")
    .ifNotExists()
    .addColumn("person_id", "text", (column) => column.notNull().references("auth_user.id").onDelete("cascade"))
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("used_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("used_code_pk", ["person_id", "code"])
    .execute();
}
