import { describe, expect, it } from "vitest";
import { fromLegalText } from "./from-legal-text.ts";
import { outline } from "./headings.ts";
import { richText } from "./model.ts";
import { toHtml } from "./to-html.ts";
import { toText } from "./to-text.ts";

const heads = (text: string) => outline(fromLegalText(text)).map(({ level, text }) => `${level} ${text}`);
const body = (text: string, isMarkdown = false) =>
  toHtml(richText.parse(fromLegalText(text, { isMarkdown }))).replace(/ id="[^"]*"/g, "");

describe("the divisions of a law", () => {
  it("become headings whose levels follow what stands in what, none skipped", () => {
    expect(
      heads(
        "Phần thứ nhất\n\nNHỮNG QUY ĐỊNH CHUNG\n\nChương I\n\nPHẠM VI VÀ\nĐỐI TƯỢNG\n\nĐiều 1. Phạm vi điều chỉnh\n\nMột.\n\nChương II\nMục 1. CHỢ\nĐiều 2. Chợ phiên\nHai.\nPHẦN THỨ HAI\nĐiều 3. Bến",
      ),
    ).toEqual([
      "2 Phần thứ nhất. NHỮNG QUY ĐỊNH CHUNG",
      "3 Chương I. PHẠM VI VÀ ĐỐI TƯỢNG",
      "4 Điều 1. Phạm vi điều chỉnh",
      "3 Chương II",
      "4 Mục 1. CHỢ",
      "4 Điều 2. Chợ phiên",
      "2 Phần thứ hai",
      "3 Điều 3. Bến",
    ]);
    expect(heads("Chương I\nĐiều 1. Chợ\nx\nMục 1\nQUẢN LÝ CHỢ\nĐiều 2. Phí\nx")).toEqual([
      "2 Chương I",
      "3 Điều 1. Chợ",
      "3 Mục 1. QUẢN LÝ CHỢ",
      "4 Điều 2. Phí",
    ]);
    expect(heads("Điều 1. Chợ\nx\nĐiều 2. Bến\nx")).toEqual(["2 Điều 1. Chợ", "2 Điều 2. Bến"]);
  });

  it("are recognised as old typists wrote them", () => {
    expect(heads("CHƯƠNG 8:\nLỆ LÀNG\nÐiều 12a: Lệ\nx\nMục V\nPHẠT VẠ\nTiểu mục 2. VẠ TRÂU\nĐIỀU 13 - Vạ\nx")).toEqual([
      "2 Chương 8. LỆ LÀNG",
      "3 Điều 12a. Lệ",
      "3 Mục V. PHẠT VẠ",
      "4 Tiểu mục 2. VẠ TRÂU",
      "4 Điều 13. Vạ",
    ]);
  });

  it("are not seen where the text only speaks of them", () => {
    for (const line of [
      "Điều 5 và Điều 6 của Luật này được áp dụng.",
      "Chương II Phần thứ ba của Bộ luật",
      "Mục đích của việc này là rõ.",
      "Điều kiện cấp phép",
      "“Điều 3. Sửa như sau",
      "Phần lớn ruộng đất",
      "Chương trình học",
    ]) {
      expect(heads(line)).toEqual([]);
    }
  });

  it("that are the text of an article keep it as a paragraph", () => {
    expect(body("Điều 4. Mọi công dân đều bình đẳng.\nĐiều 5. Lễ hội\n1. Một;")).toBe(
      "<h2>Điều 4</h2><p>Mọi công dân đều bình đẳng.</p><h2>Điều 5. Lễ hội</h2><p>1. Một;</p>",
    );
    expect(body("Điều 6: Hội đồng có những quyền sau đây:\na) Một")).toBe(
      "<h2>Điều 6</h2><p>Hội đồng có những quyền sau đây:</p><p>a) Một</p>",
    );
  });
});

it("keeps clauses as they are numbered and drops drawn lines", () => {
  expect(body("QUỐC HỘI\n-------\n1. Một\n   a) Hai\n*****\n\n")).toBe("<p>QUỐC HỘI</p><p>1. Một</p><p>a) Hai</p>");
});

describe("Markdown of a converter", () => {
  it("is seen without being told, but stars drawn as a line are not Markdown", () => {
    expect(toText(fromLegalText("1\\. Xã **Tân\nBình**"))).toBe("1. Xã Tân Bình");
    expect(toText(fromLegalText("*****\nMục 3\nCHỢ\nĐiều 6. Phí\nx"))).toBe("Mục 3. CHỢ\nĐiều 6. Phí\nx");
  });

  it("has its wrapped lines joined, its emphasis kept and its escapes taken off", () => {
    expect(
      body(
        "**Điều 1. Sắp xếp\nxã**\n\n1\\. Lập xã mới tên là**xã\nTân Bình**, *theo* Đề án 5\\*3 snake_case.\n\n\\- Một;\n\n** **",
        true,
      ),
    ).toBe(
      "<h2>Điều 1. Sắp xếp xã</h2><p>1. Lập xã mới tên là<strong> xã Tân Bình</strong>, <em>theo</em> Đề án 5*3 snake_case.</p><p>- Một;</p>",
    );
  });

  it("has its letterhead read column by column, without the rules", () => {
    const letterhead =
      "  ---------------- ----------------------\n   **HỘI ĐỒNG\\      **CỘNG HÒA XÃ HỘI\\\n     XÃ\\             Độc lập - Tự do\\\n    \\-\\-\\-\\--**      \\-\\-\\-\\-\\-\\--**\n\n   Số: 1/NQ         *Tân Bình, ngày 1*\n  ---------------- ----------------------\n\n**NGHỊ QUYẾT**";
    expect(body(letterhead, true)).toBe(
      "<p>HỘI ĐỒNG</p><p>XÃ</p><p>Số: 1/NQ</p><p>CỘNG HÒA XÃ HỘI</p><p>Độc lập - Tự do</p><p><em>Tân Bình, ngày 1</em></p><p><strong>NGHỊ QUYẾT</strong></p>",
    );
  });

  it("has its tables kept as tables, and the grid around a signature opened", () => {
    expect(body("| Stt | Tên |\n| --- | --- |\n| 1 | Xã A -<br>B |", true)).toContain(
      '<thead><tr><th scope="col">Stt</th><th scope="col">Tên</th></tr></thead><tbody><tr><td>1</td><td>Xã A - B</td></tr></tbody>',
    );
    expect(
      body("+------+:-----:+\n| *Nơi | **TM.\\ |\n| nhận:*\\ | CHỦ TỊCH** |\n| - Lưu. | |\n+------+-------+", true),
    ).toBe("<p><em>Nơi nhận:</em></p><p>- Lưu.</p><p>TM.</p><p>CHỦ TỊCH</p>");
  });

  it("costs time in proportion to its length", () => {
    const start = performance.now();
    for (const piece of ["**", "*a ", "\\", "| ", "|\n", "--- ---\n", "_a", "\\-", "+--+\n"])
      fromLegalText(piece.repeat(200_000), { isMarkdown: true });
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
