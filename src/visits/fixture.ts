import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import type { Hit } from "./hit.ts";
import { openVisits, type Visits, type VisitsOptions } from "./visits.ts";

/** A clock that a test moves. Starts in the morning of Monday, 23 November 2026, in Việt Nam. */
export class TestClock {
  #at = instant("2026-11-23T08:00:00+07:00");

  readonly now = (): Instant => this.#at;

  set(iso: string): void {
    this.#at = instant(iso);
  }

  /** Negative sets it back. */
  pass(milliseconds: number): void {
    this.#at = (this.#at + milliseconds) as Instant;
  }
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export function instant(iso: string): Instant {
  const at = parseInstant(iso);
  if (at === undefined) throw new Error(`${iso} is no moment`);
  return at;
}

/** A path in a folder that goes away with the test. */
export function temporaryFile(name = "visits.db"): string {
  const folder = mkdtempSync(join(tmpdir(), "dinh-visits-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

export const PHONE =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

/** A page view by one of any number of readers. */
export const pageView = (reader: number, more: Partial<Hit> = {}): Hit => ({
  method: "GET",
  status: 200,
  contentType: "text/html; charset=utf-8",
  purpose: undefined,
  userAgent: PHONE,
  address: `2001:db8::${reader.toString(16)}`,
  kind: "article",
  ...more,
});

/** Opens, and closes with the test; an error in writing fails the test. */
export function visitsIn(file: string, clock: TestClock, more: Partial<VisitsOptions> = {}): Visits {
  const visits = openVisits({
    file,
    timeZone: "Asia/Ho_Chi_Minh",
    clock: clock.now,
    carriedOver: () => 0,
    onError: (error) => {
      throw error;
    },
    ...more,
  });
  onTestFinished(() => visits.close());
  return visits;
}
