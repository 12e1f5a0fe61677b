import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import type { Record } from "#record/record.ts";
import { kinds } from "#testing/imports.ts";
import { type Newsroom, newsroom } from "#testing/newsroom.ts";
import { onEachRecord } from "#testing/records.ts";
import { article } from "#testing/small-archive.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { deleteItem } from "./deletion.ts";
import { personActor } from "./model.ts";
import { listTranslations } from "./queries.ts";
import { type OwedFilter, type OwedPlace, owedQuery, translationsOwed } from "./translations.ts";
import { createTranslation } from "./writing.ts";

describe("translations that are owed", () => {
  onEachRecord(({ open, dialect }) => {
    let record: Record;
    let room: Newsroom;
    const clock = standingClock("2026-11-23T09:00:00+07:00");
    beforeEach(async () => {
      record = await open();
      room = newsroom(record, clock.now);
    });
    const content = (title: string, more: object = {}) => ({ ...(article(title).content as object), ...more });
    const publish = (title: string, more: object = {}) => {
      clock.advance({ minutes: 1 });
      return room.publishNew("article", content(title), more);
    };
    const translate = async (id: ItemId): Promise<ItemId> => {
      clock.advance({ minutes: 1 });
      const desk = { kinds, actor: personActor("a"), now: clock.now() };
      const made = await record.inTransaction((tx) => createTranslation(tx, desk, id, "en"));
      return made.ok ? made.value.id : expect.fail(JSON.stringify(made.refusal));
    };
    const ask = (why: OwedFilter["why"], more: Partial<OwedFilter> = {}, after?: OwedPlace, limit = 50) =>
      translationsOwed(record.read, { why, kinds: ["article", "page", "document"], ...more }, after, limit);
    const titles = async (...given: Parameters<typeof ask>) => (await ask(...given)).owed.map(({ item }) => item.title);

    it("are of what is public in one language and not even begun in the other", async () => {
      await publish("Chưa dịch");
      await translate(await publish("Đang dịch"));
      await room.draft("article", content("Chưa đăng"));
      const withdrawn = await publish("Đã rút");
      await room.act(withdrawn, { kind: "withdraw", notice: "Nhầm." });
      await publish("Only in English", { language: "en" });
      const { owed, next } = await ask("missing");
      expect(owed.map(({ item, language }) => [item.title, language])).toEqual([
        ["Only in English", "vi"],
        ["Chưa dịch", "en"],
      ]);
      expect(next).toBeUndefined();
    });

    it("are owed again when a begun translation was put away", async () => {
      const id = await publish("Lễ hội đình làng");
      const begun = await translate(id);
      expect(await titles("missing")).toEqual([]);
      const desk = { kinds, actor: personActor("a"), now: clock.now() };
      await record.inTransaction((tx) => deleteItem(tx, desk, begun));
      expect(await titles("missing")).toEqual(["Lễ hội đình làng"]);
    });

    it("are not owed by what names as its group an item that names none", async () => {
      const original = await publish("Được nhập vào");
      await publish("Brought in", { language: "en", translationGroup: original });
      expect(await titles("missing")).toEqual([]);
      expect((await listTranslations(record.read, original)).map(({ language }) => language)).toEqual(["vi", "en"]);
    });

    it("are too old once what they translate has been published anew, until they are as well", async () => {
      const id = await publish("Giờ làm việc");
      const english = await translate(id);
      await room.publish(english);
      expect(await titles("older")).toEqual([]);
      clock.advance({ minutes: 1 });
      await room.correct(id, content("Giờ làm việc mới"));
      const { owed } = await ask("older");
      expect(owed).toMatchObject([{ item: { id }, language: "en", translation: { id: english } }]);
      clock.advance({ minutes: 1 });
      await room.correct(english, content("New opening hours"));
      // The translation is the newer of the two now: that makes the original no older than itself.
      expect(await titles("older")).toEqual([]);
    });

    it("are narrowed by kind and section", async () => {
      clock.advance({ minutes: 1 });
      await room.publishNew("article", content("Ở mục một", { sectionId: "muc1" }));
      await room.publishNew("article", content("Ở mục hai", { sectionId: "muc2" }));
      expect(await titles("missing", { sectionIds: ["muc1"] })).toEqual(["Ở mục một"]);
      expect(await titles("missing", { kinds: ["document"] })).toEqual([]);
    });

    it("come page by page, the last published first, none twice and none left out", async () => {
      const made = ["Một", "Hai", "Ba", "Bốn", "Năm"];
      for (const title of made) await publish(title);
      const seen: string[] = [];
      let after: OwedPlace | undefined;
      for (let page = 0; page < 4; page++) {
        const { owed, next } = await ask("missing", {}, after, 2);
        seen.push(...owed.map(({ item }) => item.title));
        after = next;
        if (after === undefined) break;
      }
      expect(seen).toEqual(made.toReversed());
    });

    if (dialect === "sqlite")
      it("are looked for along indexes: nothing is sorted, and no table read whole", async () => {
        const place = { publishedAt: clock.now(), id: "000000000000" as ItemId };
        for (const why of ["missing", "older"] as const)
          for (const after of [undefined, place]) {
            const query = owedQuery(record.read, { why, kinds: ["article"], sectionIds: ["a"] }, after, place, 50);
            const plan = (await query.explain(undefined, sql`query plan`))
              .map((line) => (line as { detail: string }).detail)
              .join("\n");
            expect(plan).toMatch(/^SEARCH item USING INDEX item_published_order \(/);
            expect(plan).toMatch(/SEARCH other (EXISTS )?USING INDEX item_translation_group/);
            expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
          }
      });
  });
});
