import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "./normalize.ts";

describe("normalizeText", () => {
  test("composes letters in whatever order their marks were written", () => {
    expect(normalizeText("Tie\u0302\u0301ng Vie\u0323\u0302t")).toBe("Tiếng Việt");
    expect(normalizeText("Ti\u00ea\u0301ng")).toBe("Tiếng");
    expect(normalizeText("Ti\u00e9\u0302ng Vi\u1eb9\u0302t")).toBe("Tiếng Việt");
    expect(normalizeText("tr\u0103\u0301ng, ta\u0301\u0306m, \u01a1\u0300")).toBe("trắng, tắm, ờ");
  });

  test("makes odd spaces plain, drops what is invisible and keeps tabs", () => {
    expect(normalizeText("Quảng\u00a0Yên\u2009và\u3000Hạ\u202fLong")).toBe("Quảng Yên và Hạ Long");
    expect(normalizeText("\ufeffthông\u200b tin\u00ad\u2060\u0000")).toBe("thông tin");
    expect(normalizeText("a\tb\r\nc\rd\u2028e")).toBe("a\tb\nc\nd\ne");
  });

  test("keeps the joiner that holds an emoji together and drops it elsewhere", () => {
    expect(normalizeText("👩‍🌾 nông dân")).toBe("👩‍🌾 nông dân");
    expect(normalizeText("👩🏽‍🌾, ❤️‍🔥")).toBe("👩🏽‍🌾, ❤️‍🔥");
    expect(normalizeText("nông\u200d dân")).toBe("nông dân");
  });

  test("takes full-width forms as ASCII", () => {
    expect(normalizeText("ＵＢＮＤ　２０２６！")).toBe("UBND 2026!");
  });

  test("takes eth for đ in Vietnamese words and abbreviations only", () => {
    expect(normalizeText("Ðà Nẵng, QÐ-UBND, HÐND, ðường")).toBe("Đà Nẵng, QĐ-UBND, HĐND, đường");
    expect(normalizeText("við, það, Sigurðsson")).toBe("við, það, Sigurðsson");
  });

  test("keeps case, double spaces and other languages", () => {
    for (const text of ["ĐIỀU 5  khoản 2", "Übergrößen, garçon, naïve", "Москва 北京", "x² + 1½"]) {
      expect(normalizeText(text)).toBe(text);
    }
  });

  test("gives a normalised text back unchanged", () => {
    const piece = fc.constantFrom(
      "ế",
      "e\u0301\u0302",
      "\u0303",
      "\u00a0",
      "\u200d",
      "👩",
      "Ð",
      "à",
      "a",
      " ",
      "Ａ",
      "\r\n",
      "ﬁ",
      "\ufe0f",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: piece })), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
        expect(once).toBe(once.normalize("NFC"));
      }),
    );
  });
});
