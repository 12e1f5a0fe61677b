import { beforeEach, describe, expect, it } from "vitest";
import { writeAudit } from "#editorial/audit.ts";
import { findHeldUp, isNoted, RELEASE_REFUSED } from "#editorial/held-up.ts";
import type { Actor, Item } from "#editorial/model.ts";
import { promiseWithdrawal } from "#editorial/promises.ts";
import { findItem, loadPublicItems } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Record } from "#record/record.ts";
import { kinds } from "#testing/imports.ts";
import { type Newsroom, newsroom } from "#testing/newsroom.ts";
import { onEachRecord } from "#testing/records.ts";
import { runModule } from "#testing/run-module.ts";
import { article, at, section } from "#testing/small-archive.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { releaseDue } from "./releases.ts";
import { SiteClock } from "./site-clock.ts";

const SIX = at("2026-11-24T06:00:00+07:00");

describe("what was promised for a time", () => {
  onEachRecord(({ open, newUrl }) => {
    let url: string;
    let record: Record;
    let room: Newsroom;
    const clock = standingClock("2026-11-23T09:00:00+07:00");
    beforeEach(async () => {
      clock.moveTo("2026-11-23T09:00:00+07:00");
      url = await newUrl();
      record = await open(url);
      room = newsroom(record, clock.now);
    });
    const content = (title: string) => article(title).content as object;
    const schedule = async (title: string, publishAt: Instant = SIX): Promise<ItemId> => {
      const id = await room.draft("article", content(title));
      for (const kind of ["submit", "approve"] as const) await room.act(id, { kind });
      await room.act(id, { kind: "schedule", publishAt });
      return id;
    };
    const release = () => releaseDue(record, kinds, clock.now());
    const publicOf = async (id: ItemId) => (await loadPublicItems(record.read, [id])).get(id);
    const itemOf = async (id: ItemId) => (await findItem(record.read, id)) as Item;
    const released = () =>
      record.read.selectFrom("audit").selectAll().where("action", "=", "release").orderBy("at").execute();

    it("goes out then and not before, once, dated by the promise", async () => {
      const id = await schedule("Chợ phiên họp sớm");
      clock.moveTo("2026-11-24T05:59:59.999+07:00");
      expect((await release()).released).toEqual([]);
      clock.moveTo("2026-11-24T06:00:00+07:00");
      expect((await release()).released).toEqual([id]);
      expect((await release()).released).toEqual([]);
      expect(await publicOf(id)).toMatchObject({ publishedAt: SIX, state: "published" });
    });

    it("goes out when nobody looked for days, all of it, the earliest first", async () => {
      const ids: ItemId[] = [];
      for (let hour = 5; hour >= 0; hour--)
        ids.unshift(await schedule(`Tin giờ ${hour}`, (SIX + hour * 3_600_000) as Instant));
      clock.moveTo("2026-11-30T09:00:00+07:00");
      expect((await release()).released).toEqual(ids);
      expect(await publicOf(ids[3] as ItemId)).toMatchObject({ publishedAt: SIX + 3 * 3_600_000 });
    });

    it("is brought out by exactly one of several processes that look at once", async () => {
      const ids = [await schedule("Tin thứ nhất"), await schedule("Tin thứ hai"), await schedule("Tin thứ ba")];
      const looking = () =>
        runModule(`
          import { kinds } from "#testing/imports.ts";
          import { releaseDue } from "#jobs/releases.ts";
          import { openRecord } from "#record/record.ts";
          const record = await openRecord(${JSON.stringify(url)});
          const { refused, failed } = await releaseDue(record, kinds, ${SIX + 1_000});
          await record.close();
          if (refused.length + failed.length > 0) process.exit(1);`);
      expect(await Promise.all([looking(), looking(), looking()])).toEqual(Array(3).fill([0, null]));
      for (const id of ids) expect(await publicOf(id)).toMatchObject({ state: "published", publishedAt: SIX });
      expect(await released()).toHaveLength(3);
    });

    it("stays out when the clock is set back", async () => {
      const id = await schedule("Lịch tiếp công dân");
      clock.moveTo("2026-11-24T07:00:00+07:00");
      await release();
      clock.moveTo("2026-11-24T05:00:00+07:00");
      await release();
      expect(await publicOf(id)).toMatchObject({ state: "published", publishedAt: SIX });
      expect(await released()).toHaveLength(1);
    });

    it("may be a new version of something public: readers keep the old one until then", async () => {
      const id = await room.publishNew("article", content("Giờ họp: bảy giờ"));
      await room.save(id, content("Giờ họp: tám giờ"));
      for (const kind of ["submit", "approve"] as const) await room.act(id, { kind });
      await room.act(id, { kind: "schedule", publishAt: SIX }, { changeNote: "Sửa giờ họp." });
      await release();
      expect(await publicOf(id)).toMatchObject({ content: { title: "Giờ họp: bảy giờ" }, changeNote: undefined });
      clock.moveTo("2026-11-24T06:00:01+07:00");
      await release();
      expect(await publicOf(id)).toMatchObject({
        ...{ content: { title: "Giờ họp: tám giờ" }, updatedAt: SIX, changeNote: "Sửa giờ họp." },
      });
    });

    it("does not go out once it was taken back", async () => {
      const id = await schedule("Tin chưa chắc");
      await room.act(id, { kind: "return", reason: "Chờ xác minh." });
      clock.moveTo("2026-11-25T06:00:00+07:00");
      expect((await release()).released).toEqual([]);
      expect(await publicOf(id)).toBeUndefined();
    });

    it("goes from readers at its time, with the notice that was written for it, in the middle of work too", async () => {
      const id = await room.publishNew("article", content("Cấm đường đến hết 23/11"));
      const promise = { at: SIX, notice: "Đường đã thông." };
      const keep = (given: typeof promise | undefined) =>
        record.inTransaction((tx) =>
          promiseWithdrawal(tx, { kinds, actor: "clerk" as Actor, now: clock.now() }, id, given),
        );
      expect((await keep(promise)).ok).toBe(true);
      await room.save(id, content("Cấm đường đến hết 25/11"));
      await release();
      expect(await publicOf(id)).toMatchObject({ state: "published" });
      clock.moveTo("2026-11-27T06:00:00+07:00");
      expect((await release()).released).toEqual([id]);
      expect((await release()).released).toEqual([]);
      expect(await publicOf(id)).toMatchObject({ state: "withdrawn", notice: "Đường đã thông." });
      expect(await findItem(record.read, id)).toMatchObject({ state: { kind: "draft" }, withdrawal: undefined });
      expect(await keep(promise)).toMatchObject({ refusal: { kind: "wrong-state" } });
    });

    it("is made up for in the order of its time: what was to go first and to come anew later is there", async () => {
      const anew = async (title: string, goesAt: Instant, comesAt: Instant) => {
        const id = await room.publishNew("article", content(title));
        const desk = { kinds, actor: "clerk" as Actor, now: clock.now() };
        await record.inTransaction((tx) => promiseWithdrawal(tx, desk, id, { at: goesAt, notice: "Đang sửa." }));
        await room.save(id, content(`${title}, bản mới`));
        for (const kind of ["submit", "approve"] as const) await room.act(id, { kind });
        await room.act(id, { kind: "schedule", publishAt: comesAt });
        return id;
      };
      const later = (SIX + 3 * 3_600_000) as Instant;
      const back = await anew("Lịch cấp nước", SIX, later);
      const gone = await anew("Lịch cắt điện", later, SIX);
      clock.moveTo("2026-11-24T12:00:00+07:00");
      await release();
      expect(await publicOf(back)).toMatchObject({ state: "published", content: { title: "Lịch cấp nước, bản mới" } });
      expect(await publicOf(gone)).toMatchObject({ state: "withdrawn", notice: "Đang sửa." });
    });

    it("comes and goes in one turn where both times passed", async () => {
      const id = await schedule("Thông báo trong ngày");
      const until = (SIX + 3_600_000) as Instant;
      await record.inTransaction((tx) =>
        tx
          .updateTable("item")
          .set({ withdraw_at: until, withdraw_notice: "Đã hết hạn." })
          .where("id", "=", id)
          .execute(),
      );
      clock.moveTo("2026-11-24T12:00:00+07:00");
      await release();
      expect(await publicOf(id)).toMatchObject({ state: "withdrawn", notice: "Đã hết hạn." });
    });

    it("stays with readers once the promise to take it from them is taken back", async () => {
      const id = await room.publishNew("article", content("Cấm đường"));
      const desk = { kinds, actor: "clerk" as Actor, now: clock.now() };
      await record.inTransaction((tx) => promiseWithdrawal(tx, desk, id, { at: SIX, notice: "Đã thông." }));
      await record.inTransaction((tx) => promiseWithdrawal(tx, desk, id, undefined));
      clock.moveTo("2026-11-27T06:00:00+07:00");
      expect((await release()).released).toEqual([]);
      expect(await publicOf(id)).toMatchObject({ state: "published" });
    });

    it("holds up nothing when it cannot go out, and the log says why, once", async () => {
      const first = section("tin-xa", "Tin xã").content as object;
      await room.publishNew("section", first);
      const second = await room.draft("section", first);
      for (const kind of ["submit", "approve"] as const) await room.act(second, { kind });
      await room.act(second, { kind: "schedule", publishAt: SIX });
      const fine = await schedule("Tin thường", (SIX + 1_000) as Instant);
      clock.moveTo("2026-11-24T06:01:00+07:00");
      const told: unknown[] = [];
      const turns = new SiteClock({ record, kinds, clock: clock.now, onDefect: (error) => told.push(error) });
      for (let turn = 0; turn < 3; turn++) await turns.turn();
      await turns.stop();
      expect(await publicOf(fine)).toMatchObject({ state: "published" });
      expect(await findItem(record.read, second)).toMatchObject({ state: { kind: "scheduled" } });
      const log = await record.read.selectFrom("audit").selectAll().where("action", "=", "release-refused").execute();
      expect(log).toHaveLength(1);
      expect(JSON.parse(log[0]?.detail ?? "{}")).toMatchObject({
        at: SIX,
        reason: expect.stringContaining("another item"),
      });
      expect(told).toEqual([]);
      const heldUp = async () => findHeldUp(record.read, [await itemOf(second), await itemOf(fine)]);
      expect([...(await heldUp())]).toEqual([[second, { kind: "invalid", issues: [expect.anything()] }]]);
      await room.act(second, { kind: "unschedule" });
      await room.act(second, { kind: "schedule", publishAt: (SIX + 3_600_000) as Instant });
      expect(await heldUp()).toEqual(new Map());
    });

    it("goes out within a minute after what stood in its way is gone, and the log has each reason once", async () => {
      const taken = section("tin-xa", "Tin xã").content as object;
      const first = await room.publishNew("section", taken);
      const second = await room.draft("section", taken);
      for (const kind of ["submit", "approve"] as const) await room.act(second, { kind });
      await room.act(second, { kind: "schedule", publishAt: SIX });
      clock.moveTo("2026-11-24T06:00:30+07:00");
      const told: unknown[] = [];
      const start = () => new SiteClock({ record, kinds, clock: clock.now, onDefect: (error) => told.push(error) });
      const reasons = async () => {
        const log = record.read.selectFrom("audit").select("detail").where("action", "=", RELEASE_REFUSED);
        return (await log.orderBy("at").execute()).map(({ detail }) => JSON.parse(detail).refusal.kind as string);
      };
      let turns = start();
      const tries = () => turns.turn();
      await tries();
      for (let minute = 0; minute < 3; minute++) {
        clock.advance({ minutes: 1 });
        await tries();
      }
      await turns.stop();
      // A program that starts anew knows nothing of it, and the log does.
      turns = start();
      await tries();
      expect(await reasons()).toEqual(["invalid"]);
      await room.correct(first, section("tin-tuc", "Tin tức").content as object);
      await tries();
      expect(await itemOf(second)).toMatchObject({ state: { kind: "scheduled" } });
      clock.advance({ minutes: 1 });
      await tries();
      await turns.stop();
      expect(await publicOf(second)).toMatchObject({ state: "published", publishedAt: SIX });
      expect(await reasons()).toEqual(["invalid"]);
      expect(told).toEqual([]);
    });

    it("is late for the last reason, when another came after the first", async () => {
      const id = await schedule("Tin bị giữ");
      const first = { kind: "not-allowed", permission: "publish" } as const;
      const note = (refusal: object, later: number) =>
        record.inTransaction((tx) =>
          writeAudit(
            tx,
            [{ actor: "clock" as Actor, action: RELEASE_REFUSED, itemId: id, detail: { at: SIX, refusal } }],
            (SIX + later) as Instant,
          ),
        );
      await note(first, 0);
      expect(await isNoted(record.read, id, SIX, first)).toBe(true);
      const last = { kind: "too-many", retryAfterSeconds: 1 } as unknown as Refusal;
      expect(await isNoted(record.read, id, SIX, last)).toBe(false);
      await note(last, 60_000);
      expect(await isNoted(record.read, id, SIX, first)).toBe(false);
      expect(await isNoted(record.read, id, (SIX + 1) as Instant, last)).toBe(false);
      expect(await findHeldUp(record.read, [await itemOf(id)])).toEqual(new Map([[id, last]]));
    });

    it("is told of where it could not go from readers at its time", async () => {
      const id = await room.publishNew("article", content("Cấm đường"));
      const desk = { kinds, actor: "clerk" as Actor, now: clock.now() };
      await record.inTransaction((tx) => promiseWithdrawal(tx, desk, id, { at: SIX, notice: "Đã thông." }));
      const refusal = { kind: "not-allowed", permission: "publish" } as const;
      const note = { actor: "clock" as Actor, action: RELEASE_REFUSED, itemId: id, detail: { at: SIX, refusal } };
      await record.inTransaction((tx) => writeAudit(tx, [note], SIX));
      expect(await findHeldUp(record.read, [await itemOf(id)])).toEqual(new Map([[id, refusal]]));
      await record.inTransaction((tx) => promiseWithdrawal(tx, desk, id, undefined));
      expect(await findHeldUp(record.read, [await itemOf(id)])).toEqual(new Map());
    });

    it("is looked for by a site from its start on, and nobody is told twice that the record is away", async () => {
      const id = await schedule("Tin đầu ngày");
      clock.moveTo("2026-11-24T06:00:00+07:00");
      const told: unknown[] = [];
      const turns = new SiteClock({ record, kinds, clock: clock.now, onDefect: (error) => told.push(error) });
      await turns.turn();
      expect(await publicOf(id)).toMatchObject({ state: "published" });
      await record.close();
      for (let turn = 0; turn < 3; turn++) await turns.turn();
      await turns.stop();
      expect(told).toHaveLength(1);
    });
  });
});
