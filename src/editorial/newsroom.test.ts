import { beforeEach, describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Result } from "#kernel/result.ts";
import type { Record, RecordWriter } from "#record/record.ts";
import { kinds } from "#testing/imports.ts";
import { onEachRecord } from "#testing/records.ts";
import { article } from "#testing/small-archive.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { listAudit } from "./audit.ts";
import { act, confirmForced, createItem, publishNow, saveContent } from "./commands.ts";
import { deleteItem, removeDeleted, undelete } from "./deletion.ts";
import type { Desk } from "./desk.ts";
import { type Actor, type Item, personActor } from "./model.ts";
import { listPresent, noteSeen } from "./presence.ts";
import { promiseWithdrawal } from "./promises.ts";
import { findContent, findItem, loadPublicItems } from "./queries.ts";
import { loadQueues, type QueueOptions } from "./queues.ts";
import { addRemark, listRemarks, resolveRemark } from "./remarks.ts";
import { listVersions } from "./versions.ts";
import { createTranslation, restoreVersion } from "./writing.ts";

const REPORTER = personActor("phong-vien");
const EDITOR = personActor("bien-tap");

describe("a newsroom", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    const clock = standingClock("2026-11-23T09:00:00+07:00");
    beforeEach(async () => {
      clock.moveTo("2026-11-23T09:00:00+07:00");
      record = await open();
    });
    const desk = (actor: Actor = REPORTER, more: Partial<Desk> = {}): Desk => ({
      kinds,
      actor,
      now: clock.now(),
      ...more,
    });
    const content = (title: string) => article(title).content as { title: string };
    const step = <Value>(work: (tx: RecordWriter) => Promise<Value>) => record.inTransaction(work);
    const must = async <Value>(result: Promise<Result<Value>>): Promise<Value> => {
      const got = await result;
      return got.ok ? got.value : expect.fail(JSON.stringify(got.refusal));
    };
    const create = (title: string, actor = REPORTER, more: object = {}) =>
      must(
        step((tx) =>
          createItem(tx, desk(actor), { kind: "article", language: "vi", content: content(title), ...more }),
        ),
      );
    const save = async (id: ItemId, given: object, actor = REPORTER) =>
      must(step(async (tx) => saveContent(tx, desk(actor), id, (await findItem(tx, id))?.revision ?? 0, given)));
    type Act = Parameters<typeof act>[3];
    const tryOn = (id: ItemId, action: Act, by: Desk = desk(), more: Parameters<typeof act>[4] = {}) =>
      step((tx) => act(tx, by, id, action, more));
    const on = (...given: Parameters<typeof tryOn>) => must(tryOn(...given));
    const queuesOf = (who: Actor, more: Partial<QueueOptions> = {}) =>
      loadQueues(record.read, {
        ...{ who, kinds: ["article", "document"], reach: () => "everywhere", wantsSecondPerson: false },
        ...{ today: (clock.now() - 9 * 3_600_000) as Instant, now: clock.now(), ...more },
      });
    const numbers = async (id: ItemId) =>
      (await listVersions(record.read, id, undefined, 50)).map(({ number }) => number);

    describe("keeps versions", () => {
      it("in one while somebody types on, and begins the next after a pause", async () => {
        const { id } = await create("Lũ");
        for (const title of ["Lũ về", "Lũ về sớm", "Lũ về sớm hơn mọi năm"]) {
          clock.advance({ minutes: 4 });
          await save(id, content(title));
        }
        expect(await numbers(id)).toEqual([1]);
        clock.advance({ minutes: 11 });
        await save(id, content("Lũ về: bản tin trưa"));
        expect(await numbers(id)).toEqual([2, 1]);
        expect(await findContent(record.read, id, 1)).toMatchObject({ title: "Lũ về sớm hơn mọi năm" });
      });

      it("apart for each person, and never changes one that was handed on", async () => {
        const { id } = await create("Bản của phóng viên");
        await save(id, content("Bản của biên tập"), EDITOR);
        expect(await numbers(id)).toEqual([2, 1]);
        await on(id, { kind: "submit" });
        await save(id, content("Sửa sau khi gửi"), EDITOR);
        expect(await numbers(id)).toEqual([3, 2, 1]);
        expect(await findContent(record.read, id, 2)).toMatchObject({ title: "Bản của biên tập" });
      });

      it("as they are when the same is saved again, without a trace in the log", async () => {
        const { id, revision } = await create("Không đổi gì");
        expect(await save(id, content("Không đổi gì"), EDITOR)).toMatchObject({ revision, savedBy: REPORTER });
        expect(await listAudit(record.read, { itemId: id }, undefined, 10)).toHaveLength(1);
      });

      it("restorable, with nothing in between lost", async () => {
        const { id } = await create("Bản đầu");
        await save(id, content("Bản hai"), EDITOR);
        const { revision } = await save(id, content("Bản ba"), EDITOR);
        const restored = await must(step((tx) => restoreVersion(tx, desk(EDITOR), id, revision, 1)));
        expect(await findContent(record.read, id, restored.workingVersion)).toMatchObject({ title: "Bản đầu" });
        expect(await findContent(record.read, id, 2)).toMatchObject({ title: "Bản ba" });
        expect(await step((tx) => restoreVersion(tx, desk(EDITOR), id, revision, 1))).toMatchObject({
          refusal: { kind: "stale" },
        });
        expect(await step((tx) => restoreVersion(tx, desk(), id, restored.revision, 99))).toMatchObject({
          refusal: { kind: "not-found" },
        });
      });
    });

    describe("wants two people", () => {
      const strict = (actor: Actor) => desk(actor, { requiresSecondPerson: true });

      it("for what goes out: not the one who submitted it alone", async () => {
        const { id } = await create("Giá đất");
        await on(id, { kind: "submit" });
        expect(await tryOn(id, { kind: "approve" }, strict(REPORTER))).toMatchObject({
          ok: false,
          refusal: { kind: "needs-second-person" },
        });
        expect(await findItem(record.read, id)).toMatchObject({ state: { kind: "in-review" } });
        expect(await on(id, { kind: "approve" }, strict(EDITOR))).toMatchObject({
          approvedBy: EDITOR,
          forcedBy: undefined,
        });
      });

      it("and marks what one alone forced, until another has seen it", async () => {
        const { id } = await create("Cảnh báo lũ");
        expect(await step((tx) => publishNow(tx, strict(REPORTER), id))).toMatchObject({
          refusal: { kind: "needs-second-person" },
        });
        expect(await findItem(record.read, id)).toMatchObject({ publicState: "none" });
        await must(step((tx) => publishNow(tx, strict(REPORTER), id, { force: true })));
        expect(await findItem(record.read, id)).toMatchObject({ publicState: "published", forcedBy: REPORTER });
        const { forced } = await queuesOf(EDITOR);
        expect(forced.map((item) => item.id)).toEqual([id]);
        expect(await step((tx) => confirmForced(tx, desk(REPORTER), id))).toMatchObject({
          refusal: { kind: "needs-second-person" },
        });
        await must(step((tx) => confirmForced(tx, desk(EDITOR), id)));
        expect(await findItem(record.read, id)).toMatchObject({ publicState: "published", forcedBy: undefined });
        const log = await listAudit(record.read, { itemId: id }, undefined, 10);
        expect(log.find(({ action }) => action === "approve")?.detail).toMatchObject({ forced: true });
      });

      it("nowhere where the site has switched it off", async () => {
        const { id } = await create("Lịch tiếp dân");
        expect(await must(step((tx) => publishNow(tx, desk(), id)))).toMatchObject({ publicState: "published" });
      });
    });

    it("keeps the reason over what was returned while it is mended, until it is submitted again", async () => {
      const { id } = await create("Thiếu nguồn");
      await on(id, { kind: "submit" });
      await on(id, { kind: "return", reason: "Cần ghi nguồn số liệu." }, desk(EDITOR));
      expect(await save(id, content("Đã thêm nguồn"))).toMatchObject({
        ...{ state: { kind: "returned" }, reason: "Cần ghi nguồn số liệu." },
      });
      expect(await on(id, { kind: "submit" })).toMatchObject({ state: { kind: "in-review" }, reason: undefined });
    });

    it("puts back what was withdrawn as it was, and leaves the work on it alone", async () => {
      const { id } = await create("Giờ họp chợ");
      await must(step((tx) => publishNow(tx, desk(), id)));
      await save(id, content("Giờ họp chợ, đang sửa"));
      await on(id, { kind: "withdraw", notice: "Nhầm giờ." });
      await on(id, { kind: "put-back" });
      expect((await loadPublicItems(record.read, [id])).get(id)).toMatchObject({
        ...{ state: "published", notice: undefined, content: { title: "Giờ họp chợ" } },
      });
      expect(await findItem(record.read, id)).toMatchObject({
        state: { kind: "draft" },
        title: "Giờ họp chợ, đang sửa",
      });
    });

    it("takes remarks from colleagues, marks them done, and refuses empty ones", async () => {
      const { id } = await create("Khai giảng");
      clock.advance({ minutes: 1 });
      for (const text of ["Xem lại tên trường ở đoạn hai.", "Ảnh mờ quá."]) {
        await must(step((tx) => addRemark(tx, desk(EDITOR), id, text)));
        clock.advance({ minutes: 1 });
      }
      const [first] = await listRemarks(record.read, id);
      await must(step((tx) => resolveRemark(tx, desk(), id, first?.id ?? "")));
      clock.advance({ minutes: 1 });
      await must(step((tx) => resolveRemark(tx, desk(EDITOR), id, first?.id ?? "")));
      expect(await listRemarks(record.read, id)).toMatchObject([
        { text: "Xem lại tên trường ở đoạn hai.", madeBy: EDITOR, version: 1, resolvedBy: REPORTER },
        { text: "Ảnh mờ quá.", resolvedBy: undefined },
      ]);
      for (const text of ["  ", "x".repeat(4_001)])
        expect(await step((tx) => addRemark(tx, desk(), id, text))).toMatchObject({ refusal: { kind: "invalid" } });
      const logged = await listAudit(record.read, { itemId: id }, undefined, 10);
      expect(logged.map(({ actor, action, detail }) => [actor, action, detail])).toEqual([
        [REPORTER, "resolve-remark", { version: 1 }],
        [EDITOR, "remark", { version: 1 }],
        [EDITOR, "remark", { version: 1 }],
        [REPORTER, "create", {}],
      ]);
      const other = await create("Bài khác");
      expect(await step((tx) => resolveRemark(tx, desk(), other.id, first?.id ?? ""))).toMatchObject({
        refusal: { kind: "not-found" },
      });
    });

    it("shows who has an item open, and forgets it within a minute", async () => {
      const { id } = await create("Hai người cùng mở");
      const seen = (personId: string, isEditing: boolean) =>
        step((tx) => noteSeen(tx, id, { personId, isEditing }, clock.now()));
      await seen("a", true);
      await seen("b", false);
      expect(await listPresent(record.read, id, "b", clock.now())).toEqual([{ personId: "a", isEditing: true }]);
      clock.advance({ minutes: 1 });
      await seen("b", true);
      expect(await listPresent(record.read, id, "c", clock.now())).toEqual([{ personId: "b", isEditing: true }]);
      expect(await record.read.selectFrom("presence").selectAll().execute()).toHaveLength(1);
    });

    it("takes back a deletion for 30 days, then removes everything but the log", async () => {
      const { id } = await create("Nháp bỏ đi");
      clock.advance({ minutes: 1 });
      await must(step((tx) => addRemark(tx, desk(), id, "Không dùng.")));
      clock.advance({ minutes: 1 });
      await must(step((tx) => deleteItem(tx, desk(), id)));
      expect(await step((tx) => saveContent(tx, desk(), id, 2, content("Sửa cái đã xóa")))).toMatchObject({
        refusal: { kind: "wrong-state" },
      });
      clock.advance({ hours: 24 * 29 });
      expect(await removeDeleted(record, clock.now())).toBe(0);
      await must(step((tx) => undelete(tx, desk(), id)));
      clock.advance({ minutes: 1 });
      await must(step((tx) => deleteItem(tx, desk(), id)));
      clock.advance({ hours: 24 * 30 });
      expect(await removeDeleted(record, clock.now())).toBe(1);
      expect(await findItem(record.read, id)).toBeUndefined();
      expect(await record.read.selectFrom("version").selectAll().execute()).toEqual([]);
      expect((await listAudit(record.read, { itemId: id }, undefined, 10)).map(({ action }) => action)).toEqual([
        ...["remove", "delete", "undelete", "delete", "remark", "create"],
      ]);
    });

    it("deletes nothing that readers ever saw", async () => {
      const { id } = await create("Đã đăng");
      await must(step((tx) => publishNow(tx, desk(), id)));
      await on(id, { kind: "archive" });
      expect(await step((tx) => deleteItem(tx, desk(), id))).toMatchObject({ refusal: { kind: "wrong-state" } });
      expect(await on(id, { kind: "unarchive" })).toMatchObject({ state: { kind: "draft" } });
    });

    it("begins a translation with the original's words, and changes neither with the other", async () => {
      const { id } = await create("Giờ làm việc");
      const english = await must(step((tx) => createTranslation(tx, desk(), id, "en")));
      expect(english).toMatchObject({ language: "en", translationGroup: id, title: "Giờ làm việc" });
      await save(english.id, content("Opening hours"));
      expect(await findItem(record.read, id)).toMatchObject({
        title: "Giờ làm việc",
        translationGroup: id,
        revision: 1,
      });
      for (const language of ["en", "vi"] as const)
        expect(await step((tx) => createTranslation(tx, desk(), id, language))).toMatchObject({
          refusal: { kind: "invalid", issues: [{ path: "language" }] },
        });
    });

    it("refuses a second document of the same number, issuer and day on its way to readers", async () => {
      const given = (number: string) => ({
        ...{ number, documentType: "Quyết định", issuer: "UBND xã Bến Lụa", issuedOn: "2026-11-20" },
        abstract: "Về việc thành lập đội ứng phó thiên tai",
      });
      const draft = (number: string) =>
        must(step((tx) => createItem(tx, desk(), { kind: "document", language: "vi", content: given(number) })));
      const first: Item = await draft("12/QĐ-UBND");
      const second = await draft("12/qđ-ubnd");
      await must(step((tx) => publishNow(tx, desk(), first.id)));
      expect(await tryOn(second.id, { kind: "submit" })).toMatchObject({
        refusal: { kind: "invalid", issues: [{ path: "number", message: expect.stringContaining(first.id) }] },
      });
      await save(second.id, given("13/QĐ-UBND"));
      await on(second.id, { kind: "submit" });
    });

    it("shows what has waited longest, of a section's own, however much newer there is of others", async () => {
      const handOn = async (title: string, sectionId: string, actor = REPORTER) => {
        clock.advance({ minutes: 1 });
        const { id } = await create(title, actor);
        await save(id, { ...content(title), sectionId }, actor);
        await on(id, { kind: "submit" }, desk(actor));
        return id;
      };
      const oldest = await handOn("Chợ phiên", "muc1");
      const next = await handOn("Chợ đêm", "muc1", EDITOR);
      for (let count = 0; count < 51; count++) await handOn(`Bóng đá ${count}`, "muc2");
      const inReview = async (more: Partial<QueueOptions>) =>
        (await queuesOf(EDITOR, more)).inReview.map(({ id }) => id);
      const inOne = { reach: () => ["muc1"] };
      expect(await inReview(inOne)).toEqual([oldest, next]);
      expect(await inReview({ ...inOne, wantsSecondPerson: true })).toEqual([oldest]);
      expect(await inReview({ reach: () => [] })).toEqual([]);
      expect((await inReview({})).slice(0, 2)).toEqual([oldest, next]);
      expect(await inReview({})).toHaveLength(50);
      await on(next, { kind: "approve" });
      expect((await queuesOf(EDITOR, { ...inOne, wantsSecondPerson: true })).approved).toMatchObject([{ id: next }]);
      expect((await queuesOf(EDITOR, { reach: () => ["muc2"] })).approved).toEqual([]);
    });

    it("shows what should be read again where one may, and one's own everywhere", async () => {
      const due = async (title: string, sectionId: string, actor = REPORTER) => {
        const { id } = await create(title, actor, {
          ...{ kind: "page", content: { ...content(title), sectionId, reviewBy: "2026-11-20" } },
        });
        await must(step((tx) => publishNow(tx, desk(actor), id)));
        return id;
      };
      const [one, other, own] = [
        await due("Học phí", "muc1"),
        await due("Lệ phí", "muc2"),
        await due("Thủ tục", "muc2", EDITOR),
      ];
      const reviewDue = async (reach: QueueOptions["reach"]) =>
        (await queuesOf(EDITOR, { kinds: ["page"], reach })).reviewDue.map(({ id }) => id).sort();
      expect(await reviewDue(() => ["muc1"])).toEqual([one, own].sort());
      expect(await reviewDue(() => [])).toEqual([own]);
      expect(await reviewDue(() => "everywhere")).toEqual([one, other, own].sort());
    });

    it("knows what waits for whom", async () => {
      const mine = await create("Nháp của tôi");
      const handedOn = await create("Đã gửi");
      await on(handedOn.id, { kind: "submit" });
      const out = await create("Đã đăng hôm nay", EDITOR);
      await must(step((tx) => publishNow(tx, desk(EDITOR), out.id)));
      const today = (clock.now() - 9 * 3_600_000) as Instant;
      const soon = { at: (clock.now() + 3_600_000) as Instant, notice: "Đường đã thông." };
      await must(step((tx) => promiseWithdrawal(tx, desk(EDITOR), out.id, soon)));
      const queues = await queuesOf(REPORTER);
      const ids = (items: readonly Item[]) => items.map(({ id }) => id);
      expect(ids(queues.mine)).toEqual([mine.id]);
      expect(ids(queues.withOthers)).toEqual([handedOn.id]);
      expect(ids(queues.inReview)).toEqual([handedOn.id]);
      expect(ids(queues.publishedToday)).toEqual([out.id]);
      expect(queues.scheduled).toEqual([]);
      expect(ids(queues.toWithdraw)).toEqual([out.id]);
      const others = await queuesOf(REPORTER, { kinds: ["page"] });
      expect(Object.values(others).flat()).toEqual([]);
      const log = await listAudit(record.read, { actor: EDITOR, from: today }, undefined, 2);
      expect(log.map(({ action }) => action)).toHaveLength(2);
      const rest = await listAudit(record.read, { actor: EDITOR }, log[1], 10);
      expect([...log, ...rest].map(({ action }) => action).sort()).toEqual([
        ...["approve", "create", "promise-withdrawal", "publish", "submit"],
      ]);
    });
  });
});
