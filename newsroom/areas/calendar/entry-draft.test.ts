import { describe, expect, it } from "vitest";
import { contentOf, dayOf, draftOf, hourOf, isWhole } from "./entry-draft.ts";

describe("the fields of an entry", () => {
  it("give back what they were filled with", () => {
    const content = {
      ...{ title: "Giao ban", date: "2026-11-23", session: "morning", start: "07:30", end: "09:00" },
      chair: ["Chủ tịch", "Phó Chủ tịch, phụ trách kinh tế"],
      ...{ place: "Phòng họp số 1", internalNote: "Dặn bảo vệ", status: "changed", note: "Giờ: 07:00 → 07:30" },
    };
    expect(contentOf(draftOf({ content: content as never }), "changed")).toEqual(content);
  });

  it("leave out what is empty, and take hours as they are typed", () => {
    const empty = draftOf({ content: { date: "2026-11-23" } });
    expect(contentOf({ ...empty, title: " Họp ", start: "8h30", end: "10 giờ", place: "  " }, undefined)).toEqual({
      ...{ title: "Họp", date: "2026-11-23", session: "all-day", start: "08:30", end: "10:00", chair: [] },
      status: "normal",
    });
  });

  it("know a day that is from one that is not", () => {
    expect(["23/11/2026", "3/9/2026", "2026-11-23"].map(dayOf)).toEqual(["2026-11-23", "2026-09-03", "2026-11-23"]);
    expect(["31/2/2026", "23/11", "", "mai"].map(dayOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("are whole with a title, a day and hours that are hours", () => {
    const draft = draftOf({ content: { title: "Họp", date: "2026-11-23" } });
    expect([draft, { ...draft, start: "8h" }].map(isWhole)).toEqual([true, true]);
    const lacking = [{ title: " " }, { date: "x" }, { start: "sớm" }, { end: "25h" }];
    for (const part of lacking) expect(isWhole({ ...draft, ...part })).toBe(false);
  });

  it("know an hour from what is none", () => {
    expect(["8h", "08:05", "14 giờ 30", "2h chiều"].map(hourOf)).toEqual(["08:00", "08:05", "14:30", "14:00"]);
    expect(["", "sáng", "8h-9h", "25h", "8h họp"].map(hourOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
