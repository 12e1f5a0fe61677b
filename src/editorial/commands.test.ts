import { beforeEach, describe, expect, it } from "vitest";
import { type ItemId, itemIdFrom, newItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { readAfter } from "#record/feed.ts";
import type { Record, RecordWriter } from "#record/record.ts";
import { kinds } from "#testing/imports.ts";
import { onEachRecord } from "#testing/records.ts";
import { article, at } from "#testing/small-archive.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { act, createItem, saveContent } from "./commands.ts";
import type { Desk } from "./desk.ts";
import type { Actor } from "./model.ts";
import { findContent, findItem, loadPublicItems } from "./queries.ts";

describe("the newsroom's commands", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    const clock = standingClock("2026-11-23T09:00:00+07:00");
    beforeEach(async () => {
      clock.moveTo("2026-11-23T09:00:00+07:00");
      record = await open();
    });
    const desk = (): Desk => ({ kinds, actor: "clerk" as Actor, now: clock.now() });
    const content = (title: string) => article(title).content as { title: string };
    const step = <Value>(work: (tx: RecordWriter) => Promise<Value>) => record.inTransaction(work);
    const create = (given: object, more: object = {}) =>
      step((tx) => createItem(tx, desk(), { kind: "article", language: "vi", content: given, ...more }));
    const made = async (given: object, more: object = {}): Promise<ItemId> => {
      const result = await create(given, more);
      return result.ok ? result.value.id : expect.fail(JSON.stringify(result.refusal));
    };
    type Act = Parameters<typeof act>[3];
    const actOn = (id: ItemId, action: Act, more?: Parameters<typeof act>[4]) =>
      step((tx) => act(tx, desk(), id, action, more));
    const save = (id: ItemId, revision: number, given: object) =>
      step((tx) => saveContent(tx, desk(), id, revision, given));
    const publish = async (id: ItemId, more?: Parameters<typeof act>[4]) => {
      await actOn(id, { kind: "submit" });
      await actOn(id, { kind: "approve" });
      return actOn(id, { kind: "publish" }, more);
    };
    const publicOf = async (id: ItemId) => (await loadPublicItems(record.read, [id])).get(id);
    const feed = async () => (await readAfter(record.read, 0, 1_000)).map(({ itemId }) => itemId);
    const audit = () => record.read.selectFrom("audit").selectAll().orderBy("at").execute();

    it("make a draft that no reader sees, named in the log", async () => {
      const id = await made(content("Chợ phiên"));
      expect(await findItem(record.read, id)).toMatchObject({
        state: { kind: "draft" },
        revision: 1,
        publicState: "none",
      });
      expect(await publicOf(id)).toBeUndefined();
      expect(await feed()).toEqual([]);
      expect(await audit()).toMatchObject([{ actor: "clerk", action: "create", item_id: id, at: clock.now() }]);
    });

    it("keep a draft that is not finished, and tell every fault of it at once when it is handed on", async () => {
      const id = await made({ ...content("Chợ phiên"), title: "", slug: "Chợ Phiên" });
      expect(await findContent(record.read, id, 1)).toMatchObject({ title: "", slug: "Chợ Phiên" });
      const issues = [{ path: "title" }, { path: "slug" }];
      expect(await actOn(id, { kind: "submit" })).toMatchObject({ ok: false, refusal: { kind: "invalid", issues } });
      expect(await findItem(record.read, id)).toMatchObject({ state: { kind: "draft" }, revision: 1 });
      expect(await feed()).toEqual([]);
      expect(await audit()).toHaveLength(1);
    });

    it("refuse what no writing leads to, and write nothing", async () => {
      const script = { type: "doc", content: [{ type: "script", content: [{ type: "text", text: "alert(1)" }] }] };
      for (const hostile of [
        "Chợ phiên",
        null,
        [],
        { title: 7 },
        { title: "Chợ", body: script },
        { title: "a", tags: 1 },
      ])
        expect(await create(hostile as object), JSON.stringify(hostile)).toMatchObject({
          ok: false,
          refusal: { kind: "invalid" },
        });
      expect(await create({ title: "Chợ", lead: "ế".repeat(4_100_000) })).toMatchObject({
        refusal: { kind: "too-many" },
      });
      expect(await audit()).toEqual([]);
    });

    it("carry nothing along in a draft that its kind does not know", async () => {
      const id = await made({ title: "", lead: "Sáng nay", __proto__x: 1, onclick: "x" });
      expect(await findContent(record.read, id, 1)).toEqual({ title: "", lead: "Sáng nay" });
    });

    it("refuse an id that another item has", async () => {
      const id = itemIdFrom("thử", "một");
      await made(content("Chợ phiên"), { id });
      expect(await create(content("Chợ nổi"), { id })).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
      expect(await findContent(record.read, id, 1)).toMatchObject({ title: "Chợ phiên" });
    });

    it("refuse what is asked of an item that is not there", async () => {
      const missing = { ok: false, refusal: { kind: "not-found" } };
      expect(await actOn(newItemId(), { kind: "submit" })).toMatchObject(missing);
      expect(await save(newItemId(), 1, content("Chợ phiên"))).toMatchObject(missing);
    });

    it("bring to readers what was approved, at the promised time and no later version of it", async () => {
      const id = await made(content("Chợ phiên"));
      await publish(id);
      expect(await publicOf(id)).toMatchObject({ publishedAt: clock.now(), content: { title: "Chợ phiên" } });
      await save(id, 4, content("Chợ phiên, bản mới"));
      expect(await publicOf(id)).toMatchObject({ content: { title: "Chợ phiên" }, updatedAt: undefined });
      clock.advance({ hours: 2 });
      await publish(id, { changeNote: "Sửa giờ họp." });
      const published = at("2026-11-23T09:00:00+07:00");
      expect(await publicOf(id)).toMatchObject({
        ...{ publishedAt: published, updatedAt: clock.now(), changeNote: "Sửa giờ họp." },
        content: { title: "Chợ phiên, bản mới" },
      });
      expect(await findContent(record.read, id, 1)).toMatchObject({ title: "Chợ phiên" });
    });

    it("keep a schedule's promise: not before its time, and dated by it", async () => {
      const id = await made(content("Chợ phiên"));
      await actOn(id, { kind: "submit" });
      await actOn(id, { kind: "approve" });
      const publishAt = at("2026-11-24T06:00:00+07:00");
      await actOn(id, { kind: "schedule", publishAt });
      expect(await actOn(id, { kind: "release" })).toMatchObject({ refusal: { kind: "wrong-state" } });
      clock.moveTo("2026-11-24T06:00:41+07:00");
      expect((await actOn(id, { kind: "release" })).ok).toBe(true);
      expect(await publicOf(id)).toMatchObject({ publishedAt: publishAt });
    });

    it("take back what was published with a notice, and leave nothing of what is archived", async () => {
      const id = await made(content("Chợ phiên"));
      await publish(id);
      await actOn(id, { kind: "withdraw", notice: "Số liệu bị nhầm." });
      expect(await publicOf(id)).toMatchObject({ state: "withdrawn", notice: "Số liệu bị nhầm." });
      await actOn(id, { kind: "publish" });
      expect(await publicOf(id)).toMatchObject({ state: "published", notice: undefined, updatedAt: undefined });
      await actOn(id, { kind: "archive" });
      expect(await publicOf(id)).toBeUndefined();
      expect(await actOn(id, { kind: "submit" })).toMatchObject({ refusal: { kind: "wrong-state" } });
    });

    it("take back what readers see in the middle of work on it, and keep that work", async () => {
      const id = await made(content("Chợ phiên"));
      await publish(id);
      await save(id, (await findItem(record.read, id))?.revision ?? 0, content("Chợ phiên, đang sửa"));
      await actOn(id, { kind: "submit" });
      expect((await actOn(id, { kind: "withdraw", notice: "Số liệu bị nhầm." })).ok).toBe(true);
      expect(await publicOf(id)).toMatchObject({ state: "withdrawn", notice: "Số liệu bị nhầm." });
      expect(await findItem(record.read, id)).toMatchObject({ state: { kind: "in-review" }, publicState: "withdrawn" });
      await actOn(id, { kind: "approve" });
      await actOn(id, { kind: "publish" });
      expect(await publicOf(id)).toMatchObject({
        ...{ state: "published", notice: undefined },
        content: { title: "Chợ phiên, đang sửa" },
      });
    });

    it("tell readers' editions what readers get, and nothing of the work before it", async () => {
      const id = await made(content("Chợ phiên"));
      await save(id, 1, content("Chợ phiên họp"));
      await actOn(id, { kind: "submit" });
      await actOn(id, { kind: "approve" });
      expect(await feed()).toEqual([]);
      await actOn(id, { kind: "publish" });
      await save(id, (await findItem(record.read, id))?.revision ?? 0, content("Chợ phiên họp sớm"));
      expect(await feed()).toEqual([id]);
      await actOn(id, { kind: "archive" });
      expect(await feed()).toEqual([id, id]);
    });

    it("let nobody save over what another saved meanwhile", async () => {
      const id = await made(content("Chợ phiên"));
      expect((await save(id, 1, content("Của An"))).ok).toBe(true);
      expect(await save(id, 1, content("Của Bình"))).toEqual({
        ok: false,
        refusal: { kind: "stale", yours: 1, current: 2 },
      });
      expect(await actOn(id, { kind: "submit" }, { revision: 1 })).toMatchObject({ refusal: { kind: "stale" } });
      expect(await findContent(record.read, id, 1)).toMatchObject({ title: "Của An" });
    });

    it("let exactly one of many through who save the same revision at once", async () => {
      const id = await made(content("Chợ phiên"));
      const results = await Promise.all(
        Array.from({ length: 6 }, (_, place) =>
          save(id, 1, content(`Bản ${place}`)).catch(() => ({ ok: false, refusal: { kind: "failed" } }) as const),
        ),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const result of results) if (!result.ok) expect(result.refusal.kind).toBe("stale");
      expect(await findItem(record.read, id)).toMatchObject({ revision: 2, workingVersion: 1 });
    });

    it("write nothing of a step that fails after them", async () => {
      const id = await made(content("Chợ phiên"));
      const failing = step(async (tx) => {
        await saveContent(tx, desk(), id, 1, content("Nửa chừng"));
        throw new Error("mất điện");
      });
      await expect(failing).rejects.toThrow("mất điện");
      expect(await findItem(record.read, id)).toMatchObject({ revision: 1, workingVersion: 1 });
      expect(await findContent(record.read, id, 2)).toBeUndefined();
      expect(await feed()).toEqual([]);
      expect(await audit()).toHaveLength(1);
    });
  });
});

