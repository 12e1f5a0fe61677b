import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromText } from "./from-text.ts";
import { richText } from "./model.ts";
import { toText } from "./to-text.ts";

const lines = (text: string) => toText(fromText(text)).split("\n");

describe("plain text", () => {
  it("is a paragraph a line, in any system's line endings", () => {
    expect(lines("Một\r\nHai\rBa\n\n \n  Bốn\u00a0\u00a0năm ")).toEqual(["Một", "Hai", "Ba", "Bốn năm"]);
  });

  it("is joined again where a line was broken at a link or an italic word", () => {
    expect(lines("Trao đổi với báo\n, ông cho biết sẽ đọc hết các trang của\nCẩm nang\n.\nHôm sau, trời mưa.")).toEqual(
      ["Trao đổi với báo, ông cho biết sẽ đọc hết các trang của Cẩm nang.", "Hôm sau, trời mưa."],
    );
  });

  it("keeps the points of a list on lines of their own", () => {
    expect(lines("Hồ sơ gồm\na) Đơn\nb) Ảnh\n- bản sao")).toEqual(["Hồ sơ gồm", "a) Đơn", "b) Ảnh", "- bản sao"]);
  });

  it("that runs on without line breaks becomes paragraphs of three to five sentences", () => {
    const sentence = (at: number) =>
      `Câu thứ ${at} nói về việc làng việc nước ở xã ta trong năm qua và cả năm tới nữa.`;
    const text = Array.from({ length: 23 }, (_, at) => sentence(at)).join(" ");
    const paragraphs = lines(text);
    expect(paragraphs.join(" ")).toBe(text);
    for (const paragraph of paragraphs) expect(paragraph.split(". ").length).toBeOneOf([3, 4, 5, 6]);
  });

  it("that is short stays one paragraph", () => {
    expect(lines("Một. Hai. Ba. Bốn. Năm. Sáu. Bảy.")).toHaveLength(1);
  });

  it("loses no word, and is always a document", () => {
    const words = (text: string) => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("Xã ta", ". ", "\n", ", ", "TP. ", "của", " và ", "3.5", "\u0000", "a) ", "“", "Ông"),
          { maxLength: 200 },
        ),
        (parts) => {
          const doc = fromText(parts.join(""));
          expect(richText.safeParse(doc).success).toBe(true);
          expect(words(toText(doc)).join("")).toBe(words(parts.join("")).join(""));
        },
      ),
    );
    expect(richText.safeParse(fromText("a\n".repeat(1_000_000))).success).toBe(true);
    expect(richText.safeParse(fromText("a ".repeat(1_000_000))).success).toBe(true);
  });
});
