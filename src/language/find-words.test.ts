import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordFinder } from "./find-words.ts";
import { normalizeText } from "./normalize.ts";
import { tokenize } from "./tokens.ts";

const found = (text: string, ...words: string[]) =>
  wordFinder(words)(text).map(({ start, end, word, at }) => [text.slice(start, end), word, at]);

describe("looking for words whatever their marks", () => {
  it("finds each in any case and with any marks, and says which it is and where", () => {
    expect(found("Quyết định về ĐƯỜNG Đà Nẵng; dương xỉ", "duong", "dinh")).toEqual([
      ["định", 1, 1],
      ["ĐƯỜNG", 0, 3],
      ["dương", 0, 6],
    ]);
  });

  it("finds both spellings of i and y where they are one word, and only there", () => {
    expect(found("kĩ thuật, kỹ năng, quí I, hai ngày, hay", "ky", "quy", "hay")).toEqual([
      ["kĩ", 0, 0],
      ["kỹ", 0, 2],
      ["quí", 1, 4],
      ["hay", 2, 8],
    ]);
  });

  it("finds no word inside another, nor one that is cut by a mark that stands alone", () => {
    expect(found("xanh xã, xa-lộ", "xa")).toEqual([
      ["xã", 0, 1],
      ["xa", 0, 2],
    ]);
    expect(found("lu\u0303 lụt", "lu")).toEqual([["lu\u0303", 0, 0]]);
  });

  it("finds what cutting into tokens finds, in any text", () => {
    const syllable = fc.constantFrom(
      "xã",
      "Xà",
      "hòa",
      "hoà",
      "kĩ",
      "quý",
      "Đ",
      "ðat",
      "lũ",
      "12",
      "œuf",
      "é",
      "ﬁ",
      "漢",
      "😀",
    );
    const text = fc
      .array(fc.oneof(syllable, fc.constantFrom(" ", ", ", ".", "-", "\n", "/"), fc.string({ unit: "grapheme" })))
      .map((parts) => normalizeText(parts.join("")));
    fc.assert(
      fc.property(text, fc.nat(20), (given, pick) => {
        const { folded, start, end, count } = tokenize(given);
        const wanted = folded[pick % Math.max(1, count)] ?? "xa";
        if (wanted.length > 60) return;
        const expected = folded.flatMap((word, at) => (word === wanted ? [[start[at], end[at], at]] : []));
        expect(wordFinder([wanted])(given).map((one) => [one.start, one.end, one.at])).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});
