import { h2, note, ol, p, table, ul, warning } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const JUSTICE = "T/h: Công chức tư pháp – hộ tịch xã";

export const law: readonly SampleArticle[] = [
  {
    key: "dang-ky-khai-sinh",
    section: "phap-luat",
    title: "Đăng ký khai sinh cho con: Ai đi đăng ký, trong bao lâu, cần giấy tờ gì?",
    lead: "Trong 60 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh. Có thể nộp trực tuyến cùng lúc với đăng ký thường trú và cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi.",
    body: [
      h2("Ai có trách nhiệm đăng ký"),
      p(
        "Theo Luật Hộ tịch, cha hoặc mẹ đăng ký khai sinh cho con. Nếu cha mẹ không thể đi, ông bà, người thân thích khác hoặc cơ sở đang nuôi dưỡng trẻ đăng ký thay.",
      ),
      h2("Giấy tờ cần có"),
      ul(
        "Tờ khai (có mẫu điện tử, được điền sẵn khi nộp trực tuyến).",
        "Giấy chứng sinh do cơ sở y tế cấp; sinh tại nhà thì có văn bản của người làm chứng.",
        "Căn cước của người đi đăng ký. Thông tin đã có trong cơ sở dữ liệu thì không phải nộp bản sao.",
      ),
      h2("Trình tự"),
      ol(
        "Nộp hồ sơ trực tuyến hoặc tại quầy tư pháp – hộ tịch.",
        "Công chức kiểm tra, ghi vào Sổ đăng ký khai sinh, lấy số định danh cá nhân cho trẻ.",
        "Người đi đăng ký ký sổ và nhận Giấy khai sinh trong ngày.",
      ),
      table(
        "Lệ phí",
        ["Trường hợp", "Mức thu"],
        ["Đăng ký đúng hạn", "Miễn"],
        ["Trẻ em thuộc hộ nghèo, trẻ khuyết tật", "Miễn"],
        ["Đăng ký quá hạn", "Theo nghị quyết của HĐND tỉnh"],
      ),
      note(
        "Đặt tên bằng tiếng Việt hoặc tiếng dân tộc khác của Việt Nam; không đặt tên bằng số hoặc ký tự không phải là chữ.",
      ),
      p(
        "Hỏi thêm: quầy số 1, Trung tâm Phục vụ hành chính công xã, điện thoại 0000 000 101. Xem thêm trang [hướng dẫn khai sinh](page:thu-tuc-khai-sinh).",
      ),
    ],
    tags: ["hộ tịch", "khai sinh", "pháp luật"],
    byline: JUSTICE,
    published: { daysAgo: 8, time: "15:00" },
  },
  {
    key: "dang-ky-tam-tru",
    section: "phap-luat",
    title: "Thuê nhà, ở nhờ từ 30 ngày trở lên phải đăng ký tạm trú: Hướng dẫn cho người thuê và chủ nhà",
    lead: "Người đến sinh sống ngoài nơi đăng ký thường trú từ 30 ngày trở lên phải đăng ký tạm trú. Thủ tục làm trực tuyến, không mất nhiều thời gian và bảo vệ quyền lợi của cả người thuê lẫn chủ nhà.",
    body: [
      p(
        "Luật Cư trú quy định công dân đến sinh sống tại chỗ ở hợp pháp ngoài phạm vi xã nơi đã đăng ký thường trú để lao động, học tập hoặc vì mục đích khác từ 30 ngày trở lên thì phải đăng ký tạm trú.",
      ),
      h2("Nộp ở đâu, cần gì"),
      ul(
        "Nộp trực tuyến qua Cổng Dịch vụ công quốc gia, ứng dụng VNeID hoặc trực tiếp tại Công an xã.",
        "Tờ khai thay đổi thông tin cư trú.",
        "Giấy tờ chứng minh chỗ ở hợp pháp, ví dụ hợp đồng thuê nhà; thông tin đã có trong cơ sở dữ liệu thì không phải nộp.",
      ),
      p(
        "Thời hạn giải quyết là 3 ngày làm việc kể từ khi nhận đủ hồ sơ. Thời hạn tạm trú tối đa là hai năm và được gia hạn nhiều lần.",
      ),
      h2("Chủ nhà trọ cần nhớ"),
      ol(
        "Thông báo lưu trú khi có người đến ở ngắn ngày.",
        "Nhắc và tạo điều kiện để người thuê đăng ký tạm trú.",
        "Lập sổ hoặc danh sách điện tử người thuê; bảo đảm lối thoát nạn và bình chữa cháy.",
      ),
      warning("Không cho mượn, cho thuê căn cước hoặc tài khoản định danh để đăng ký thay người khác."),
    ],
    tags: ["cư trú", "tạm trú", "pháp luật"],
    byline: "T/h: Công an xã",
    published: { daysAgo: 21, time: "09:20" },
  },
  {
    key: "canh-bao-lua-dao",
    section: "phap-luat",
    title: "Nhận biết cuộc gọi giả danh cán bộ yêu cầu “cập nhật định danh”, “nộp phạt nguội”",
    lead: "Kẻ gian gọi điện tự xưng công an, cán bộ thuế hoặc điện lực, dọa khóa tài khoản rồi gửi đường dẫn cài ứng dụng để chiếm quyền điện thoại. Nhớ ba không và một báo để tự bảo vệ mình.",
    body: [
      h2("Năm dấu hiệu lừa đảo"),
      ul(
        "Thúc giục làm ngay, dọa phạt, dọa bắt hoặc khóa dịch vụ.",
        "Yêu cầu cài ứng dụng từ đường dẫn lạ, không phải kho ứng dụng chính thức.",
        "Hỏi mã OTP, mật khẩu, hình chụp hai mặt căn cước.",
        "Yêu cầu chuyển tiền vào tài khoản cá nhân.",
        "Không cho người nghe trao đổi với người thân.",
      ),
      h2("Ba không, một báo"),
      ol(
        "**Không** bấm đường dẫn lạ.",
        "**Không** đọc mã OTP cho bất kỳ ai.",
        "**Không** chuyển tiền khi chưa gặp trực tiếp hoặc gọi lại số chính thức.",
        "**Báo** ngay ngân hàng để khóa tài khoản và báo Công an xã khi nghi bị lừa.",
      ),
      p(
        "Cơ quan nhà nước không làm việc qua mạng xã hội, không thu tiền qua tài khoản cá nhân. Giấy mời, thông báo của xã luôn có số, ký hiệu và tra cứu được ở mục Văn bản trên trang này.",
      ),
      note(
        "Đường dây nóng của Công an xã: 0000 000 113. Lưu lại tin nhắn, số điện thoại, sao kê để cung cấp khi trình báo.",
      ),
    ],
    tags: ["lừa đảo trên mạng", "an toàn thông tin", "pháp luật"],
    byline: "T/h: Công an xã",
    published: { daysAgo: 5, time: "19:30" },
  },
  {
    key: "phong-chay-nha-o",
    section: "phap-luat",
    title: "Phòng cháy trong nhà ở kết hợp kinh doanh: Mười điểm tự kiểm tra trước khi đóng cửa",
    lead: "Nhà vừa ở vừa bán hàng dễ cháy và khó thoát nạn. Danh mục mười điểm dưới đây giúp mỗi gia đình tự kiểm tra trong mười lăm phút, đúng các yêu cầu cơ bản của pháp luật về phòng cháy, chữa cháy.",
    body: [
      h2("Mười điểm tự kiểm tra"),
      ol(
        "Có ít nhất hai lối thoát; lối thứ hai qua ban công, sân thượng hoặc cửa sau mở được từ bên trong.",
        "Lồng sắt, “chuồng cọp” có ô cửa mở được, chìa để cố định gần cửa.",
        "Cầu dao chống giật hoạt động; dây điện đi trong ống, không nối tạm.",
        "Ngắt điện khu bán hàng khi đóng cửa.",
        "Xe máy, xe điện không sạc qua đêm gần lối thoát.",
        "Hàng dễ cháy cách bếp, bàn thờ ít nhất 1 m.",
        "Khóa van bình ga sau khi nấu.",
        "Có ít nhất một bình chữa cháy và cả nhà biết dùng.",
        "Có đầu báo khói, nhất là nhà có người già, trẻ nhỏ.",
        "Cả nhà đã thử đi lối thoát thứ hai trong bóng tối.",
      ),
      warning("Khi cháy: hô báo, ngắt điện, gọi 114, thoát nạn. Không trốn trong nhà vệ sinh, gầm giường."),
      p(
        "Công an xã nhận hướng dẫn, kiểm tra miễn phí tại nhà theo đăng ký của tổ liên gia. Tài liệu và phiếu tự kiểm tra đính kèm bài này.",
      ),
    ],
    tags: ["phòng cháy chữa cháy", "an toàn", "pháp luật"],
    byline: "T/h: Công an xã",
    attachments: ["phieu-tu-kiem-tra-chay"],
    related: ["dien-tap-chua-chay-cho-ben"],
    published: { daysAgo: 27, time: "16:10" },
  },
];
