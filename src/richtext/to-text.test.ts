import { describe, expect, it } from "vitest";
import { newItemId } from "#kernel/ids.ts";
import { heading, listItem, paragraph, richTextOf, text } from "./build.ts";
import { measureText, toText } from "./to-text.ts";

const cell = (content: string) => ({
  type: "tableCell" as const,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(content)],
});
const picture = { mediaId: "m", width: "text", original: null } as const;

describe("the text of a document", () => {
  it("is all a reader can read, a line a paragraph, and nothing else", () => {
    const doc = richTextOf([
      heading(2, "Lễ hội"),
      paragraph([text("Xã "), text("Tân Bình", { type: "bold" }), { type: "hardBreak" }, text("mùng 8")]),
      { type: "paragraph" },
      { type: "bulletList", content: [listItem("Rước kiệu", { type: "bulletList", content: [listItem("sáng")] })] },
      { type: "table", content: [{ type: "tableRow", content: [cell("Giờ"), cell("Việc")] }] },
      { type: "blockquote", attrs: { cite: "Cụ từ" }, content: [paragraph("Vui.")] },
      { type: "figure", attrs: { ...picture, alt: "ảnh đình", caption: "Đình", credit: "Đài xã" } },
      { type: "figure", attrs: { ...picture, alt: "Cổng", caption: "", credit: "" } },
      { type: "horizontalRule" },
      { type: "attachment", attrs: { mediaId: "m", title: "Chương trình" } },
      { type: "documentReference", attrs: { itemId: newItemId(), label: "Quyết định 5" } },
    ]);
    expect(toText(doc)).toBe(
      "Lễ hội\nXã Tân Bình\nmùng 8\nRước kiệu\nsáng\nGiờ | Việc\nVui.\nCụ từ\nĐình\nCổng\nChương trình\nQuyết định 5",
    );
  });
});

describe("its measure", () => {
  it("counts syllables as a Vietnamese reader does", () => {
    expect(measureText("Ủy ban nhân dân xã, số 12/QĐ-UBND: 1.200.000 đồng – hết!").syllables).toBe(10);
    expect(measureText("Tiê\u0301ng Việt").syllables).toBe(2);
  });

  it("gives words and minutes, never less than one", () => {
    expect(measureText("tiếng ".repeat(750))).toEqual({ syllables: 750, words: 500, readingMinutes: 3 });
    expect(measureText("")).toEqual({ syllables: 0, words: 0, readingMinutes: 1 });
  });
});
