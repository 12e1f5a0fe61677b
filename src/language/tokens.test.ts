import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "./fold.ts";
import { tokenize } from "./tokens.ts";

const canonical = (text: string) => [...tokenize(text).canonical];
/** The tokens with a bar where a break stands. */
const withBreaks = (text: string) => {
  const tokens = tokenize(text);
  return tokens.canonical.map((word, at) => (tokens.breakBefore[at] ? `| ${word}` : word)).join(" ");
};

describe("tokenize", () => {
  test("gives each word canonical and folded, with its place in the text", () => {
    const text = "Kĩ thuật, THUỶ lợi";
    const tokens = tokenize(text);
    expect(tokens.count).toBe(4);
    expect(tokens.canonical).toEqual(["kỹ", "thuật", "thủy", "lợi"]);
    expect(tokens.folded).toEqual(["ky", "thuat", "thuy", "loi"]);
    expect([...tokens.start]).toEqual([0, 3, 10, 15]);
    expect([...tokens.end]).toEqual([2, 8, 14, 18]);
  });

  test("gives each part of a document's number", () => {
    expect(canonical("87/2015/QH13")).toEqual(["87", "2015", "qh13"]);
    expect(canonical("1654/NQ-UBTVQH15")).toEqual(["1654", "nq", "ubtvqh15"]);
    expect(canonical("15/2021/NĐ-CP")).toEqual(["15", "2021", "nđ", "cp"]);
  });

  test("cuts names with points and hyphens into their parts without a break", () => {
    expect(withBreaks("U.23 TP.HCM COVID-19 1.544 15:00")).toBe("u 23 tp hcm covid 19 1 544 15 00");
    expect(withBreaks("TP. Hồ Chí Minh, ThS. Trần Văn A. trình bày")).toBe("tp hồ chí minh ths trần văn a trình bày");
  });

  test("breaks at the end of a sentence, a line and at strong marks only", () => {
    expect(withBreaks("Họp xong. Sau đó về! Rồi; thôi: hết\nDòng mới")).toBe(
      "họp xong | sau đó về | rồi | thôi | hết | dòng mới",
    );
    expect(withBreaks("cứu hộ, cứu nạn (xã) – “lũ” / bão")).toBe("cứu hộ cứu nạn xã lũ bão");
    expect(withBreaks("... Đầu")).toBe("đầu");
  });

  test("keeps words of one letter, digits with letters, other scripts and loose marks", () => {
    expect(canonical("ở 6h m² 北京 Москва g\u0303a")).toEqual(["ở", "6h", "m²", "北京", "москва", "g\u0303a"]);
    expect(canonical("👍 tốt 👍🏽")).toEqual(["tốt"]);
  });

  test("finds nothing where there is no word", () => {
    expect(tokenize("").count).toBe(0);
    expect(tokenize(" – … \n").count).toBe(0);
  });

  test("sees of an endless word only its beginning", () => {
    const tokens = tokenize(`${"x".repeat(5000)} sau`);
    expect(tokens.canonical[0]).toHaveLength(64);
    expect(tokens.end[0]).toBe(5000);
    expect(tokens.canonical[1]).toBe("sau");
  });

  test("places tokens in order, apart, on letters and digits, each folding from its own text", () => {
    const piece = fc.constantFrom(
      "Quyết",
      "định",
      "thuỷ",
      "Ủy",
      "TP",
      ".",
      " ",
      ",",
      "\n",
      "13",
      "/",
      "-",
      "é",
      "𝔄",
      "👍",
      "\u0301",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: piece }), fc.string({ unit: "binary" })), (text) => {
        const tokens = tokenize(text);
        let last = 0;
        for (let at = 0; at < tokens.count; at++) {
          const [start = -1, end = -1] = [tokens.start[at], tokens.end[at]];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          expect(tokens.folded[at]).toBe(foldText(tokens.canonical[at] ?? ""));
          last = end;
        }
        expect(tokens.canonical).toHaveLength(tokens.count);
        expect(tokens.breakBefore).toHaveLength(tokens.count);
      }),
    );
  });

  test("takes the words of one text for those of no other, however many it has seen", () => {
    const many = Array.from({ length: 100_000 }, (_, at) => `từ${at.toString(36)}`);
    expect(tokenize(many.join(" ")).canonical).toEqual(many);
    expect(tokenize(many.join(" ")).canonical).toEqual(many);
  });
});
