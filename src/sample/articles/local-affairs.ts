import { figure, h2, note, ol, p, quote, table, ul, warning } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const BOARD = "T/h: Ban biên tập";

export const localAffairs: readonly SampleArticle[] = [
  {
    key: "duong-dinh-trong-con-cat",
    section: "thoi-su",
    title: "Đường Đình Trong – Cồn Cát hoàn thành hơn 70% khối lượng, phấn đấu thông xe trước mùa mưa",
    lead: "Tuyến đường trục dài 2,4 km nối trung tâm xã với thôn Cồn Cát đã xong nền và rãnh thoát nước, đang thảm nhựa đoạn đầu. Nhờ 46 hộ dân hiến đất, mặt đường được mở rộng từ 3,5 m lên 6 m mà không phải chi tiền giải phóng mặt bằng.",
    body: [
      p(
        "Trên công trường đoạn qua thôn Đình Trong, hai tổ thi công của nhà thầu làm việc song song: một tổ lu lèn lớp cấp phối đá dăm, một tổ thảm lớp nhựa đầu tiên. Theo báo cáo của Phòng Kinh tế xã, đến hết tuần này công trình đạt **71% khối lượng**, nhanh hơn kế hoạch khoảng 10 ngày.",
      ),
      p(
        "Đường Đình Trong – Cồn Cát là tuyến đi lại hằng ngày của học sinh ba cấp, của xe chở lúa từ cánh đồng Đồng Sen và xe hải sản từ bến cá Vạn Chài. Trước khi nâng cấp, mặt đường hẹp, nhiều ổ gà, mưa lớn thường ngập ở hai đoạn trũng.",
      ),
      h2("46 hộ dân hiến đất, dời tường rào"),
      p(
        "Để đường đủ rộng cho hai xe tránh nhau, các thôn đã tổ chức chín cuộc họp dân. 46 hộ tự nguyện hiến tổng cộng 1.870 m² đất, phần lớn là đất vườn và hành lang trước nhà; 12 hộ tự tháo dỡ, xây lại tường rào.",
      ),
      quote(
        "Đường rộng thì con cháu mình đi học đỡ lo, hàng hóa của mình cũng bán được giá hơn. Bớt vài chục mét đất vườn mà được lâu dài, bà con ai cũng thấy nên làm.",
        "Trưởng thôn Đình Trong",
      ),
      figure("ban-do", "Sơ đồ minh họa tuyến đường và các khu dân cư được hưởng lợi."),
      h2("Tiến độ từng đoạn"),
      table(
        "Tiến độ thi công đường Đình Trong – Cồn Cát",
        ["Đoạn", "Chiều dài", "Nền đường", "Rãnh thoát nước", "Mặt nhựa"],
        ["Trụ sở UBND xã – Đình Trong", "650 m", "Xong", "Xong", "Đang thảm"],
        ["Đình Trong – cầu Ngói", "820 m", "Xong", "Xong", "Chưa"],
        ["Cầu Ngói – Cồn Cát", "930 m", "Đạt 85%", "Đạt 60%", "Chưa"],
      ),
      h2("Người dân cần lưu ý khi đi lại"),
      ul(
        "Xe máy, xe đạp đi theo làn phân cách bằng cọc tiêu; không đi vào phần đường đang lu lèn.",
        "Từ 7 giờ đến 17 giờ, xe tải trên 5 tấn đi vòng theo đường đê Bãi Dương.",
        "Giờ học sinh đến trường và tan trường, nhà thầu dừng xe máy thi công tại cổng trường.",
        "Thấy biển báo đổ, rãnh hở nắp hoặc bụi nhiều, xin báo đường dây nóng 0000 000 111.",
      ),
      note(
        "Ban Giám sát đầu tư của cộng đồng nhận ý kiến của người dân về chất lượng công trình tại nhà văn hóa các thôn vào tối thứ Năm hằng tuần.",
      ),
    ],
    tags: ["giao thông nông thôn", "hiến đất", "đầu tư công"],
    byline: BOARD,
    picture: { picture: "lam-duong", caption: "Thi công đoạn qua thôn Đình Trong." },
    related: ["cau-ngoi-han-che-xe-nang", "hop-dan-dinh-ngoai", "giai-ngan-dau-tu-cong"],
    published: { hoursAgo: 3 },
    featured: { order: 1 },
  },
  {
    key: "hop-dan-dinh-ngoai",
    section: "thoi-su",
    title: "Thôn Đình Ngoài bàn việc mở rộng ngõ xóm: Dân chọn phương án làm trước hai ngõ khó đi nhất",
    lead: "Hơn 90% số hộ thôn Đình Ngoài dự họp đã thống nhất làm trước ngõ 2 và ngõ 5, nơi xe cứu thương và xe chữa cháy hiện chưa vào được. Kinh phí, phần đóng góp và tổ giám sát đều do cuộc họp biểu quyết.",
    body: [
      p(
        "Cuộc họp diễn ra tại nhà văn hóa thôn với 138 trên tổng số 152 hộ tham dự. Công chức địa chính của xã trình bày ba phương án trên bản đồ: làm đồng loạt cả bảy ngõ trong hai năm, làm lần lượt từng ngõ, hoặc ưu tiên hai ngõ hẹp và đông dân nhất.",
      ),
      p(
        "Sau gần hai giờ thảo luận, 121 hộ chọn phương án thứ ba. Ngõ 2 và ngõ 5 sẽ được mở rộng lên tối thiểu 3,5 m, đổ bê tông dày 18 cm, có rãnh thoát nước và nắp đậy.",
      ),
      h2("Cuộc họp đã thống nhất"),
      ol(
        "Ngân sách xã hỗ trợ toàn bộ xi măng, ống thoát nước và thiết kế mẫu.",
        "Các hộ đóng góp ngày công; hộ nghèo, hộ chỉ có người cao tuổi được miễn.",
        "Tổ giám sát gồm bảy người do dân bầu, ghi nhật ký thi công và công khai hằng tuần trên bảng tin.",
        "Hộ có đất nằm trong phần mở rộng được xã hỗ trợ đo đạc, chỉnh lý giấy tờ miễn phí.",
      ),
      quote(
        "Việc của thôn thì thôn bàn, nhưng xã phải có mặt để trả lời ngay những điều bà con hỏi. Câu nào chưa trả lời được ngay, chúng tôi hẹn trả lời bằng văn bản trong năm ngày làm việc.",
        "Phó Chủ tịch UBND xã phụ trách kinh tế",
      ),
      p(
        "Biên bản cuộc họp, danh sách hộ dự họp và bản vẽ mặt bằng hai ngõ được niêm yết tại nhà văn hóa thôn trong 15 ngày. Người dân chưa dự họp có thể gửi ý kiến cho trưởng thôn hoặc Phòng Kinh tế xã trước ngày {{date:+10}}.",
      ),
    ],
    tags: ["dân chủ cơ sở", "giao thông nông thôn", "Đình Ngoài"],
    byline: BOARD,
    picture: { picture: "hop-dan", caption: "Người dân nghe trình bày ba phương án tại nhà văn hóa thôn." },
    related: ["duong-dinh-trong-con-cat"],
    published: { daysAgo: 2, time: "16:40" },
  },
  {
    key: "den-nang-luong-mat-troi",
    section: "thoi-su",
    title: "Thêm 120 đèn năng lượng mặt trời trên đường thôn, buổi tối đi lại yên tâm hơn",
    lead: "Bốn thôn Bãi Dương, Cồn Cát, Tân Lập và Giếng Ngọc vừa lắp xong 120 đèn năng lượng mặt trời trên các đường chưa có điện chiếu sáng. Đèn tự bật khi trời tối, giảm sáng sau 23 giờ để tiết kiệm pin.",
    body: [
      p(
        "Trước đây, nhiều đoạn đường ở bốn thôn phía biển không có đèn, học sinh đi học thêm và công nhân tan ca phải dùng đèn xe hoặc đèn pin. Từ nguồn xã hội hóa và ngân sách xã, 120 cột đèn đã được lắp trong ba tuần.",
      ),
      h2("Lắp ở đâu, ai quản lý"),
      table(
        "Số đèn đã lắp theo thôn",
        ["Thôn", "Số đèn", "Chiều dài đường được chiếu sáng"],
        ["Bãi Dương", "42", "1.450 m"],
        ["Cồn Cát", "34", "1.180 m"],
        ["Tân Lập", "26", "900 m"],
        ["Giếng Ngọc", "18", "620 m"],
      ),
      p(
        "Mỗi thôn cử hai người trong Tổ tự quản theo dõi, lau tấm pin ba tháng một lần và ghi sổ khi đèn hỏng. Thời gian bảo hành là 36 tháng.",
      ),
      note(
        "Đèn không sáng hai đêm liền, xin báo trưởng thôn kèm số ghi trên thân cột. Đơn vị bảo hành xử lý trong vòng năm ngày.",
      ),
      p(
        "Theo kế hoạch, xã sẽ khảo sát tiếp các đoạn đường của thôn Vạn Chài và Núi Yên. Người dân có thể đề xuất vị trí cần đèn qua trưởng thôn hoặc gửi tại Trung tâm Phục vụ hành chính công xã.",
      ),
    ],
    tags: ["chiếu sáng", "nông thôn mới"],
    byline: BOARD,
    picture: { picture: "duong-thon-buoi-toi", caption: "Đường thôn Bãi Dương sau khi có đèn." },
    published: { daysAgo: 6, time: "19:05" },
  },
  {
    key: "cau-ngoi-han-che-xe-nang",
    section: "thoi-su",
    title: "Cầu Ngói tạm cấm ô tô để kiểm tra kết cấu gỗ, người đi bộ và xe máy vẫn qua lại",
    lead: "Để bảo vệ cây cầu cổ có mái ngói duy nhất của xã, từ tuần này ô tô không qua cầu Ngói cho đến khi có kết quả kiểm tra. Xe máy, xe đạp dắt bộ và người đi bộ vẫn đi lại bình thường.",
    body: [
      p(
        "Trong đợt kiểm tra định kỳ, Ban quản lý di tích phát hiện hai dầm gỗ ở nhịp giữa có vết nứt dọc. Đơn vị tư vấn đề nghị giảm tải trọng trong thời gian khảo sát chi tiết, dự kiến kéo dài bốn tuần.",
      ),
      h2("Tổ chức lại giao thông"),
      ul(
        "Ô tô con và xe tải nhẹ: đi cầu Lạch, cách cầu Ngói 900 m về phía hạ lưu.",
        "Xe máy, xe đạp: tắt máy, dắt bộ qua cầu; mỗi lượt không quá mười xe.",
        "Xe cứu thương, xe chữa cháy: đi cầu Lạch; hai đầu cầu Ngói có biển chỉ đường và người hướng dẫn giờ cao điểm.",
      ),
      warning("Không dừng, tụ tập đông người, câu cá hoặc neo thuyền vào trụ cầu trong thời gian kiểm tra."),
      p(
        "Cầu Ngói được dựng bằng gỗ lim, có bảy gian mái ngói âm dương, là nơi nghỉ chân và hóng mát của người dân hai bên sông Lụa. Kết quả khảo sát và phương án tu sửa sẽ được công khai để lấy ý kiến nhân dân trước khi trình cấp có thẩm quyền.",
      ),
    ],
    tags: ["giao thông", "di tích", "cầu Ngói"],
    byline: BOARD,
    picture: { picture: "cau-ngoi", caption: "Cầu Ngói bắc qua sông Lụa." },
    published: { daysAgo: 4, time: "09:15" },
    featured: { order: 3 },
  },
  {
    key: "dien-tap-chua-chay-cho-ben",
    section: "thoi-su",
    title: "Hơn 150 người tham gia diễn tập chữa cháy, cứu nạn tại chợ Bến",
    lead: "Tình huống giả định cháy từ ki-ốt vải giữa giờ chợ đông đã giúp tiểu thương và lực lượng tại chỗ tập báo cháy, ngắt điện, dẫn người thoát nạn và dùng bình chữa cháy đúng cách.",
    body: [
      p(
        "Đúng 8 giờ 30, chuông báo cháy vang lên tại khu hàng vải chợ Bến. Trong ba phút đầu, bảo vệ chợ ngắt cầu dao tổng, loa phát hướng dẫn thoát nạn; tiểu thương dùng bình bột khống chế ngọn lửa và dẫn khách ra hai cửa phía sông.",
      ),
      p(
        "Sau bảy phút, xe chữa cháy có mặt, phun nước dập tắt đám cháy và đưa hai người bị nạn giả định ra khu sơ cứu. Trạm Y tế xã tiếp nhận, băng bó và chuyển tuyến theo kịch bản.",
      ),
      figure("cho-ben", "Chợ Bến có 86 hộ kinh doanh cố định và gần 120 người bán hàng theo phiên."),
      h2("Năm việc cần nhớ khi có cháy"),
      ol(
        "Hô to “Cháy!”, bấm chuông báo cháy gần nhất.",
        "Ngắt điện khu vực cháy.",
        "Gọi **114**, nói rõ địa điểm, vật đang cháy, có người mắc kẹt hay không.",
        "Dùng bình chữa cháy, chăn ướt khi đám cháy còn nhỏ và lối thoát ở sau lưng mình.",
        "Cúi thấp, che mũi miệng bằng khăn ướt, thoát theo lối gần nhất; không quay lại lấy tài sản.",
      ),
      p(
        "Rút kinh nghiệm sau diễn tập, Công an xã chỉ ra ba điểm cần sửa: hàng hóa còn lấn lối đi ở dãy C, hai bình chữa cháy quá hạn kiểm tra và biển chỉ lối thoát phía đông bị che khuất. Ban quản lý chợ phải khắc phục trước ngày {{date:+7}}.",
      ),
    ],
    tags: ["phòng cháy chữa cháy", "chợ Bến", "an toàn"],
    byline: "T/h: Công an xã – Ban biên tập",
    picture: { picture: "chua-chay", caption: "Lực lượng chữa cháy khống chế đám cháy giả định." },
    related: ["phong-chay-nha-o", "sap-xep-cho-ben"],
    published: { daysAgo: 1, time: "11:20" },
    hot: { order: 3, hours: 48 },
  },
  {
    key: "tra-loi-kien-nghi",
    section: "thoi-su",
    title: "Công khai kết quả giải quyết 42 kiến nghị của người dân trong quý: 31 việc đã xong",
    lead: "Trong 42 kiến nghị gửi đến xã qua tiếp công dân, họp thôn và đường dây nóng, 31 việc đã giải quyết xong, 8 việc đang làm và 3 việc vượt thẩm quyền đã chuyển cấp trên. Danh sách đầy đủ kèm theo bài này.",
    body: [
      p(
        "Kiến nghị nhiều nhất thuộc về đường sá và thoát nước (17 việc), tiếp đến là nước sạch (9), vệ sinh môi trường (8), giấy tờ đất đai (5) và các việc khác (3). Mỗi kiến nghị được ghi số, giao một bộ phận chịu trách nhiệm và hẹn ngày trả lời.",
      ),
      table(
        "Kết quả giải quyết kiến nghị theo lĩnh vực",
        ["Lĩnh vực", "Tiếp nhận", "Đã xong", "Đang làm", "Chuyển cấp trên"],
        ["Giao thông, thoát nước", "17", "12", "4", "1"],
        ["Nước sạch", "9", "7", "2", "0"],
        ["Vệ sinh môi trường", "8", "8", "0", "0"],
        ["Đất đai", "5", "2", "1", "2"],
        ["Việc khác", "3", "2", "1", "0"],
      ),
      h2("Vì sao còn việc chưa xong"),
      p(
        "Tám việc đang làm chủ yếu chờ vật tư hoặc chờ hết vụ lúa mới thi công được, như rãnh thoát nước xóm Trại và đoạn ống cấp nước qua đồng Giếng Ngọc. Mỗi việc đều ghi rõ ngày dự kiến hoàn thành trong danh sách.",
      ),
      note(
        "Người dân tra cứu kiến nghị của mình bằng số ghi trên phiếu hẹn, hoặc hỏi trực tiếp tại Trung tâm Phục vụ hành chính công xã.",
      ),
    ],
    tags: ["kiến nghị", "tiếp công dân", "công khai"],
    byline: BOARD,
    attachments: ["danh-sach-kien-nghi"],
    published: { daysAgo: 12, time: "15:30" },
  },
];
