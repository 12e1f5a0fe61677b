import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanFileName } from "./file-names.ts";

describe("a stored file's name", () => {
  test.each([
    ["Quyết định số 12.pdf", "Quyết định số 12.pdf"],
    ["C:\\Users\\may\\Thông báo.PDF", "Thông báo.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["ke-hoach.docx", "ke-hoach.pdf"],
    ["  .an .pdf", "an.pdf"],
    ["a\u202egpj.pdf", "agpj.pdf"],
    ['b<script>"x".pdf', "bscriptx.pdf"],
    ["", "tep.pdf"],
    ["..", "tep.pdf"],
  ])("%j becomes %j", (given, name) => {
    expect(cleanFileName(given, ["pdf"])).toBe(name);
  });

  test("letters that came apart are composed", () => {
    expect(cleanFileName("Tiếng Việt.txt".normalize("NFD"), ["txt"])).toBe("Tiếng Việt.txt");
  });

  test("whatever is given, it names no folder, is not too long, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = cleanFileName(given, ["pdf"]);
        expect(name).toMatch(/^[^/\\\p{Cc}]+\.pdf$/u);
        expect(name).not.toMatch(/^\./);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name.isWellFormed()).toBe(true);
        expect(cleanFileName(name, ["pdf"])).toBe(name);
      }),
    );
  });
});
