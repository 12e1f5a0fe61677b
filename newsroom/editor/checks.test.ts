import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, type Inline, type RichText, richText } from "#richtext/model.ts";
import { documents } from "#testing/rich-texts.ts";
import { explainCheck } from "./check-words.ts";
import { checkText } from "./checks.ts";

const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const text = (text: string, href?: string): Inline =>
  href === undefined ? { type: "text", text } : { type: "text", text, marks: [{ type: "link", attrs: { href } }] };
const heading = (level: 2 | 3 | 4, words: string): Block => ({
  type: "heading",
  attrs: { level },
  ...(words === "" ? {} : { content: [text(words)] }),
});
const figure = (alt: string): Block => ({
  type: "figure",
  attrs: { mediaId: "m1", alt, caption: "Cổng làng", credit: "", width: "text", original: null },
});
const table = (type: "tableHeader" | "tableCell", inner: Block): Block => ({
  type: "table",
  content: [{ type: "tableRow", content: [{ type, attrs: { colspan: 1, rowspan: 1 }, content: [inner] }] }],
});
const found = (...content: Block[]) =>
  checkText({ body: { type: "doc", content } }).map(({ rule, severity, path }) => [rule, severity, path.join(".")]);

describe("before a text is submitted", () => {
  it("a picture must be described, in words and not by the name of its file", () => {
    expect(found(figure("  "), figure("IMG_1234.jpg"), figure("Ảnh 3"), figure("Cổng làng xây bằng đá ong"))).toEqual([
      ["missing-alt", "must", "body.content.0.attrs.alt"],
      ["alt-is-file-name", "should", "body.content.1.attrs.alt"],
      ["alt-is-file-name", "should", "body.content.2.attrs.alt"],
    ]);
  });

  it("headings say something and skip no level", () => {
    expect(found(heading(3, "Một"), heading(2, "Hai"), heading(4, "Ba"), heading(2, ""), heading(3, "Bốn"))).toEqual([
      ["heading-jump", "should", "body.content.0"],
      ["heading-jump", "should", "body.content.2"],
      ["empty-heading", "must", "body.content.3"],
    ]);
    expect(found(heading(2, "Một"), heading(3, "Hai"), heading(4, "Ba"), heading(2, "Bốn"))).toEqual([]);
  });

  it("a link has words, which say where it leads", () => {
    const bold: Inline = {
      type: "text",
      text: "đây",
      marks: [{ type: "link", attrs: { href: "/a" } }, { type: "bold" }],
    };
    expect(
      found(
        paragraph(text("Xem "), text("tại ", "/a"), bold, text(".")),
        paragraph(text(" ", "/b")),
        paragraph(text("Click here!", "/c"), text("Kế hoạch số 15", "/d")),
      ),
    ).toEqual([
      ["vague-link", "should", "body.content.0.content.1"],
      ["empty-link", "must", "body.content.1.content.0"],
      ["vague-link", "should", "body.content.2.content.0"],
    ]);
  });

  it("a table has a header row, and what stands in its cells is looked at too", () => {
    expect(found(table("tableCell", paragraph(text("x"))))).toEqual([
      ["table-without-header", "should", "body.content.0"],
    ]);
    expect(found(table("tableHeader", figure("")))).toEqual([
      ["missing-alt", "must", "body.content.0.content.0.content.0.content.0.attrs.alt"],
    ]);
  });

  it("nothing is still to be added", () => {
    expect(found(paragraph(text("[Cần thêm ảnh: a.jpg]")), { type: "gallery" })).toEqual([
      ["missing-file", "must", "body.content.0"],
      ["empty-gallery", "must", "body.content.1"],
    ]);
  });

  it("paragraphs and leads are of a length that is read, where there is a lead", () => {
    const long = "Nhân dân trong xã ".repeat(100);
    expect(found(paragraph(text(long)))).toEqual([["long-paragraph", "should", "body.content.0"]]);
    const body: RichText = { type: "doc", content: [paragraph(text("Ngắn."))] };
    expect(checkText({ body })).toEqual([]);
    expect(checkText({ body, lead: " " }).map(({ rule }) => rule)).toEqual(["no-lead"]);
    expect(checkText({ body, lead: long }).map(({ rule }) => rule)).toEqual(["long-lead"]);
    expect(checkText({ body, lead: "Xã khai hội sáng nay." })).toEqual([]);
  });

  it("each finding is explained in both languages, with some words of its place", () => {
    const [one] = checkText({ body: { type: "doc", content: [figure("")] } });
    expect(one && explainCheck(one, "vi")).toBe("Ảnh chưa có mô tả cho người không nhìn thấy. Chỗ: “Cổng làng”");
    expect(one && explainCheck(one, "en")).toContain("no description");
  });

  it("any document is looked through, and of a hopeless one no more is told than somebody reads", () => {
    fc.assert(
      fc.property(documents, (value) => {
        const result = richText.safeParse(value);
        if (!result.success) return;
        for (const { path, excerpt } of checkText({ body: result.data })) {
          expect(path[0]).toBe("body");
          expect(excerpt.length).toBeLessThan(70);
        }
      }),
      { numRuns: 300 },
    );
    const body: RichText = { type: "doc", content: Array.from({ length: 900 }, () => figure("")) };
    expect(checkText({ body })).toHaveLength(200);
  });
});
