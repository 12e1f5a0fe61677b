import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import {
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Transaction,
} from "kysely";
import { migrate } from "./migrations/index.ts";
import { LockingSqliteAdapter, SqliteDriver } from "./sqlite-driver.ts";
import type { Tables } from "./tables.ts";

export type RecordReader = Kysely<Tables>;
/** A write outside a transaction does not compile. */
export type RecordWriter = Transaction<Tables>;

/** The system of record of one site. */
export interface Record {
  readonly read: RecordReader;
  readonly inTransaction: <Value>(work: (tx: RecordWriter) => Promise<Value>) => Promise<Value>;
  /** For a library that brings its own SQL: its writes stand in line with ours. */
  readonly forLibrary: { readonly db: Kysely<Tables>; readonly type: "sqlite" | "postgres" };
  /**
   * Calls back when the record may have changed, whichever process changed it; it may call once too often.
   * @returns how to stop.
   */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/**
 * Opens a record and brings its tables up to date.
 *
 * @param url `sqlite:<path>` or `postgres://…`; a PostgreSQL address may name its schema as `?schema=name`,
 *   which is how one database holds many sites.
 */
export async function openRecord(url: string): Promise<Record> {
  const record = url.startsWith("sqlite:") ? openSqlite(url.slice("sqlite:".length)) : await openPostgres(url);
  try {
    await migrate(record.migrated, record.schema);
  } catch (error) {
    await record.close();
    throw error;
  }
  return record;
}

/** A record whose tables are not yet known to be the present ones. */
type Opened = Record & { readonly migrated: Kysely<unknown>; readonly schema: string | undefined };

/** How often another process's writes are looked for: a pragma of some 10 µs, well inside the 50 ms promised. */
const SQLITE_POLL_MS = 20;

function openSqlite(file: string): Opened {
  mkdirSync(dirname(file), { recursive: true });
  let isClosed = false;
  const open = () => {
    // Kysely opens at the first query, and would do so after the end too.
    if (isClosed) throw new Error("the record is closed");
    return openSqliteFile(file);
  };
  const writer = sqliteKysely(open);
  const reader = sqliteKysely(open);
  return {
    migrated: writer as unknown as Kysely<unknown>,
    schema: undefined,
    read: reader,
    inTransaction: (work) => writer.transaction().execute(work),
    forLibrary: { db: writer, type: "sqlite" },
    onChange: (listener) => watchSqlite(file, listener),
    close: async () => {
      isClosed = true;
      await writer.destroy();
      await reader.destroy();
    },
  };
}

function sqliteKysely(open: () => DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new LockingSqliteAdapter(),
      createDriver: () => new SqliteDriver(open),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

function openSqliteFile(file: string): DatabaseSync {
  // The timeout comes first: switching to WAL itself may have to wait for another process.
  const db = new DatabaseSync(file, { timeout: 10_000 });
  db.exec("pragma journal_mode = wal");
  // The record is the town's memory: a commit is on the disk before anyone is told that it is saved.
  db.exec("pragma synchronous = full");
  db.exec("pragma foreign_keys = on");
  return db;
}

function watchSqlite(file: string, listener: () => void): () => void {
  const db = openSqliteFile(file);
  const version = db.prepare("pragma data_version");
  // The first look always tells: what was written just before nobody else would.
  let seen: unknown;
  const timer = setInterval(() => {
    const now = lookAt(version);
    if (now === undefined || now === seen) return;
    seen = now;
    listener();
  }, SQLITE_POLL_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    db.close();
  };
}

/** Undefined while the file cannot be read, such as during another process's recovery; the next look tells. */
function lookAt(version: StatementSync): unknown {
  try {
    return version.get()?.data_version;
  } catch {
    return undefined;
  }
}

/** Connections to PostgreSQL: the follower, the newsroom's commands and a little more. */
const POOL_SIZE = 8;
/** One row of one table: some 0.2 ms, well inside the 50 ms promised. */
const POSTGRES_POLL_MS = 25;
const INT8 = 20;
/** `unique_violation` and `duplicate_schema`. */
const MADE_MEANWHILE = ["23505", "42P06"];

async function openPostgres(url: string): Promise<Opened> {
  const address = new URL(url);
  const schema = address.searchParams.get("schema") ?? "public";
  address.searchParams.delete("schema");
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`the schema "${schema}" is not a plain PostgreSQL name`);
  // Read for such a record only: all others start sooner without it.
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: address.href,
    max: POOL_SIZE,
    options: `-c search_path=${schema}`,
    // Counts and milliseconds fit a double exactly; node-postgres would hand them over as text.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => {});
  try {
    await pool.query(`create schema if not exists "${schema}"`);
  } catch (error) {
    // Of several that create it at once PostgreSQL refuses all but one, "if not exists" or not; it is there then.
    if (!MADE_MEANWHILE.includes((error as { code?: string }).code ?? "")) {
      await pool.end();
      throw error;
    }
  }
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PostgresDialect({ pool }).createDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return {
    migrated: db as unknown as Kysely<unknown>,
    schema,
    read: db,
    inTransaction: (work) => db.transaction().execute(work),
    forLibrary: { db, type: "postgres" },
    onChange: (listener) => watchPostgres(db, listener),
    close: () => db.destroy(),
  };
}

function watchPostgres(db: Kysely<Tables>, listener: () => void): () => void {
  let seen = -1;
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    try {
      const { seq } = await db.selectFrom("feed_head").select("seq").executeTakeFirstOrThrow();
      if (seq !== seen) listener();
      seen = seq;
    } catch {
      // The database is away; the next look tells.
    } finally {
      busy = false;
    }
  }, POSTGRES_POLL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
