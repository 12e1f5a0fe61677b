import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuickEntry } from "./quick-entry.ts";
import { takeTime } from "./times.ts";

describe("a time before a text", () => {
  const read = (text: string) => {
    const { session, start, end, rest } = takeTime(text);
    return [session, start, end, rest];
  };

  it.each([
    ["8h30 Họp giao ban", "morning", "08:30", undefined, "Họp giao ban"],
    ["7h30: Chào cờ", "morning", "07:30", undefined, "Chào cờ"],
    ["07:30 Chào cờ", "morning", "07:30", undefined, "Chào cờ"],
    ["14h Tiếp công dân", "afternoon", "14:00", undefined, "Tiếp công dân"],
    ["14 giờ 05 Tiếp công dân", "afternoon", "14:05", undefined, "Tiếp công dân"],
    ["8g00-9g30 Hội ý", "morning", "08:00", "09:30", "Hội ý"],
    ["từ 8h đến 10h Kiểm tra kè", "morning", "08:00", "10:00", "Kiểm tra kè"],
    ["Chiều 2h Họp dân", "afternoon", "14:00", undefined, "Họp dân"],
    ["7h tối, sinh hoạt hè", "evening", "19:00", undefined, "sinh hoạt hè"],
    ["Sáng: Trực lãnh đạo", "morning", undefined, undefined, "Trực lãnh đạo"],
    ["cả ngày; Đi cơ sở", "all-day", undefined, undefined, "Đi cơ sở"],
    ["Chiều", "afternoon", undefined, undefined, ""],
    ["22h–2h Trực bão", "evening", "22:00", undefined, "Trực bão"],
  ])("is taken from %j", (text, ...expected) => expect(read(text)).toEqual(expected));

  it.each([
    "Sáng kiến cải cách hành chính",
    "Tối ưu quy trình một cửa",
    "25h Họp",
    "12 hộ dân nhận nhà",
    "3 giỏ hoa",
    "Họp lúc 8h",
  ])("is not seen in %j", (text) => expect(read(text)).toEqual([undefined, undefined, undefined, text]));
});

describe("a line that is typed", () => {
  it("gives an entry with all that it names", () => {
    expect(
      readQuickEntry(
        "8h30-10h Họp giao ban; chủ trì: Chủ tịch, Phó Chủ tịch; TP: các phòng; tại: Phòng họp số 1; chuẩn bị: Văn phòng; xe: 7 chỗ",
      ),
    ).toEqual({
      title: "Họp giao ban",
      session: "morning",
      start: "08:30",
      end: "10:00",
      chair: ["Chủ tịch", "Phó Chủ tịch"],
      participants: "các phòng",
      preparingUnit: "Văn phòng",
      place: "Phòng họp số 1",
      vehicle: "7 chỗ",
    });
  });

  it("is parted by commas and full stops too, where the name of a field follows", () => {
    expect(
      readQuickEntry("14h Họp bàn về tết trồng cây, cây xanh. Chủ trì: Chủ tịch, Phó Chủ tịch, tại: Hội trường"),
    ).toEqual({
      title: "Họp bàn về tết trồng cây, cây xanh",
      session: "afternoon",
      start: "14:00",
      chair: ["Chủ tịch", "Phó Chủ tịch"],
      place: "Hội trường",
    });
  });

  it("keeps as content what it cannot place", () => {
    expect(readQuickEntry("Họp; mang theo báo cáo tháng; tại Nhà văn hóa; chủ trì:")).toEqual({
      title: "Họp",
      session: "all-day",
      content: "mang theo báo cáo tháng\nchủ trì:",
      chair: [],
      place: "Nhà văn hóa",
    });
  });

  it("has no title where it says only when and who", () => {
    expect(readQuickEntry("8h")).toMatchObject({ title: "", start: "08:00" });
    expect(readQuickEntry("8h chủ trì: Chủ tịch")).toMatchObject({ title: "", chair: ["Chủ tịch"] });
    expect(readQuickEntry("   ")).toMatchObject({ title: "" });
  });

  it("loses no word of what was typed, however long", () => {
    const words = fc.array(fc.constantFrom("Họp", "tại:", "chủ trì:", "xã", ";", "TP:", ",", "dân", "x".repeat(290)), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, (typed) => {
        const entry = readQuickEntry(typed.join(" "));
        const kept = JSON.stringify(entry);
        const count = (text: string) => text.match(/Họp|xã|dân|x{290}/gu)?.length ?? 0;
        expect(count(kept)).toBe(count(typed.join(" ")));
        expect(entry.title.length).toBeLessThanOrEqual(500);
        expect(entry.chair.length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
