import type { Clock, Instant } from "#kernel/instant.ts";
import { Bots } from "./bots.ts";
import { beginDay, type DayInProgress, minuteOf, resumeDay } from "./day-in-progress.ts";
import { type Hit, isPageView } from "./hit.ts";
import {
  type DayRow,
  type ItemRow,
  type KindRow,
  type MonthRow,
  type VainRow,
  VisitReports,
  type VisitTotals,
} from "./reports.ts";
import { stillIn } from "./site-day.ts";
import { VisitStore } from "./store.ts";
import { Tally } from "./tally.ts";
import { visitorKey } from "./visitor-key.ts";
import { wordsInVain } from "./words-in-vain.ts";

/** A killed process loses what was counted since the last write. */
const FLUSH_EVERY_MS = 1_000;
/** The public block is on every page; the sums behind it are read this often at most. */
const TOTALS_KEPT_MS = 1_000;
/** Days that wait for a file which cannot be written; then the oldest is given up. */
const MAX_WAITING_DAYS = 7;

export interface VisitsOptions {
  /** `visits.db` in the data folder; made when it is not there. */
  readonly file: string;
  /** IANA name. Days begin at midnight in it. */
  readonly timeZone: string;
  readonly clock: Clock;
  /** Visits an older site had counted; asked at each snapshot, so it follows a changed setting. */
  readonly carriedOver: () => number;
  /** A write failed; it is tried again each second. Called once until one succeeds again. */
  readonly onError: (error: unknown) => void;
}

/** Visits, as the public block shows them. `total` includes what was carried over. */
export interface VisitSnapshot extends VisitTotals {
  /** Distinct visitors in this minute and the four before it. */
  readonly online: number;
}

/**
 * Counts readers and remembers none of them. `count` touches memory only; a timer writes once a second, in one
 * transaction. One process counts into a file, any number read it with `VisitReports.open`.
 *
 * Throws when the file cannot be used.
 */
export const openVisits = (options: VisitsOptions): Visits => new Visits(options);

export class Visits {
  readonly #options: VisitsOptions;
  readonly #bots = new Bots();
  readonly #store: VisitStore;
  readonly #reports: VisitReports;
  readonly #timer: NodeJS.Timeout;
  #day: DayInProgress;
  /** Days that ended and are not in the file yet. */
  #waiting: Tally[] = [];
  /** The day in the file has this salt. */
  #saltInFile = "";
  #totals: StoredTotals | undefined;
  #failing = false;
  #closed = false;

  constructor(options: VisitsOptions) {
    const { clock, timeZone } = options;
    this.#options = options;
    this.#store = new VisitStore(options.file);
    this.#reports = new VisitReports(this.#store.db);
    try {
      const at = clock();
      this.#day = resumeDay(this.#store, at, timeZone) ?? beginDay(at, timeZone);
      // Before the first page: the salt of a day that ended while the site stood still goes now.
      this.#write();
      this.#store.setServing(true);
    } catch (error) {
      this.#store.close();
      throw error;
    }
    this.#timer = setInterval(() => this.flush(), FLUSH_EVERY_MS).unref();
  }

