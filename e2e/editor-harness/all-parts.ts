import type { RichText } from "#richtext/model.ts";

const figure = (mediaId: string, alt: string, caption: string) => ({
  type: "figure" as const,
  attrs: { mediaId, alt, caption, credit: "Cổng thông tin xã", width: "text" as const, original: null },
});
const paragraph = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const cell = (type: "tableCell" | "tableHeader", text: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(text)],
});

/** One of everything that a document can hold. */
export const allParts: RichText = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Khai hội làng Đình Bảng" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Sáng ngày 15 tháng Hai, " },
        { type: "text", text: "nhân dân trong xã", marks: [{ type: "bold" }] },
        { type: "text", text: " và du khách về dự " },
        { type: "text", text: "lễ khai hội", marks: [{ type: "link", attrs: { href: "item:k3v9x2ab4cde" } }] },
        { type: "text", text: ", nơi có " },
        { type: "text", text: "communal house", marks: [{ type: "lang", attrs: { lang: "en" } }, { type: "italic" }] },
        { type: "text", text: " xây năm 1700, diện tích 500 m" },
        { type: "text", text: "2", marks: [{ type: "superscript" }] },
        { type: "text", text: "." },
      ],
    },
    figure("anh-1", "", "Đoàn rước kiệu qua cổng làng"),
    { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Chương trình" }] },
    {
      type: "orderedList",
      attrs: { start: 3, type: "a" },
      content: [
        { type: "listItem", content: [paragraph("Lễ dâng hương")] },
        {
          type: "listItem",
          content: [
            paragraph("Phần hội"),
            { type: "bulletList", content: [{ type: "listItem", content: [paragraph("Đấu vật, kéo co")] }] },
          ],
        },
      ],
    },
    {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "Thời gian"), cell("tableHeader", "Nội dung")] },
        { type: "tableRow", content: [cell("tableCell", "7 giờ 30"), cell("tableCell", "Rước kiệu từ đền Đô")] },
      ],
    },
    {
      type: "blockquote",
      attrs: { cite: "Trưởng ban tổ chức" },
      content: [paragraph("Hội làng là dịp con cháu xa quê trở về.")],
    },
    {
      type: "callout",
      attrs: { tone: "warning" },
      content: [paragraph("Đường 295B cấm xe tải từ 6 giờ đến 18 giờ.")],
    },
    { type: "gallery", content: [figure("anh-2", "Sân đình đông người", ""), figure("anh-3", "Kiệu sơn son", "")] },
    { type: "horizontalRule" },
    { type: "video", attrs: { mediaId: "le-hoi", captionsMediaId: null, title: "Toàn cảnh lễ khai hội" } },
    { type: "audio", attrs: { mediaId: "phat-thanh", captionsMediaId: null, title: "Bản tin phát thanh" } },
    { type: "attachment", attrs: { mediaId: "bieu-mau", title: "Biểu mẫu đăng ký gian hàng" } },
    { type: "documentReference", attrs: { itemId: "m4w8y3bc5def", label: "Kế hoạch 15/KH-UBND" } },
    paragraph("[Cần thêm ảnh: image003.png]"),
    paragraph("Hết."),
  ],
};
