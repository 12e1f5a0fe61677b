import { existsSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { copyVisits } from "./copy.ts";
import { pageView, TestClock, temporaryFile, visitsIn } from "./fixture.ts";
import { VisitReports } from "./reports.ts";
import { MAX_WORDS_A_DAY, wordsInVain } from "./words-in-vain.ts";

const ALWAYS = ["0000-01-01", "9999-12-31", 1_000] as const;
const search = (reader: number, searchedInVain: string) => pageView(reader, { kind: "search", searchedInVain });

describe("words that found nothing", () => {
  test("are one whatever their case and spaces, and keep their marks", () => {
    for (const typed of ["Lịch  cắt ĐIỆN ", "lịch cắt điện", "LỊCH\tcắt\u00a0điện"])
      expect(wordsInVain(typed)).toBe("lịch cắt điện");
    expect(wordsInVain("lịch cắt đi\u1ec7n".normalize("NFD"))).toBe("lịch cắt điện");
  });

  test.each(["0912 345 678", "ông ba 0912.345.678", "CCCD 001099012345", "+84-912-345-678", "a@xa.example", " ", ""])(
    "are not counted where they may be somebody's own: %j",
    (typed) => expect(wordsInVain(typed)).toBeUndefined(),
  );

  test.each(["15/2026/qđ-ubnd", "nghị định 42/2022/nđ-cp ngày 24/6/2022", "lịch tuần 48 năm 2026"])(
    "are counted where they are a document's number or a day: %j",
    (typed) => expect(wordsInVain(typed)).toBe(typed),
  );

  test("are not counted where they are too long to be a search", () => {
    expect(wordsInVain("ế".repeat(101))).toBeUndefined();
    expect(wordsInVain("ế".repeat(100))).toBe("ế".repeat(100));
  });

  test("are told of once they were searched for five times, on two days or more", () => {
    const clock = new TestClock();
    const visits = visitsIn(temporaryFile(), clock);
    for (const reader of [1, 2, 3]) visits.count(search(reader, "Lịch cắt điện"));
    for (let time = 0; time < 9; time++) visits.count(search(4, "tiêm chủng"));
    visits.flush();
    expect(visits.searchesInVain(...ALWAYS)).toEqual([]);
    clock.set("2026-11-24T08:00:00+07:00");
    visits.count(search(1, "lịch cắt điện"));
    visits.flush();
    expect(visits.searchesInVain(...ALWAYS)).toEqual([]);
    visits.count(search(1, "lịch cắt điện"));
    visits.flush();
    expect(visits.searchesInVain(...ALWAYS)).toEqual([{ words: "lịch cắt điện", searches: 5 }]);
    expect(visits.searchesInVain("2026-11-24", "2026-11-24", 10)).toEqual([]);
  });

  test("of programs, and of pages made ahead of the reader, are not counted", () => {
    const file = temporaryFile();
    const visits = visitsIn(file, new TestClock());
    visits.count({ ...search(1, "chợ phiên"), userAgent: "curl/8" });
    visits.count({ ...search(1, "chợ phiên"), purpose: "prefetch" });
    visits.count(search(1, "họp dân"));
    visits.flush();
    expect(keptIn(file)).toEqual([{ words: "họp dân", searches: 1 }]);
  });

  test("are gone from the disk after ninety days", () => {
    const clock = new TestClock();
    const file = temporaryFile();
    const visits = visitsIn(file, clock);
    visits.count(search(1, "chợ phiên bến lụa"));
    visits.flush();
    clock.set("2027-02-20T08:00:00+07:00");
    visits.flush();
    expect(keptIn(file)).toHaveLength(1);
    clock.set("2027-02-21T08:00:00+07:00");
    visits.flush();
    expect(keptIn(file)).toEqual([]);
    const bytes = [file, `${file}-wal`].map((path) => (existsSync(path) ? readFileSync(path, "utf8") : "")).join("");
    expect(bytes).not.toContain("chợ phiên bến lụa");
  });

  test("take no more room on a day than is theirs, however many are invented", () => {
    const file = temporaryFile();
    const visits = visitsIn(file, new TestClock());
    for (const reader of [1, 2, 3]) visits.count(search(reader, "họp dân"));
    for (let batch = 0; batch < 3; batch++) {
      for (let n = 0; n < MAX_WORDS_A_DAY; n++) visits.count(search(1, `bịa đặt ${batch} ${n}`));
      visits.flush();
    }
    visits.count(search(4, "họp dân"));
    visits.flush();
    expect(keptIn(file)).toHaveLength(MAX_WORDS_A_DAY);
    expect(keptIn(file)[0]).toEqual({ words: "họp dân", searches: 4 });
  });

  test("are in no copy, and stand beside no address, minute or page", () => {
    const [file, copy] = [temporaryFile(), temporaryFile()];
    const visits = visitsIn(file, new TestClock());
    visits.count(search(1, "chợ phiên"));
    visits.flush();
    expect(keptIn(file)).toHaveLength(1);
    copyVisits(file, copy);
    expect(readFileSync(copy, "utf8")).not.toContain("chợ phiên");
    const restored = VisitReports.open(copy);
    expect(restored.days("0000-01-01", "9999-12-31")).toHaveLength(1);
    restored.close();
  });
});

/** All that the file holds of them, shown to anybody or not. */
function keptIn(file: string): unknown[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare("select words, searches from search_in_vain order by searches desc").all();
  db.close();
  return rows.map((row) => ({ ...row }));
}
