import { describe, expect, test } from "vitest";
import { words } from "./words.ts";

/** Every text, by its path; those with gaps are filled with marks. */
function texts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return texts(value(...Array.from({ length: value.length }, () => "□")), `${path}()`);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
  return [];
}

/** A role that has no name, and a remark that only readers of English need. */
const SILENT = [".documents.role.other", ".documents.onlyVietnamese"];
const vi = texts(words.vi);
const en = new Map(texts(words.en));

describe("the words of the site", () => {
  test("are there in both languages, none empty but where nothing needs saying", () => {
    expect(vi.length).toBeGreaterThan(100);
    for (const [path, text] of [...vi, ...en]) {
      if (!SILENT.includes(path)) expect(text.trim(), path).not.toBe("");
    }
    expect(vi.map(([path]) => path).filter((path) => !en.has(path))).toEqual([]);
  });

  test("are in normal form C, so that a search on the page finds them", () => {
    for (const [path, text] of vi) expect(text, path).toBe(text.normalize("NFC"));
  });

  test("use each gap in both languages", () => {
    for (const [path, text] of vi) {
      if (path.endsWith("()")) expect(en.get(path)?.includes("□"), path).toBe(text.includes("□"));
    }
  });
});
