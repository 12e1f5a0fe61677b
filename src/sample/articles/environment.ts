import { figure, h2, note, ol, p, quote, table, ul, warning } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const BOARD = "T/h: Ban biên tập";
const CIVIL_DEFENCE = "T/h: Ban Chỉ huy phòng thủ dân sự xã";

export const environment: readonly SampleArticle[] = [
  {
    key: "neo-dau-tau-thuyen-truoc-gio-manh",
    section: "moi-truong",
    title: "Gió mạnh trên biển: Chủ tàu kiểm tra neo đậu, tàu dưới 12 m không ra khơi",
    lead: "Vùng biển ven bờ có gió mạnh, sóng cao 2–3 m. Ban Chỉ huy phòng thủ dân sự xã yêu cầu tàu nhỏ không ra khơi, tàu đang neo tại bến cá Vạn Chài chằng buộc lại và không để người ngủ trên tàu.",
    body: [
      p(
        "Đến thời điểm này, 91 trong số 94 tàu cá của xã đã neo tại bến cá Vạn Chài; ba tàu còn lại đang neo ở cảng lân cận và giữ liên lạc với trực ban của xã. Xã chưa ghi nhận thiệt hại.",
      ),
      figure("ben-ca", "Tàu cá được bố trí neo theo hàng tại bến Vạn Chài."),
      h2("Neo đậu an toàn"),
      ol(
        "Neo mũi hướng ra luồng gió chính, dùng ít nhất hai neo và hai dây buộc vào bích.",
        "Chèn lốp hoặc đệm giữa các tàu, khoảng cách tối thiểu 3 m.",
        "Hạ thấp cần, cột; chuyển lưới, thùng phuy xuống khoang.",
        "Tắt máy, ngắt bình điện, khóa bình ga; rút nước khoang máy.",
        "Rời tàu, báo số người đã lên bờ cho Ban quản lý bến.",
      ),
      warning(
        "Không ra bờ kè xem sóng, không tắm biển, không cố chạy tàu khi gió giật. Gặp nạn trên biển, gọi 112 hoặc trực ban của xã: 0000 000 111.",
      ),
      h2("Trên bờ"),
      ul(
        "Chặt tỉa cành cây gần mái nhà và đường dây; gia cố mái tôn, cửa kính.",
        "Lồng bè nuôi trồng: buộc lại phao, thu hoạch sớm nếu đã đạt cỡ, đưa toàn bộ người vào bờ.",
        "Sạc đầy điện thoại, chuẩn bị đèn pin, nước uống cho ba ngày.",
      ),
      p(
        "Bản tin dự báo được cập nhật trên trang của [cơ quan khí tượng thủy văn](https://nchmf.gov.vn) và loa truyền thanh xã lúc 5 giờ, 11 giờ, 17 giờ hằng ngày.",
      ),
    ],
    tags: ["thời tiết", "tàu cá", "Vạn Chài", "phòng chống thiên tai"],
    byline: CIVIL_DEFENCE,
    picture: { picture: "bien-dong", caption: "Gió mạnh, sóng lớn trên vùng biển ven bờ." },
    related: ["ke-bien-bai-duong", "phan-cong-truc-mua-bao"],
    published: { hoursAgo: 1 },
    hot: { order: 1, hours: 36 },
  },
  {
    key: "ke-bien-bai-duong",
    section: "moi-truong",
    title: "Gia cố 650 m kè biển Bãi Dương, lát lại mái đá và trồng thêm lớp cây chắn sóng",
    lead: "Đoạn kè xung yếu nhất của đê biển Bãi Dương đang được lát lại đá hộc, bổ sung ống buy chân kè. Công trình phải xong trước cao điểm mưa bão để bảo vệ 1.120 hộ dân phía trong.",
    body: [
      p(
        "Sau nhiều mùa sóng lớn, mái kè đoạn từ cống số 2 đến mũi Cồn Cát sụt ba vị trí, sâu nhất 1,2 m. Phương án xử lý là thay lớp vải lọc, xếp lại đá hộc theo mái nghiêng và đặt hai hàng ống buy bê tông chặn chân.",
      ),
      table(
        "Khối lượng chính của đợt gia cố",
        ["Hạng mục", "Khối lượng", "Đã làm"],
        ["Lát lại mái đá", "650 m", "410 m"],
        ["Ống buy chân kè", "1.300 ống", "760 ống"],
        ["Trồng phi lao phía trong", "4.000 cây", "2.500 cây"],
      ),
      figure("de-bien", "Cán bộ xã và người dân kiểm tra mái kè."),
      h2("Người dân cùng giữ đê"),
      ul(
        "Không lấy đá, cát chân đê; không đào ao, xẻ rãnh trong phạm vi bảo vệ đê.",
        "Xe trên 8 tấn không đi trên mặt đê khi mưa.",
        "Thấy hố sụt, mạch nước đục, vết nứt, báo ngay trưởng thôn hoặc đường dây nóng 0000 000 111.",
      ),
      p(
        "Đội xung kích 60 người đã được tập huấn xử lý giờ đầu; vật tư dự phòng gồm 5.000 bao tải, 300 m³ đá hộc tập kết tại ba điểm.",
      ),
    ],
    tags: ["đê biển", "Bãi Dương", "phòng chống thiên tai"],
    byline: BOARD,
    picture: { picture: "de-bien", caption: "Đê biển Bãi Dương đoạn đang gia cố." },
    published: { daysAgo: 5, time: "09:40" },
  },
  {
    key: "trong-phi-lao-chan-cat",
    section: "moi-truong",
    title: "2.500 cây phi lao được trồng trong một buổi sáng ở bãi biển Bãi Dương",
    lead: "Gần 300 đoàn viên, học sinh và người dân đã trồng 2.500 cây phi lao chắn cát, mỗi cây gắn thẻ tên nhóm chăm sóc. Mục tiêu là ít nhất 85% số cây sống sau một năm.",
    body: [
      p(
        "Bãi Dương là nơi cát bay mạnh nhất xã vào mùa gió. Hàng phi lao cũ trồng cách đây hơn 30 năm đã thưa dần, nhiều cây đổ. Đợt trồng này khép kín 1,8 ha bị trống.",
      ),
      h2("Trồng cây để sống, không phải để chụp ảnh"),
      ol(
        "Đào hố sâu 50 cm, trộn đất thịt và phân hoai; đặt bầu thấp hơn mặt cát 10 cm.",
        "Cắm cọc, buộc dây mềm; phủ rơm giữ ẩm.",
        "Tưới hai ngày một lần trong tháng đầu theo lịch phân công của thôn.",
        "Ba tháng sau trồng, đếm cây sống và trồng dặm.",
      ),
      quote(
        "Cháu đặt tên cho cây của nhóm là Sóng. Tuần nào chúng cháu cũng ra tưới.",
        "Học sinh lớp 7, Trường THCS Bến Lụa",
      ),
      p(
        "Người dân muốn nhận chăm sóc một hàng cây đăng ký với Đoàn Thanh niên xã. Trâu bò thả rông trong khu cây mới trồng sẽ bị nhắc nhở theo hương ước của thôn.",
      ),
    ],
    tags: ["trồng cây", "Bãi Dương", "môi trường"],
    byline: "T/h: Đoàn Thanh niên xã",
    picture: { picture: "trong-phi-lao", caption: "Học sinh và người dân trồng phi lao chắn cát." },
    published: { daysAgo: 9, time: "11:05" },
  },
  {
    key: "nuoc-sach-nui-yen",
    section: "moi-truong",
    title: "Trạm cấp nước Núi Yên thêm bể lọc, nước sạch đến 96% số hộ toàn xã",
    lead: "Bể lọc mới công suất 1.200 m³ mỗi ngày giúp nước ổn định cả vào giờ cao điểm và mùa khô. Kết quả xét nghiệm hằng tháng được công khai để người dân đối chiếu.",
    body: [
      p(
        "Trước đây, các thôn cuối nguồn như Vạn Chài, Cồn Cát thường thiếu nước từ 17 đến 20 giờ. Sau khi vận hành thử bể lọc mới và thay 2,1 km ống cũ, áp lực nước ở cuối nguồn tăng gấp đôi.",
      ),
      table(
        "Kết quả xét nghiệm nước tháng gần nhất",
        ["Chỉ tiêu", "Giới hạn", "Tại trạm", "Tại vòi cuối nguồn"],
        ["Độ đục (NTU)", "2", "0,4", "0,7"],
        ["pH", "6,0 – 8,5", "7,2", "7,3"],
        ["Clo dư tự do (mg/l)", "0,2 – 1,0", "0,7", "0,3"],
        ["Coliform (CFU/100 ml)", "Dưới 3", "Không phát hiện", "Không phát hiện"],
      ),
      figure("thap-nuoc", "Tháp nước và bể lọc của Trạm cấp nước Núi Yên."),
      h2("Khi nước có màu hoặc mùi lạ"),
      ul(
        "Mở vòi xả 5 phút; nếu vẫn đục, khóa vòi và báo trạm: 0000 000 120.",
        "Thau rửa bể chứa gia đình sáu tháng một lần.",
        "Không đấu nối giếng khoan vào đường ống nước sạch.",
      ),
      note(
        "Hộ nghèo, hộ cận nghèo được miễn phí lắp đặt đồng hồ lần đầu. Hồ sơ nộp tại trạm hoặc Trung tâm Phục vụ hành chính công xã.",
      ),
    ],
    tags: ["nước sạch", "Núi Yên", "hạ tầng"],
    byline: BOARD,
    picture: { picture: "thap-nuoc", caption: "Trạm cấp nước Núi Yên." },
    related: ["tam-ngung-cap-nuoc"],
    published: { daysAgo: 6, time: "08:20" },
  },
  {
    key: "phan-loai-rac-tai-nguon",
    section: "moi-truong",
    title: "Phân loại rác tại nguồn: Ba nhóm rác, ba ngày thu gom, hướng dẫn để nhà nào cũng làm được",
    lead: "Sau ba tháng làm thử ở thôn Đình Trong, lượng rác phải chở đi chôn lấp giảm 38%. Từ tháng tới, cả 12 thôn cùng phân loại rác thành ba nhóm với lịch thu gom riêng.",
    body: [
      table(
        "Ba nhóm rác và ngày thu gom",
        ["Nhóm", "Gồm những gì", "Thùng", "Thu gom"],
        ["Rác thực phẩm", "Cơm thừa, rau quả, lá cây, bã chè", "Xanh lá", "Thứ Hai, thứ Tư, thứ Sáu"],
        ["Rác tái chế", "Giấy, chai nhựa, lon, thủy tinh", "Xanh dương", "Thứ Ba, thứ Bảy"],
        ["Rác còn lại", "Tã bỉm, sành sứ, vải vụn", "Vàng", "Thứ Ba, thứ Năm, thứ Bảy"],
      ),
      h2("Mẹo nhỏ cho gia đình"),
      ul(
        "Để ráo rác thực phẩm trước khi bỏ thùng; nhà có vườn nên ủ phân tại chỗ.",
        "Rửa qua chai lọ, ép dẹt để đỡ cồng kềnh.",
        "Pin, bóng đèn, vỏ thuốc bảo vệ thực vật **không** bỏ vào ba thùng này mà mang đến điểm thu gom tại nhà văn hóa thôn.",
      ),
      figure("phan-loai-rac", "Ba thùng rác theo màu đặt tại đầu ngõ."),
      p(
        "Mỗi hộ được phát hai thùng nhỏ và một tờ hướng dẫn có hình vẽ. Trong tháng đầu, Tổ tự quản chỉ nhắc nhở; rác chưa phân loại sẽ được dán phiếu hướng dẫn để hộ gia đình phân loại lại.",
      ),
      p(
        "Căn cứ thực hiện là [kế hoạch phân loại chất thải rắn sinh hoạt](document:ke-hoach-phan-loai-rac) của Ủy ban nhân dân xã.",
      ),
    ],
    tags: ["rác thải", "môi trường", "phân loại rác"],
    byline: BOARD,
    picture: { picture: "phan-loai-rac", caption: "Gia đình ở thôn Đình Trong bỏ rác đúng thùng." },
    published: { daysAgo: 14, time: "09:10" },
  },
  {
    key: "nang-nong-keo-dai",
    section: "moi-truong",
    title: "Nắng nóng kéo dài: Tránh làm đồng giữa trưa, xã mở năm điểm nghỉ có nước uống miễn phí",
    lead: "Nhiệt độ buổi trưa có nơi trên 37°C. Xã khuyến cáo người dân không làm việc ngoài trời từ 10 giờ đến 16 giờ, đồng thời mở năm điểm nghỉ mát cho người lao động và người đi đường.",
    body: [
      p(
        "Năm điểm nghỉ đặt tại nhà văn hóa các thôn Đồng Sen, Tân Lập, Vạn Chài, Bãi Dương và chợ Bến; có quạt, nước uống, túi sơ cứu, mở cửa từ 9 giờ đến 17 giờ những ngày nắng nóng.",
      ),
      h2("Phòng say nắng, say nóng"),
      ul(
        "Uống nước đều, mỗi lần một ít, không chờ khát; hạn chế rượu bia, cà phê.",
        "Đội nón rộng vành, mặc áo sáng màu, thoáng; nghỉ trong bóng mát 10 phút mỗi giờ.",
        "Không để trẻ em, người già trong xe tắt máy dù chỉ vài phút.",
        "Thăm hỏi người cao tuổi sống một mình hai lần mỗi ngày.",
      ),
      warning(
        "Da nóng đỏ, lú lẫn, ngất, co giật là dấu hiệu sốc nhiệt: đưa vào bóng mát, nới quần áo, lau mát cổ, nách, bẹn và gọi 115.",
      ),
      p(
        "Nắng nóng cũng làm tăng nguy cơ cháy. Người dân không đốt thực bì, rơm rạ; kiểm tra dây điện, không cắm nhiều thiết bị vào một ổ.",
      ),
    ],
    tags: ["thời tiết", "nắng nóng", "sức khỏe"],
    byline: "T/h: Trạm Y tế xã – Ban biên tập",
    picture: { picture: "nang-nong", caption: "Nghỉ dưới bóng cây trong giờ nắng gắt." },
    published: { daysAgo: 17, time: "06:50" },
  },
];
