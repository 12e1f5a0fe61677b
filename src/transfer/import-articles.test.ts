import { afterAll, describe, expect, it } from "vitest";
import { act, saveContent } from "#editorial/commands.ts";
import type { Actor, Item } from "#editorial/model.ts";
import { findByExternalIds } from "#editorial/queries.ts";
import { feedHead } from "#record/feed.ts";
import type { Record } from "#record/record.ts";
import { contentOf, contentsOf, IMPORT_CLOCK, importRecords, kinds } from "#testing/imports.ts";
import { onEachRecord } from "#testing/records.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";

const article = (at: number, more: object = {}) => ({
  id: `bai-${at}`,
  title: `Khánh thành cầu dân sinh thôn ${at}`,
  lead: `Sáng nay thôn ${at} có cầu mới.`,
  body: `Cầu dài ${at + 10} m.\nBà con đi lại dễ dàng hơn.`,
  published: "2024-05-20T08:30:00+07:00",
  section: at % 3 === 0 ? "Kinh tế" : "Đời sống",
  ...more,
});
const articles = (count: number) => Array.from({ length: count }, (_, at) => article(at));

describe("importing articles", () => {
  const folder = temporaryFolder("import-articles");
  afterAll(() => folder.remove());
  const bring = (record: Record, records: readonly (object | string)[], options = {}) =>
    importRecords(record, folder.path, "articles", records, options);

  onEachRecord(({ open }) => {
    it("brings in articles as they were published, in sections made as they are first met", async () => {
      const record = await open();
      const summary = await bring(record, articles(5));
      expect(summary).toMatchObject({ created: 5, updated: 0, unchanged: 0, leftOut: 0, wasStopped: false });
      const [item] = (await findByExternalIds(record.read, "article", ["articles:bai-1"])).values();
      expect(item).toMatchObject({ state: { kind: "published" }, publishedAt: Date.parse("2024-05-20T01:30:00Z") });
      const economy = await contentOf(record.read, "section:kinh-te");
      expect(economy).toMatchObject({ title: "Kinh tế", slug: "kinh-te", position: 1, shown: true, holds: "articles" });
      expect((await contentOf(record.read, "section:doi-song")).position).toBe(2);
      const content = await contentOf(record.read, "articles:bai-1");
      expect(content).toMatchObject({
        title: "Khánh thành cầu dân sinh thôn 1",
        slug: "khanh-thanh-cau-dan-sinh-thon-1",
      });
      expect(content.body.content).toHaveLength(2);
    });

    it("changes nothing, and wakes no follower, when it is run again", async () => {
      const record = await open();
      await bring(record, articles(250));
      const before = await contentsOf(record.read);
      const head = await feedHead(record.read);
      expect(await bring(record, articles(250))).toMatchObject({ created: 0, updated: 0, unchanged: 250 });
      expect(await contentsOf(record.read)).toEqual(before);
      expect(await feedHead(record.read)).toBe(head);
    });

    it("makes a second version of the one line that changed", async () => {
      const record = await open();
      await bring(record, articles(4));
      const changed = [...articles(3), article(3, { title: "Cầu thôn 3 mở rộng" })];
      expect(await bring(record, changed)).toMatchObject({ created: 0, updated: 1, unchanged: 3 });
      const { versions } = await contentsOf(record.read);
      const [item] = (await findByExternalIds(record.read, "article", ["articles:bai-3"])).values();
      expect(versions.filter((version) => version.item_id === item?.id).map(({ number }) => number)).toEqual([1, 2]);
      expect((await contentOf(record.read, "articles:bai-3")).title).toBe("Cầu thôn 3 mở rộng");
    });

    it("writes nothing on a dry run, and counts what it would do", async () => {
      const record = await open();
      await bring(record, articles(2));
      const before = await contentsOf(record.read);
      const head = await feedHead(record.read);
      const dry = await bring(record, [...articles(450), article(1, { id: "bai-0" })], { isDryRun: true });
      expect(dry).toMatchObject({ created: 448, unchanged: 2, leftOut: 1 });
      expect(await contentsOf(record.read)).toEqual(before);
      expect(await feedHead(record.read)).toBe(head);
    });

    it("leaves the record as an undisturbed run does, wherever it was stopped before it was run again", async () => {
      const calm = await open();
      await bring(calm, articles(650));
      const expected = await contentsOf(calm.read);
      const disturbed = await open();
      for (const stopAfter of [1, 2]) {
        const stop = new AbortController();
        let batches = 0;
        const onBatch = () => {
          batches += 1;
          if (batches === stopAfter) stop.abort();
        };
        expect((await bring(disturbed, articles(650), { stop: stop.signal, onBatch })).wasStopped).toBe(true);
        expect((await contentsOf(disturbed.read)).items.length).toBeLessThan(652);
      }
      const last = await bring(disturbed, articles(650));
      expect(last).toMatchObject({ created: 250, unchanged: 400 });
      expect(withoutSectionTimes(await contentsOf(disturbed.read))).toEqual(withoutSectionTimes(expected));
    });

    it("leaves alone what was changed or withdrawn here since, unless it is told to win", async () => {
      const record = await open();
      await bring(record, articles(4));
      const desk = { kinds, actor: "bien-tap" as Actor, now: IMPORT_CLOCK() };
      const items = await findByExternalIds(record.read, "article", ["articles:bai-1", "articles:bai-2"]);
      const edited = items.get("articles:bai-1") as Item;
      const withdrawn = items.get("articles:bai-2") as Item;
      const content = { ...(await contentOf(record.read, "articles:bai-1")), title: "Tòa soạn đã sửa" };
      await record.inTransaction(async (tx) => {
        await saveContent(tx, desk, edited.id, edited.revision, content);
        await act(tx, desk, withdrawn.id, { kind: "withdraw", notice: "Tin sai" });
      });
      expect(await bring(record, articles(4))).toMatchObject({ kept: 2, unchanged: 2, updated: 0 });
      expect((await contentOf(record.read, "articles:bai-1")).title).toBe("Tòa soạn đã sửa");
      expect(await bring(record, articles(4), { overEdits: true })).toMatchObject({ updated: 2, unchanged: 2 });
      expect((await contentOf(record.read, "articles:bai-1")).title).toBe("Khánh thành cầu dân sinh thôn 1");
    });

    it("uses a section that the site has under that address, and never changes it", async () => {
      const record = await open();
      await bring(record, [article(0)]);
      const desk = { kinds, actor: "bien-tap" as Actor, now: IMPORT_CLOCK() };
      const section = (await findByExternalIds(record.read, "section", ["section:kinh-te"])).get("section:kinh-te");
      const content = { ...(await contentOf(record.read, "section:kinh-te")), title: "Kinh tế - Xã hội", position: 9 };
      await record.inTransaction((tx) => saveContent(tx, desk, (section as Item).id, 1, content));
      await bring(record, [article(0), article(3), article(4)]);
      expect((await contentOf(record.read, "articles:bai-3")).sectionId).toBe(section?.id);
      expect((await contentOf(record.read, "section:kinh-te")).title).toBe("Kinh tế - Xã hội");
      expect((await contentOf(record.read, "section:doi-song")).position).toBe(10);
    });
  });
});

/** A section has no date of its own. */
function withoutSectionTimes({ items, ...rest }: Awaited<ReturnType<typeof contentsOf>>) {
  return { ...rest, items: items.map((item) => (item.kind === "section" ? { ...item, published_at: 0 } : item)) };
}
