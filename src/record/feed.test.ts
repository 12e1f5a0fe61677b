import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { onEachRecord } from "#testing/records.ts";
import { appendChanges, FeedTrimmedError, feedHead, readAfter } from "./feed.ts";
import type { Record } from "./record.ts";

const AT = Date.UTC(2026, 10, 23) as Instant;
const named = (...names: string[]) => names.map((name) => ({ kind: "article", itemId: name as ItemId }));
const append = (record: Record, ...names: string[]) =>
  record.inTransaction((tx) => appendChanges(tx, named(...names), AT));

/** What a job that trims the feed does. */
const trimBefore = (record: Record, oldest: number) =>
  record.inTransaction(async (tx) => {
    await tx.deleteFrom("change").where("seq", "<", oldest).execute();
    await tx.updateTable("feed_head").set({ oldest }).execute();
  });

describe("the feed", () => {
  onEachRecord(({ open, newUrl, dialect }) => {
    it("is empty in a new record", async () => {
      const record = await open();
      expect(await feedHead(record.read)).toBe(0);
      expect(await readAfter(record.read, 0, 10)).toEqual([]);
    });

    it("numbers changes from one, in their order, and gives them page by page", async () => {
      const record = await open();
      await append(record, "một", "hai");
      await append(record, "ba");
      expect(await readAfter(record.read, 0, 2)).toEqual([
        { seq: 1, kind: "article", itemId: "một" },
        { seq: 2, kind: "article", itemId: "hai" },
      ]);
      expect(await readAfter(record.read, 2, 2)).toEqual([{ seq: 3, kind: "article", itemId: "ba" }]);
      expect(await readAfter(record.read, 3, 2)).toEqual([]);
    });

    it("moves nothing on when nothing moved on", async () => {
      const record = await open();
      await append(record);
      expect(await feedHead(record.read)).toBe(0);
    });

    it("leaves no gap for a writer that failed", async () => {
      const record = await open();
      await append(record, "một");
      await record
        .inTransaction(async (tx) => {
          await appendChanges(tx, named("hỏng"), AT);
          throw new Error("hỏng");
        })
        .catch(() => undefined);
      await append(record, "hai");
      expect((await readAfter(record.read, 0, 10)).map(({ itemId }) => itemId)).toEqual(["một", "hai"]);
      expect(await feedHead(record.read)).toBe(2);
    });

    it("numbers concurrent writers in the order of their commits, so that a follower misses none", async () => {
      const record = await open();
      const order: string[] = [];
      const seen: string[] = [];
      let position = 0;
      const follow = async () => {
        for (const change of await readAfter(record.read, position, 1_000)) {
          seen.push(change.itemId);
          position = change.seq;
        }
      };
      const write = async (name: string, wait: number) => {
        await record.inTransaction(async (tx) => {
          await new Promise((resolve) => setTimeout(resolve, wait));
          await appendChanges(tx, named(name), AT);
          await new Promise((resolve) => setTimeout(resolve, wait));
        });
        order.push(name);
      };
      const following = setInterval(follow, 3);
      const waits = [30, 1, 12, 0, 7, 20, 3, 0];
      await Promise.all(waits.map((wait, at) => write(`bài ${at}`, wait)));
      clearInterval(following);
      await new Promise((resolve) => setTimeout(resolve, 30));
      await follow();
      expect([...new Set(seen)].sort()).toEqual([...order].sort());
      const all = await readAfter(record.read, 0, 1_000);
      expect(all.map(({ itemId }) => itemId)).toEqual(order);
      expect(all.map(({ seq }) => seq)).toEqual(order.map((_, at) => at + 1));
    });

    it("misses nothing that another process writes meanwhile", async () => {
      const url = await newUrl();
      const record = await open(url);
      const writer = `
        import { openRecord } from "#record/record.ts";
        import { appendChanges } from "#record/feed.ts";
        const record = await openRecord(${JSON.stringify(url)});
        for (let at = 0; at < 25; at++)
          await record.inTransaction((tx) => appendChanges(tx, [{ kind: "article", itemId: "xa" + at }], 0));
        await record.close();`;
      const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", writer], {
        cwd: join(import.meta.dirname, "../.."),
        stdio: ["ignore", "ignore", "inherit"],
      });
      const ended = once(child, "exit");
      const seen = new Set<string>();
      let position = 0;
      for (let at = 0; at < 25; at++) {
        await append(record, `gần${at}`);
        for (const { seq, itemId } of await readAfter(record.read, position, 1_000)) {
          seen.add(itemId);
          position = seq;
        }
      }
      expect(await ended).toEqual([0, null]);
      for (const { itemId } of await readAfter(record.read, position, 1_000)) seen.add(itemId);
      expect(seen.size).toBe(50);
      expect(await feedHead(record.read)).toBe(50);
    });

    it("tells a follower that it was trimmed beyond its place, and only then", async () => {
      const record = await open();
      await append(record, "một", "hai", "ba", "bốn");
      await trimBefore(record, 3);
      await expect(readAfter(record.read, 0, 10)).rejects.toThrow(FeedTrimmedError);
      await expect(readAfter(record.read, 1, 10)).rejects.toThrow(FeedTrimmedError);
      expect((await readAfter(record.read, 2, 10)).map(({ itemId }) => itemId)).toEqual(["ba", "bốn"]);
      expect(await readAfter(record.read, 4, 10)).toEqual([]);
    });

    it("sends a follower back to the beginning when all was trimmed and it stands before the end", async () => {
      const record = await open();
      await append(record, "một", "hai");
      await trimBefore(record, 3);
      await expect(readAfter(record.read, 1, 10)).rejects.toThrow(FeedTrimmedError);
      expect(await readAfter(record.read, 2, 10)).toEqual([]);
    });

    it("gives no page with a hole in it, should it be trimmed while it is read", async () => {
      const record = await open();
      await append(record, "một", "hai", "ba");
      // What a reader sees that looked at `oldest` just before the trimming.
      await record.inTransaction((tx) => tx.deleteFrom("change").where("seq", "<", 3).execute());
      await expect(readAfter(record.read, 1, 10)).rejects.toThrow(FeedTrimmedError);
      expect((await readAfter(record.read, 2, 10)).map(({ itemId }) => itemId)).toEqual(["ba"]);
      await record.inTransaction((tx) => tx.deleteFrom("change").execute());
      await expect(readAfter(record.read, 2, 10)).rejects.toThrow(FeedTrimmedError);
      expect(await readAfter(record.read, 3, 10)).toEqual([]);
    });

    it("tells a follower that stands beyond its end: the record is an older copy of the one it followed", async () => {
      const record = await open();
      await append(record, "một");
      await expect(readAfter(record.read, 5, 10)).rejects.toThrow(FeedTrimmedError);
    });

    it("takes at most 1,000 changes in one transaction", async () => {
      const record = await open();
      const many = Array.from({ length: 1_001 }, (_, at) => `bài ${at}`);
      await append(record, ...many.slice(1));
      expect(await feedHead(record.read)).toBe(1_000);
      await expect(append(record, ...many)).rejects.toThrow(RangeError);
      expect(await feedHead(record.read)).toBe(1_000);
    });

    it("is read alike in steps of any size, from any place", { timeout: 120_000 }, async () => {
      const record = await open();
      const steps = [3, 1, 4, 1, 5, 9, 2, 6];
      for (const [at, size] of steps.entries())
        await append(record, ...Array.from({ length: size }, (_, place) => `${at}.${place}`));
      const all = await readAfter(record.read, 0, 1_000);
      await fc.assert(
        fc.asyncProperty(fc.nat(all.length), fc.integer({ min: 1, max: 40 }), async (after, limit) => {
          const read = [];
          for (let position = after; ; ) {
            const page = await readAfter(record.read, position, limit);
            expect(page.length).toBeLessThanOrEqual(limit);
            if (page.length === 0) break;
            read.push(...page);
            position = page.at(-1)?.seq ?? position;
          }
          expect(read).toEqual(all.slice(after));
        }),
        { numRuns: dialect === "sqlite" ? 60 : 20 },
      );
    });
  });
});
