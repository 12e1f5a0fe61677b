import { describe, expect, it } from "vitest";
import { findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { onEachRecord } from "#testing/records.ts";
import { runModule } from "#testing/run-module.ts";
import { appendChanges, feedHead, readAfter } from "./feed.ts";
import type { Record } from "./record.ts";

/** A process that brings sections to readers in a record as the newsroom does. */
const writer = (url: string, work: string) =>
  runModule(`
    import { act, createItem } from "#editorial/commands.ts";
    import { sectionsArea } from "#areas/sections/derive.ts";
    import { openRecord } from "#record/record.ts";
    const record = await openRecord(${JSON.stringify(url)});
    const desk = { kinds: new Map([["section", sectionsArea]]), actor: "clerk", now: 0 };
    let made = 0;
    const publish = async (tx) => {
      const slug = "tin-" + process.pid + "-" + made++;
      const content = { title: "Tin xã", slug, position: 1, shown: true };
      const { value } = await createItem(tx, desk, { kind: "section", language: "vi", content });
      for (const kind of ["submit", "approve", "publish"]) {
        const result = await act(tx, desk, value.id, { kind });
        if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      }
    };
    ${work}
    await record.close();`);

const append = (record: Record, itemId: string) =>
  record.inTransaction((tx) => appendChanges(tx, [{ kind: "section", itemId: itemId as ItemId }], 0 as Instant));

describe("a record", () => {
  onEachRecord(({ open, newUrl }) => {
    it("keeps nothing of a transaction whose process was killed, and keeps nobody waiting for it", async () => {
      const url = await newUrl();
      const record = await open(url);
      await append(record, "trước");
      const killed = writer(
        url,
        `await record.inTransaction(async (tx) => {
          await publish(tx);
          process.kill(process.pid, "SIGKILL");
        });`,
      );
      expect(await killed).toEqual([null, "SIGKILL"]);
      expect(await feedHead(record.read)).toBe(1);
      for (const table of ["item", "version", "audit"] as const)
        expect(await record.read.selectFrom(table).selectAll().execute(), table).toEqual([]);
      await append(record, "sau");
      expect((await readAfter(record.read, 0, 10)).map(({ itemId }) => itemId)).toEqual(["trước", "sau"]);
    });

    it("has what its feed names, at the moment it is named, however many processes write", async () => {
      const url = await newUrl();
      const record = await open(url);
      let isWriting = true;
      const writers = Promise.all(
        Array.from({ length: 2 }, () =>
          writer(url, "for (let at = 0; at < 10; at++) await record.inTransaction(publish);"),
        ),
      ).finally(() => {
        isWriting = false;
      });
      const seen: string[] = [];
      const follow = async () => {
        for (const { seq, itemId } of await readAfter(record.read, seen.length, 5)) {
          expect(seq).toBe(seen.push(itemId));
          expect(await findItem(record.read, itemId), `change ${seq}`).toBeDefined();
        }
      };
      while (isWriting) {
        await follow();
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      expect(await writers).toEqual([
        [0, null],
        [0, null],
      ]);
      for (let turn = 0; turn < 5; turn++) await follow();
      expect(new Set(seen).size).toBe(20);
      expect(await feedHead(record.read)).toBe(20);
    });
  });
});
