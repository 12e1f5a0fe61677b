import { figure, h2, note, ol, p, quote, table, ul } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const BOARD = "T/h: Ban biên tập";
const SOCIETY_OFFICE = "T/h: Phòng Văn hóa – Xã hội xã";

export const culture: readonly SampleArticle[] = [
  {
    key: "le-hoi-dinh-ben-lua",
    section: "van-hoa-xa-hoi",
    title: "Chuẩn bị lễ hội đình Bến Lụa: Phần lễ giữ nếp xưa, phần hội thêm không gian cho trẻ em",
    lead: "Lễ hội đình Bến Lụa năm nay kéo dài ba ngày, gồm rước nước trên sông, tế lễ tại đình, đua thuyền và chợ quê. Ban Tổ chức đặt mục tiêu an toàn, tiết kiệm, không rác thải nhựa dùng một lần.",
    body: [
      p(
        "Đình Bến Lụa là nơi thờ người có công lập làng, khơi lạch và dạy nghề dệt. Lễ hội truyền thống hằng năm là dịp người đi xa trở về, các thôn cùng góp lễ, góp trò.",
      ),
      h2("Chương trình ba ngày hội"),
      table(
        "Chương trình dự kiến",
        ["Ngày", "Buổi sáng", "Buổi chiều", "Buổi tối"],
        [
          "Ngày thứ nhất",
          "Lễ mở cửa đình, rước nước trên sông Lụa",
          "Cờ người, thi gói bánh",
          "Hát dân ca trước sân đình",
        ],
        ["Ngày thứ hai", "Lễ tế chính", "Đua thuyền mười hai thôn", "Đêm hoa đăng"],
        ["Ngày thứ ba", "Chợ quê, trình diễn dệt lụa", "Trò chơi dân gian cho trẻ em", "Lễ tạ, đóng cửa đình"],
      ),
      figure("dinh-lang", "Đình Bến Lụa với mái ngói cong và ao sen phía trước."),
      h2("Để lễ hội văn minh"),
      ul(
        "Mỗi ban thờ có một nơi dâng hương; không đốt vàng mã trong sân đình.",
        "Hàng quán niêm yết giá, dùng bát đĩa và cốc dùng nhiều lần.",
        "Bãi gửi xe miễn phí tại sân Trường THCS Bến Lụa, có người trông giữ.",
        "Trạm sơ cứu và điểm tìm trẻ lạc đặt tại nhà tả vu.",
      ),
      quote(
        "Giữ lễ hội không phải là làm cho to, mà là để người trẻ hiểu mình đang giữ điều gì.",
        "Đại diện Ban quản lý di tích",
      ),
      note("Các đội đăng ký đua thuyền, thi gói bánh, chợ quê tại Phòng Văn hóa – Xã hội xã trước ngày {{date:+12}}."),
    ],
    tags: ["lễ hội", "đình Bến Lụa", "di sản"],
    byline: SOCIETY_OFFICE,
    picture: { picture: "dinh-lang", caption: "Đình Bến Lụa." },
    related: ["dua-thuyen-song-lua", "dem-hoa-dang"],
    published: { daysAgo: 2, time: "08:30" },
    formerSlug: "thong-tin-le-hoi-dinh-lang",
  },
  {
    key: "dua-thuyen-song-lua",
    section: "van-hoa-xa-hoi",
    title: "Mười hai thôn tập luyện đua thuyền: Đội nữ Vạn Chài lần đầu ra quân",
    lead: "Chiều chiều, tiếng trống và tiếng hò lại vang trên sông Lụa. Hội đua thuyền năm nay có 15 đội, trong đó ba đội nữ; chặng đua dài 1.200 m từ cầu Ngói đến bến đình.",
    body: [
      p(
        "Mỗi thuyền đua dài 11 m, có 16 tay chèo, một người lái và một người gõ nhịp. Thuyền do thôn tự đóng bằng gỗ nhẹ, sơn màu riêng; mũi thuyền vẽ mắt theo lối thuyền biển.",
      ),
      quote(
        "Chèo khỏe chưa đủ, phải chèo cùng nhịp. Chị em tập từ lúc nước ròng để quen tay, quen sóng.",
        "Đội trưởng đội nữ thôn Vạn Chài",
      ),
      h2("Thể lệ tóm tắt"),
      ol(
        "Vòng loại chia năm bảng, mỗi bảng ba thuyền, lấy đội nhất và hai đội nhì có thời gian tốt nhất.",
        "Thuyền lấn đường bơi của đội khác bị trừ năm giây; va chạm cố ý bị loại.",
        "Mọi tay chèo mặc áo phao, biết bơi và có giấy xác nhận sức khỏe của Trạm Y tế xã.",
      ),
      figure("dua-thuyen", "Các đội tập luyện trên sông Lụa."),
      note(
        "Trong thời gian đua, đoạn sông từ cầu Ngói đến bến đình tạm dừng lưu thông. Hai ca nô cứu hộ và đội bơi cứu nạn trực suốt giải.",
      ),
    ],
    tags: ["đua thuyền", "thể thao", "lễ hội"],
    byline: BOARD,
    picture: { picture: "dua-thuyen", caption: "Ba thuyền bứt tốc về đích trong buổi tập." },
    published: { daysAgo: 7, time: "17:45" },
  },
  {
    key: "thu-vien-mo-cua-buoi-toi",
    section: "van-hoa-xa-hoi",
    title: "Thư viện xã mở cửa ba tối mỗi tuần, thêm 1.200 đầu sách và góc đọc cho trẻ nhỏ",
    lead: "Theo đề nghị của học sinh và phụ huynh, thư viện xã mở cửa đến 21 giờ các tối thứ Ba, thứ Năm, thứ Bảy. Thẻ bạn đọc được cấp miễn phí trong năm phút bằng căn cước hoặc thẻ học sinh.",
    body: [
      p(
        "Phòng đọc 60 chỗ tại nhà văn hóa xã vừa được sơn sửa, lắp thêm đèn và bốn máy tính nối mạng. Góc thiếu nhi có thảm ngồi, truyện tranh và giờ kể chuyện vào sáng thứ Bảy.",
      ),
      table(
        "Giờ mở cửa thư viện xã",
        ["Ngày", "Sáng", "Chiều", "Tối"],
        ["Thứ Hai, thứ Tư, thứ Sáu", "7:30 – 11:30", "13:30 – 17:00", "Nghỉ"],
        ["Thứ Ba, thứ Năm", "7:30 – 11:30", "13:30 – 17:00", "18:30 – 21:00"],
        ["Thứ Bảy", "8:00 – 11:30", "Nghỉ", "18:30 – 21:00"],
        ["Chủ nhật", "Nghỉ", "Nghỉ", "Nghỉ"],
      ),
      h2("Mượn sách về nhà"),
      ul(
        "Mỗi lần mượn tối đa năm cuốn, trong 21 ngày, gia hạn được một lần qua điện thoại.",
        "Người cao tuổi, người khuyết tật được giao sách tại nhà vào sáng thứ Năm.",
        "Sách trả muộn không phạt tiền; bạn đọc góp một giờ giúp xếp sách.",
      ),
      p(
        "Thư viện cũng nhận sách tặng còn tốt. Danh mục sách mới được dán tại cửa và đăng trên trang của [thư viện xã](https://thuvien.benlua.example.com).",
      ),
    ],
    tags: ["thư viện", "văn hóa đọc", "thiếu nhi"],
    byline: SOCIETY_OFFICE,
    picture: { picture: "thu-vien", caption: "Phòng đọc thư viện xã buổi tối." },
    published: { daysAgo: 10, time: "09:00" },
  },
  {
    key: "dem-hoa-dang",
    section: "van-hoa-xa-hoi",
    title: "Đêm hoa đăng trên sông Lụa: Hoa bằng giấy dó và sáp ong, thả xong được vớt hết",
    lead: "Khác với mọi năm, hoa đăng của lễ hội đình Bến Lụa được làm bằng giấy dó, đế bẹ chuối và sáp ong. Sau đêm hội, đội thuyền của thôn Vạn Chài vớt toàn bộ để trả lại dòng sông sạch.",
    body: [
      p(
        "Hơn 2.000 bông hoa đăng đang được học sinh và các câu lạc bộ phụ nữ gấp tại nhà văn hóa các thôn. Mỗi bông nặng chưa đến 40 gam, đế bẹ chuối tự phân hủy, nến sáp ong cháy khoảng 50 phút.",
      ),
      h2("Tự làm hoa đăng tại nhà"),
      ol(
        "Cắt bẹ chuối tươi thành miếng tròn đường kính 12 cm làm đế.",
        "Gấp tám cánh giấy dó, dán bằng hồ nếp quanh đế.",
        "Gắn nến sáp nhỏ ở giữa, cách mép giấy ít nhất 3 cm.",
        "Thả ở bến đình, nơi có người hướng dẫn; không dùng đế xốp, nhựa, dây thép.",
      ),
      figure("den-hoa-dang", "Hoa đăng và đèn lồng trên sông Lụa đêm trăng."),
      p(
        "Bốn bến thả đèn có lan can tạm, áo phao và người trực. Trẻ em phải đi cùng người lớn. Trước 22 giờ 30, đội thuyền bắt đầu vớt hoa và kết thúc trước nửa đêm.",
      ),
    ],
    tags: ["lễ hội", "môi trường", "sông Lụa"],
    byline: BOARD,
    picture: { picture: "den-hoa-dang", caption: "Đêm hoa đăng trên sông Lụa." },
    published: { daysAgo: 13, time: "18:20" },
  },
  {
    key: "dung-cu-the-thao-ngoai-troi",
    section: "van-hoa-xa-hoi",
    title: "Sáu thôn có thêm dụng cụ tập thể dục ngoài trời, hướng dẫn dùng đúng cho người cao tuổi",
    lead: "Bộ dụng cụ gồm máy đi bộ trên không, xà đơn, máy xoay eo và xe đạp tập đã lắp tại sân nhà văn hóa sáu thôn. Trạm Y tế xã hướng dẫn bài tập phù hợp cho người cao tuổi và người bệnh xương khớp.",
    body: [
      p(
        "Các thôn được lắp đợt này là Đình Trong, Vạn Chài, Cồn Cát, Tân Lập, Núi Yên và Chợ Bến. Nền sân lát gạch nhám, mỗi dụng cụ có bảng hướng dẫn chữ lớn.",
      ),
      h2("Tập thế nào cho an toàn"),
      ul(
        "Khởi động 5–10 phút, tập mỗi dụng cụ không quá 10 phút.",
        "Người tăng huyết áp, bệnh tim hỏi ý kiến nhân viên y tế trước khi tập.",
        "Dừng ngay khi chóng mặt, đau ngực, khó thở.",
        "Trẻ dưới 12 tuổi không dùng máy xoay eo và máy đi bộ trên không.",
      ),
      p(
        "Hằng tháng, Tổ tự quản của thôn kiểm tra ốc vít, tay nắm; dụng cụ hỏng phải treo biển “Đang sửa”. Lớp dưỡng sinh miễn phí mở lúc 5 giờ 30 sáng thứ Ba và thứ Sáu.",
      ),
    ],
    tags: ["thể thao", "người cao tuổi", "sức khỏe"],
    byline: SOCIETY_OFFICE,
    published: { daysAgo: 19, time: "10:30" },
  },
];
