import { describe, expect, test } from "vitest";
import { isFoldedSyllable, isVietnameseSyllable, splitSyllable } from "./syllables.ts";

const words = (text: string): string[] => text.split(" ");

describe("isVietnameseSyllable", () => {
  test.each(
    words(
      "Quyết định của Ủy ban nhân dân xã về giếng già gìn gì quý khuỷu nghiêng thuở xoong yêu ý ở quỳnh huýt ngoằn ngoèo Đắk Kạn",
    ),
  )("knows %s", (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });

  test("takes old and new tone placement", () => {
    for (const word of words("hòa hoà khỏe khoẻ thủy thuỷ")) expect(isVietnameseSyllable(word)).toBe(true);
  });

  test.each(words("viet quyet sat hàt mẻc"))("wants sắc or nặng on a stop, so %s is none", (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });

  test.each(words("tòan hòan thúôc đươc ngiêm cê ghà ngé qou café été Noël street việtnam nghiêngs bb b 12 QĐ"))(
    "does not take %s",
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(false);
    },
  );

  test("does not take the empty text", () => {
    expect(isVietnameseSyllable("")).toBe(false);
  });
});

describe("splitSyllable", () => {
  test("parts onset, rime and tone", () => {
    expect(splitSyllable("nghiễng")).toEqual({ onset: "ngh", rime: "iêng", tone: 3, toneAt: 4 });
    expect(splitSyllable("quý")).toEqual({ onset: "qu", rime: "y", tone: 2, toneAt: 2 });
    expect(splitSyllable("gì")).toEqual({ onset: "g", rime: "i", tone: 1, toneAt: 1 });
    expect(splitSyllable("oan")).toEqual({ onset: "", rime: "oan", tone: 0, toneAt: -1 });
  });

  test("refuses two tones and rimes that are none", () => {
    expect(splitSyllable("hòá")).toBeUndefined();
    expect(splitSyllable("street")).toBeUndefined();
  });
});

describe("isFoldedSyllable", () => {
  test.each(words("quyet dinh duong giam gi gin yeu nghieng xa a thuy khuyu dak"))("takes %s", (word) => {
    expect(isFoldedSyllable(word)).toBe(true);
  });

  test.each(words("quyte dinhh street covid nghiengs bb b 12 cronquist"))("does not take %s", (word) => {
    expect(isFoldedSyllable(word)).toBe(false);
  });

  test("does not take the empty text", () => {
    expect(isFoldedSyllable("")).toBe(false);
  });
});
