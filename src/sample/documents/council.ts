import { p, table } from "../blocks.ts";
import type { SampleDocument } from "../model.ts";

const COUNCIL = "Hội đồng nhân dân xã Bến Lụa";
const PRESIDENT = "Chủ tịch HĐND xã";

export const councilDocuments: readonly SampleDocument[] = [
  {
    key: "nghi-quyet-ngan-sach",
    number: 21,
    symbol: "NQ-HĐND",
    documentType: "Nghị quyết",
    field: "Tài chính – Ngân sách",
    issuer: COUNCIL,
    signer: PRESIDENT,
    issuedDaysAgo: 150,
    effectiveDaysAgo: 150,
    abstract: "Dự toán thu, chi ngân sách xã và phân bổ ngân sách xã Bến Lụa năm {{year:+0}}",
    body: [
      p("**Điều 1.** Quyết định dự toán tổng thu ngân sách xã là 28.600 triệu đồng; tổng chi là 28.600 triệu đồng."),
      table(
        "Phân bổ chi ngân sách xã (triệu đồng)",
        ["Nội dung chi", "Dự toán"],
        ["Chi đầu tư phát triển", "12.000"],
        ["Chi thường xuyên", "16.600"],
      ),
      p("**Điều 2.** Giao Ủy ban nhân dân xã tổ chức thực hiện và công khai theo quy định."),
    ],
    attachments: ["ngan-sach-quy"],
  },
  {
    key: "nghi-quyet-dieu-chinh-von",
    number: 9,
    symbol: "NQ-HĐND",
    documentType: "Nghị quyết",
    field: "Tài chính – Ngân sách",
    issuer: COUNCIL,
    signer: PRESIDENT,
    issuedDaysAgo: 35,
    effectiveDaysAgo: 35,
    abstract: "Điều chỉnh, bổ sung phân bổ vốn đầu tư công trong dự toán ngân sách xã năm {{year:+0}}",
    body: [
      p(
        "**Điều 1.** Bổ sung 1.200 triệu đồng cho công trình gia cố kè biển Bãi Dương; giảm tương ứng ở công trình chưa đủ thủ tục.",
      ),
      p("**Điều 2.** Các nội dung khác của Nghị quyết về dự toán ngân sách xã giữ nguyên."),
    ],
    relations: [{ kind: "amends", document: "nghi-quyet-ngan-sach" }],
  },
  {
    key: "nghi-quyet-moi-truong",
    number: 5,
    symbol: "NQ-HĐND",
    documentType: "Nghị quyết",
    field: "Tài nguyên – Môi trường",
    issuer: COUNCIL,
    signer: PRESIDENT,
    issuedDaysAgo: 64,
    effectiveDaysAgo: 54,
    abstract: "Nhiệm vụ, giải pháp bảo vệ môi trường nông thôn xã Bến Lụa trong hai năm tới",
    body: [
      p(
        "**Điều 1.** Thông qua mục tiêu: 96% số hộ dùng nước sạch tập trung, 100% số hộ phân loại rác tại nguồn, trồng mới 12.000 cây chắn sóng, chắn cát.",
      ),
      p(
        "**Điều 2.** Giao Ủy ban nhân dân xã xây dựng kế hoạch cụ thể hằng năm; Thường trực HĐND, các Ban và đại biểu HĐND xã giám sát việc thực hiện.",
      ),
    ],
  },
  {
    key: "lich-tiep-nhan-y-kien",
    number: 17,
    symbol: "TB-HĐND",
    documentType: "Thông báo",
    field: "Tổng hợp",
    issuer: COUNCIL,
    signer: "Phó Chủ tịch HĐND xã",
    issuedDaysAgo: 4,
    expiresDaysAgo: -20,
    abstract: "Lịch tiếp nhận ý kiến cử tri tại 12 thôn trước kỳ họp thường lệ",
    body: [
      p(
        "Thường trực HĐND xã thông báo lịch tiếp nhận ý kiến cử tri tại nhà văn hóa 12 thôn, từ ngày {{date:+10}} đến ngày {{date:+18}}, vào buổi tối để thuận tiện cho người dân.",
      ),
      p(
        "Ý kiến được tổng hợp theo lĩnh vực, chuyển cơ quan có trách nhiệm trả lời và công khai kết quả trên cổng thông tin điện tử của xã.",
      ),
    ],
  },
];
