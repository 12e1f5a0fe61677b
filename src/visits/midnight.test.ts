import { existsSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { pageView, TestClock, temporaryFile, visitsIn } from "./fixture.ts";

/** Everything that the disk holds of a database: the file, the write-ahead log and its index. */
const bytesOf = (file: string): Buffer =>
  Buffer.concat(
    [file, `${file}-wal`, `${file}-shm`].map((path) => (existsSync(path) ? readFileSync(path) : Buffer.of())),
  );

/** What must be gone after midnight, as it lies in the file: the salt, and each key as SQLite writes a number. */
function tracesIn(file: string): Buffer[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const salt = String(db.prepare("select salt from present_day").get()?.salt);
  const keys = db.prepare("select visitor from present_visitor").all();
  db.close();
  return [Buffer.from(salt), ...keys.map((row) => sixBytes(Number(row.visitor)))];
}

/** Numbers of 33 to 48 bits; shorter keys are written shorter and, being one in 2,048, left out of the search. */
function sixBytes(key: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeIntBE(key, 0, 6);
  return bytes;
}

const found = (traces: Buffer[], bytes: Buffer) => traces.filter((trace) => bytes.includes(trace)).length;

describe("at midnight", () => {
  test("the salt and every key of the day vanish from the disk within a second, and the counts stay", () => {
    const clock = new TestClock();
    const file = temporaryFile();
    const visits = visitsIn(file, clock);
    // Several writes, so that pages are split, rewritten and left behind in the log.
    for (let reader = 0; reader < 3_000; reader++) {
      visits.count(pageView(reader));
      if (reader % 300 === 0) visits.flush();
    }
    visits.flush();
    const traces = tracesIn(file);
    expect(found(traces, bytesOf(file)), "the search finds what is there").toBeGreaterThan(2_900);

    clock.set("2026-11-24T00:00:00+07:00");
    visits.count(pageView(1));
    visits.flush();
    expect(found(traces, bytesOf(file))).toBe(0);
    expect(visits.days("2026-11-23", "2026-11-24")).toMatchObject([
      { date: "2026-11-23", visitors: 3_000 },
      { date: "2026-11-24", visitors: 1 },
    ]);
  });

  test("they vanish although nobody comes that night", () => {
    const clock = new TestClock();
    const file = temporaryFile();
    const visits = visitsIn(file, clock);
    visits.count(pageView(1));
    visits.flush();
    const traces = tracesIn(file);
    clock.set("2026-11-24T00:00:00+07:00");
    visits.flush();
    expect(found(traces, bytesOf(file))).toBe(0);
  });

  test("a site that stood still over midnight wipes them when it starts", () => {
    const clock = new TestClock();
    const file = temporaryFile();
    const before = visitsIn(file, clock);
    before.count(pageView(1));
    before.close();
    const traces = tracesIn(file);
    expect(found(traces, bytesOf(file))).toBe(traces.length);
    clock.set("2026-11-25T06:00:00+07:00");
    visitsIn(file, clock);
    expect(found(traces, bytesOf(file))).toBe(0);
  });

  test("a reader of the file puts the wiping off, not out", () => {
    const clock = new TestClock();
    const file = temporaryFile();
    const visits = visitsIn(file, clock);
    visits.count(pageView(1));
    visits.flush();
    const traces = tracesIn(file);
    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec("begin; select * from visit_day");
    reader.prepare("select * from visit_day").all();
    clock.set("2026-11-24T00:00:00+07:00");
    visits.flush();
    expect(found(traces, bytesOf(file)), "still in the log").toBeGreaterThan(0);
    reader.exec("commit");
    reader.close();
    visits.flush();
    expect(found(traces, bytesOf(file))).toBe(0);
  });

  test("the same reader is a new visitor, online once", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    clock.set("2026-11-23T23:59:30+07:00");
    for (const reader of [1, 2, 3]) visits.count(pageView(reader));
    clock.set("2026-11-24T00:00:30+07:00");
    visits.count(pageView(1));
    expect(visits.snapshot()).toEqual({ online: 3, today: 1, yesterday: 3, month: 4, total: 4 });
    clock.set("2026-11-24T00:04:30+07:00");
    expect(visits.snapshot().online, "those of before midnight left").toBe(1);
  });

  test.each([
    ["Asia/Ho_Chi_Minh", "2026-11-23T17:00:00Z"],
    ["Europe/Berlin", "2026-11-23T23:00:00Z"],
    ["Asia/Kathmandu", "2026-11-23T18:15:00Z"],
  ])("is midnight in %s", (timeZone, midnight) => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock, { timeZone });
    clock.set(midnight);
    clock.pass(-1);
    visits.count(pageView(1));
    clock.pass(1);
    visits.count(pageView(1));
    visits.flush();
    expect(visits.days("2026-11-23", "2026-11-24").map((day) => day.date)).toEqual(["2026-11-23", "2026-11-24"]);
  });

  test("a day of 25 hours is one day", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock, { timeZone: "Europe/Berlin" });
    clock.set("2026-10-25T00:30:00+02:00");
    visits.count(pageView(1));
    clock.set("2026-10-25T23:30:00+01:00");
    visits.count(pageView(1));
    visits.flush();
    expect(visits.days("2026-10-25", "2026-10-26")).toMatchObject([{ date: "2026-10-25", visits: 2, visitors: 1 }]);
  });
});

describe("a clock set back", () => {
  test("by seconds over midnight neither loses a view nor counts a visitor twice", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    clock.set("2026-11-24T00:00:05+07:00");
    visits.count(pageView(1));
    visits.flush();
    clock.set("2026-11-23T23:59:58+07:00");
    visits.count(pageView(1));
    visits.flush();
    clock.set("2026-11-24T00:00:10+07:00");
    visits.count(pageView(1));
    visits.flush();
    expect(visits.days("2026-11-23", "2026-11-24")).toEqual([
      { date: "2026-11-24", visits: 1, visitors: 1, pageViews: 3, estimated: false },
    ]);
  });

  test("by seconds over midnight and a restart neither", () => {
    const clock = new TestClock();
    const file = temporaryFile();
    clock.set("2026-11-24T00:00:05+07:00");
    const before = visitsIn(file, clock);
    before.count(pageView(1));
    before.close();
    clock.set("2026-11-23T23:59:58+07:00");
    const after = visitsIn(file, clock);
    after.count(pageView(1));
    expect(after.snapshot()).toMatchObject({ today: 1, total: 1 });
  });

  test("by hours within a day makes no visit of it, and visits go on being counted", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    clock.set("2026-11-23T15:00:00+07:00");
    visits.count(pageView(1));
    clock.set("2026-11-23T09:00:00+07:00");
    visits.count(pageView(1));
    expect(visits.snapshot()).toMatchObject({ online: 1, today: 1 });
    clock.set("2026-11-23T09:30:00+07:00");
    visits.count(pageView(1));
    expect(visits.snapshot()).toMatchObject({ online: 1, today: 2 });
  });

  test("by years, having been wrong, is followed", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    clock.set("2099-01-01T00:00:00+07:00");
    visits.count(pageView(1));
    clock.set("2026-11-23T09:00:00+07:00");
    visits.count(pageView(1));
    expect(visits.snapshot()).toMatchObject({ today: 1, total: 2 });
    visits.flush();
    expect(visits.days("2026-11-23", "2026-11-23")).toMatchObject([{ visits: 1, visitors: 1, pageViews: 1 }]);
  });
});
