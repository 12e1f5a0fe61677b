import { readdirSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { onEachRecord } from "#testing/records.ts";
import * as audit from "./audit.ts";
import { listAudit, writeAudit } from "./audit.ts";
import { personActor } from "./model.ts";

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => `${folder}/${name}`);

describe("the log", () => {
  it("has no function that changes an entry, and nothing in the program that changes its rows", () => {
    expect(Object.keys(audit).toSorted()).toEqual(["listAudit", "writeAudit"]);
    const changing = /(updateTable|deleteFrom|replaceInto|mergeInto|dropTable)\(\s*["'`]audit["'`]/;
    const inSql = /\b(update|delete\s+from|replace\s+into|truncate(\s+table)?|drop\s+table)\s+"?audit"?\b/i;
    const files = sources("src");
    expect(files.length).toBeGreaterThan(300);
    const guilty = files.filter((file) => {
      const text = readFileSync(file, "utf8");
      return changing.test(text) || inSql.test(text);
    });
    expect(guilty).toEqual([]);
    expect(changing.test('tx.deleteFrom("audit")')).toBe(true);
  });

  it("has no list of tables to be emptied with an item in which it stands", () => {
    expect(readFileSync("src/editorial/deletion.ts", "utf8")).not.toMatch(/["'`]audit["'`]/);
  });

  onEachRecord(({ open, dialect }) => {
    it("gives back what was written, narrowed by all that it can be narrowed by at once", async () => {
      const record = await open();
      const at = 1_800_000_000_000 as Instant;
      const actor = personActor("a");
      await record.inTransaction((tx) =>
        writeAudit(
          tx,
          [
            { actor, action: "withdraw", detail: { notice: "Nhầm số liệu" } },
            { actor, action: "publish" },
            { actor: personActor("b"), action: "withdraw" },
          ],
          at,
        ),
      );
      const until = (at + 1) as Instant;
      const found = await listAudit(record.read, { actor, action: "withdraw", from: at, until }, undefined, 10);
      expect(found.map(({ detail }) => detail)).toEqual([{ notice: "Nhầm số liệu" }]);
      expect(await listAudit(record.read, { until: at }, undefined, 10)).toEqual([]);
    });

    if (dialect === "sqlite")
      it("is read along an index, however it is narrowed", async () => {
        const record = await open();
        for (const where of ["", "where actor = 'x'", "where action = 'x'", "where item_id = 'x'"]) {
          const { rows } = await sql<{ detail: string }>`explain query plan
          select * from audit ${sql.raw(where)} order by at desc, id desc limit 50`.execute(record.read);
          const plan = rows.map(({ detail }) => detail).join("\n");
          expect(plan).toContain("USING INDEX audit_");
          // Entries of one item in one moment are a few: only their order among themselves is sorted.
          if (!where.includes("item_id")) expect(plan).not.toContain("TEMP B-TREE");
        }
      });
  });
});
