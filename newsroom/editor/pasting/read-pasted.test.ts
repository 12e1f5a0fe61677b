import { describe, expect, it } from "vitest";
import type { RichText } from "#richtext/model.ts";
import { toText } from "#richtext/to-text.ts";
import { DATA_PICTURE, EXCEL, GOOGLE_DOCS, TCVN3, WEB_PAGE, WORD } from "#testing/clipboards.ts";
import { editorSchema } from "../document/extensions.ts";
import { fromEditor, HELD_HYPHEN } from "../document/stored.ts";
import { fileOf, readPastedHtml, readPastedText } from "./read-pasted.ts";

let tokens = 0;
const read = (html: string) => readPastedHtml(html, { language: "vi", newToken: () => `t${++tokens}` });

function documentOf(html: string): RichText {
  const node = editorSchema.nodeFromJSON({ type: "doc", content: read(html).blocks });
  node.check();
  return fromEditor(node);
}

const plain = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

describe("what is pasted from Word", () => {
  const doc = documentOf(WORD);

  it("keeps emphasis, lists and tables, and drops fonts, colours, comments and empty paragraphs", () => {
    expect(doc.content.map((block) => block.type)).toEqual([
      "paragraph",
      "paragraph",
      "bulletList",
      "paragraph",
      "table",
    ]);
    expect(doc.content[0]).toEqual({
      type: "paragraph",
      content: [{ type: "text", text: "KẾ HOẠCH", marks: [{ type: "bold" }] }],
    });
    expect(doc.content[2]).toEqual({
      type: "bulletList",
      content: ["Hướng dẫn nộp hồ sơ trực tuyến", "Cấp chữ ký số cho người dân"].map((text) => ({
        type: "listItem",
        content: [plain(text)],
      })),
    });
    expect(JSON.stringify(doc)).not.toMatch(/mso|Times|Symbol|lang|·/);
  });

  it("leaves a place that names the picture which the browser may not read", () => {
    expect(doc.content[3]).toEqual(plain("[Cần thêm ảnh: clip_image002.jpg]"));
    expect(read(WORD).pictures).toEqual([]);
  });
});

it("what is pasted from Google Docs is bold only where it is, and its links lead past Google", () => {
  const doc = documentOf(GOOGLE_DOCS);
  expect(doc.content[0]).toEqual({
    type: "heading",
    attrs: { level: 2 },
    content: [{ type: "text", text: "Lịch tiêm chủng" }],
  });
  expect(doc.content[1]).toEqual({
    type: "paragraph",
    content: [
      { type: "text", text: "Trạm y tế xã tiêm " },
      { type: "text", text: "miễn phí", marks: [{ type: "bold" }] },
      { type: "text", text: ", xem " },
      { type: "text", text: "hướng dẫn", marks: [{ type: "link", attrs: { href: "https://example.vn/tiem-chung" } }] },
    ],
  });
  expect(doc.content[2]).toMatchObject({
    type: "bulletList",
    content: [{ content: [plain("Trẻ dưới 1 tuổi"), { type: "bulletList" }] }],
  });
});

it("what is pasted from a page of news is its text: no scripts, no buttons, no unsafe links, and no words lost", () => {
  const doc = documentOf(WEB_PAGE);
  expect(toText(doc)).toBe(
    [
      "Mưa lớn",
      "Từ chiều nay, mưa to ở nhiều nơi.",
      "[Cần thêm ảnh: mua-lon.jpg]",
      "Nước dâng ở bến đò – Đài xã",
      "Xem tại đây hoặc bản tin.",
      "https://www.youtube.com/embed/x",
    ].join("\n"),
  );
  expect(JSON.stringify(doc)).not.toMatch(/javascript|alert|Chia sẻ|Roboto/);
});

it("a picture within the HTML itself is to be stored, and its place stands between the texts", () => {
  const { blocks, pictures } = read(DATA_PICTURE);
  expect(blocks.map((block) => block.type)).toEqual(["paragraph", "missingFile", "paragraph"]);
  expect(pictures).toHaveLength(1);
  expect(blocks[1]?.attrs?.token).toBe(pictures[0]?.token);
  const file = pictures[0] && fileOf(pictures[0]);
  expect(file?.type).toBe("image/png");
  expect(file?.size).toBeGreaterThan(50);
});

it("a picture that is none is not stored, and its place stays", () => {
  const address = "data:image/png;base64,@@@";
  expect(fileOf({ token: "t", address, alt: "", caption: "", credit: "" })).toBeUndefined();
});

it("a table from Excel stays a table", () => {
  expect(toText(documentOf(EXCEL))).toBe("Thôn | Số hộ\nĐình | 120");
});

it("a gallery of pictures that are not there becomes their places, one after the other", () => {
  const html = "<figure><img src='https://a.example.vn/1.jpg'><img src='https://a.example.vn/2.jpg'>Hai ảnh</figure>";
  expect(toText(documentOf(html))).toBe("[Cần thêm ảnh: 1.jpg]\n[Cần thêm ảnh: 2.jpg]\nHai ảnh");
});

describe("plain text", () => {
  it("keeps its paragraphs, and becomes composed", () => {
    expect(readPastedText("Một\r\n\r\nHai\u200b\tba\nĐình".normalize("NFD"))).toEqual(["Một", "Hai ba", "Đình"]);
  });

  it("of one line keeps the spaces at its ends, for it goes into a sentence", () => {
    expect(readPastedText(" và ")).toEqual([" và "]);
    expect(readPastedText("")).toEqual([]);
  });
});

it("a soft hyphen is held until somebody says whether it is a letter, and is itself where it is stored", () => {
  expect(JSON.stringify(read(TCVN3).blocks)).toContain(HELD_HYPHEN);
  expect(JSON.stringify(documentOf(TCVN3))).toContain("\u00ad");
  expect(readPastedText("Ng\u00adêi")).toEqual([`Ng${HELD_HYPHEN}êi`]);
});