  /** Counts an answered request, unless it was no page or its maker no reader. Some 2 µs; never throws. */
  count(hit: Hit): void {
    const userAgent = hit.userAgent ?? "";
    if (this.#closed || !isPageView(hit) || this.#bots.has(userAgent)) return;
    const at = this.#options.clock();
    this.#turn(at);
    const { salt, visitors, tally } = this.#day;
    const sighting = visitors.see(visitorKey(salt, hit.address, userAgent), minuteOf(at));
    tally.add(hit.kind, hit.itemId, sighting, visitors.weight);
    const words = hit.searchedInVain === undefined ? undefined : wordsInVain(hit.searchedInVain);
    if (words !== undefined) tally.addInVain(words);
  }

  /** Cheap enough for each page: memory, and one small query a second. */
  snapshot(): VisitSnapshot {
    const at = this.#options.clock();
    if (!this.#closed) this.#turn(at);
    const { day, visitors, fading } = this.#day;
    const stored = this.#storedTotals(at);
    const sums = { ...stored.values, total: stored.values.total + this.#options.carriedOver() };
    for (const { date, visits } of this.#unwritten()) {
      sums.total += visits;
      if (date === day.date) sums.today += visits;
      if (date === stored.yesterday) sums.yesterday += visits;
      if (date.slice(0, 7) === day.date.slice(0, 7)) sums.month += visits;
    }
    const minute = minuteOf(at);
    return { online: Math.max(visitors.presence.count(minute), fading?.count(minute) ?? 0), ...sums };
  }

  /** This and the other reports: see `VisitReports`. */
  days(from: string, to: string): DayRow[] {
    return this.#reports.days(from, to);
  }

  monthly(): MonthRow[] {
    return this.#reports.monthly();
  }

  byKind(from: string, to: string): KindRow[] {
    return this.#reports.byKind(from, to);
  }

  topItems(from: string, to: string, limit: number): ItemRow[] {
    return this.#reports.topItems(from, to, limit);
  }

  itemViews(itemId: string): number {
    return this.#reports.itemViews(itemId);
  }

  allItems(from: string, to: string): ItemRow[] {
    return this.#reports.allItems(from, to);
  }

  searchesInVain(from: string, to: string, limit: number): VainRow[] {
    return this.#reports.searchesInVain(from, to, limit);
  }

  /** Writes what is not in the file yet. A failure goes to `onError`, and nothing is lost by it. */
  flush(): void {
    if (this.#closed) return;
    this.#reporting(() => {
      this.#turn(this.#options.clock());
      this.#write();
    });
  }

  /** Call when the site has stopped answering: later hits are not counted. Throws when the last write fails. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    try {
      this.#store.setServing(false);
      this.#write();
    } finally {
      this.#store.close();
    }
  }

  /** Midnight: another salt, other visitors. The old salt leaves the file with the next write. */
  #turn(at: Instant): void {
    if (stillIn(this.#day.day, at)) return;
    if (!this.#day.tally.isEmpty) this.#waiting = [...this.#waiting, this.#day.tally].slice(-MAX_WAITING_DAYS);
    this.#day = beginDay(at, this.#options.timeZone, this.#day.visitors.presence);
    this.#totals = undefined;
  }

  #unwritten(): Tally[] {
    return [...this.#waiting, this.#day.tally];
  }

  #write(): void {
    const { day, salt, visitors, tally } = this.#day;
    if (salt !== this.#saltInFile || this.#waiting.length > 0 || !tally.isEmpty || visitors.hasChanged) {
      this.#store.write(this.#unwritten(), { date: day.date, salt }, visitors);
      this.#saltInFile = salt;
      this.#waiting = [];
      this.#day.tally = new Tally(day.date);
      this.#totals = undefined;
      visitors.written();
    }
    this.#store.wipeTraces();
  }

  /** A page is served even where the file cannot be read; it then shows the sums of before. */
  #storedTotals(at: Instant): StoredTotals {
    const kept = this.#totals;
    if (kept !== undefined && at >= kept.madeAt && at < kept.madeAt + TOTALS_KEPT_MS) return kept;
    const today = this.#day.day.date;
    const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
    let values = kept?.values ?? NOTHING;
    this.#reporting(() => {
      values = this.#reports.totals(today, yesterday);
    });
    this.#totals = { madeAt: at, yesterday, values };
    return this.#totals;
  }

  #reporting(work: () => void): void {
    try {
      work();
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) this.#options.onError(error);
      this.#failing = true;
    }
  }
}

interface StoredTotals {
  readonly madeAt: Instant;
  readonly yesterday: string;
  readonly values: VisitTotals;
}

const NOTHING: VisitTotals = { today: 0, yesterday: 0, month: 0, total: 0 };
