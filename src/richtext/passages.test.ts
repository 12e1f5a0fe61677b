import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heading, paragraph, richTextOf } from "./build.ts";
import { outline } from "./headings.ts";
import { MAX_PASSAGE_LENGTH, passages } from "./passages.ts";
import { toText } from "./to-text.ts";

const long = (length: number) =>
  "Việc làng việc nước. "
    .repeat(length / 21 + 1)
    .slice(0, length)
    .trim();

describe("passages", () => {
  it("of a short document are one", () => {
    expect(passages(richTextOf([paragraph("Một"), heading(2, "Hai"), paragraph("Ba")]))).toEqual([
      { heading: "", headingId: "", text: "Một\nHai\nBa" },
    ]);
    expect(passages(richTextOf([]))).toEqual([]);
  });

  it("begin at headings worth a result of their own, under the nearest heading, with the page's ids", () => {
    const doc = richTextOf([
      heading(2, "Chương I"),
      heading(3, "Điều 1"),
      paragraph(long(1500)),
      { type: "blockquote", attrs: { cite: null }, content: [heading(3, "Điều 1")] },
      heading(3, "Điều 1"),
      paragraph("ngắn"),
      heading(3, "Điều 3"),
      paragraph(long(1500)),
    ]);
    expect(passages(doc).map(({ heading, headingId }) => [heading, headingId])).toEqual([
      ["Điều 1", "muc-dieu-1"],
      ["Điều 1", "muc-dieu-1-3"],
    ]);
    expect(outline(doc).map(({ id }) => id)).toContain("muc-dieu-1-3");
  });

  it("go on under the same heading when a section is long", () => {
    const parts = passages(richTextOf([heading(2, "Dài"), ...Array.from({ length: 10 }, () => paragraph(long(1000)))]));
    expect(parts.length).toBeGreaterThan(3);
    expect(new Set(parts.map(({ headingId }) => headingId))).toEqual(new Set(["muc-dai"]));
  });

  it("lose no word and are never longer than the bound, wherever the text has spaces", () => {
    const words = fc.oneof(
      fc.constantFrom("xã", "😀", "Điều 1. ", "a".repeat(900), ". Ông "),
      fc.string({ unit: "grapheme" }),
    );
    const lines = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(" "));
    const block = fc.oneof(
      lines.map((line) => paragraph(line)),
      fc.constantFrom("Một", "Hai").map((line) => heading(2, line)),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.integer({ min: 0, max: 9000 }), (blocks, targetLength) => {
        const doc = richTextOf(blocks);
        const parts = passages(doc, { targetLength });
        const bound = Math.min(Math.max(targetLength, 200), MAX_PASSAGE_LENGTH);
        for (const { text } of parts) {
          expect(text.length).toBeLessThanOrEqual(bound);
          expect(text.isWellFormed() || !toText(doc).isWellFormed()).toBe(true);
        }
        expect(
          parts
            .map(({ text }) => text)
            .join("\n")
            .replace(/\s/g, ""),
        ).toBe(toText(doc).replace(/\s/g, ""));
      }),
    );
  });
});
