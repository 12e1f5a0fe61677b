import { describe, expect, it } from "vitest";
import { newItemId } from "#kernel/ids.ts";
import { heading, listItem, paragraph, richTextOf, text } from "./build.ts";
import { emptyRichText, richText } from "./model.ts";

const issueOf = (value: unknown) => {
  const result = richText.safeParse(value);
  const issue = result.success ? undefined : result.error.issues[0];
  return issue && `${issue.path.join(".")}: ${issue.message}`;
};
const doc = (...content: unknown[]) => ({ type: "doc", content });

describe("a document", () => {
  it("passes unchanged when it is complete", () => {
    const itemId = newItemId();
    const cell = { colspan: 1, rowspan: 1 };
    const full = richTextOf([
      heading(2, "Thông báo tuyển sinh năm học 2026–2027"),
      paragraph([
        text("Kính mời ", { type: "bold" }),
        { type: "hardBreak" },
        text("bà con", { type: "link", attrs: { href: `item:${itemId}` } }),
      ]),
      {
        type: "orderedList",
        attrs: { start: 3, type: "a" },
        content: [listItem("Giấy khai sinh", { type: "bulletList", content: [listItem("Bản sao")] })],
      },
      { type: "blockquote", attrs: { cite: "Chủ tịch xã" }, content: [paragraph("Không để ai bị bỏ lại phía sau.")] },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              { type: "tableHeader", attrs: cell, content: [paragraph("Lớp")] },
              { type: "tableCell", attrs: { colspan: 2, rowspan: 1 }, content: [paragraph("6A")] },
            ],
          },
        ],
      },
      { type: "horizontalRule" },
      {
        type: "figure",
        attrs: {
          mediaId: "m1",
          alt: "Sân trường",
          caption: "Lễ khai giảng",
          credit: "Đài xã",
          width: "wide",
          original: "https://cu.example.vn/a.jpg",
        },
      },
      {
        type: "gallery",
        content: [
          { type: "figure", attrs: { mediaId: "m2", alt: "", caption: "", credit: "", width: "text", original: null } },
        ],
      },
      { type: "callout", attrs: { tone: "warning" }, content: [paragraph("Hết hạn ngày 30/6.")] },
      { type: "attachment", attrs: { mediaId: "m3", title: "Mẫu đơn" } },
      { type: "documentReference", attrs: { itemId, label: "Quyết định 12/QĐ-UBND" } },
      { type: "video", attrs: { mediaId: "m4", captionsMediaId: "m5", title: "Phóng sự" } },
      { type: "audio", attrs: { mediaId: "m6", captionsMediaId: null, title: "Bản tin sáng" } },
    ]);
    expect(richText.parse(full)).toEqual(full);
  });

  it("has its defaults filled in, its marks put in order, and what the schema does not know left out", () => {
    const written = doc(
      {
        type: "paragraph",
        attrs: { textAlign: "center", onclick: "alert(1)" },
        content: [
          {
            type: "text",
            text: "Đình",
            marks: [{ type: "bold" }, { type: "link", attrs: { href: "/x", target: "_blank", class: null } }],
          },
        ],
      },
      { type: "orderedList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }], style: "color:red" },
    );
    expect(richText.parse(written)).toEqual({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "Đình", marks: [{ type: "link", attrs: { href: "/x" } }, { type: "bold" }] }],
        },
        {
          type: "orderedList",
          attrs: { start: 1, type: null },
          content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
        },
      ],
    });
  });

  it("may be empty, as every item begins", () => {
    expect(richText.parse(emptyRichText)).toEqual(emptyRichText);
  });
});

