import { describe, expect, test } from "vitest";
import { areas } from "#areas/index.ts";
import { deleteItem } from "#editorial/deletion.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Actor } from "#editorial/model.ts";
import { findContent, findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { StoredFile } from "#media/store.ts";
import type { Record } from "#record/record.ts";
import { emptyRichText } from "#richtext/model.ts";
import { followed } from "#testing/followed-record.ts";
import { kinds } from "#testing/imports.ts";
import { newsroom } from "#testing/newsroom.ts";
import { onEachRecord } from "#testing/records.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { keepMedia, replaceFile } from "./keep.ts";
import { findMediaByHash, findUses, noteMissingUses, noteUses, usesOfAreas } from "./library.ts";
import { findSuccessor } from "./queries.ts";

const usesOf = usesOfAreas(areas);
const clock = standingClock("2026-11-27T09:00:00+07:00").now;
const desk = (): Desk => ({ kinds, actor: "test" as Actor, now: clock() });

const picture = (digit: string, more: Partial<StoredFile> = {}): StoredFile => ({
  ...{ hash: digit.repeat(64), fileName: `anh-${digit}.jpg`, type: "image/jpeg", bytes: 1_000 },
  ...{ width: 1_200, height: 800, ...more },
});
const article = (title: string, pictureId: string | undefined) => ({
  ...{ title, slug: "bai-viet", sectionId: "s", body: emptyRichText },
  ...(pictureId && { pictureId }),
});

const note = (record: Record, ...ids: ItemId[]) => record.inTransaction((tx) => noteUses(tx, usesOf, ids));
async function keep(record: Record, file: StoredFile, title?: string) {
  const kept = await record.inTransaction((tx) => keepMedia(tx, desk(), usesOf, file, { title }));
  if (!kept.ok) throw new Error(JSON.stringify(kept.refusal));
  return kept.value;
}

onEachRecord(({ open }) => {
  describe("the same bytes", () => {
    test("sent again are found as the item that has them, and nothing that was said of it is changed", async () => {
      const record = await open();
      const first = await keep(record, picture("a"), "Trụ sở xã");
      const again = await keep(record, picture("a", { fileName: "khác.jpg" }), "Tên khác");
      expect(again).toEqual({ id: first.id, isNew: false });
      expect(await findMediaByHash(record.read, "a".repeat(64))).toEqual({
        ...{ id: first.id, title: "Trụ sở xã", state: "draft" },
      });
      expect(await findMediaByHash(record.read, "b".repeat(64))).toBeUndefined();
    });

    test("of an archived or a deleted item may be an item again, and a file that was replaced is nobody's", async () => {
      const record = await open();
      const room = newsroom(record, clock);
      const { id } = await keep(record, picture("a"));
      await room.act(id, { kind: "archive" });
      const again = await keep(record, picture("a"));
      expect(again.isNew).toBe(true);
      await record.inTransaction((tx) => deleteItem(tx, desk(), again.id));
      expect((await keep(record, picture("a"))).isNew).toBe(true);
      const other = await keep(record, picture("c"));
      await record.inTransaction((tx) => replaceFile(tx, desk(), other.id, picture("d")));
      await note(record, other.id);
      expect(await findMediaByHash(record.read, "c".repeat(64))).toBeUndefined();
      expect((await findMediaByHash(record.read, "d".repeat(64)))?.id).toBe(other.id);
    });
  });

  describe("where a file is used", () => {
    test("is told of drafts and of what readers see, each for itself", async () => {
      const record = await open();
      const room = newsroom(record, clock);
      const [old, young] = [(await keep(record, picture("a"))).id, (await keep(record, picture("b"))).id];
      const id = await room.publishNew("article", article("Lễ hội đình làng", old));
      await note(record, id);
      const use = { id, kind: "article", title: "Lễ hội đình làng" };
      expect(await findUses(record.read, old, 10)).toEqual([
        { ...use, state: "published", isInWork: true, isPublic: true },
      ]);
      await room.save(id, article("Lễ hội đình làng", young));
      await note(record, id);
      expect(await findUses(record.read, old, 10)).toMatchObject([{ isInWork: false, isPublic: true, state: "draft" }]);
      expect(await findUses(record.read, young, 10)).toMatchObject([{ isInWork: true, isPublic: false }]);
      await room.publish(id);
      await note(record, id);
      expect(await findUses(record.read, old, 10)).toEqual([]);
      await room.act(id, { kind: "withdraw", notice: "Đăng nhầm." });
      await note(record, id);
      expect(await findUses(record.read, young, 10)).toMatchObject([{ isInWork: true, isPublic: false }]);
    });

    test("gives no more than asked for", async () => {
      const record = await open();
      const room = newsroom(record, clock);
      const { id } = await keep(record, picture("a"));
      const users: ItemId[] = [];
      for (let at = 0; at < 4; at++) users.push(await room.draft("article", article(`Bài ${at}`, id)));
      await note(record, ...users);
      expect(await findUses(record.read, id, 3)).toHaveLength(3);
    });

    test("is noted afterwards for what nobody noted, once", async () => {
      const record = await open();
      const room = newsroom(record, clock);
      const media = await room.publishNew("media", { title: "Ảnh cũ", ...picture("e") });
      for (let at = 0; at < 230; at++) await room.draft("article", article(`Bài ${at}`, at === 7 ? media : undefined));
      expect(await findUses(record.read, media, 10)).toEqual([]);
      expect(await noteMissingUses(record, usesOf)).toBe(231);
      expect(await findUses(record.read, media, 10)).toMatchObject([{ title: "Bài 7" }]);
      expect((await findMediaByHash(record.read, "e".repeat(64)))?.id).toBe(media);
      expect(await noteMissingUses(record, usesOf)).toBe(0);
      expect(await noteMissingUses(record, usesOf, AbortSignal.abort())).toBe(0);
    });
  });

  describe("another file for an item", () => {
    test("is what every page shows that uses it, as soon as readers' edition follows", async () => {
      using site = await followed(await open());
      const { record, room } = site;
      const media = await room.publishNew("media", {
        ...{ title: "Cổng làng", alt: "Cổng làng lúc sáng", ...picture("a"), text: "cũ" },
        ...{ crop: { x: 0, y: 0, width: 0.5, height: 0.5 } },
      });
      const figure = { type: "figure", attrs: { mediaId: media, alt: "", caption: "", credit: "", width: "wide" } };
      const page = await room.publishNew("page", {
        ...{ title: "Giới thiệu", slug: "gioi-thieu", body: { ...emptyRichText, content: [figure] } },
      });
      const html = () =>
        site.look((edition) => edition.get<{ body_html: string }>("select body_html from page where item_id = ?", page))
          ?.body_html;
      await site.follow();
      expect(html()).toContain(`/anh/${"a".repeat(32)}-r0x0y0w5000h5000/`);
      const replaced = await record.inTransaction((tx) => replaceFile(tx, desk(), media, picture("b")));
      expect(replaced).toMatchObject({ ok: true, value: { publicVersion: 2, state: { kind: "published" } } });
      await site.follow();
      expect(html()).toContain(`/anh/${"b".repeat(32)}/800.avif`);
      expect(html()).toContain("Cổng làng lúc sáng");
      expect(html()).not.toContain("a".repeat(32));
      expect(site.contents()).toEqual(await site.implied());
    });

    test("is where the addresses of all that it took the place of lead to, but for its own", async () => {
      using site = await followed(await open());
      const { record, room } = site;
      const media = await room.publishNew("media", { title: "Mẫu đơn", alt: "", ...picture("a") });
      await room.publishNew("article", article("Thủ tục", media));
      const next = async (letter: string) => {
        const done = await record.inTransaction((tx) => replaceFile(tx, desk(), media, picture(letter)));
        expect(done.ok).toBe(true);
        await site.follow();
      };
      const successor = (letter: string) =>
        site.look((edition) => findSuccessor(edition, letter.repeat(32)))?.hash.slice(0, 1);
      await next("b");
      await next("c");
      expect(["a", "b", "c"].map(successor)).toEqual(["c", "c", undefined]);
      await next("a");
      expect(["a", "b", "c"].map(successor)).toEqual([undefined, "a", "a"]);
      expect(site.contents()).toEqual(await site.implied());
    });

    test("that nobody published yet stays a draft", async () => {
      const record = await open();
      const { id } = await keep(record, picture("a"), "Nháp");
      await record.inTransaction((tx) => replaceFile(tx, desk(), id, picture("b")));
      expect(await findItem(record.read, id)).toMatchObject({ state: { kind: "draft" }, publicVersion: undefined });
      const content = await findContent(record.read, id, 1);
      expect(content).toMatchObject({ title: "Nháp", hash: "b".repeat(64), formerHashes: [] });
    });

    test("is refused for what is no media, of another sort, the same, and beside work that readers did not get", async () => {
      const record = await open();
      const room = newsroom(record, clock);
      const id = await room.publishNew("media", { title: "Ảnh", ...picture("a") });
      const replace = (to: ItemId, file: StoredFile) =>
        record.inTransaction((tx) => replaceFile(tx, desk(), to, file)).then((done) => done.ok || done.refusal.kind);
      const other = await room.draft("article", article("Bài", undefined));
      expect(await replace(other, picture("b"))).toBe("not-found");
      expect(await replace(id, picture("b", { type: "application/pdf" }))).toBe("invalid");
      expect(await replace(id, picture("a"))).toBe("invalid");
      await room.save(id, { title: "Tên chưa duyệt", ...picture("a") });
      expect(await replace(id, picture("b"))).toBe("wrong-state");
      expect(await findItem(record.read, id)).toMatchObject({ publicVersion: 1, workingVersion: 2 });
    });
  });
});
