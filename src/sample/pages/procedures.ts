import { h2, note, ol, p, ul } from "../blocks.ts";
import type { SamplePage } from "../model.ts";

export const procedurePages: readonly SamplePage[] = [
  {
    key: "thu-tuc-khai-sinh",
    section: "thu-tuc",
    slug: "dang-ky-khai-sinh",
    title: "Đăng ký khai sinh",
    lead: "Nộp trực tuyến hoặc tại quầy số 1; nhận kết quả trong ngày; miễn lệ phí khi đăng ký đúng hạn.",
    body: [
      h2("Chuẩn bị"),
      ul("Giấy chứng sinh", "Căn cước của người đi đăng ký", "Tờ khai (điền sẵn khi nộp trực tuyến)"),
      h2("Các bước"),
      ol(
        "Nộp tại [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn) hoặc quầy số 1.",
        "Kiểm tra thông tin trên bản nháp Giấy khai sinh.",
        "Ký sổ, nhận Giấy khai sinh và số định danh của trẻ.",
      ),
      note("Có thể chọn thủ tục liên thông: khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi."),
    ],
    order: 10,
  },
  {
    key: "thu-tuc-tinh-trang-hon-nhan",
    section: "thu-tuc",
    slug: "xac-nhan-tinh-trang-hon-nhan",
    title: "Cấp Giấy xác nhận tình trạng hôn nhân",
    lead: "Dùng để đăng ký kết hôn hoặc cho mục đích khác; giải quyết trong 3 ngày làm việc.",
    body: [
      h2("Chuẩn bị"),
      ul(
        "Tờ khai ghi rõ mục đích sử dụng",
        "Bản án, quyết định ly hôn hoặc giấy chứng tử của vợ, chồng cũ (nếu có và chưa có trong cơ sở dữ liệu)",
      ),
      h2("Các bước"),
      ol(
        "Nộp trực tuyến hoặc tại quầy số 1.",
        "Công chức tư pháp – hộ tịch tra cứu, xác minh.",
        "Nhận bản điện tử qua tài khoản hoặc bản giấy tại quầy.",
      ),
      p("Giấy xác nhận có giá trị trong 6 tháng kể từ ngày cấp và chỉ dùng đúng mục đích đã ghi."),
    ],
    order: 20,
  },
  {
    key: "thu-tuc-chung-thuc",
    section: "thu-tuc",
    slug: "chung-thuc-ban-sao",
    title: "Chứng thực bản sao từ bản chính",
    lead: "Làm ngay tại quầy số 2; có thể nhận bản sao điện tử để nộp hồ sơ trực tuyến nhiều lần.",
    body: [
      h2("Chuẩn bị"),
      ul("Bản chính giấy tờ", "Bản sao cần chứng thực, hoặc nhờ quầy sao chụp"),
      h2("Các bước"),
      ol("Lấy số ở quầy số 2.", "Công chức đối chiếu, ghi sổ, ký, đóng dấu.", "Nộp phí, nhận kết quả trong ngày."),
      note("Không phải chứng thực giấy tờ đã có trong cơ sở dữ liệu quốc gia về dân cư khi nộp hồ sơ tại xã."),
    ],
    order: 30,
  },
];