describe("what is refused, and why", () => {
  const figure = (attrs: object) => doc({ type: "figure", attrs: { mediaId: "m1", ...attrs } });
  it.each([
    ["nothing", null, ": must be an object with a type"],
    ["HTML", "<p>Xin chào</p>", ": must be an object with a type"],
    ["a paragraph alone", { type: "paragraph" }, 'type: must be "doc"'],
    ["a document of nothing", doc(), ": a doc cannot hold nothing; it holds block+"],
    ["an unknown node", doc({ type: "script" }), 'content.0.type: is no kind of node: "script"'],
    ["a name of JavaScript's", doc({ type: "constructor" }), 'content.0.type: is no kind of node: "constructor"'],
    [
      "a level 1 heading",
      doc({ type: "heading", attrs: { level: 1 } }),
      "content.0.attrs.level: must be one of 2, 3, 4",
    ],
    [
      "empty text",
      doc({ type: "paragraph", content: [{ type: "text", text: "" }] }),
      "content.0.content.0.text: must be text, and not empty",
    ],
    [
      "a null character",
      doc({ type: "paragraph", content: [{ type: "text", text: "a\u0000" }] }),
      "content.0.content.0.text: holds control characters or half a character",
    ],
    [
      "half a character",
      doc({ type: "paragraph", content: [{ type: "text", text: "\ud83d" }] }),
      "content.0.content.0.text: holds control characters or half a character",
    ],
    [
      "a list item of a heading",
      doc({ type: "bulletList", content: [{ type: "listItem", content: [{ type: "heading", attrs: { level: 2 } }] }] }),
      "content.0.content.0: a listItem cannot hold heading; it holds paragraph block*",
    ],
    [
      "a figure without a file",
      doc({ type: "figure", attrs: {} }),
      "content.0.attrs.mediaId: must be the id of a stored file (1 to 64 letters, digits, - or _)",
    ],
    [
      "a figure from another site",
      figure({ mediaId: "https://evil.example/a.jpg" }),
      "content.0.attrs.mediaId: must be the id of a stored file (1 to 64 letters, digits, - or _)",
    ],
    [
      "a script as a picture's origin",
      figure({ original: "javascript:alert(1)" }),
      "content.0.attrs.original: must be null or the http(s) address the picture came from",
    ],
    [
      "a cell of a million columns",
      doc({
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [{ type: "tableCell", attrs: { colspan: 1e6 }, content: [{ type: "paragraph" }] }],
          },
        ],
      }),
      "content.0.content.0.content.0.attrs.colspan: must be a whole number from 1 to 100",
    ],
    [
      "a mark given twice",
      doc({ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "bold" }, { type: "bold" }] }] }),
      "content.0.content.0.marks.1.type: bold is given twice",
    ],
    [
      "a script as a link",
      doc({
        type: "paragraph",
        content: [{ type: "text", text: "a", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
      }),
      "content.0.content.0.marks.0.attrs.href: must be an http, https, mailto or tel address, an address of this site (/…, #…) or item:<id>",
    ],
    [
      "content that is no list",
      doc({ type: "paragraph", content: { length: 1 } }),
      "content.0.content: must be a list of nodes",
    ],
    ["attributes that are text", doc({ type: "heading", attrs: "level" }), "content.0.attrs: must be an object"],
  ])("%s", (_, value, issue) => expect(issueOf(value)).toBe(issue));
});

describe("the bounds", () => {
  it("take a law of half a million characters and refuse more than a million and a half", () => {
    const line = "Công dân có quyền được bảo đảm an sinh xã hội. ";
    const law = (length: number) =>
      richTextOf(Array.from({ length: length / (line.length * 10) }, () => paragraph(line.repeat(10))));
    expect(issueOf(law(600_000))).toBeUndefined();
    expect(issueOf(law(1_600_000))).toBe(": has more than 1500000 characters of text");
  });

  it("count the text in attributes too", () => {
    const attrs = { mediaId: "m", caption: "a".repeat(1000), credit: "a".repeat(1000), alt: "a".repeat(1000) };
    expect(issueOf(doc(...Array.from({ length: 501 }, () => ({ type: "figure", attrs }))))).toBe(
      ": has more than 1500000 characters of text",
    );
  });

  it("refuse more than 60,000 nodes at once, before looking at them", () => {
    expect(issueOf(doc(...Array.from({ length: 60_000 }, () => 0)))).toBe(": has more than 60000 nodes");
    expect(issueOf({ type: "doc", content: new Array(50_000_000) })).toBe(": has more than 60000 nodes");
  });

  it("refuse 100,000 nested quotations without overflowing the stack", () => {
    let nested: object = { type: "paragraph" };
    for (let depth = 0; depth < 100_000; depth++) nested = { type: "blockquote", content: [nested] };
    expect(issueOf(doc(nested))).toBe(": is nested more than 40 deep");
  });
});
