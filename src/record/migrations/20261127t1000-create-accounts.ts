import type { Kysely } from "kysely";

/**
 * Accounts. The tables `auth_…` are better-auth's, with its columns and its types; SQLite keeps its dates as ISO text and
 * its booleans as 0 and 1 whatever the columns are called. The others are ours.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createAuthTables(db);
  await createFactorTables(db);
  await createOurTables(db);
}

async function createAuthTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("auth_user")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull().unique())
    .addColumn("emailVerified", "boolean", (column) => column.notNull())
    .addColumn("image", "text")
    .addColumn("createdAt", "timestamptz", (column) => column.notNull())
    .addColumn("updatedAt", "timestamptz", (column) => column.notNull())
    .addColumn("twoFactorEnabled", "boolean")
    .addColumn("deactivatedAt", "timestamptz")
    .execute();
  await db.schema
    .createTable("auth_session")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("expiresAt", "timestamptz", (column) => column.notNull())
    .addColumn("token", "text", (column) => column.notNull().unique())
    .addColumn("createdAt", "timestamptz", (column) => column.notNull())
    .addColumn("updatedAt", "timestamptz", (column) => column.notNull())
    .addColumn("ipAddress", "text")
    .addColumn("userAgent", "text")
    .addColumn("userId", "text", (column) => column.notNull().references("auth_user.id").onDelete("cascade"))
    .execute();
  await db.schema.createIndex("auth_session_user").ifNotExists().on("auth_session").column("userId").execute();
  await db.schema
    .createTable("auth_account")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("accountId", "text", (column) => column.notNull())
    .addColumn("providerId", "text", (column) => column.notNull())
    .addColumn("userId", "text", (column) => column.notNull().references("auth_user.id").onDelete("cascade"))
    .addColumn("accessToken", "text")
    .addColumn("refreshToken", "text")
    .addColumn("idToken", "text")
    .addColumn("accessTokenExpiresAt", "timestamptz")
    .addColumn("refreshTokenExpiresAt", "timestamptz")
    .addColumn("scope", "text")
    .addColumn("password", "text")
    .addColumn("createdAt", "timestamptz", (column) => column.notNull())
    .addColumn("updatedAt", "timestamptz", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("auth_account_user").ifNotExists().on("auth_account").column("userId").execute();
  await db.schema
    .createTable("auth_verification")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("identifier", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("expiresAt", "timestamptz", (column) => column.notNull())
    .addColumn("createdAt", "timestamptz", (column) => column.notNull())
    .addColumn("updatedAt", "timestamptz", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("auth_verification_identifier")
    .ifNotExists()
    .on("auth_verification")
    .column("identifier")
    .execute();
}

async function createFactorTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("auth_two_factor")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("secret", "text", (column) => column.notNull())
    .addColumn("backupCodes", "text", (column) => column.notNull())
    .addColumn("userId", "text", (column) => column.notNull().references("auth_user.id").onDelete("cascade"))
    .addColumn("verified", "boolean")
    .addColumn("failedVerificationCount", "integer")
    .addColumn("lockedUntil", "timestamptz")
    .execute();
  await db.schema.createIndex("auth_two_factor_user").ifNotExists().on("auth_two_factor").column("userId").execute();
  await db.schema
    .createTable("auth_rate_limit")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("key", "text", (column) => column.notNull().unique())
    .addColumn("count", "integer", (column) => column.notNull())
    .addColumn("lastRequest", "bigint", (column) => column.notNull())
    .execute();
}

async function createOurTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("account_grant")
    .ifNotExists()
    .addColumn("user_id", "text", (column) => column.notNull().references("auth_user.id").onDelete("cascade"))
    .addColumn("role", "text", (column) => column.notNull())
    // Empty for the whole site: a part of a key cannot be null.
    .addColumn("section_id", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("account_grant_key", ["user_id", "role", "section_id"])
    .execute();
  await db.schema
    .createTable("invitation")
    .ifNotExists()
    .addColumn("token_hash", "text", (column) => column.primaryKey())
    .addColumn("email", "text")
    .addColumn("name", "text")
    .addColumn("grants", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("made_by", "text")
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("secret")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
}
