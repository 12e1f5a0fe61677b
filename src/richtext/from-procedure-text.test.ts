import { describe, expect, it } from "vitest";
import { fromProcedureText } from "./from-procedure-text.ts";
import { richText } from "./model.ts";
import { toHtml } from "./to-html.ts";

const body = (text: string) => toHtml(richText.parse(fromProcedureText(text))).replace(/ id="[^"]*"/g, "");

describe("the text of a procedure", () => {
  it("has short answers led by their label, and long ones under a heading", () => {
    expect(body(`Đối tượng thực hiện: Công dân\n\nCơ quan phối hợp:\n\nKết quả thực hiện: ${"a".repeat(300)}`)).toBe(
      `<p><strong>Đối tượng thực hiện: </strong>Công dân</p><h2>Kết quả thực hiện</h2><p>${"a".repeat(300)}</p>`,
    );
  });

  it("gets the accents of its labels back", () => {
    expect(
      body(
        "Hinh thuc nop:\n- Trực tiếp\n\nThanh phan ho so:\n- Đơn\n\nCan cu phap ly:\n- Luật Đất đai\n\nYeu cau dieu kien thuc hien: Không\n\nĐịa chỉ tiếp nhận hs: Trụ sở xã",
      ),
    ).toBe(
      "<h2>Hình thức nộp</h2><ul><li><strong>Trực tiếp</strong></li></ul><h2>Thành phần hồ sơ</h2><ul><li>Đơn</li></ul><h2>Căn cứ pháp lý</h2><ul><li>Luật Đất đai</li></ul><p><strong>Yêu cầu, điều kiện thực hiện: </strong>Không</p><p><strong>Địa chỉ tiếp nhận hồ sơ: </strong>Trụ sở xã</p>",
    );
  });

  it("leaves other lines with a colon as they are", () => {
    expect(body("Trình tự thực hiện:\nBước 1: Nộp hồ sơ.\nLưu ý: mang bản chính")).toBe(
      "<h2>Trình tự thực hiện</h2><p>Bước 1: Nộp hồ sơ.</p><p>Lưu ý: mang bản chính</p>",
    );
  });

  it("has steps that ran together taken apart", () => {
    expect(body("Trình tự thực hiện Bước 1: Nộp. - Bước 2: Nhận; Bước 3. Về.\n- Bước 4: Xem. Bước 5: Đọc")).toBe(
      "<h2>Trình tự thực hiện</h2><p>Bước 1: Nộp.</p><p>Bước 2: Nhận;</p><p>Bước 3. Về.</p><ul><li>Bước 4: Xem.</li><li>Bước 5: Đọc</li></ul>",
    );
  });

  it("has dashed lines that ran together taken apart, and no dash within a sentence", () => {
    expect(
      body(
        "Trình tự thực hiện:\n- Chủ tàu nộp đơn; - Xã trả lời trong 05 ngày. – Xã gửi giấy.\n- Quý I - Quý II; TP. - HCM; a - B",
      ),
    ).toBe(
      "<h2>Trình tự thực hiện</h2><ul><li>Chủ tàu nộp đơn;</li><li>Xã trả lời trong 05 ngày.</li><li>Xã gửi giấy.</li><li>Quý I - Quý II; TP. - HCM; a - B</li></ul>",
    );
  });

  it("has its lists nested by their marks, and starred lines set apart", () => {
    expect(body("Yêu cầu điều kiện thực hiện:\nGồm:\n-\tMột\n\t+ Một một\n + Một hai\n- Hai\n* Ngoại lệ:\n+ Ba")).toBe(
      "<h2>Yêu cầu, điều kiện thực hiện</h2><p>Gồm:</p><ul><li>Một<ul><li>Một một</li><li>Một hai</li></ul></li><li>Hai</li></ul><p><strong>Ngoại lệ:</strong></p><ul><li>Ba</li></ul>",
    );
  });
});

describe("rows of fields", () => {
  it("say how, how long and how much", () => {
    expect(
      body("Hinh thuc nop:\n- Trực tiếp; 20 Ngày làm việc; Phí : 15.000 Đồng\n- Trực tuyến; 5 Ngày; Lệ phí : Miễn phí"),
    ).toBe(
      "<h2>Hình thức nộp</h2><ul><li><strong>Trực tiếp</strong>: 20 ngày làm việc; phí: 15.000 đồng</li><li><strong>Trực tuyến</strong>: 5 ngày; lệ phí: Miễn phí</li></ul>",
    );
  });

  it("say which papers, how many, and on which form", () => {
    expect(
      body(
        "Thanh phan ho so:\n- - Đơn đề nghị;; Mau 01.docx; Bản chính: 1 Bản sao: 0\n- + Giấy khai sinh; bản dịch.; Bản chính: 0 Bản sao: 2\n- Ảnh; Bản chính: 0 Bản sao: 0\n- Mau 02.pdf",
      ),
    ).toBe(
      "<h2>Thành phần hồ sơ</h2><ul><li>Đơn đề nghị <em>(mẫu: Mau 01.docx; bản chính: 1)</em></li><li>Giấy khai sinh; bản dịch <em>(bản sao: 2)</em></li><li>Ảnh</li><li>mẫu: Mau 02.pdf</li></ul>",
    );
  });

  it("name a law once", () => {
    expect(
      body(
        "Can cu phap ly:\n- số 25/2018/QH14; Luật Tố cáo\n- 12; Quyết định số 12/2021/QĐ-TTg\n- 5/NĐ-CP; Nghị định 5/NĐ-CP; sửa đổi\n- 7/2020/TT-BTC\n- 54; Luật Bến cá 2014\n- BỘ LUẬT CHỢ; Bộ luật Chợ",
      ),
    ).toBe(
      "<h2>Căn cứ pháp lý</h2><ul><li>Luật Tố cáo (25/2018/QH14)</li><li>Quyết định số 12/2021/QĐ-TTg</li><li>Nghị định 5/NĐ-CP; sửa đổi</li><li>7/2020/TT-BTC</li><li>Luật Bến cá 2014 (54)</li><li>Bộ luật Chợ</li></ul>",
    );
  });
});

it("is a document whatever the text is", () => {
  for (const text of [
    "",
    "-",
    ";",
    "- ;\n- \n+ +\n* *",
    "Phí:",
    "a\n".repeat(200_000),
    `Hinh thuc nop:\n${"- ;;\n".repeat(100_000)}`,
    "Bước 1: . ".repeat(20_000),
  ]) {
    expect(richText.safeParse(fromProcedureText(text)).error?.issues).toBeUndefined();
  }
});
