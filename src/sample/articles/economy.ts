import { figure, h2, note, ol, p, quote, table, ul } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const BOARD = "T/h: Ban biên tập";
const ECONOMY_OFFICE = "T/h: Phòng Kinh tế xã";

export const economy: readonly SampleArticle[] = [
  {
    key: "gat-lua-dong-sen",
    section: "kinh-te",
    title: "Lúa Đồng Sen được mùa: Năng suất 62 tạ/ha, máy gặt chung giúp mỗi sào giảm 60 nghìn đồng",
    lead: "Đến nay, hợp tác xã nông nghiệp Đồng Sen đã gặt xong 210 trong số 285 ha lúa. Nhờ gieo cùng một trà và thuê máy gặt chung, chi phí thu hoạch giảm rõ rệt, lúa tươi bán ngay tại ruộng.",
    body: [
      p(
        "Trên cánh đồng Đồng Sen, ba máy gặt đập liên hợp chạy từ sáng sớm để kịp trước các đợt mưa. Theo hợp tác xã, năng suất bình quân ước đạt **62 tạ/ha**, cao hơn vụ trước 3 tạ; giống lúa thơm chiếm hai phần ba diện tích.",
      ),
      h2("Làm chung nên chi phí giảm"),
      p(
        "Vụ này, 340 hộ của bốn thôn thống nhất gieo trong năm ngày, dùng hai giống và cùng một lịch bón phân, rút nước. Khi lúa chín đều, hợp tác xã đứng ra ký hợp đồng thuê máy cho cả cánh đồng.",
      ),
      table(
        "So sánh chi phí thu hoạch một sào (500 m²)",
        ["Khoản chi", "Thuê riêng", "Thuê chung", "Chênh lệch"],
        ["Máy gặt", "180.000 đồng", "140.000 đồng", "– 40.000 đồng"],
        ["Vận chuyển", "45.000 đồng", "30.000 đồng", "– 15.000 đồng"],
        ["Bao bì, công bốc", "25.000 đồng", "20.000 đồng", "– 5.000 đồng"],
      ),
      quote(
        "Ngày trước nhà nào lo nhà nấy, máy chạy vòng vèo. Nay cả xứ đồng gặt một lượt, thương lái cũng vào mua tận nơi.",
        "Giám đốc Hợp tác xã nông nghiệp Đồng Sen",
      ),
      h2("Khuyến cáo sau thu hoạch"),
      ul(
        "Không đốt rơm rạ; hợp tác xã thu gom rơm cuộn làm thức ăn cho trâu bò và trồng nấm.",
        "Cày lật gốc rạ ngay khi còn ẩm, rắc chế phẩm vi sinh để rạ mau mục.",
        "Phơi lúa trên sân, không phơi trên mặt đường giao thông.",
      ),
      p(
        "Lịch xuống giống vụ tới và cơ cấu giống đã được thông báo trong bài [Lịch xuống giống vụ tới](article:lich-xuong-giong).",
      ),
    ],
    tags: ["nông nghiệp", "lúa", "hợp tác xã", "Đồng Sen"],
    byline: ECONOMY_OFFICE,
    picture: { picture: "gat-lua", caption: "Máy gặt làm việc trên cánh đồng Đồng Sen." },
    related: ["lich-xuong-giong"],
    published: { daysAgo: 1, time: "08:10" },
    featured: { order: 2 },
  },
  {
    key: "ben-ca-van-chai",
    section: "kinh-te",
    title: "Bến cá Vạn Chài có kho lạnh mới, ngư dân chủ động giữ giá hải sản",
    lead: "Kho lạnh 40 tấn do hợp tác xã khai thác hải sản quản lý vừa đi vào hoạt động tại bến cá Vạn Chài. Tàu về muộn không còn phải bán vội; giá cá loại một trong tuần đầu cao hơn trước khoảng 8%.",
    body: [
      p(
        "Xã Bến Lụa có 94 tàu cá, phần lớn đánh bắt trong ngày và neo tại bến Vạn Chài. Trước đây, sau 9 giờ sáng thương lái đã rời bến, tàu về muộn phải bán rẻ hoặc tự ướp đá chở đi xa.",
      ),
      figure("ben-ca", "Tàu cá neo đậu tại bến Vạn Chài sau chuyến biển đêm."),
      h2("Cách gửi hàng vào kho lạnh"),
      ol(
        "Chủ tàu đăng ký tài khoản với hợp tác xã, xuất trình giấy đăng ký tàu cá.",
        "Hải sản được phân loại, cân và dán nhãn ghi tên tàu, ngày đánh bắt.",
        "Phí lưu kho tính theo ký và theo ngày, niêm yết tại cửa kho.",
        "Khi bán, chủ tàu nhận phiếu xuất kho có đủ thông tin truy xuất nguồn gốc.",
      ),
      p(
        "Kho dùng điện ba pha có máy phát dự phòng và cảm biến nhiệt độ, số liệu lưu lại để phục vụ kiểm tra an toàn thực phẩm. Hợp tác xã cam kết dành một phần tư sức chứa cho tàu nhỏ dưới 12 m.",
      ),
      note(
        "Chủ tàu cần nâng cấp thiết bị giám sát hành trình, gia hạn giấy phép khai thác liên hệ Phòng Kinh tế xã để được hướng dẫn, không mất phí.",
      ),
    ],
    tags: ["thủy sản", "Vạn Chài", "hợp tác xã"],
    byline: ECONOMY_OFFICE,
    picture: { picture: "ben-ca", caption: "Bến cá Vạn Chài." },
    published: { daysAgo: 8, time: "10:00" },
  },
  {
    key: "lua-ben-lua-ocop",
    section: "kinh-te",
    title: "Lụa Bến Lụa hoàn thiện hồ sơ OCOP, 24 thợ trẻ trở lại với khung cửi",
    lead: "Sau hai năm khôi phục nghề, hợp tác xã dệt lụa Bến Lụa có 58 khung cửi hoạt động đều, trong đó 24 thợ dưới 35 tuổi. Bộ ba sản phẩm khăn, lụa vân mây và túi thêu đang hoàn thiện hồ sơ đánh giá OCOP.",
    body: [
      p(
        "Nghề dệt lụa ở Bến Lụa gắn với bến sông cùng tên, nơi thuyền buôn từng ghé lấy tơ. Có lúc cả xã chỉ còn bốn khung cửi. Lớp dạy nghề mở tại nhà văn hóa xã đã đưa nghề trở lại với người trẻ.",
      ),
      h2("Từ tơ tằm đến sản phẩm hoàn chỉnh"),
      ul(
        "Vùng dâu 11 ha ở bãi sông do hợp tác xã hợp đồng bao tiêu.",
        "Nhuộm bằng củ nâu, lá bàng, vỏ cây đước; nước thải qua bể lắng trước khi xả.",
        "Mỗi cuộn lụa có mã truy xuất: ai dệt, tơ lứa nào, nhuộm ngày nào.",
      ),
      figure("det-lua", "Người thợ dệt lụa vân mây trên khung cửi."),
      quote(
        "Khó nhất không phải là học dệt mà là ngồi được lâu với nghề. Khi có lương ổn định và được bảo hiểm, các bạn trẻ mới yên tâm.",
        "Chủ nhiệm Hợp tác xã dệt lụa Bến Lụa",
      ),
      p(
        "Phòng Kinh tế xã hỗ trợ hợp tác xã hoàn thiện bao bì, nhãn hàng hóa và gian hàng trên sàn thương mại điện tử. Buổi làm việc về hồ sơ đã có trong lịch công tác của Ủy ban nhân dân xã tuần tới.",
      ),
    ],
    tags: ["làng nghề", "lụa", "OCOP", "hợp tác xã"],
    byline: BOARD,
    picture: { picture: "det-lua", caption: "Tơ nhuộm màu tự nhiên được phơi trong xưởng." },
    published: { daysAgo: 5, time: "14:25" },
    featured: { order: 4 },
  },
  {
    key: "cong-khai-ngan-sach",
    section: "kinh-te",
    title: "Công khai tình hình thực hiện ngân sách xã trong quý: Thu đạt 31,4% dự toán năm",
    lead: "Tổng thu ngân sách xã trong quý đạt 31,4% dự toán; chi đạt 22,8%, ưu tiên cho giao thông, trường học và nước sạch. Toàn bộ số liệu được đăng dưới dạng bảng và tệp CSV để người dân tiện theo dõi, sử dụng lại.",
    body: [
      p(
        "Theo báo cáo của Phòng Kinh tế xã, các khoản thu cơ bản bám sát dự toán; thu lệ phí trước bạ nhà, đất và thu từ hoạt động chợ tăng so với cùng kỳ. Chi thường xuyên được kiểm soát chặt, dành nguồn cho ba công trình chuyển tiếp.",
      ),
      table(
        "Thực hiện thu, chi ngân sách xã trong quý (triệu đồng)",
        ["Chỉ tiêu", "Dự toán năm", "Thực hiện quý", "Tỷ lệ"],
        ["Tổng thu", "28.600", "8.980", "31,4%"],
        ["– Thu cân đối", "21.400", "6.310", "29,5%"],
        ["– Thu từ chợ, bến bãi", "1.900", "720", "37,9%"],
        ["– Thu khác", "5.300", "1.950", "36,8%"],
        ["Tổng chi", "28.600", "6.520", "22,8%"],
        ["– Chi đầu tư", "12.000", "2.340", "19,5%"],
        ["– Chi thường xuyên", "16.600", "4.180", "25,2%"],
      ),
      h2("Đầu tư vào việc gì"),
      ul(
        "Đường Đình Trong – Cồn Cát: 1.420 triệu đồng.",
        "Bể lọc mới, Trạm cấp nước Núi Yên: 560 triệu đồng.",
        "Sửa phòng học, nhà vệ sinh Trường Tiểu học Bến Lụa: 360 triệu đồng.",
      ),
      note(
        "Số liệu được niêm yết 30 ngày tại trụ sở UBND xã. Ý kiến về công khai ngân sách gửi Phòng Kinh tế xã; xã trả lời trong 10 ngày làm việc.",
      ),
    ],
    tags: ["ngân sách", "công khai", "đầu tư công"],
    byline: ECONOMY_OFFICE,
    picture: { picture: "ngan-sach", caption: "Số liệu thu, chi được trình bày dưới dạng biểu đồ dễ theo dõi." },
    attachments: ["ngan-sach-quy"],
    published: { daysAgo: 9, time: "16:00" },
    corrected: {
      at: { daysAgo: 8, time: "09:30" },
      note: "Sửa tỷ lệ thu ngân sách trong tiêu đề và phần giới thiệu từ 34,1% thành 31,4%; số liệu trong bảng không thay đổi.",
      original: {
        title: "Công khai tình hình thực hiện ngân sách xã trong quý: Thu đạt 34,1% dự toán năm",
        lead: "Tổng thu ngân sách xã trong quý đạt 34,1% dự toán; chi đạt 22,8%, ưu tiên cho giao thông, trường học và nước sạch. Toàn bộ số liệu được đăng dưới dạng bảng và tệp CSV để người dân tiện theo dõi, sử dụng lại.",
      },
    },
  },
  {
    key: "sap-xep-cho-ben",
    section: "kinh-te",
    title: "Sắp xếp lại chợ Bến: Lối đi rộng hơn, khu thực phẩm tươi sống có nước sạch riêng",
    lead: "Từ đầu tháng, các gian hàng tại chợ Bến được chia thành bốn khu rõ ràng. Lối đi chính rộng 3 m, khu thịt cá có vòi nước và rãnh thoát riêng, bảng giá điện tử đặt ở hai cổng.",
    body: [
      p(
        "Phương án sắp xếp do Ban quản lý chợ cùng đại diện 86 hộ kinh doanh xây dựng, lấy ý kiến hai vòng và bốc thăm công khai vị trí. Các hộ đang kinh doanh giữ nguyên diện tích, không phát sinh phí chuyển chỗ.",
      ),
      h2("Bốn khu của chợ"),
      ul(
        "Khu A: rau củ, trái cây, hoa.",
        "Khu B: thịt, cá, hải sản; có nước sạch và quầy kiểm tra nhanh an toàn thực phẩm.",
        "Khu C: vải vóc, đồ gia dụng.",
        "Khu D: ăn uống; bếp dùng điện hoặc ga, cách khu C ít nhất 8 m.",
      ),
      p(
        "Người dân gửi xe ở bãi phía sông, miễn phí 30 phút đầu. Người bán rong theo phiên được bố trí 40 chỗ có mái che gần cổng sau.",
      ),
      note(
        "Cân đối chứng đặt tại nhà điều hành. Phát hiện cân thiếu hoặc hàng không rõ nguồn gốc, xin báo Ban quản lý chợ để xử lý ngay trong phiên.",
      ),
    ],
    tags: ["chợ Bến", "an toàn thực phẩm"],
    byline: BOARD,
    picture: { picture: "cho-ben", caption: "Khu rau củ, trái cây của chợ Bến sau khi sắp xếp." },
    published: { daysAgo: 16, time: "08:45" },
  },
  {
    key: "lich-xuong-giong",
    section: "kinh-te",
    title: "Lịch xuống giống vụ tới: Hai đợt gieo né rầy, ưu tiên giống lúa thơm ngắn ngày",
    lead: "Phòng Kinh tế xã thông báo lịch xuống giống, cơ cấu giống và lịch lấy nước cho 640 ha đất lúa. Bà con gieo đúng đợt để tránh rầy nâu và mặn xâm nhập cuối vụ.",
    body: [
      table(
        "Lịch xuống giống và lấy nước",
        ["Đợt", "Xứ đồng", "Lấy nước", "Xuống giống"],
        ["Đợt 1", "Đồng Sen, Giếng Ngọc", "{{date:+8}} – {{date:+11}}", "{{date:+14}} – {{date:+18}}"],
        ["Đợt 2", "Tân Lập, Cầu Ngói, Núi Yên", "{{date:+18}} – {{date:+21}}", "{{date:+24}} – {{date:+28}}"],
      ),
      h2("Chuẩn bị đất và giống"),
      ul(
        "Vệ sinh đồng ruộng, cày ải ít nhất 15 ngày trước khi gieo.",
        "Dùng giống xác nhận, lượng giống 8–10 kg/1.000 m²; không để lúa ăn làm giống quá hai vụ.",
        "Xử lý hạt giống trước khi ngâm ủ để phòng bọ trĩ và bệnh lùn xoắn lá.",
        "Ruộng gần cống Bãi Dương đo độ mặn trước khi lấy nước; chỉ lấy khi dưới 1 phần nghìn.",
      ),
      p(
        "Hợp tác xã nông nghiệp Đồng Sen cung ứng giống theo đăng ký của các thôn, hạn đăng ký đến hết ngày {{date:+5}}. Cán bộ khuyến nông trực tại nhà văn hóa thôn vào buổi sáng các ngày xuống giống.",
      ),
    ],
    tags: ["nông nghiệp", "lúa", "khuyến nông"],
    byline: ECONOMY_OFFICE,
    picture: { picture: "ruong-lua", caption: "Ruộng lúa dưới chân núi Yên." },
    attachments: ["lich-xuong-giong"],
    published: { daysAgo: 3, time: "07:50" },
  },
];
