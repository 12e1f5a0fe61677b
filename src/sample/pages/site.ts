import { h2, note, p, table, ul } from "../blocks.ts";
import type { SamplePage } from "../model.ts";

const contactRows = [
  ["0000 000 100", "vanphong@benlua.example.com"],
  ["0000 000 101", "motcua@benlua.example.com"],
  ["0000 000 111", "–"],
] as const;

export const sitePages: readonly SamplePage[] = [
  {
    key: "lien-he",
    slug: "lien-he",
    title: "Liên hệ",
    lead: "Địa chỉ, giờ làm việc và các số điện thoại của Ủy ban nhân dân xã Bến Lụa.",
    body: [
      p(
        "Trụ sở: số 1 đường Trục Xã, thôn Đình Trong, xã Bến Lụa. Giờ làm việc: 7 giờ 30 – 11 giờ 30 và 13 giờ 30 – 17 giờ 00, thứ Hai đến thứ Sáu.",
      ),
      table(
        "Số điện thoại và thư điện tử",
        ["Bộ phận", "Điện thoại", "Thư điện tử"],
        ["Văn phòng HĐND và UBND xã", ...contactRows[0]],
        ["Trung tâm Phục vụ hành chính công xã", ...contactRows[1]],
        ["Đường dây nóng", ...contactRows[2]],
      ),
      h2("Đến trụ sở"),
      ul(
        "Bãi gửi xe miễn phí phía sau nhà văn hóa xã.",
        "Cổng chính và quầy số 1 có lối cho xe lăn; có ghế ưu tiên.",
        "Xe buýt dừng trước chợ Bến, đi bộ khoảng 300 m.",
      ),
      note("Cấp cứu 115, chữa cháy 114, công an 113, tìm kiếm cứu nạn 112."),
    ],
    order: 10,
  },
  {
    key: "en-contact",
    language: "en",
    translationOf: "lien-he",
    slug: "contact",
    title: "Contact",
    lead: "Address, opening hours and telephone numbers of the People's Committee of Bến Lụa Commune.",
    body: [
      p(
        "Office: 1 Trục Xã Road, Đình Trong Village, Bến Lụa Commune. Open 7:30–11:30 and 13:30–17:00, Monday to Friday.",
      ),
      table(
        "Telephone and e-mail",
        ["Unit", "Telephone", "E-mail"],
        ["Office of the Council and the Committee", ...contactRows[0]],
        ["Public Administration Service Centre", ...contactRows[1]],
        ["Hotline", ...contactRows[2]],
      ),
      ul(
        "Free parking behind the cultural house.",
        "The main gate and desk 1 can be reached by wheelchair.",
        "Buses stop at Bến market, about 300 m away.",
      ),
      note("Ambulance 115, fire 114, police 113, search and rescue 112."),
    ],
    order: 10,
  },
  {
    key: "dieu-khoan-su-dung",
    slug: "dieu-khoan-su-dung",
    title: "Điều khoản sử dụng",
    lead: "Thông tin trên cổng được cung cấp để người dân sử dụng miễn phí; xin ghi rõ nguồn khi dùng lại.",
    body: [
      h2("Sử dụng thông tin"),
      ul(
        "Được chép, trích dẫn, chia sẻ tin bài kèm tên nguồn “Cổng thông tin điện tử xã Bến Lụa” và không làm sai nội dung.",
        "Số liệu đăng dưới dạng CSV được dùng lại tự do, kể cả cho mục đích thương mại.",
        "Ảnh, tranh có ghi tác giả khác thì theo điều kiện của tác giả đó.",
      ),
      h2("Giá trị của thông tin"),
      p(
        "Tin bài, hướng dẫn có tính tham khảo. Khi cần căn cứ pháp lý, xin dùng văn bản do cơ quan có thẩm quyền ban hành. Thông tin sai sót được sửa và ghi chú công khai trong bài.",
      ),
      h2("Liên kết"),
      p("Cổng có liên kết đến trang của cơ quan khác; các trang đó tự chịu trách nhiệm về nội dung của mình."),
    ],
    order: 20,
  },
  {
    key: "chinh-sach-bao-mat",
    slug: "chinh-sach-bao-mat",
    title: "Chính sách bảo mật",
    lead: "Cổng không theo dõi người đọc, không dùng cookie quảng cáo và không chuyển dữ liệu truy cập cho bên thứ ba.",
    body: [
      h2("Khi đọc trang"),
      ul(
        "Không cần đăng nhập, không cần đồng ý cookie.",
        "Số lượt truy cập chỉ được đếm gộp, không ghi nhớ từng người.",
        "Phông chữ, hình ảnh, mã chương trình đều đặt trên máy chủ của cổng.",
      ),
      h2("Khi gửi thông tin cho xã"),
      p(
        "Thư, phiếu góp ý, đơn kiến nghị được dùng đúng mục đích giải quyết, chỉ cán bộ được giao mới xem được. Thông tin cá nhân của người gửi không được đăng công khai.",
      ),
      h2("Quyền của người dân"),
      p(
        "Người dân có quyền biết, yêu cầu sửa hoặc xóa dữ liệu cá nhân của mình theo pháp luật về bảo vệ dữ liệu cá nhân. Yêu cầu gửi Văn phòng HĐND và UBND xã: [vanphong@benlua.example.com](mailto:vanphong@benlua.example.com).",
      ),
    ],
    order: 30,
  },
  {
    key: "tuyen-bo-tiep-can",
    slug: "tuyen-bo-tiep-can",
    title: "Tuyên bố về khả năng tiếp cận",
    lead: "Cổng được xây dựng để người khuyết tật, người cao tuổi và người dùng máy cũ, mạng chậm đều đọc được.",
    body: [
      p(
        "Chúng tôi hướng tới mức AA của hướng dẫn WCAG 2.2. Trang dùng được bằng bàn phím, trình đọc màn hình, phóng to 400% và không cần JavaScript.",
      ),
      h2("Những điều đã làm"),
      ul(
        "Cỡ chữ lớn, độ tương phản cao, có chế độ nền tối.",
        "Mọi hình ảnh đều có mô tả bằng lời.",
        "Bảng, biểu đồ quan trọng có số liệu dạng chữ hoặc tệp CSV.",
      ),
      h2("Những điều còn hạn chế"),
      ul("Một số tệp do cơ quan khác gửi là bản quét, trình đọc màn hình chưa đọc được.", "Video cũ chưa có phụ đề."),
      p(
        "Gặp khó khăn khi đọc trang, xin báo qua số 0000 000 100 hoặc [vanphong@benlua.example.com](mailto:vanphong@benlua.example.com). Chúng tôi trả lời trong năm ngày làm việc và gửi nội dung dưới dạng phù hợp.",
      ),
    ],
    order: 40,
  },
];
