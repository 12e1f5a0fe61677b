import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import type { Record } from "#record/record.ts";
import { kinds } from "#testing/imports.ts";
import { onEachRecord } from "#testing/records.ts";
import { article } from "#testing/small-archive.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { createItem } from "./commands.ts";
import { type ItemFilter, listItems, listQuery } from "./lists.ts";
import { personActor } from "./model.ts";
import { overdueQuery, waitingQuery, withdrawalsQuery } from "./queues.ts";

describe("a desk's list", () => {
  onEachRecord(({ open, dialect }) => {
    let record: Record;
    const clock = standingClock("2026-11-23T09:00:00+07:00");
    beforeEach(async () => {
      record = await open();
    });
    const create = async (title: string, more: object = {}, kind = "article"): Promise<ItemId> => {
      clock.advance({ minutes: 1 });
      const desk = { kinds, actor: personActor("a"), now: clock.now() };
      const content = { ...(article(title).content as object), ...more };
      const made = await record.inTransaction((tx) => createItem(tx, desk, { kind, language: "vi", content }));
      return made.ok ? made.value.id : expect.fail(JSON.stringify(made.refusal));
    };
    const titles = async (filter: Partial<ItemFilter>, limit = 50) =>
      (await listItems(record.read, { kind: "article", ...filter }, undefined, limit)).map(({ title }) => title);

    it("has the last saved first, page by page, none twice and none left out", async () => {
      const made = ["Một", "Hai", "Ba", "Bốn", "Năm"];
      for (const title of made) await create(title);
      const seen: string[] = [];
      let after: { savedAt: NonNullable<unknown>; id: ItemId } | undefined;
      for (let page = 0; page < 4; page++) {
        const items = await listItems(record.read, { kind: "article" }, after as never, 2);
        seen.push(...items.map(({ title }) => title));
        const last = items.at(-1);
        if (last === undefined) break;
        after = { savedAt: last.savedAt as never, id: last.id };
      }
      expect(seen).toEqual(made.toReversed());
    });

    it("finds words of titles in any order, with marks or without, and takes signs for no more than they are", async () => {
      await create("Đường liên xã thông xe");
      await create("Họp Ủy ban nhân dân xã");
      await create("Giảm 100% lệ phí");
      expect(await titles({ text: "duong thong" })).toEqual(["Đường liên xã thông xe"]);
      expect(await titles({ text: "THÔNG đường" })).toEqual(["Đường liên xã thông xe"]);
      for (const typed of ["Ủy ban", "u\u0309y ban", "uy ban"])
        expect(await titles({ text: typed })).toEqual(["Họp Ủy ban nhân dân xã"]);
      expect(await titles({ text: "100%" })).toEqual(["Giảm 100% lệ phí"]);
      expect(await titles({ text: "%" })).toHaveLength(3);
      expect(await titles({ text: "không có đâu" })).toEqual([]);
    });

    it("is narrowed by state, section, language and who made it", async () => {
      await create("Trong mục một", { sectionId: "muc1" });
      await create("Trong mục hai", { sectionId: "muc2" });
      expect(await titles({ sectionIds: ["muc1"] })).toEqual(["Trong mục một"]);
      expect(await titles({ states: ["published"] })).toEqual([]);
      expect(await titles({ states: ["draft"], language: "vi", madeBy: personActor("a") })).toHaveLength(2);
      expect(await titles({ madeBy: personActor("b") })).toEqual([]);
      expect(await titles({ language: "en" })).toEqual([]);
      expect(await titles({ isDeleted: true })).toEqual([]);
    });

    // PostgreSQL chooses by how many rows there are; SQLite's plan is the same for ten and for 200,000.
    if (dialect !== "sqlite") return;
    it("walks one index in its order, whatever it is narrowed by: nothing is sorted", async () => {
      const place = { savedAt: clock.now(), id: "000000000000" as ItemId };
      const filters: Partial<ItemFilter>[] = [
        {},
        { text: "duong lang" },
        { states: ["draft"], language: "vi" },
        { sectionIds: ["a", "b"], madeBy: personActor("a"), text: "họp" },
        { isDeleted: true },
      ];
      for (const filter of filters)
        for (const after of [undefined, place]) {
          const query = listQuery(record.read, { kind: "article", ...filter }, after, 50);
          const plan = (await query.explain(undefined, sql`query plan`))
            .map((line) => (line as { detail: string }).detail)
            .join("\n");
          expect(plan, JSON.stringify(filter)).toMatch(
            /^SEARCH item USING INDEX item_(desk \(kind=\?|state \(state=\? AND kind=\?)/,
          );
          expect(plan).not.toContain("TEMP B-TREE");
        }
    });

    it("finds what waits on a desk in its order, the longest waiting first, whatever section it is narrowed to", async () => {
      const planOf = async (query: ReturnType<typeof waitingQuery>) =>
        (await query.explain(undefined, sql`query plan`)).map((line) => (line as { detail: string }).detail).join("\n");
      for (const reach of ["everywhere", ["a", "b"]] as const) {
        for (const who of [undefined, personActor("a")])
          expect(await planOf(waitingQuery(record.read, "article", "in-review", reach, who))).toBe(
            "SEARCH item USING INDEX item_state (state=? AND kind=?)",
          );
        for (const time of ["forced_at", "review_by"] as const)
          expect(await planOf(overdueQuery(record.read, "page", time, clock.now(), reach, personActor("a")))).toBe(
            `SEARCH item USING INDEX item_${time} (kind=? AND ${time}<?)`,
          );
      }
    });

    it("finds what is to be withdrawn along its own index", async () => {
      const plan = await withdrawalsQuery(record.read).explain(undefined, sql`query plan`);
      expect(plan).toMatchObject([{ detail: expect.stringContaining("USING INDEX item_withdraw_at") }]);
    });
  });
});
