import { figure, h2, note, ol, p, quote, table, ul, warning } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const CENTRE = "T/h: Trung tâm Phục vụ hành chính công xã";

export const digital: readonly SampleArticle[] = [
  {
    key: "dich-vu-cong-tren-dien-thoai",
    section: "cai-cach",
    title: "Làm thủ tục trên điện thoại: Bảy dịch vụ công được dùng nhiều nhất và cách nộp từng bước",
    lead: "Đăng ký khai sinh, xác nhận tình trạng hôn nhân, đăng ký tạm trú… đều có thể nộp tại nhà. Bài này hướng dẫn bằng lời dễ hiểu, kèm những lỗi thường gặp khiến hồ sơ bị trả lại.",
    body: [
      p(
        "Quý vừa qua, 78% hồ sơ của xã được nộp trực tuyến. Phần lớn hồ sơ bị trả lại không phải do thiếu điều kiện mà do ảnh chụp mờ, nhập sai tên hoặc chọn nhầm nơi giải quyết.",
      ),
      h2("Chuẩn bị trước khi nộp"),
      ul(
        "Tài khoản định danh điện tử mức độ 2 trên ứng dụng VNeID.",
        "Ảnh giấy tờ chụp đủ bốn góc, không lóa, không che số.",
        "Số điện thoại chính chủ để nhận tin nhắn báo kết quả.",
      ),
      h2("Các bước nộp hồ sơ"),
      ol(
        "Vào [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn), chọn Đăng nhập bằng tài khoản định danh điện tử.",
        "Gõ tên thủ tục vào ô tìm kiếm, chọn đúng tỉnh và xã Bến Lụa.",
        "Kiểm tra thông tin được điền sẵn, bổ sung phần còn thiếu, tải ảnh giấy tờ.",
        "Thanh toán phí, lệ phí (nếu có), bấm gửi và lưu mã hồ sơ.",
        "Theo dõi kết quả; bản điện tử có giá trị như bản giấy, cần bản giấy thì chọn nhận qua bưu chính hoặc tại quầy.",
      ),
      figure("dien-thoai", "Hầu hết thủ tục cấp xã đã làm được trên điện thoại."),
      h2("Bảy dịch vụ dùng nhiều nhất"),
      table(
        "Dịch vụ và thời hạn giải quyết tại xã",
        ["Dịch vụ", "Thời hạn"],
        ["Đăng ký khai sinh", "Trong ngày"],
        ["Đăng ký khai tử", "Trong ngày"],
        ["Cấp bản sao trích lục hộ tịch", "Trong ngày"],
        ["Xác nhận tình trạng hôn nhân", "3 ngày làm việc"],
        ["Chứng thực bản sao điện tử từ bản chính", "Trong ngày"],
        ["Đăng ký tạm trú", "3 ngày làm việc"],
        ["Đăng ký hộ kinh doanh", "3 ngày làm việc"],
      ),
      warning(
        "Cán bộ xã không bao giờ gọi điện yêu cầu đọc mã OTP, cài ứng dụng lạ hoặc chuyển tiền để “kích hoạt hồ sơ”.",
      ),
    ],
    tags: ["dịch vụ công trực tuyến", "chuyển đổi số", "VNeID"],
    byline: CENTRE,
    picture: { picture: "dien-thoai", caption: "Nộp hồ sơ trực tuyến tại nhà." },
    related: ["ket-qua-mot-cua", "canh-bao-lua-dao"],
    published: { daysAgo: 4, time: "14:30" },
  },
  {
    key: "ket-qua-mot-cua",
    section: "cai-cach",
    title: "99,2% hồ sơ giải quyết đúng hạn và trước hạn; mỗi hồ sơ trễ đều có thư xin lỗi",
    lead: "Trong quý, Trung tâm Phục vụ hành chính công xã tiếp nhận 2.418 hồ sơ, giải quyết đúng hạn và trước hạn 99,2%. 19 hồ sơ trễ đều được xin lỗi bằng văn bản, nêu rõ lý do và ngày hẹn mới.",
    body: [
      table(
        "Kết quả tiếp nhận, giải quyết hồ sơ trong quý",
        ["Lĩnh vực", "Tiếp nhận", "Trực tuyến", "Trễ hạn"],
        ["Hộ tịch, chứng thực", "1.526", "1.214", "2"],
        ["Đất đai", "318", "187", "13"],
        ["Lao động, bảo trợ xã hội", "264", "201", "3"],
        ["Kinh doanh, xây dựng", "197", "184", "1"],
        ["Lĩnh vực khác", "113", "100", "0"],
        ["Cộng", "2.418", "1.886", "19"],
      ),
      h2("Vì sao hồ sơ đất đai còn trễ"),
      p(
        "13 hồ sơ đất đai trễ chủ yếu do phải xác minh ranh giới, lấy ý kiến hộ liền kề vắng nhà. Từ tháng này, xã bố trí thêm một công chức và hẹn đo đạc qua tin nhắn để giảm thời gian chờ.",
      ),
      figure("mot-cua", "Người dân làm thủ tục tại Trung tâm Phục vụ hành chính công xã."),
      h2("Người dân đánh giá"),
      p(
        "1.107 lượt đánh giá tại quầy và qua tin nhắn cho điểm trung bình 4,7 trên 5. Điều người dân muốn cải thiện nhất là chỗ ngồi chờ buổi sáng đầu tuần và biển chỉ dẫn bãi gửi xe.",
      ),
      quote(
        "Tôi nộp hồ sơ khai sinh cho cháu lúc tối, sáng hôm sau đã có kết quả, không mất buổi chợ nào.",
        "Người dân thôn Tân Lập",
      ),
      note("Ghế chờ và biển chỉ dẫn sẽ được bổ sung trước ngày {{date:+14}}."),
    ],
    tags: ["một cửa", "cải cách hành chính", "công khai"],
    byline: CENTRE,
    picture: { picture: "mot-cua", caption: "Quầy tiếp nhận hồ sơ." },
    attachments: ["ket-qua-ho-so"],
    published: { daysAgo: 10, time: "16:20" },
  },
  {
    key: "to-cong-nghe-so-cong-dong",
    section: "cai-cach",
    title: "Tổ công nghệ số cộng đồng: “Thứ Bảy số” giúp 860 người lớn tuổi tự dùng dịch vụ công",
    lead: "Mỗi sáng thứ Bảy, 36 thành viên Tổ công nghệ số cộng đồng của 12 thôn ngồi tại nhà văn hóa, giúp bà con cài ứng dụng, nộp hồ sơ và nhận biết tin giả, cuộc gọi lừa đảo.",
    body: [
      p(
        "Sau sáu tháng, các tổ đã giúp 860 người từ 60 tuổi tự đăng nhập, tra cứu sổ sức khỏe điện tử và nộp ít nhất một hồ sơ. Nguyên tắc là cầm tay chỉ việc, không làm thay và không giữ mật khẩu của người dân.",
      ),
      h2("Một buổi “Thứ Bảy số” có gì"),
      ul(
        "Bàn 1: tài khoản định danh, chữ ký số cá nhân.",
        "Bàn 2: nộp và tra cứu hồ sơ dịch vụ công.",
        "Bàn 3: thanh toán không dùng tiền mặt, hóa đơn điện, nước.",
        "Bàn 4: an toàn trên mạng, cách chặn cuộc gọi rác.",
      ),
      quote(
        "Các cháu kiên nhẫn lắm. Tôi hỏi đi hỏi lại ba lần mà vẫn vui vẻ chỉ từng nút một.",
        "Hội viên Hội Người cao tuổi thôn Núi Yên",
      ),
      p(
        "Xã cần thêm tình nguyện viên là học sinh THPT, sinh viên. Đăng ký tại Đoàn Thanh niên xã hoặc thư điện tử [vanphong@benlua.example.com](mailto:vanphong@benlua.example.com).",
      ),
    ],
    tags: ["chuyển đổi số", "người cao tuổi", "kỹ năng số"],
    byline: "T/h: Phòng Văn hóa – Xã hội xã",
    published: { daysAgo: 18, time: "09:30" },
  },
  {
    key: "ban-do-so-cua-xa",
    section: "cai-cach",
    title: "Xã công bố bản đồ số: Tìm trường học, trạm y tế, điểm sơ tán và công trình đang thi công",
    lead: "Bản đồ số của xã gom 214 điểm dịch vụ vào một nơi, xem được trên điện thoại mà không cần cài ứng dụng. Dữ liệu mở, ai cũng có thể tải về dưới dạng CSV để dùng lại.",
    body: [
      p(
        "Bản đồ gồm bốn lớp: cơ sở công cộng, đường sá, điểm sơ tán và công trình đang thi công. Mỗi điểm ghi giờ mở cửa, số gọi, lối vào cho xe lăn.",
      ),
      figure("ban-do", "Bản đồ minh họa các điểm dịch vụ của xã."),
      h2("Dữ liệu được cập nhật thế nào"),
      ul(
        "Mỗi lớp có một đơn vị chịu trách nhiệm, rà soát vào ngày 5 hằng tháng.",
        "Người dân báo sai bằng nút “Góp ý” trên bản đồ; sửa trong ba ngày làm việc.",
        "Không đưa lên bản đồ thông tin cá nhân của chủ nhà, chủ thửa đất.",
      ),
      p(
        "Tệp CSV kèm bài này liệt kê tên, loại, thôn và giờ mở cửa của các điểm chính. Trường học và hợp tác xã có thể nhúng bản đồ vào trang của mình.",
      ),
    ],
    tags: ["bản đồ số", "dữ liệu mở", "chuyển đổi số"],
    byline: CENTRE,
    picture: { picture: "ban-do", caption: "Bản đồ xã Bến Lụa." },
    attachments: ["diem-dich-vu"],
    published: { daysAgo: 24, time: "08:40" },
  },
];
