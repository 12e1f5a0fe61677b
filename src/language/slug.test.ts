import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugify } from "./slug.ts";

describe("slugify", () => {
  test("folds Vietnamese and joins words by single hyphens", () => {
    expect(slugify("Quyết định phê duyệt đường phố Đà Nẵng", "tin")).toBe("quyet-dinh-phe-duyet-duong-pho-da-nang");
    expect(slugify("  “Lũ” – 24/7: chủ động!  ", "tin")).toBe("lu-24-7-chu-dong");
    expect(slugify("D\u0323o\u0302i v\u01a1\u0301i Straße", "tin")).toBe("doi-voi-strasse");
  });

  test("cuts at a word, and within one only when it must", () => {
    expect(slugify("Hội nghị tổng kết", "tin", 12)).toBe("hoi-nghi");
    expect(slugify("Hội nghị", "tin", 8)).toBe("hoi-nghi");
    expect(slugify("a".repeat(100), "tin", 10)).toBe("a".repeat(10));
  });

  test("falls back where no letter is left", () => {
    expect(slugify("北京", "tin-12")).toBe("tin-12");
    expect(slugify("…", "tin-12")).toBe("tin-12");
  });

  test("is never empty, too long or misshapen", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 90 }), (title, max) => {
        const slug = slugify(title, "x", max);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
