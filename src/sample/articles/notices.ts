import { h2, note, p, table, ul } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const OFFICE = "T/h: Văn phòng HĐND và UBND xã";

export const notices: readonly SampleArticle[] = [
  {
    key: "tam-ngung-cap-nuoc",
    section: "thong-bao",
    title: "Tạm ngừng cấp nước bốn thôn trong sáu giờ để đấu nối bể lọc mới",
    lead: "Trạm cấp nước Núi Yên tạm ngừng cấp nước từ 8 giờ đến 14 giờ ngày {{date:+2}} tại các thôn Vạn Chài, Cồn Cát, Bãi Dương và Tân Lập để đấu nối bể lọc mới vào đường ống chính.",
    body: [
      p(
        "Người dân bốn thôn chủ động trữ nước từ tối hôm trước. Nước có thể đục nhẹ trong khoảng 30 phút sau khi cấp lại; nên xả vòi trước khi dùng.",
      ),
      table(
        "Điểm lấy nước tạm",
        ["Thôn", "Địa điểm xe bồn", "Giờ"],
        ["Vạn Chài", "Sân bến cá", "8:30 – 13:30"],
        ["Cồn Cát", "Nhà văn hóa thôn", "8:30 – 13:30"],
        ["Bãi Dương, Tân Lập", "Ngã ba đường đê", "9:00 – 13:00"],
      ),
      ul(
        "Trạm Y tế xã, trường học được cấp nước riêng bằng xe bồn.",
        "Hộ có người ốm, người cao tuổi neo đơn báo trưởng thôn để được chở nước đến nhà.",
      ),
      note(
        "Hỏi đáp về cấp nước: 0000 000 120. Nếu thời tiết xấu, lịch sẽ lùi và được báo lại trên trang này, qua loa truyền thanh.",
      ),
    ],
    tags: ["nước sạch", "thông báo"],
    byline: "T/h: Trạm cấp nước Núi Yên",
    related: ["nuoc-sach-nui-yen"],
    published: { hoursAgo: 9 },
    hot: { order: 4, hours: 60 },
  },
  {
    key: "lich-cat-dien",
    section: "thong-bao",
    title: "Lịch ngừng cung cấp điện để bảo dưỡng đường dây, thay công tơ trong hai tuần tới",
    lead: "Đơn vị điện lực thông báo lịch ngừng cung cấp điện theo từng khu vực để bảo dưỡng đường dây, phát quang hành lang và thay công tơ điện tử. Lịch này thay cho lịch đã đăng trước đó.",
    body: [
      table(
        "Lịch ngừng cung cấp điện",
        ["Ngày", "Giờ", "Khu vực"],
        ["{{date:+3}}", "6:00 – 10:00", "Thôn Đình Trong, khu trung tâm xã"],
        ["{{date:+5}}", "6:00 – 11:00", "Thôn Đồng Sen, Giếng Ngọc, Đồng Lúa"],
        ["{{date:+9}}", "13:00 – 17:00", "Thôn Vạn Chài, Cồn Cát"],
        ["{{date:+11}}", "6:00 – 9:30", "Thôn Núi Yên, Cầu Ngói"],
      ),
      ul(
        "Rút phích cắm thiết bị điện tử trước giờ cắt; điện có thể có lại sớm hơn.",
        "Hộ có người dùng máy thở, máy tạo oxy báo điện lực hoặc trưởng thôn trước một ngày để được hỗ trợ máy phát.",
        "Không chặt cây gần đường dây; báo điện lực cử người xử lý.",
      ),
      p(
        "Trạm Y tế xã, trạm bơm và Trạm cấp nước Núi Yên có máy phát dự phòng, không bị gián đoạn. Khi mưa dông, lịch có thể lùi; thông báo mới được đăng trên trang này và phát qua loa truyền thanh.",
      ),
      note(
        "Mất điện ngoài lịch: gọi tổng đài của đơn vị điện lực ghi trên hóa đơn, hoặc đường dây nóng của xã 0000 000 111.",
      ),
    ],
    tags: ["điện", "thông báo"],
    byline: OFFICE,
    source: { name: "Đơn vị điện lực khu vực" },
    published: { daysAgo: 1, time: "14:00" },
  },
  {
    key: "lich-cat-dien-cu",
    section: "thong-bao",
    title: "Lịch ngừng cung cấp điện để bảo dưỡng đường dây (bản đăng lần đầu)",
    lead: "Thông báo về việc ngừng cung cấp điện tại một số thôn để bảo dưỡng đường dây. Bản này có ngày và khu vực chưa đúng với kế hoạch cuối cùng của đơn vị điện lực nên đã được thay bằng lịch mới.",
    body: [
      p(
        "Đơn vị điện lực dự kiến ngừng cung cấp điện tại thôn Đình Trong và thôn Đồng Sen trong cùng một buổi sáng để bảo dưỡng đường dây.",
      ),
      ul("Người dân chủ động kế hoạch sinh hoạt, sản xuất.", "Thông tin thêm liên hệ đơn vị điện lực khu vực."),
      p("Lịch cụ thể sẽ được thông báo trên loa truyền thanh của thôn."),
      note("Lịch hiện hành: xem bài [Lịch ngừng cung cấp điện](article:lich-cat-dien)."),
    ],
    tags: ["điện", "thông báo"],
    byline: OFFICE,
    published: { daysAgo: 3, time: "09:00" },
    withdrawn: {
      at: { daysAgo: 1, time: "13:45" },
      notice:
        "Thông báo này đã được gỡ vì đơn vị điện lực thay đổi lịch. Xin xem bài “Lịch ngừng cung cấp điện để bảo dưỡng đường dây, thay công tơ trong hai tuần tới”.",
    },
  },
  {
    key: "lich-tiep-cong-dan",
    section: "thong-bao",
    title: "Lịch tiếp công dân của lãnh đạo UBND xã và cách đăng ký trước để không phải chờ",
    lead: "Chủ tịch UBND xã tiếp công dân vào sáng thứ Ba hằng tuần; các Phó Chủ tịch tiếp vào chiều thứ Ba tuần kế tiếp. Người dân có thể đăng ký trước nội dung để cán bộ chuyên môn chuẩn bị hồ sơ.",
    body: [
      table(
        "Lịch tiếp công dân",
        ["Người tiếp", "Thời gian", "Địa điểm"],
        ["Chủ tịch UBND xã", "8:00 – 11:00 sáng thứ Ba hằng tuần", "Phòng tiếp công dân"],
        ["Phó Chủ tịch UBND xã", "13:30 – 16:30 chiều thứ Ba, luân phiên", "Phòng tiếp công dân"],
        ["Công chức tiếp công dân", "Giờ hành chính các ngày làm việc", "Phòng tiếp công dân"],
      ),
      h2("Khi đến tiếp công dân"),
      ul(
        "Mang căn cước và tài liệu liên quan; đơn viết rõ sự việc, yêu cầu, địa chỉ liên hệ.",
        "Nhiều người cùng một nội dung cử người đại diện theo quy định.",
        "Người khuyết tật, người cao tuổi, phụ nữ mang thai được ưu tiên gặp trước.",
      ),
      p(
        "Đăng ký trước qua số 0000 000 100 hoặc tại Trung tâm Phục vụ hành chính công xã. Mỗi lượt tiếp có biên nhận ghi ngày trả lời; kết quả được thông báo bằng văn bản.",
      ),
    ],
    tags: ["tiếp công dân", "thông báo"],
    byline: OFFICE,
    published: { daysAgo: 20, time: "08:00" },
  },
  {
    key: "niem-yet-ke-hoach-dat",
    section: "thong-bao",
    title: "Niêm yết, lấy ý kiến nhân dân về phương án bố trí điểm dân cư và sân chơi thôn Tân Lập",
    lead: "UBND xã niêm yết 30 ngày bản vẽ phương án bố trí điểm dân cư kết hợp sân chơi tại thôn Tân Lập. Mọi người dân đều có thể xem, góp ý bằng phiếu, thư điện tử hoặc tại buổi họp thôn.",
    body: [
      p(
        "Phương án sử dụng 2,6 ha đất do xã quản lý, trong đó 1,4 ha làm đất ở chia 46 lô, 0,5 ha sân chơi và cây xanh, phần còn lại là đường và rãnh thoát nước.",
      ),
      h2("Xem và góp ý ở đâu"),
      ul(
        "Bản vẽ: trụ sở UBND xã, nhà văn hóa thôn Tân Lập, từ ngày {{date:-2}} đến ngày {{date:+28}}.",
        "Phiếu góp ý: có sẵn tại nơi niêm yết, bỏ vào hòm thư có khóa.",
        "Thư điện tử: [vanphong@benlua.example.com](mailto:vanphong@benlua.example.com), ghi rõ “Góp ý Tân Lập”.",
      ),
      p(
        "UBND xã tổng hợp, tiếp thu, giải trình từng ý kiến và công khai kết quả chậm nhất 15 ngày sau khi hết hạn niêm yết. Ý kiến được ghi nhận theo nội dung, không công bố địa chỉ, số điện thoại của người góp ý.",
      ),
      note("Căn cứ: [thông báo niêm yết](document:thong-bao-niem-yet) của UBND xã."),
    ],
    tags: ["quy hoạch", "lấy ý kiến", "Tân Lập"],
    byline: "T/h: Phòng Kinh tế xã",
    published: { daysAgo: 2, time: "10:45" },
  },
];
