import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fromLegalText } from "./from-legal-text.ts";
import { fromProcedureText } from "./from-procedure-text.ts";
import { fromText } from "./from-text.ts";
import { richText } from "./model.ts";
import { MAX_PASSAGE_LENGTH, passages } from "./passages.ts";
import { toText } from "./to-text.ts";

interface Entry {
  readonly id: string;
  readonly body: string;
}

const CORPUS = new URL("../../../shared/corpus/", import.meta.url);
const isAbsent = !existsSync(CORPUS);
const read = (name: string): Entry[] =>
  gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, CORPUS)))
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);

/** Without spaces and signs: soft hyphens had cut some words in two. */
const letters = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/<br>/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "").length;

describe.skipIf(isAbsent)("the corpus in ../shared/corpus (skipped where it is absent)", () => {
  it("has no law of which a letter is lost, and none that is not a document", () => {
    for (const { id, body } of read("legal-documents")) {
      const doc = fromLegalText(body);
      expect(richText.safeParse(doc).success, id).toBe(true);
      expect(letters(toText(doc)), id).toBe(letters(body));
      for (const passage of passages(doc)) expect(passage.text.length).toBeLessThanOrEqual(MAX_PASSAGE_LENGTH);
    }
  });

  it("has every procedure under its headings", () => {
    for (const { id, body } of read("procedures")) {
      const doc = fromProcedureText(body);
      expect(richText.safeParse(doc).success, id).toBe(true);
      expect(toText(doc), id).toContain("Hình thức nộp\n");
      expect(toText(doc), id).not.toMatch(/Hinh thuc nop|Thanh phan ho so|Can cu phap ly/);
    }
  });

  it("has no article of which a letter is lost", () => {
    for (const { id, body } of read("news").slice(0, 1500)) {
      const doc = fromText(body);
      expect(richText.safeParse(doc).success, id).toBe(true);
      expect(letters(toText(doc)), id).toBe(letters(body));
    }
  });
});
