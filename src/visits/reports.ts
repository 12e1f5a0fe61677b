import { DatabaseSync } from "node:sqlite";
import { ONLINE_MINUTES } from "./presence.ts";
import { LEAST_DAYS, LEAST_SEARCHES } from "./words-in-vain.ts";

/** A century of months, ten years of days: more than a report shows, and a bound on what a mistyped year costs. */
const MAX_MONTHS = 1_200;
const MAX_DAYS = 3_660;
/** Kinds are named by the program: dozens. */
const MAX_KINDS = 200;
const MAX_TOP_ITEMS = 1_000;
/** More than any site has; each is a line of memory for as long as a report is made. */
const MAX_ITEMS = 500_000;

export interface DayRow {
  /** ISO 8601. Days on which nobody came have no row; `daySeries` fills them in. */
  readonly date: string;
  /** A visitor's first page view, and each after half an hour without one. */
  readonly visits: number;
  /** Distinct address and browser, on this day. */
  readonly visitors: number;
  readonly pageViews: number;
  /** More visitors came than are told apart: `visits` and `visitors` are estimates, within about 1 %. */
  readonly estimated: boolean;
}

export interface MonthRow {
  /** `2026-11`. */
  readonly month: string;
  readonly visits: number;
  readonly pageViews: number;
  /** Each day's visitors added up. Who came on three days counts three times: nobody can know that it was one person. */
  readonly visitorDays: number;
  readonly estimated: boolean;
}

export interface KindRow {
  readonly kind: string;
  readonly pageViews: number;
}

export interface ItemRow {
  readonly itemId: string;
  readonly pageViews: number;
}

export interface VainRow {
  /** As readers typed them, in lower case. */
  readonly words: string;
  readonly searches: number;
}

/**
 * What `visits.db` holds, as of the last write: a second behind the counter at most. `from` and `to` are ISO dates,
 * both included. A process other than the site's opens it so, while the site goes on counting.
 */
export class VisitReports {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Throws when there is no such file yet. */
  static open(file: string): VisitReports {
    return new VisitReports(new DatabaseSync(file, { readOnly: true, timeout: 5_000 }));
  }

  /** Oldest first. */
  days(from: string, to: string): DayRow[] {
    const sql = `select date, visits, visitors, page_views as pageViews, estimated from visit_day
      where date between ? and ? order by date limit ${MAX_DAYS}`;
    const rows = this.#db.prepare(sql).all(from, to) as unknown as (Omit<DayRow, "estimated"> & {
      estimated: number;
    })[];
    return rows.map((row) => ({ ...row, estimated: row.estimated !== 0 }));
  }

  /** Every month with a visit, oldest first. */
  monthly(): MonthRow[] {
    const sql = `select substr(date, 1, 7) as month, sum(visits) as visits, sum(page_views) as pageViews,
        sum(visitors) as visitorDays, max(estimated) as estimated
      from visit_day group by month order by month limit ${MAX_MONTHS}`;
    const rows = this.#db.prepare(sql).all() as unknown as (Omit<MonthRow, "estimated"> & { estimated: number })[];
    return rows.map((row) => ({ ...row, estimated: row.estimated !== 0 }));
  }

  /** Most viewed first. */
  byKind(from: string, to: string): KindRow[] {
    const sql = `select kind, sum(page_views) as pageViews from visit_day_kind
      where date between ? and ? group by kind order by pageViews desc, kind limit ${MAX_KINDS}`;
    return this.#db
      .prepare(sql)
      .all(from, to)
      .map(plain<KindRow>);
  }

  /** Most viewed first. @param limit at most 1,000. */
  topItems(from: string, to: string, limit: number): ItemRow[] {
    const sql = `select item_id as itemId, sum(page_views) as pageViews from visit_day_item
      where date between ? and ? group by item_id order by pageViews desc, item_id limit ?`;
    const rows = this.#db.prepare(sql).all(from, to, Math.max(0, Math.min(limit, MAX_TOP_ITEMS)));
    return rows.map(plain<ItemRow>);
  }

  /** Every item that was viewed, in the order of ids. A month of a large site takes some 50 ms: ask month by month. */
  allItems(from: string, to: string): ItemRow[] {
    const sql = `select item_id as itemId, sum(page_views) as pageViews from visit_day_item
      where date between ? and ? group by item_id order by item_id limit ${MAX_ITEMS}`;
    return this.#db
      .prepare(sql)
      .all(from, to)
      .map(plain<ItemRow>);
  }

  /** Words that found nothing, most often first; none that were searched for on one of these days alone, or less than five times. */
  searchesInVain(from: string, to: string, limit: number): VainRow[] {
    const sql = `select words, sum(searches) as searches from search_in_vain
      where date between ? and ? group by words
      having count(*) >= ${LEAST_DAYS} and sum(searches) >= ${LEAST_SEARCHES}
      order by searches desc, words limit ?`;
    const rows = this.#db.prepare(sql).all(from, to, Math.max(0, Math.min(limit, MAX_TOP_ITEMS)));
    return rows.map(plain<VainRow>);
  }

  /** All page views an item ever had. */
  itemViews(itemId: string): number {
    const sql = "select coalesce(sum(page_views), 0) as pageViews from visit_day_item where item_id = ?";
    return Number(this.#db.prepare(sql).get(itemId)?.pageViews);
  }

  /** Visits, summed for the public block. Reads one row a day that the site has been counting: about 1 ms after ten years. */
  totals(today: string, yesterday: string): VisitTotals {
    const sql = `select coalesce(sum(visits), 0) as total,
        coalesce(sum(visits) filter (where date >= :month and date <= :today), 0) as month,
        coalesce(sum(visits) filter (where date = :today), 0) as today,
        coalesce(sum(visits) filter (where date = :yesterday), 0) as yesterday
      from visit_day`;
    const month = `${today.slice(0, 7)}-01`;
    return plain<VisitTotals>(this.#db.prepare(sql).get({ today, yesterday, month }));
  }

  /** @param minute now, in whole minutes since 1970. */
  online(minute: number): number {
    const sql = `select coalesce(sum(weight), 0) as online from present_visitor, present_day
      where last_seen_minute > ?`;
    return Number(this.#db.prepare(sql).get(minute - ONLINE_MINUTES)?.online);
  }

  close(): void {
    this.#db.close();
  }
}

export interface VisitTotals {
  readonly today: number;
  readonly yesterday: number;
  readonly month: number;
  readonly total: number;
}

/** The driver's rows have no prototype, which no comparison expects. */
const plain = <Row>(row: unknown): Row => ({ ...(row as Row) });
