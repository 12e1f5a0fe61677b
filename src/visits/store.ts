import { DatabaseSync, type StatementSync } from "node:sqlite";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";
import type { Tally } from "./tally.ts";
import type { KeptVisitors, Visitors } from "./visitors.ts";
import { MAX_WORDS_A_DAY, WORDS_KEPT_DAYS } from "./words-in-vain.ts";

/** A page waits for nobody: a write that finds the file busy is tried again a second later. */
const BUSY_WHILE_SERVING_MS = 20;
/** At the start and at a clean stop there is time, and what is not written then is lost. */
const BUSY_ELSEWHERE_MS = 5_000;

/** The day in progress, as the file keeps it over a restart. */
export interface PresentDay {
  readonly date: string;
  readonly salt: string;
}

/** The writing side of `visits.db`. */
export class VisitStore {
  readonly db: DatabaseSync;
  readonly #statements: Statements;
  /** A day was thrown away, but its bytes are still in the log or behind it. */
  #tracesLeft: boolean;

  /** Throws when the file cannot be written, is no SQLite file, or was made by a later version. */
  constructor(file: string) {
    this.db = new DatabaseSync(file, { timeout: BUSY_ELSEWHERE_MS });
    try {
      prepareFile(this.db, file);
      this.#statements = prepareStatements(this.db);
    } catch (error) {
      this.db.close();
      throw error;
    }
    // The process before this one may have been killed between the two.
    this.#tracesLeft = true;
  }

  presentDay(): PresentDay | undefined {
    const row = this.#statements.presentDay.get();
    return row === undefined ? undefined : { date: String(row.date), salt: String(row.salt) };
  }

  presentVisitors(): KeptVisitors {
    const lastSeen = new Map<number, number>();
    // Bounded by what `Visitors` keeps.
    for (const row of this.#statements.presentVisitors.iterate()) {
      lastSeen.set(Number(row.visitor), Number(row.last_seen_minute));
    }
    return { lastSeen, weight: Number(this.#statements.presentDay.get()?.weight ?? 1) };
  }

  /** All of it or, when it throws, nothing. */
  write(tallies: readonly Tally[], day: PresentDay, visitors: Visitors): void {
    this.db.exec("begin immediate");
    try {
      for (const tally of tallies) this.#add(tally);
      const turned = this.#turnTo(day);
      this.#keep(visitors);
      this.db.exec("commit");
      if (turned) this.#tracesLeft = true;
    } catch (error) {
      if (this.db.isTransaction) this.db.exec("rollback");
      throw error;
    }
  }

  /**
   * Deleted rows are zeroed in the pages (secure_delete), but their old bytes stay in the write-ahead log, and in
   * the file until the log is brought into it. A reader in the middle of a query puts this off to the next call.
   */
  wipeTraces(): void {
    if (!this.#tracesLeft) return;
    const row = this.db.prepare("pragma wal_checkpoint(truncate)").get();
    this.#tracesLeft = row?.busy !== 0;
  }

  /** While pages are served, a write gives up where it would have to wait for another process. */
  setServing(serving: boolean): void {
    this.db.exec(`pragma busy_timeout = ${serving ? BUSY_WHILE_SERVING_MS : BUSY_ELSEWHERE_MS}`);
  }

  close(): void {
    this.db.close();
  }

  #add(tally: Tally): void {
    const { date } = tally;
    if (tally.isEmpty) return;
    this.#statements.addDay.run(date, tally.pageViews, tally.visits, tally.visitors, tally.estimated ? 1 : 0);
    for (const [kind, pageViews] of tally.byKind) this.#statements.addKind.run(date, kind, pageViews);
    for (const [itemId, pageViews] of tally.byItem) this.#statements.addItem.run(date, itemId, pageViews);
    for (const [words, searches] of tally.inVain) this.#statements.addInVain.run({ date, words, searches });
  }

  #turnTo(day: PresentDay): boolean {
    const before = this.presentDay();
    if (before?.date === day.date) return false;
    this.db.exec("delete from present_visitor; delete from present_day");
    this.#statements.beginDay.run(day.date, day.salt);
    const oldest = Temporal.PlainDate.from(day.date).subtract({ days: WORDS_KEPT_DAYS - 1 });
    this.#statements.dropInVain.run(oldest.toString());
    return before !== undefined;
  }

  #keep(visitors: Visitors): void {
    const { changes } = this.#statements.setWeight.run(visitors.weight, visitors.weight);
    if (changes !== 0) this.#statements.dropUnsampled.run(visitors.weight);
    for (const [visitor, minute] of visitors.changed()) this.#statements.keepVisitor.run(visitor, minute);
  }
}

function prepareFile(db: DatabaseSync, file: string): void {
  const version = Number(db.prepare("pragma user_version").get()?.user_version);
  if (version > SCHEMA_VERSION) {
    throw new Error(`${file} was written by a later version (${version}); this one knows ${SCHEMA_VERSION}`);
  }
  // WAL with `normal` waits for the disk only when the log is brought in: a killed process loses nothing that was
  // committed, a power cut the last seconds.
  db.exec(
    "pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on; pragma temp_store = memory",
  );
  if (version < SCHEMA_VERSION) db.exec(`begin immediate; ${SCHEMA} commit`);
}

type Statements = Readonly<Record<keyof ReturnType<typeof prepareStatements>, StatementSync>>;

function prepareStatements(db: DatabaseSync) {
  return {
    presentDay: db.prepare("select date, salt, weight from present_day"),
    presentVisitors: db.prepare("select visitor, last_seen_minute from present_visitor"),
    beginDay: db.prepare("insert into present_day (only, date, salt, weight) values (1, ?, ?, 1)"),
    setWeight: db.prepare("update present_day set weight = ? where weight <> ?"),
    dropUnsampled: db.prepare("delete from present_visitor where visitor % ? <> 0"),
    keepVisitor: db.prepare(
      "insert into present_visitor (visitor, last_seen_minute) values (?, ?) " +
        "on conflict (visitor) do update set last_seen_minute = excluded.last_seen_minute",
    ),
    addDay: db.prepare(
      "insert into visit_day (date, page_views, visits, visitors, estimated) values (?, ?, ?, ?, ?) " +
        "on conflict (date) do update set page_views = page_views + excluded.page_views, " +
        "visits = visits + excluded.visits, visitors = visitors + excluded.visitors, " +
        "estimated = max(estimated, excluded.estimated)",
    ),
    addKind: db.prepare(
      "insert into visit_day_kind (date, kind, page_views) values (?, ?, ?) " +
        "on conflict (date, kind) do update set page_views = page_views + excluded.page_views",
    ),
    addItem: db.prepare(
      "insert into visit_day_item (date, item_id, page_views) values (?, ?, ?) " +
        "on conflict (date, item_id) do update set page_views = page_views + excluded.page_views",
    ),
    // What is counted already goes on being counted on a day that has room for no more.
    addInVain: db.prepare(
      "insert into search_in_vain (date, words, searches) select :date, :words, :searches " +
        `where (select count(*) from search_in_vain where date = :date) < ${MAX_WORDS_A_DAY} ` +
        "or exists (select 1 from search_in_vain where date = :date and words = :words) " +
        "on conflict (date, words) do update set searches = searches + excluded.searches",
    ),
    dropInVain: db.prepare("delete from search_in_vain where date < ?"),
  };
}
