import type { Brought } from "#editorial/bring-in.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { slugify } from "#language/slug.ts";
import { fromText } from "#richtext/from-text.ts";

/** An archive to search in: some forty things of a commune that does not exist. Nothing of it is anybody's news. */

export const at = (iso: string): Instant => parseInstant(iso) as Instant;

export const sectionId = (slug: string): string => itemIdFrom("section", slug);

export const section = (slug: string, title: string, more: object = {}): Brought => ({
  kind: "section",
  language: "vi",
  externalId: slug,
  content: { title, slug, position: 1, shown: true, ...more },
});

interface ArticleFacts {
  readonly body?: string;
  readonly lead?: string;
  readonly section?: string;
  /** `2026-11-01`, at eight in the morning; or a whole ISO 8601 date-time. */
  readonly on?: string;
  readonly language?: "vi" | "en";
}

/** An article; its title is its external id too, so no two share one. */
export function article(title: string, facts: ArticleFacts = {}): Brought {
  const { body = "Nội dung ngắn.", lead, section: slug = "tin-xa", on = "2026-11-01", language = "vi" } = facts;
  return {
    kind: "article",
    language,
    externalId: title,
    publishedAt: at(on.length === 10 ? `${on}T08:00:00+07:00` : on),
    content: {
      title,
      slug: slugify(title, "tin"),
      sectionId: sectionId(slug),
      body: fromText(body),
      ...(lead === undefined ? {} : { lead }),
    },
  };
}

export const articleId = (title: string): string => itemIdFrom("article", title);

export const document = (number: string, abstract: string, issuedOn: string, body = ""): Brought => ({
  kind: "document",
  language: "vi",
  externalId: number,
  publishedAt: at("2026-11-02T08:00:00+07:00"),
  content: {
    documentType: number.includes("NQ") ? "Nghị quyết" : "Quyết định",
    number,
    issuer: "Ủy ban nhân dân xã Bến Lụa",
    issuedOn,
    abstract,
    body: fromText(body),
  },
});

const page = (title: string, body: string): Brought => ({
  kind: "page",
  language: "vi",
  externalId: title,
  publishedAt: at("2026-01-05T08:00:00+07:00"),
  content: { title, slug: slugify(title, "trang"), sectionId: sectionId("thu-tuc"), body: fromText(body) },
});

const calendarEntry = (title: string, date: string): Brought => ({
  kind: "calendar-entry",
  language: "vi",
  externalId: title,
  publishedAt: at("2026-11-01T08:00:00+07:00"),
  content: { title, date, session: "morning", start: "08:00" },
});

export const sections: readonly Brought[] = [
  section("tin-tuc", "Tin tức"),
  section("tin-xa", "Tin xã", { parentId: sectionId("tin-tuc") }),
  section("thien-tai", "Phòng chống thiên tai", { parentId: sectionId("tin-xa") }),
  section("kinh-te", "Kinh tế"),
  section("thu-tuc", "Thủ tục", { holds: "pages" }),
];

