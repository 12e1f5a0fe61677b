import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createDeflate } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { MAX_MEDIA_TEXT } from "#areas/media/model.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import { docxOf, pdfOf, photograph, zipBomb, zipOf } from "#testing/media-files.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { FILE_TYPES, type FileTypeName } from "./file-types.ts";
import { extractText, MAX_TEXT_LENGTH } from "./text.ts";

const folder = temporaryFolder("text");
afterAll(() => folder.remove());

let files = 0;
async function read(bytes: Buffer | string, name: FileTypeName, maxSeconds?: number) {
  files += 1;
  const path = join(folder.path, String(files));
  writeFileSync(path, bytes);
  const found = await extractText(path, FILE_TYPES[name].type, maxSeconds);
  return found.ok ? found.value : describeRefusal(found.refusal);
}

describe("the text of a file", () => {
  test("of a PDF is what its pages say, with all marks, page after page", async () => {
    expect(await read(pdfOf(["Quyết định về việc đổi đất", "Điều 1. Thửa đất số 12, thôn Đông"]), "pdf")).toEqual({
      text: "Quyết định về việc đổi đất\nĐiều 1. Thửa đất số 12, thôn Đông",
      pages: 2,
    });
  });

  test("of a DOCX is what its paragraphs say, in normal form", async () => {
    expect(await read(docxOf("Kế hoạch tưới tiêu".normalize("NFD"), "Vụ Đông\u00a0Xuân"), "docx")).toEqual({
      text: "Kế hoạch tưới tiêu\nVụ Đông Xuân",
    });
  });

  test("of a table is what its cells say in words, shared by its sheets or standing in one", async () => {
    const shared = `<sst><si><t>Giá nước &amp; phí vệ sinh</t></si><si><r><t>Thôn </t></r><r><t xml:space="preserve">Đông</t></r></si></sst>`;
    const sheet = `<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>Khẩn</t></is></c><c><v>12000</v></c></row></sheetData></worksheet>`;
    const table = zipOf({ "xl/sharedStrings.xml": shared, "xl/worksheets/sheet1.xml": sheet });
    expect(await read(table, "xlsx")).toEqual({ text: "Giá nước & phí vệ sinh\nThôn Đông\nKhẩn" });
  });

  test("of a presentation is what its slides say, in their order", async () => {
    const slide = (text: string) => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
    const slides = zipOf({ "ppt/slides/slide10.xml": slide("Mười"), "ppt/slides/slide2.xml": slide("Hai &#x1EA1;") });
    expect(await read(slides, "pptx")).toEqual({ text: "Hai ạ\nMười" });
  });

  test("of an OpenDocument file is what its paragraphs say", async () => {
    const content = `<office:document-content><office:text><text:h>Thông báo</text:h><text:p>Lịch<text:s/>cắt <text:span>điện</text:span></text:p></office:text></office:document-content>`;
    for (const name of ["odt", "ods", "odp"] as const)
      expect(await read(zipOf({ "content.xml": content }), name)).toEqual({ text: "Thông báo\nLịch cắt điện" });
  });

  test("is no longer than a media item may hold", async () => {
    expect(MAX_TEXT_LENGTH).toBe(MAX_MEDIA_TEXT);
    const long = docxOf(...Array.from({ length: 40 }, () => "Nghị quyết của hội đồng. ".repeat(400)));
    expect(await read(long, "docx")).toMatchObject({ text: expect.stringMatching(/^Nghị quyết/) });
    const { text } = (await read(long, "docx")) as { text: string };
    expect(text.length).toBe(MAX_TEXT_LENGTH);
  });

  test("of a text file is the file", async () => {
    expect(await read("\ufeffNgày,Việc\r\n01/12,Họp\r\n", "txt")).toEqual({ text: "Ngày,Việc\n01/12,Họp" });
  });
});

describe("what gives no text, and why", () => {
  test.each([
    ["a picture", "jpeg", () => photograph(10, 10).jpeg().toBuffer(), /cannot be read/],
    ["a PDF that asks for a password", "pdf", () => pdfOf(["bí mật"], { isLocked: true }), /locked/],
    ["a PDF that was cut off in its first lines", "pdf", () => pdfOf(["a"]).subarray(0, 40), /broken/],
    ["a PDF that is none", "pdf", () => Buffer.from("%PDF-1.7\n%%EOF"), /broken/],
    ["a PDF of empty pages", "pdf", () => pdfOf(["", ""]), /no text/],
    ["a DOCX without a document", "docx", () => zipOf({ "word/other.xml": "" }), /broken/],
    ["a DOCX of broken XML", "docx", () => zipOf({ "word/document.xml": "<w:document><w:p>" }), /broken|no text/],
    ["a table without sheets", "xlsx", () => zipOf({ "xl/other.xml": "" }), /broken/],
    ["a table of numbers alone", "xlsx", () => zipOf({ "xl/worksheets/sheet1.xml": "<v>1</v>" }), /no text/],
    ["a DOCX that is none", "docx", () => Buffer.from("PK\u0003\u0004"), /broken/],
  ] as const)("%s", async (_, name, bytes, why) => {
    expect(await read(await bytes(), name)).toMatch(why);
  });

  test("a DOCX that unpacks to gigabytes, before it is unpacked", async () => {
    const bomb = zipBomb("word/document.xml", 400);
    const before = process.memoryUsage.rss();
    expect(await read(bomb, "docx")).toMatch(/unpacks to more/);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
  });

  test("a table that unpacks to gigabytes, before it is unpacked", async () => {
    expect(await read(zipBomb("xl/sharedStrings.xml", 400), "xlsx")).toMatch(/unpacks to more/);
  });

  test("a DOCX of millions of elements, which would take the memory of the whole machine", async () => {
    expect(await read(zipBomb("word/document.xml", 30), "docx", 3)).toMatch(/too much memory|too long/);
  });

  test("a PDF whose one page unpacks to gigabytes", async () => {
    const content = await deflated(900);
    const before = process.memoryUsage.rss();
    let peak = before;
    const look = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 20);
    expect(await read(pdfOf([], { content }), "pdf")).toMatch(/too much memory/);
    clearInterval(look);
    expect((peak - before) / 1024 / 1024).toBeLessThan(900);
  });
});

/** So many mebibytes of spaces, packed. */
const deflated = (mebibytes: number): Promise<Buffer> =>
  buffer(Readable.from(Array<Buffer>(mebibytes).fill(Buffer.alloc(1024 * 1024, " "))).pipe(createDeflate()));