describe("addresses", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    beforeEach(async () => {
      record = await open();
    });
    const desk: Desk = { kinds, actor: "clerk" as Actor, now: 1_000 as Instant };
    const section = (slug: string) => ({ title: slug, slug, position: 1, shown: true });
    const draft = async (slug: string): Promise<ItemId> => {
      const result = await record.inTransaction((tx) =>
        createItem(tx, desk, { kind: "section", language: "vi", content: section(slug) }),
      );
      return result.ok ? result.value.id : expect.fail("refused");
    };
    const actOn = (id: ItemId, kind: "submit" | "approve" | "publish" | "archive") =>
      record.inTransaction((tx) => act(tx, desk, id, { kind }));
    const publish = async (id: ItemId) => {
      await actOn(id, "submit");
      await actOn(id, "approve");
      return actOn(id, "publish");
    };
    const rename = async (id: ItemId, slug: string) => {
      const item = await findItem(record.read, id);
      await record.inTransaction((tx) => saveContent(tx, desk, id, item?.revision ?? 0, section(slug)));
      return publish(id);
    };
    const formerPaths = async (id: ItemId) => (await loadPublicItems(record.read, [id])).get(id)?.formerPaths;

    it("that an item had lead to it after every rename", async () => {
      const id = await draft("cho");
      await publish(id);
      await rename(id, "cho-phien");
      await rename(id, "cho-que");
      expect(await formerPaths(id)).toEqual(["/chuyen-muc/cho", "/chuyen-muc/cho-phien", "/chuyen-muc/cho-que"]);
    });

    it("that another item has now are refused, and both stay as they are", async () => {
      const [one, other] = [await draft("cho"), await draft("cho")];
      await publish(one);
      expect(await publish(other)).toMatchObject({
        ok: false,
        refusal: { kind: "invalid", issues: [{ path: "slug" }] },
      });
      expect(await formerPaths(one)).toEqual(["/chuyen-muc/cho"]);
      expect(await formerPaths(other)).toBeUndefined();
    });

    it("that another item had once, or has no more, go to who asks for them now", async () => {
      const [one, other] = [await draft("cho"), await draft("cho")];
      await publish(one);
      await rename(one, "cho-que");
      expect((await publish(other)).ok).toBe(true);
      expect(await formerPaths(other)).toEqual(["/chuyen-muc/cho"]);
      expect(await formerPaths(one)).toEqual(["/chuyen-muc/cho-que"]);
      await actOn(one, "archive");
      expect((await rename(other, "cho-que")).ok).toBe(true);
    });

    it("of two who claim one at the same time go to one of them", async () => {
      const claimants = [await draft("cho"), await draft("cho"), await draft("cho")];
      for (const id of claimants) for (const kind of ["submit", "approve"] as const) await actOn(id, kind);
      const results = await Promise.all(claimants.map((id) => actOn(id, "publish")));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });
});
