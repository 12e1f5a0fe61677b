import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalSyllable, foldText } from "./fold.ts";

describe("foldText", () => {
  test("strips both marks of a vowel, maps đ to d and lowers case", () => {
    expect(foldText("QUYẾT ĐỊNH về đường phố Đà Nẵng")).toBe("quyet dinh ve duong pho da nang");
    expect(foldText("café Ærø Zürich Łódź İzmir m²")).toBe("cafe æro zurich lodz izmir m2");
  });

  test("leaves other scripts their letters", () => {
    expect(foldText("МОСКВА й 北京")).toBe("москва й 北京");
  });

  test("keeps the length of composed Latin text, so that offsets hold", () => {
    const letter = fc.oneof(fc.integer({ min: 0x20, max: 0x24f }), fc.integer({ min: 0x1e00, max: 0x1eff }));
    fc.assert(
      fc.property(fc.array(letter), (codes) => {
        const text = String.fromCharCode(...codes);
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
  });

  test("folding twice changes nothing more", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe("canonicalSyllable", () => {
  test.each([
    ["hoà", "hòa"],
    ["khoẻ", "khỏe"],
    ["THUỶ", "thủy"],
    ["Uỷ", "ủy"],
    ["đoá", "đóa"],
    ["khuỷu", "khuỷu"],
    ["qúy", "quý"],
    ["gìa", "già"],
  ])("brings %s to %s", (written, canonical) => {
    expect(canonicalSyllable(written)).toBe(canonical);
  });

  test("leaves syllables with a final consonant as they are written rightly", () => {
    for (const word of ["hoàn", "toán", "huỳnh", "quyển", "giếng", "gìn", "thuở", "được", "nghiêng", "xoong"]) {
      expect(canonicalSyllable(word)).toBe(word);
    }
    expect(canonicalSyllable("tòan")).toBe("toàn");
    expect(canonicalSyllable("thúôc")).toBe("thuốc");
  });

  test("unites i and y alone after h k l m s t qu", () => {
    for (const [written, canonical] of [
      ["kĩ", "kỹ"],
      ["quí", "quý"],
      ["lí", "lý"],
      ["mĩ", "mỹ"],
      ["sĩ", "sỹ"],
      ["tỉ", "tỷ"],
      ["hi", "hy"],
    ] as const) {
      expect(canonicalSyllable(written)).toBe(canonical);
      expect(canonicalSyllable(canonical)).toBe(canonical);
    }
  });

  test("never takes hai for hay, thi for thy, vi for vy", () => {
    for (const [one, other] of [
      ["hai", "hay"],
      ["tai", "tay"],
      ["thi", "thy"],
      ["vi", "vy"],
      ["chúi", "chúy"],
      ["má", "mà"],
      ["đường", "đương"],
    ] as const) {
      expect(canonicalSyllable(one)).not.toBe(canonicalSyllable(other));
    }
  });

  test("only lowers the case of what is no Vietnamese syllable", () => {
    for (const word of ["café", "Où", "Noël", "São", "QH13", "2026", "coût"]) {
      expect(canonicalSyllable(word)).toBe(word.toLowerCase());
    }
  });

  test("is its own canonical form, and folds to what the word folds to but for i and y", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aăâeêioôơuưyáàảãạếốứýỳùừợqghnmtckđ"), maxLength: 8 }),
        (word) => {
          const canonical = canonicalSyllable(word);
          expect(canonicalSyllable(canonical)).toBe(canonical);
          expect(foldText(canonical).replace(/y$/, "i")).toBe(foldText(word).replace(/y$/, "i"));
        },
      ),
    );
  });
});
