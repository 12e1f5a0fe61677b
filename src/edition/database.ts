import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

/** Prepared statements of one connection. Areas have a few dozen; search makes some more. */
const MAX_PREPARED = 500;

/** Reads of an edition: SQL with `?` parameters; rows are plain objects with the columns as named. */
export interface EditionReader {
  /** Grows whenever anything public moved on; absent where nothing that was read may be kept. */
  readonly generation?: number;
  readonly all: <Row>(sql: string, ...parameters: SQLInputValue[]) => Row[];
  readonly get: <Row>(sql: string, ...parameters: SQLInputValue[]) => Row | undefined;
}

/** One connection to an edition, with its statements kept ready. */
export class EditionDatabase implements EditionReader {
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  private constructor(db: DatabaseSync) {
    this.#db = db;
  }

  static forReading(file: string): EditionDatabase {
    const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    // A public search walks long posting lists; what they lie on is shared with the system's page cache.
    db.exec(`pragma cache_size = -${READ_CACHE_KIB}; pragma mmap_size = ${MMAP_BYTES}; pragma temp_store = memory`);
    return new EditionDatabase(db);
  }

  static forWriting(file: string): EditionDatabase {
    const db = new DatabaseSync(file, { timeout: 10_000 });
    // The edition can be built again at any time, so it need not wait for the disk; WAL keeps it whole at a crash.
    db.exec("pragma journal_mode = wal; pragma synchronous = off");
    db.exec(`pragma cache_size = -${WRITE_CACHE_KIB}; pragma temp_store = memory`);
    return new EditionDatabase(db);
  }

  /**
   * For work that is undone. It waits for nobody, makes no file, and keeps what it writes in memory to the end: what is
   * never committed does not even come near the disk.
   */
  static forUndoing(file: string): EditionDatabase {
    const db = new DatabaseSync(new URL(`${pathToFileURL(file).href}?mode=rw`), { timeout: 0 });
    db.exec(`pragma cache_spill = off; pragma mmap_size = ${MMAP_BYTES}; pragma temp_store = memory`);
    return new EditionDatabase(db);
  }

  /**
   * Writes a build anew with each table in one piece: as it grew, the pages of all tables lie mixed over the whole file,
   * and a search of 200,000 items touches a third more of the disk and of the system's memory.
   *
   * @param to a file that is not there yet; it takes about as much room as the build.
   */
  static compact(from: string, to: string): void {
    const db = new DatabaseSync(from);
    try {
      db.prepare("vacuum into ?").run(to);
    } finally {
      db.close();
    }
  }

  all<Row>(sql: string, ...parameters: SQLInputValue[]): Row[] {
    const { statement, columns } = this.#prepare(sql);
    const rows = statement.all(...parameters) as unknown as SQLOutputValue[][];
    return rows.map((values) => rowOf(columns, values)) as Row[];
  }

  get<Row>(sql: string, ...parameters: SQLInputValue[]): Row | undefined {
    const { statement, columns } = this.#prepare(sql);
    const values = statement.get(...parameters) as unknown as SQLOutputValue[] | undefined;
    return values === undefined ? undefined : (rowOf(columns, values) as Row);
  }

  run(sql: string, ...parameters: SQLInputValue[]): void {
    // Not `run`: it reports the last row's number, and FTS5 numbers some of its own rows beyond what a double holds.
    this.#prepare(sql).statement.get(...parameters);
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** Runs work in one write transaction; nothing of it stays when it throws. */
  transaction<Value>(work: () => Value): Value {
    this.#db.exec("begin immediate");
    try {
      const value = work();
      this.#db.exec("commit");
      return value;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec("rollback");
      throw error;
    }
  }

  /**
   * Runs work in a write transaction of which nothing stays; no other connection ever sees any of it.
   *
   * @returns undefined, and nothing was run, where another connection is writing.
   */
  undone<Value>(work: () => Value): { readonly value: Value } | undefined {
    try {
      this.#db.exec("begin immediate");
    } catch (error) {
      if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
      throw error;
    }
    try {
      return { value: work() };
    } finally {
      if (this.#db.isTransaction) this.#db.exec("rollback");
    }
  }

  /** While nobody reads: without a journal. A build that is cut off is thrown away whole. */
  beginBuild(): void {
    this.#db.exec("pragma journal_mode = off");
  }

  endBuild(): void {
    this.#db.exec("pragma journal_mode = wal");
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    if (this.#prepared.size >= MAX_PREPARED) this.#prepared.clear();
    const statement = this.#db.prepare(sql);
    statement.setReturnArrays(true);
    const prepared = { statement, columns: statement.columns().map((column) => column.name) };
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  close(): void {
    this.#prepared.clear();
    this.#db.close();
  }
}

interface Prepared {
  readonly statement: StatementSync;
  readonly columns: readonly string[];
}

/** The row as an object. SQLite's binding would make one without a fixed shape, which takes four times as long. */
function rowOf(columns: readonly string[], values: readonly SQLOutputValue[]): Record<string, SQLOutputValue> {
  const row: Record<string, SQLOutputValue> = {};
  for (let at = 0; at < columns.length; at++) row[columns[at] as string] = values[at] as SQLOutputValue;
  return row;
}

const SQLITE_BUSY = 5;
/** 16 MiB of private memory: the upper levels of the trees; leaves come from the mapping. */
const READ_CACHE_KIB = 16_384;
const WRITE_CACHE_KIB = 65_536;
/** Address space, not memory: pages of the mapping belong to the system and go when others need them. */
const MMAP_BYTES = 2_147_418_112;
