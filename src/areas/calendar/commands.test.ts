import { beforeEach, describe, expect, it } from "vitest";
import { personActor } from "#editorial/model.ts";
import { findContent, findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Result } from "#kernel/result.ts";
import type { Record, RecordWriter } from "#record/record.ts";
import { kinds } from "#testing/imports.ts";
import { onEachRecord } from "#testing/records.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { addEntry, changeEntry, removeEntry } from "./commands.ts";
import { findWeekInWork, listEntriesInWork } from "./in-work.ts";
import { type CalendarEntryContent, MAX_WEEK_NOTE } from "./model.ts";
import { makeOfficial, setWeekNote } from "./week-commands.ts";

const monday = Temporal.PlainDate.from("2026-11-23");

describe("an entry that readers have", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    const desk = { kinds, actor: personActor("a"), now: standingClock("2026-11-23T09:00:00+07:00").now() };
    beforeEach(async () => {
      record = await open();
    });
    const step = async <Value>(work: (tx: RecordWriter) => Promise<Result<Value>>): Promise<Value> => {
      const result = await record.inTransaction(work);
      return result.ok ? result.value : expect.fail(JSON.stringify(result.refusal));
    };
    const add = async (more: object = {}): Promise<ItemId> => {
      const content = { title: "Tiếp công dân", date: "2026-11-24", session: "morning", start: "08:00", ...more };
      return (await step((tx) => addEntry(tx, desk, content))).id;
    };
    const official = async (week = monday) => {
      const seen = (await listEntriesInWork(record.read, week)).map(({ item }) => [item.id, item.revision]);
      await step((tx) => makeOfficial(tx, desk, week, Object.fromEntries(seen)));
    };
    const revisionOf = async (id: ItemId) => (await findItem(record.read, id))?.revision ?? 0;
    /** As readers have it. */
    const shown = async (id: ItemId): Promise<CalendarEntryContent> => {
      const item = await findItem(record.read, id);
      expect(item?.publicState).toBe("published");
      return (await findContent(record.read, id, item?.publicVersion ?? 0)) as CalendarEntryContent;
    };
    const change = async (id: ItemId, more: object) => {
      const content = { ...(await shown(id)), ...more };
      const revision = await revisionOf(id);
      return step((tx) => changeEntry(tx, desk, id, revision, content));
    };
    const noteOf = async (week = monday) => (await findWeekInWork(record.read, week))?.content.note;
    const say = async (note: string) => {
      const revision = (await findWeekInWork(record.read, monday))?.item.revision ?? 0;
      await step((tx) => setWeekNote(tx, desk, monday, revision, note));
    };
    const callOff = async (id: ItemId, reason: string) => {
      const revision = await revisionOf(id);
      await step((tx) => removeEntry(tx, desk, id, revision, reason));
      expect(await shown(id)).toMatchObject({ status: "cancelled", note: reason });
    };

    it("is put back with a note that it takes place, never with the reason why it was called off", async () => {
      const id = await add();
      await official();
      await callOff(id, "Hoãn do bão");
      await change(id, { status: "normal" });
      expect(await shown(id)).toMatchObject({ status: "changed", note: "Vẫn diễn ra theo lịch" });
      await callOff(id, "Hoãn do lũ");
      await change(id, { status: "changed", start: "09:00" });
      expect((await shown(id)).note).toBe("Vẫn diễn ra theo lịch; Giờ: 08:00 → 09:00");
      await callOff(id, "Hoãn do mất điện");
      await change(id, { status: "normal", note: "Đã có điện" });
      expect(await shown(id)).toMatchObject({ status: "changed", note: "Đã có điện" });
    });

    it("is put back without the old reason in a week that was promised to nobody, too", async () => {
      const id = await add();
      await official();
      await change(id, { date: "2026-12-01" });
      await callOff(id, "Hoãn do bão");
      await change(id, { status: "normal" });
      expect(await shown(id)).toMatchObject({ status: "changed", note: "Vẫn diễn ra theo lịch" });
    });

    it("leaves a line in the official week that it goes out of, until it comes back", async () => {
      const id = await add();
      await add({ title: "Giao ban" });
      await official();
      await say("Trực: Văn phòng");
      await change(id, { date: "2026-11-25" });
      expect(await noteOf()).toBe("Trực: Văn phòng");
      await change(id, { date: "2026-11-30", title: "Tiếp công dân định kỳ" });
      expect(await noteOf()).toBe("Trực: Văn phòng\nChuyển sang 30/11: Tiếp công dân");
      expect(await findWeekInWork(record.read, monday)).toMatchObject({
        item: { publicState: "published", state: { kind: "published" } },
        content: { status: "adjusted" },
      });
      expect(await findWeekInWork(record.read, monday.add({ weeks: 1 }))).toBeUndefined();
      await change(id, { date: "2026-11-30", title: "Tiếp công dân" });
      await change(id, { date: "2026-11-26" });
      expect(await noteOf()).toBe("Trực: Văn phòng");
      await say("");
      await change(id, { date: "2027-01-04" });
      expect(await noteOf()).toBe("Chuyển sang 04/01/2027: Tiếp công dân");
    });

    it("leaves no line where the week was promised to nobody, or where the clerk's own words leave no room", async () => {
      const id = await add();
      const moved = { title: "Tiếp công dân", date: "2026-11-30", session: "morning" };
      await step((tx) => changeEntry(tx, desk, id, 1, moved));
      expect(await findWeekInWork(record.read, monday)).toBeUndefined();
      const other = await add();
      await official();
      const own = "Trực ban. ".repeat(99).trim();
      expect(own.length).toBeLessThan(MAX_WEEK_NOTE);
      await say(own);
      await change(other, { date: "2026-12-01" });
      expect(await noteOf()).toBe(own);
      expect(await shown(other)).toMatchObject({ date: "2026-12-01", status: "changed" });
    });
  });
});
