import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { expandAbbreviations } from "./abbreviations.ts";
import { DEFAULT_ABBREVIATIONS } from "./abbreviations-default.ts";
import { canonicalSyllable, foldText } from "./fold.ts";
import { mendText } from "./legacy.ts";
import { normalizeText } from "./normalize.ts";
import { isVietnameseSyllable } from "./syllables.ts";
import { tokenize } from "./tokens.ts";

const CORPUS = new URL("../../../shared/corpus/", import.meta.url);
const isAbsent = !existsSync(CORPUS);
if (isAbsent) console.info("language: the test corpus is absent, its tests are skipped");

const linesOf = (path: string) => readFileSync(new URL(path, CORPUS), "utf8").trimEnd().split("\n");
const rowsOf = (path: string) =>
  linesOf(path)
    .slice(1)
    .map((line) => line.split("\t") as [string, string]);
const newsTitles = () =>
  gunzipSync(readFileSync(new URL("news.jsonl.gz", CORPUS)))
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { title: string }).title);

describe.skipIf(isAbsent)("on the test corpus", () => {
  test.each(["nfc", "nfd", "base_plus_tone", "tcvn3_as_unicode", "vni_as_unicode"])(
    "mends titles_%s to the right titles",
    (form) => {
      const right = linesOf("pitfalls/titles_nfc.txt");
      const mended = linesOf(`pitfalls/titles_${form}.txt`).map((line) => normalizeText(mendText(line).text));
      expect(mended).toEqual(right);
    },
  );

  test("normalises decomposed titles without mending them first", () => {
    const right = linesOf("pitfalls/titles_nfc.txt");
    for (const form of ["nfd", "base_plus_tone"]) {
      expect(linesOf(`pitfalls/titles_${form}.txt`).map(normalizeText)).toEqual(right);
    }
  });

  test("folds the titles to those without accents", () => {
    expect(linesOf("pitfalls/titles_nfc.txt").map(foldText)).toEqual(
      linesOf("pitfalls/titles_unaccented.txt").map((line) => line.toLowerCase()),
    );
  });

  test("unites both tone placements of every pair", () => {
    for (const [old, recent] of rowsOf("pitfalls/tone_placement_pairs.tsv")) {
      expect(canonicalSyllable(recent)).toBe(old);
      expect(canonicalSyllable(old)).toBe(old);
    }
  });

  test("knows the abbreviations both ways, but for TƯ, which is a word", () => {
    const read = (text: string) => expandAbbreviations(tokenize(text).canonical, DEFAULT_ABBREVIATIONS);
    for (const [short, long] of rowsOf("pitfalls/abbreviations.tsv")) {
      expect(read(long)).not.toEqual([]);
      if (short !== "TƯ") expect(read(short)).not.toEqual([]);
    }
  });

  test("changes no news title, but to compose its letters", () => {
    for (const title of newsTitles()) {
      const { text, mended } = mendText(title);
      expect(text).toBe(title.normalize("NFC"));
      expect(mended.filter((kind) => kind !== "nfd")).toEqual([]);
    }
  });

  test("knows nearly every accented word of the titles for a syllable", () => {
    const words = newsTitles().flatMap(
      (title) => normalizeText(title).match(/\p{L}*[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵ]\p{L}*/giu) ?? [],
    );
    const known = words.filter(isVietnameseSyllable).length;
    expect(known / words.length).toBeGreaterThan(0.999);
  });
});
