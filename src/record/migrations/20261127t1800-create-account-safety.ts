import type { Kysely } from "kysely";
import { addColumns } from "./add-columns.ts";

/**
 * Ways to sign in that are more than a password, and what an office needs to know of them. `auth_passkey` has
 * better-auth's columns, as the tables of the first migration of accounts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, "auth_user", { lastSignInAt: "bigint" });
  await addColumns(db, "auth_session", { signedInBy: "text" });
  await createPasskeys(db);
  await createTokens(db);
  await db.schema
    .createTable("role_rule")
    .ifNotExists()
    .addColumn("role", "text", (column) => column.primaryKey())
    .addColumn("requires_second_factor", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("refused_sign_in")
    .ifNotExists()
    .addColumn("hour", "bigint", (column) => column.primaryKey())
    .addColumn("count", "integer", (column) => column.notNull())
    .execute();
}

async function createPasskeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("auth_passkey")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text")
    .addColumn("publicKey", "text", (column) => column.notNull())
    .addColumn("userId", "text", (column) => column.notNull().references("auth_user.id").onDelete("cascade"))
    .addColumn("credentialID", "text", (column) => column.notNull().unique())
    .addColumn("counter", "bigint", (column) => column.notNull())
    .addColumn("deviceType", "text", (column) => column.notNull())
    .addColumn("backedUp", "boolean", (column) => column.notNull())
    .addColumn("transports", "text")
    .addColumn("createdAt", "timestamptz")
    .addColumn("aaguid", "text")
    .execute();
  await db.schema.createIndex("auth_passkey_user").ifNotExists().on("auth_passkey").column("userId").execute();
}

async function createTokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("api_token")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("person_id", "text", (column) => column.notNull().references("auth_user.id").onDelete("cascade"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("capabilities", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("last_used_day", "text")
    .execute();
  await db.schema.createIndex("api_token_person").ifNotExists().on("api_token").column("person_id").execute();
}
