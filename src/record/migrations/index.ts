import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { up as createRecord } from "./20261123t2200-create-record.ts";
import { up as createAccounts } from "./20261127t1000-create-accounts.ts";
import { up as createNewsroom } from "./20261127t1400-create-newsroom.ts";
import { up as createMediaLibrary } from "./20261127t1430-create-media-library.ts";
import { up as createDesks } from "./20261127t1700-create-desks.ts";
import { up as createAccountSafety } from "./20261127t1800-create-account-safety.ts";
import { up as createUsedCodes } from "./20261128t0030-create-used-codes.ts";

/** Named by time, immutable once landed, each safe to run again after any of its statements. */
const migrations: Record<string, Migration> = {
  "20261123t2200-create-record": { up: createRecord },
  "20261127t1000-create-accounts": { up: createAccounts },
  "20261127t1400-create-newsroom": { up: createNewsroom },
  "20261127t1430-create-media-library": { up: createMediaLibrary },
  "20261127t1700-create-desks": { up: createDesks },
  "20261127t1800-create-account-safety": { up: createAccountSafety },
  "20261128t0030-create-used-codes": { up: createUsedCodes },
};

/**
 * Brings a record to the present tables.
 *
 * @param schema where PostgreSQL keeps this site; without it the migrator would take another site's tables for ours.
 * @throws the first migration's error; what ran before it stays.
 */
export async function migrate(db: Kysely<unknown>, schema: string | undefined): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
