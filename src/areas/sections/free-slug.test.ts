import { expect, it } from "vitest";
import { freeSlug } from "./free-slug.ts";
import { MAX_SLUG_LENGTH } from "./model.ts";

it("finds an address for a section that comes back, of the length and letters that one may have", () => {
  expect(freeSlug("nuoc-sach", new Set(["nuoc"]))).toBe("nuoc-sach");
  expect(freeSlug("nuoc-sach", new Set(["nuoc-sach", "nuoc-sach-2"]))).toBe("nuoc-sach-3");
  const long = `${"a".repeat(MAX_SLUG_LENGTH - 3)}-bc`;
  expect(freeSlug(long, new Set([long]))).toBe(`${"a".repeat(MAX_SLUG_LENGTH - 3)}-2`);
});
