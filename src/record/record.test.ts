import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { onEachRecord } from "#testing/records.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { appendChanges, feedHead, recordIdentity } from "./feed.ts";
import { openRecord, type Record } from "./record.ts";

const AT = Date.UTC(2026, 10, 23) as Instant;
const step = (record: Record, itemId: string) =>
  record.inTransaction((tx) => appendChanges(tx, [{ kind: "article", itemId: itemId as ItemId }], AT));

describe("a record", () => {
  onEachRecord(({ open, newUrl, dialect }) => {
    it("keeps what it holds, and its identity, when it is opened again", async () => {
      const url = await newUrl();
      const first = await open(url);
      const identity = await recordIdentity(first.read);
      await step(first, "bai-viet");
      const again = await open(url);
      expect(await recordIdentity(again.read)).toBe(identity);
      expect(await feedHead(again.read)).toBe(1);
      const { count } = await again.read
        .selectFrom("identity")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      expect(Number(count)).toBe(1);
    });

    it("finishes migrations that were cut off anywhere, without losing rows", async () => {
      const url = await newUrl();
      const before = await open(url);
      await step(before, "bai-viet");
      await sql`delete from kysely_migration`.execute(before.read);
      await sql`drop index item_publish_at`.execute(before.read);
      const after = await open(url);
      expect(await feedHead(after.read)).toBe(1);
      expect(await after.read.selectFrom("feed_head").selectAll().execute()).toHaveLength(1);
    });

    it("is not touched by another site's record beside it", async () => {
      const one = await open();
      const other = await open();
      await step(one, "bai-viet");
      expect(await feedHead(other.read)).toBe(0);
      expect(await recordIdentity(one.read)).not.toBe(await recordIdentity(other.read));
    });

    it("keeps nothing of a transaction that fails, and goes on working", async () => {
      const record = await open();
      const failing = record.inTransaction(async (tx) => {
        await appendChanges(tx, [{ kind: "article", itemId: "mất điện" as ItemId }], AT);
        throw new Error("mất điện");
      });
      await expect(failing).rejects.toThrow("mất điện");
      expect(await feedHead(record.read)).toBe(0);
      expect(await record.read.selectFrom("change").selectAll().execute()).toEqual([]);
      await step(record, "bai-viet");
      expect(await feedHead(record.read)).toBe(1);
    });

    it("gives times and counts as numbers, and texts with every mark", async () => {
      const record = await open();
      const title = "Thông báo về việc cắt điện ở khu phố Ngã Ba – “khẩn” 🚨";
      await step(record, title);
      const row = await record.read.selectFrom("change").selectAll().executeTakeFirstOrThrow();
      expect(row).toEqual({ seq: 1, kind: "article", item_id: title, happened_at: AT });
    });

    it("tells a listener of each write, whoever wrote, and no more after it stopped listening", async () => {
      const url = await newUrl();
      const [here, there] = [await open(url), await open(url)];
      let told = 0;
      const stop = here.onChange(() => {
        told += 1;
      });
      await until(() => told > 0);
      for (const writer of [here, there]) {
        const before = told;
        await step(writer, "bai-viet");
        await until(() => told > before);
      }
      stop();
      const last = told;
      await step(there, "bai-viet");
      await new Promise((resolve) => setTimeout(resolve, 120));
      expect(told).toBe(last);
    });

    it("tells a listener soon after it began, for what was written just before", async () => {
      const record = await open();
      await step(record, "bai-viet");
      let told = 0;
      const stop = record.onChange(() => {
        told += 1;
      });
      await until(() => told > 0);
      stop();
    });

    it("refuses to read after it was closed, instead of waiting for ever", async () => {
      const record = await openRecord(await newUrl());
      await record.close();
      await expect(feedHead(record.read)).rejects.toThrow();
      await expect(step(record, "bai-viet")).rejects.toThrow();
    });

    if (dialect === "postgres") {
      it("opens whole however many open the empty place at once", async () => {
        // One round in eight shows what happens when two create the schema at the very same time.
        for (let round = 0; round < 7; round++) {
          const place = await newUrl();
          await Promise.all(Array.from({ length: 8 }, () => open(place)));
        }
        const url = await newUrl();
        const records = await Promise.all(Array.from({ length: 5 }, () => open(url)));
        const identities = await Promise.all(records.map((record) => recordIdentity(record.read)));
        expect(new Set(identities).size).toBe(1);
        await Promise.all(records.map((record, at) => step(record, `bai-${at}`)));
        expect(await feedHead((records[0] as Record).read)).toBe(5);
      });

      it("takes no schema name that is more than a name", async () => {
        const url = new URL(await newUrl());
        url.searchParams.set("schema", 'x"; drop schema public; --');
        await expect(openRecord(url.href)).rejects.toThrow("not a plain PostgreSQL name");
      });
    }
  });

  it("is opened by several processes at once, of which none fails", async () => {
    using folder = temporaryFolder("record");
    const url = `sqlite:${join(folder.path, "record.sqlite")}`;
    const opener = `
      import { openRecord } from "#record/record.ts";
      import { recordIdentity } from "#record/feed.ts";
      const record = await openRecord(${JSON.stringify(url)});
      console.log(await recordIdentity(record.read));
      await record.close();`;
    const run = promisify(execFile);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        run(process.execPath, ["--input-type=module-typescript", "-e", opener], {
          cwd: join(import.meta.dirname, "../.."),
        }),
      ),
    );
    expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
  });
});

/** Waits until something is so; the test's own time limit ends it when it never is. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}
