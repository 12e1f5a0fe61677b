import { beforeEach, describe, expect, it } from "vitest";
import { bringIn } from "#editorial/bring-in.ts";
import { createItem } from "#editorial/commands.ts";
import { deleteItem } from "#editorial/deletion.ts";
import { personActor } from "#editorial/model.ts";
import { createTranslation } from "#editorial/writing.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Record } from "#record/record.ts";
import { kinds } from "#testing/imports.ts";
import { onEachRecord } from "#testing/records.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { copyWeek } from "./commands.ts";
import { findWeekInWork, isOfficial, listEntriesInWork } from "./in-work.ts";
import { makeOfficial } from "./week-commands.ts";

const monday = Temporal.PlainDate.from("2026-11-23");

describe("a week as the desk has it", () => {
  onEachRecord(({ open }) => {
    let record: Record;
    const desk = { kinds, actor: personActor("a"), now: standingClock("2026-11-23T09:00:00+07:00").now() };
    beforeEach(async () => {
      record = await open();
    });
    const create = async (title: string, date: string, more: object = {}): Promise<ItemId> => {
      const content = { title, date, session: "morning", ...more };
      const given = { kind: "calendar-entry", language: "vi", content } as const;
      const made = await record.inTransaction((tx) => createItem(tx, desk, given));
      return made.ok ? made.value.id : expect.fail(JSON.stringify(made.refusal));
    };
    const titles = async () =>
      (await listEntriesInWork(record.read, monday)).map(({ content }) => content.title).sort();

    it("has what lies in it, drafts and what is public, and nothing that only speaks of its days", async () => {
      await create("Giao ban", "2026-11-23");
      await create("Ra quân", "2026-11-29");
      await create("Tuần sau", "2026-11-30", { content: 'Xem "date":"2026-11-24"', internalNote: "2026-11-24" });
      const gone = await create("Nhầm", "2026-11-24");
      await record.inTransaction((tx) => deleteItem(tx, desk, gone));
      const content = { title: "Nhập về", date: "2026-11-25", session: "afternoon" };
      const brought = { kind: "calendar-entry", language: "vi", externalId: "x", content } as const;
      await record.inTransaction((tx) => bringIn(tx, desk, [brought]));
      expect(await titles()).toEqual(["Giao ban", "Nhập về", "Ra quân"]);
    });

    it("has what is there in two languages once", async () => {
      const id = await create("Giao ban", "2026-11-23");
      await record.inTransaction((tx) => createTranslation(tx, desk, id, "en"));
      expect(await titles()).toEqual(["Giao ban"]);
    });

    it("is official once its entries went to readers, and is copied and made so in one step each", async () => {
      const id = await create("Giao ban", "2026-11-23");
      const next = monday.add({ weeks: 1 });
      const copied = await record.inTransaction((tx) => copyWeek(tx, desk, monday, next));
      expect(copied).toMatchObject({ ok: true, value: [{ title: "Giao ban", state: { kind: "draft" } }] });
      expect(isOfficial(await findWeekInWork(record.read, monday))).toBe(false);
      const made = await record.inTransaction((tx) => makeOfficial(tx, desk, monday, { [id]: 1 }));
      expect(made.ok).toBe(true);
      expect(isOfficial(await findWeekInWork(record.read, monday))).toBe(true);
      expect(isOfficial(await findWeekInWork(record.read, next))).toBe(false);
    });

    it("is found among the entries of ten years in a moment", async () => {
      for (let batch = 0; batch < 26; batch++)
        await record.inTransaction((tx) =>
          bringIn(
            tx,
            desk,
            Array.from({ length: 500 }, (_, at) => {
              const date = monday.subtract({ days: 1 + ((batch * 500 + at) % 3_650) }).toString();
              const content = { title: `Việc ${at}`, date, session: "morning", participants: "Các phòng ".repeat(20) };
              return { kind: "calendar-entry", language: "vi", externalId: `${batch}-${at}`, content } as const;
            }),
          ),
        );
      const begun = performance.now();
      const found = await listEntriesInWork(record.read, monday.subtract({ weeks: 1 }));
      expect(found.length).toBeGreaterThan(20);
      expect(performance.now() - begun).toBeLessThan(500);
    }, 60_000);
  });
});
