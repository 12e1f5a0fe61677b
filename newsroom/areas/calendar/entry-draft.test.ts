import { describe, expect, it } from "vitest";
import { contentOf, draftOf, hourOf } from "./entry-draft.ts";

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
