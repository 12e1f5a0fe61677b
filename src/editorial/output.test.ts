import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { newsroom } from "#testing/newsroom.ts";
import { onEachRecord } from "#testing/records.ts";
import { article } from "#testing/small-archive.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { countOutput, outputQuery } from "./output.ts";

describe("what came to readers", () => {
  onEachRecord(({ open, dialect }) => {
    const clock = standingClock("2026-11-23T09:00:00+07:00");

    it("is counted by section and author, without what is a draft, was withdrawn, or came before or after", async () => {
      const record = await open();
      const room = newsroom(record, clock.now);
      const content = (title: string, sectionId: string) => ({ ...(article(title).content as object), sectionId });
      const now = clock.now();
      const before = (now - 1) as Instant;
      await room.publishNew("article", content("Trước", "muc1"), { publishedAt: before });
      await room.publishNew("article", content("Một", "muc1"), { publishedAt: now });
      await room.publishNew("article", content("Hai", "muc1"), { publishedAt: now });
      await room.publishNew("article", content("Ba", "muc2"), { publishedAt: now });
      await room.draft("article", content("Nháp", "muc1"));
      const withdrawn = await room.publishNew("article", content("Rút", "muc1"), { publishedAt: now });
      await room.act(withdrawn, { kind: "withdraw", notice: "Nhầm." });
      const until = (now + 1) as Instant;
      expect(await countOutput(record.read, ["article", "page"], now, until)).toEqual([
        { kind: "article", sectionId: "muc1", author: "test", count: 2 },
        { kind: "article", sectionId: "muc2", author: "test", count: 1 },
      ]);
      expect(await countOutput(record.read, ["page"], now, until)).toEqual([]);
      expect(await countOutput(record.read, ["article"], now, now)).toEqual([]);
    });

    if (dialect === "sqlite")
      it("is read from one index alone", async () => {
        const { read } = await open();
        const query = outputQuery(read, ["article", "page"], 0 as Instant, clock.now());
        const plan = (await query.explain(undefined, sql`query plan`)).map(
          (line) => (line as { detail: string }).detail,
        );
        expect(plan[0]).toMatch(/^SEARCH item USING COVERING INDEX item_output \(kind=\? AND published_at>/);
      });
  });
});