export const smallArchive: readonly Brought[] = [
  ...sections,
  document("87/2026/QĐ-UBND", "Về việc ban hành Quy chế quản lý chợ phiên", "2026-03-10", "Chợ phiên họp thứ Bảy."),
  document("87/2024/QĐ-UBND", "Về việc giao chỉ tiêu trồng rừng ven sông", "2024-05-20", "Giao chỉ tiêu cho các thôn."),
  document("5/2025/NQ-HĐND", "Về phê chuẩn quyết toán ngân sách", "2025-12-12", "Quyết toán thu chi của xã."),
  article("Tiểu thương góp ý về Quy chế chợ phiên", {
    body: "Quyết định 87/2026/QĐ-UBND ngày 10/3/2026 được dán ở cổng chợ. Số 87 2026 được nhắc nhiều lần.",
    section: "kinh-te",
    on: "2026-11-20",
  }),
  article("Sửa chữa đường liên thôn Bãi Dâu", { body: "Mặt đường được trải nhựa, dài hơn hai cây số." }),
  article("Vườn dương xỉ trong sân đình", { body: "Cây dương xỉ được bà con ươm từ năm ngoái." }),
  article("Đo đạc lại đất ruộng ven sông", { body: "Cán bộ địa chính đo từng thửa đất." }),
  article("Giá đạt được của vụ khoai", { section: "kinh-te", body: "Năng suất đạt mức cao." }),
  // The one that is wanted is the oldest, so that being new cannot win for it.
  article("Câu chuyện về má", { on: "2024-01-01" }),
  article("Câu chuyện về ma", { on: "2025-01-01" }),
  article("Câu chuyện về mà", { on: "2025-02-01" }),
  article("Câu chuyện về mã", { on: "2025-03-01" }),
  article("Tổ hòa giải làm việc cả Chủ nhật"),
  article("Thôn Thuận Hoà trồng thêm hoa"),
  article("Nạo vét kênh thủy lợi trước vụ đông"),
  article("Lớp nuôi thuỷ sản nước ngọt"),
  article("Tập huấn kỹ thuật trồng rau sạch", { section: "kinh-te" }),
  article("Hội thi kĩ thuật ghép cây", { section: "kinh-te" }),
  article("Báo cáo thu chi quý III"),
  article("Khách quí về thăm đình làng"),
  article("Hai cây cầu gỗ được thay mới"),
  article("Tủ sách hay cho thiếu nhi"),
  article("UBND xã họp thường kỳ tháng Mười", { body: "Cuộc họp bàn về trường học." }),
  article("Ủy ban nhân dân xã tiếp công dân", { body: "Lịch tiếp công dân vào thứ Năm." }),
  article("Đoàn TP. Sông Mây thăm làng nghề", { body: "Đoàn xem dệt lụa." }),
  article("Xe buýt nối xã với thành phố Sông Mây", { body: "Mỗi ngày sáu chuyến." }),
  article("Nước lũ trên sông Mây xuống chậm", { section: "thien-tai", body: "Mực lũ còn cao." }),
  article("Lu nước mưa hợp vệ sinh", { body: "Mỗi nhà một chiếc lu có nắp." }),
  article("Diễn tập cứu hộ cứu nạn trên sông", { section: "thien-tai", body: "Hai mươi người tham gia." }),
  article("Đội cứu hộ cứu nạn nhận xuồng máy", { section: "thien-tai", body: "Xuồng dùng trong mùa bão." }),
  article("Hộ dân gặp nạn được xóm giềng cứu kịp", { section: "thien-tai", body: "Chiếc xe hộ tống đến sau." }),
  article("Bến Lụa tổ chức hội làng", { lead: "Hội làng mở ba ngày.", body: "Có thi bơi chải và hát đúm." }),
  article("Tuyển sinh lớp sáu năm học mới", { body: "Phụ huynh nộp hồ sơ ở trường." }),
  article("Đóng cửa trường vì bão", { section: "thien-tai", on: "2025-09-10", body: "Học sinh nghỉ một ngày." }),
  article('<script>alert("chợ nổi")</script> & giá 5 < 6', { body: 'Hàng <b onclick="x()">chợ nổi</b> & rau "sạch".' }),
  article("Ben Lua market day returns", { language: "en", body: "Sellers come back on Saturday." }),
  page(
    "Cấp lại thẻ căn cước",
    "Người bị mất thẻ căn cước nộp tờ khai tại trụ sở Công an xã. Thời hạn giải quyết là bảy ngày làm việc.",
  ),
  page("Đăng ký khai sinh", "Cha hoặc mẹ đăng ký khai sinh cho con trong sáu mươi ngày, không phải nộp lệ phí."),
  calendarEntry("Họp giao ban với các thôn", "2026-11-24"),
];
