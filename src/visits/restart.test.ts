import { spawn } from "node:child_process";
import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyVisits } from "./copy.ts";
import { MINUTE, PHONE, pageView, TestClock, temporaryFile, visitsIn } from "./fixture.ts";
import { type DayRow, VisitReports } from "./reports.ts";

const ALWAYS = ["0000-01-01", "9999-12-31"] as const;

type Event =
  | { readonly does: "count"; readonly reader: number }
  | { readonly does: "wait"; readonly minutes: number }
  | { readonly does: "flush" | "restart" | "crash" };

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ does: fc.constant("count" as const), reader: fc.nat(5) }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant("wait" as const), minutes: fc.nat(60 * 10) }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constantFrom("flush" as const, "restart" as const, "crash" as const) }),
    },
  ),
  { maxLength: 60 },
);

/** The definitions, word by word, with nothing to make them quick. */
class Model {
  readonly #views: { readonly date: string; readonly minute: number; readonly reader: number }[] = [];

  count(reader: number, at: number): void {
    const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate();
    this.#views.push({ date: date.toString(), minute: Math.floor(at / MINUTE), reader });
  }

  days(): DayRow[] {
    const dates = [...new Set(this.#views.map((view) => view.date))].sort();
    return dates.map((date) => {
      const views = this.#views.filter((view) => view.date === date);
      const visits = views.filter((view, at) => {
        const last = views.slice(0, at).findLast((other) => other.reader === view.reader);
        return last === undefined || view.minute - last.minute >= 30;
      });
      const visitors = new Set(views.map((view) => view.reader)).size;
      return { date, visits: visits.length, visitors, pageViews: views.length, estimated: false };
    });
  }
}

/** @param crash whether a crash happens at all; the instance before it is left as it was, never written nor closed. */
function play(events: readonly Event[], crash: "loses" | "not-at-all") {
  const clock = new TestClock();
  const file = temporaryFile();
  const model = new Model();
  let unwritten: { readonly reader: number; readonly at: number }[] = [];
  let visits = visitsIn(file, clock, { carriedOver: () => 1_000 });
  const write = () => {
    for (const { reader, at } of unwritten) model.count(reader, at);
    unwritten = [];
  };
  const reopen = () => {
    visits = visitsIn(file, clock, { carriedOver: () => 1_000 });
  };
  for (const event of events) {
    if (event.does === "count") {
      visits.count(pageView(event.reader));
      unwritten.push({ reader: event.reader, at: clock.now() });
    } else if (event.does === "wait") clock.pass(event.minutes * MINUTE);
    else if (event.does === "flush") {
      visits.flush();
      write();
    } else if (event.does === "restart") {
      visits.close();
      write();
      reopen();
    } else if (crash === "loses") {
      unwritten = [];
      reopen();
    }
  }
  visits.flush();
  write();
  return { days: visits.days(...ALWAYS), snapshot: visits.snapshot(), model: model.days() };
}

describe("a restart", () => {
  test("changes nothing, whenever it comes, when the site was stopped cleanly", () => {
    fc.assert(
      fc.property(steps, (events) => {
        const { days, model } = play(events, "not-at-all");
        expect(days).toEqual(model);
      }),
      { numRuns: 60 },
    );
  });

  test("after a crash loses what was not written, and nothing else", () => {
    fc.assert(
      fc.property(steps, (events) => {
        const { days, model } = play(events, "loses");
        expect(days).toEqual(model);
      }),
      { numRuns: 60 },
    );
  });

  test("leaves the total the sum of all days and what was carried over", () => {
    fc.assert(
      fc.property(steps, (events) => {
        const { days, snapshot } = play(events, "loses");
        expect(snapshot.total).toBe(1_000 + days.reduce((sum, day) => sum + day.visits, 0));
      }),
      { numRuns: 30 },
    );
  });

  test("keeps who is online", () => {
    const clock = new TestClock();
    const file = temporaryFile();
    const before = visitsIn(file, clock);
    for (const reader of [1, 2]) before.count(pageView(reader));
    before.close();
    const after = visitsIn(file, clock);
    after.count(pageView(2));
    expect(after.snapshot().online).toBe(2);
  });
});

describe("another process", () => {
  /** Runs a program that has `openVisits`, a file and a page view at hand. */
  function run(file: string, body: string) {
    const program = `
      import { openVisits } from ${JSON.stringify(new URL("./visits.ts", import.meta.url).href)};
      const visits = openVisits({
        file: ${JSON.stringify(file)}, timeZone: "Asia/Ho_Chi_Minh", clock: Date.now, carriedOver: () => 0,
        onError: (error) => { throw error; },
      });
      const hit = { method: "GET", status: 200, contentType: "text/html", userAgent: ${JSON.stringify(PHONE)}, kind: "home" };
      ${body}`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      cwd: import.meta.dirname,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    return once(child, "close").then(([code, signal]) => ({ code, signal, output }));
  }

  const stored = (file: string) => {
    const reports = VisitReports.open(file);
    const pageViews = reports.days(...ALWAYS).reduce((sum, day) => sum + day.pageViews, 0);
    reports.close();
    return pageViews;
  };

  async function countUntilKilled(lifeMs: number) {
    const file = temporaryFile();
    const { signal, output } = await run(
      file,
      `import { writeSync } from "node:fs";
      const startedAt = performance.now();
      let counted = 0;
      setInterval(() => {
        visits.count({ ...hit, address: "192.0.2." + (counted++ % 250) });
        writeSync(1, performance.now() + "\\n");
        if (performance.now() - startedAt > ${lifeMs}) process.kill(process.pid, "SIGKILL");
      }, 5);`,
    );
    return { file, signal, moments: output.trim().split("\n").map(Number) };
  }

  test("that is killed in the middle of counting loses the last second at most", async () => {
    // Both moments are shortly before a write: a timer of 1.5, 2, 2.5 or 3 seconds would be found out by one of them.
    for (const { file, signal, moments } of await Promise.all([countUntilKilled(2_900), countUntilKilled(3_900)])) {
      expect(signal).toBe("SIGKILL");
      // The timer that writes is late by what the machine is busy with.
      const lastWrite = (moments.at(-1) ?? 0) - 1_000 - 250;
      expect(moments.length).toBeGreaterThan(100);
      expect(stored(file)).toBeGreaterThanOrEqual(moments.filter((moment) => moment < lastWrite).length);
      expect(stored(file)).toBeLessThanOrEqual(moments.length);
      const after = visitsIn(file, new TestClock());
      after.flush();
      expect(after.days(...ALWAYS).length, "the file is whole").toBeGreaterThan(0);
    }
  });

  test("that ends with `close` loses nothing, and the timer keeps no process alive", async () => {
    const file = temporaryFile();
    const { code } = await run(
      file,
      `for (let n = 0; n < 500; n++) visits.count({ ...hit, address: "" + n }); visits.close();`,
    );
    expect(code).toBe(0);
    expect(stored(file)).toBe(500);
    expect(await run(temporaryFile(), "")).toMatchObject({ code: 0 });
  });

  test("reads while the site counts", () => {
    const clock = new TestClock();
    const file = temporaryFile();
    const visits = visitsIn(file, clock);
    for (const reader of [1, 2, 3]) visits.count(pageView(reader));
    visits.flush();
    const reports = VisitReports.open(file);
    expect(reports.totals("2026-11-23", "2026-11-22")).toEqual({ today: 3, yesterday: 0, month: 3, total: 3 });
    expect(reports.online(Math.floor(clock.now() / MINUTE))).toBe(3);
    expect(reports.online(Math.floor(clock.now() / MINUTE) + 5)).toBe(0);
    visits.count(pageView(4));
    visits.flush();
    expect(reports.days(...ALWAYS)).toMatchObject([{ visitors: 4 }]);
    reports.close();
  });

  test("does not make a file by asking for reports", () => {
    expect(() => VisitReports.open(temporaryFile())).toThrow();
  });
});

describe("a copy", () => {
  test("has every count, and neither salt nor keys", () => {
    const clock = new TestClock();
    const [file, copy] = [temporaryFile(), temporaryFile()];
    const visits = visitsIn(file, clock);
    for (const reader of [1, 2]) visits.count(pageView(reader));
    visits.flush();
    copyVisits(file, copy);
    const restored = VisitReports.open(copy);
    expect(restored.days(...ALWAYS)).toEqual(visits.days(...ALWAYS));
    expect(restored.byKind(...ALWAYS)).toEqual([{ kind: "article", pageViews: 2 }]);
    expect(restored.online(Math.floor(clock.now() / MINUTE))).toBe(0);
    restored.close();
    expect(() => copyVisits(file, copy), "never doubles what is there").toThrow();
    expect(() => copyVisits(temporaryFile(), temporaryFile())).toThrow();
  });
});
