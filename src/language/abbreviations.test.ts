import { describe, expect, test } from "vitest";
import { type Abbreviation, expandAbbreviations } from "./abbreviations.ts";
import { DEFAULT_ABBREVIATIONS } from "./abbreviations-default.ts";
import { tokenize } from "./tokens.ts";

const others = (text: string, list: readonly Abbreviation[] = DEFAULT_ABBREVIATIONS) =>
  expandAbbreviations(tokenize(text).canonical, list).map(
    ({ from, to, syllables }) => `${from}–${to} ${syllables.join(" ")}`,
  );

describe("expandAbbreviations", () => {
  test("says an abbreviation in words and words as an abbreviation", () => {
    expect(others("UBND xã")).toEqual(["0–1 ủy ban nhân dân"]);
    expect(others("của Uỷ ban nhân dân xã")).toEqual(["1–5 ubnd"]);
  });

  test("knows them without marks too", () => {
    expect(others("hdnd xa")).toEqual(["0–1 hội đồng nhân dân"]);
    expect(others("uy ban nhân dan")).toEqual(["0–4 ubnd"]);
  });

  test("gives every reading, the longest first", () => {
    expect(others("thành phố Hồ Chí Minh")).toEqual(["0–5 tphcm", "0–5 tp hcm", "0–2 tp", "2–5 hcm"]);
    expect(others("TT y tế")).toEqual(["0–1 thị trấn", "0–1 thông tư", "0–1 trung tâm"]);
    expect(others("GD&ĐT")).toEqual(["0–2 giáo dục và đào tạo"]);
  });

  test("does not take a word for an abbreviation", () => {
    const list = [
      { short: "TƯ", long: "Trung ương" },
      { short: "ĐA", long: "Đề án" },
      { short: "UBND", long: "Ủy ban nhân dân" },
    ];
    expect(others("thứ tư, tu bổ, da dạng", list)).toEqual([]);
    expect(others("Trung ương", list)).toEqual([]);
    expect(others("ủy bán nhân dân, ủy ban", list)).toEqual([]);
  });

  test("gives no more than sixteen", () => {
    expect(others("TT ".repeat(30))).toHaveLength(16);
  });
});
