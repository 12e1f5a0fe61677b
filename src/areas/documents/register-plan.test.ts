import { beforeAll, describe, expect, test } from "vitest";
import type { Area } from "#edition/area.ts";
import { EditionDatabase } from "#edition/database.ts";
import { editionDdl } from "#edition/schema.ts";
import { documentsArea } from "./derive.ts";
import { countDocuments, countTerms, listDocumentIds, type RegisterFilter } from "./register.ts";

const DOCUMENTS = 50_000;
const TODAY = "2026-11-23";
/** Far above what it takes (some 20 ms), far below what a scan with a sort of whole documents would. */
const LIMIT_MS = 500;

const EVERY_CHOICE: readonly RegisterFilter[] = [
  {},
  { type: "type-3" },
  { field: "field-2" },
  { issuer: "issuer-1" },
  { year: "2019" },
  { effect: "expired" },
  { effect: "in-force", type: "type-3", field: "field-2", issuer: "issuer-1", year: "2019" },
];

describe("the register of 50,000 documents", () => {
  const db = EditionDatabase.forWriting(":memory:");
  /** Every statement that the queries make, caught on its way. */
  const asked: { sql: string; parameters: (string | number)[] }[] = [];
  const watched = {
    all: <Row>(sql: string, ...parameters: (string | number)[]) => {
      asked.push({ sql, parameters });
      return db.all<Row>(sql, ...parameters);
    },
    get: <Row>(sql: string, ...parameters: (string | number)[]) => db.get<Row>(sql, ...parameters),
  };

  beforeAll(() => {
    db.exec(editionDdl([documentsArea] as unknown as readonly Area[]));
    db.transaction(() => {
      for (let at = 0; at < DOCUMENTS; at++) fill(db, at);
    });
  });

  test("is listed along an index, whatever is chosen: no table is scanned and nothing is sorted", () => {
    for (const filter of EVERY_CHOICE) {
      asked.length = 0;
      listDocumentIds(watched as never, filter, TODAY, 20);
      expect(asked.length).toBeGreaterThan(0);
      for (const { sql, parameters } of asked) {
        const plan = db.all<{ detail: string }>(`explain query plan ${sql}`, ...parameters).map(({ detail }) => detail);
        expect(plan.join("\n")).toMatch(/^SEARCH document_listing USING (?:PRIMARY KEY|COVERING INDEX)/);
        expect(plan.join("\n")).not.toMatch(/SCAN|TEMP B-TREE FOR ORDER BY/);
      }
    }
  });

  test("is listed and counted in a moment, deep in the list too", () => {
    for (const filter of EVERY_CHOICE) {
      const startedAt = performance.now();
      const total = countDocuments(db, filter, TODAY);
      listDocumentIds(db, filter, TODAY, 20, Math.min(total - 1, 9_980));
      for (const dimension of ["type", "field", "issuer", "year", "effect"] as const)
        countTerms(db, dimension, filter, TODAY);
      expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS);
    }
  });

  test("counts each document once however it is divided", () => {
    for (const dimension of ["type", "issuer", "year", "effect"] as const) {
      const counts = countTerms(db, dimension, {}, TODAY);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(DOCUMENTS);
    }
  });
});

function fill(db: EditionDatabase, at: number): void {
  const id = `d${String(at).padStart(11, "0")}`;
  const year = 2000 + (at % 27);
  const issuedOn = `${year}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
  const end = at % 3 === 0 ? "2024-01-01" : "9999-12-31";
  const rest = [`type-${at % 19}`, `issuer-${at % 7}`, issuedOn, end, end, at % 50 === 0 ? 1 : 0];
  for (const field of ["", `field-${at % 40}`, ...(at % 3 === 0 ? ["field-x"] : [])])
    db.run(
      "insert into document_listing values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      ...[field, year, issuedOn, at % 500, id, ...rest],
    );
  if (at % 10 !== 0) return;
  const replaced = `d${String(at + 1).padStart(11, "0")}`;
  db.run("insert into document_relation values (?, 'replaces', ?, ?)", id, replaced, issuedOn);
}
