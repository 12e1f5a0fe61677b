import { figure, h2, note, ol, p, table, ul, warning } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const SOCIETY_OFFICE = "T/h: Phòng Văn hóa – Xã hội xã";
const HEALTH_STATION = "T/h: Trạm Y tế xã";

export const educationHealth: readonly SampleArticle[] = [
  {
    key: "tuyen-sinh-dau-cap",
    section: "giao-duc-y-te",
    title: "Tuyển sinh mầm non, lớp 1, lớp 6: Đăng ký trực tuyến tại nhà, không phải xếp hàng từ sáng sớm",
    lead: "Ba trường công lập trên địa bàn xã nhận hồ sơ tuyển sinh đầu cấp trực tuyến trong mười ngày. Phụ huynh chưa quen dùng mạng được Tổ công nghệ số cộng đồng và nhà trường hỗ trợ tại chỗ.",
    body: [
      p(
        "Năm học tới, toàn xã dự kiến tuyển 210 trẻ mầm non, 268 học sinh lớp 1 và 255 học sinh lớp 6. Chỉ tiêu đủ cho mọi trẻ trong độ tuổi đang cư trú tại 12 thôn; phụ huynh không cần nộp hồ sơ sớm để giành chỗ.",
      ),
      table(
        "Chỉ tiêu và thời gian nhận hồ sơ",
        ["Trường", "Chỉ tiêu", "Nhận hồ sơ trực tuyến", "Công bố danh sách"],
        ["Mầm non Bến Lụa", "210 trẻ", "{{date:+6}} – {{date:+15}}", "{{date:+20}}"],
        ["Tiểu học Bến Lụa (lớp 1)", "268 học sinh", "{{date:+6}} – {{date:+15}}", "{{date:+20}}"],
        ["THCS Bến Lụa (lớp 6)", "255 học sinh", "{{date:+8}} – {{date:+17}}", "{{date:+22}}"],
      ),
      h2("Cần chuẩn bị"),
      ul(
        "Số định danh cá nhân của học sinh và của cha, mẹ hoặc người giám hộ.",
        "Ảnh chụp giấy khai sinh; học bạ tiểu học đối với học sinh vào lớp 6.",
        "Giấy xác nhận ưu tiên, nếu có (trẻ khuyết tật, hộ nghèo, con người có công).",
      ),
      figure("san-truong", "Sân Trường Tiểu học Bến Lụa."),
      h2("Cách đăng ký"),
      ol(
        "Mở trang tuyển sinh theo địa chỉ nhà trường gửi, đăng nhập bằng tài khoản định danh điện tử.",
        "Chọn trường, nhập thông tin, tải ảnh giấy tờ.",
        "Kiểm tra lại rồi bấm gửi; lưu mã hồ sơ.",
        "Theo dõi kết quả bằng mã hồ sơ hoặc tin nhắn từ nhà trường.",
      ),
      note(
        "Điểm hỗ trợ đặt tại văn phòng ba trường, giờ hành chính các ngày nhận hồ sơ. Nhà trường không thu bất kỳ khoản phí nào khi đăng ký.",
      ),
    ],
    tags: ["tuyển sinh", "giáo dục", "dịch vụ công"],
    byline: SOCIETY_OFFICE,
    picture: { picture: "san-truong", caption: "Giờ ra chơi ở Trường Tiểu học Bến Lụa." },
    published: { daysAgo: 3, time: "15:10" },
  },
  {
    key: "tiem-chung-mo-rong",
    section: "giao-duc-y-te",
    title: "Lịch tiêm chủng mở rộng tháng này: Tiêm theo khung giờ từng thôn để không phải chờ lâu",
    lead: "Trạm Y tế xã tổ chức tiêm chủng mở rộng trong một ngày rưỡi cho trẻ dưới 24 tháng và phụ nữ mang thai. Mỗi thôn có khung giờ riêng; trẻ bị hoãn tiêm được hẹn tiêm bù.",
    body: [
      table(
        "Khung giờ tiêm theo thôn, ngày {{date:+7}} và {{date:+8}}",
        ["Thời gian", "Thôn"],
        ["Ngày đầu, 7:30 – 9:00", "Đình Trong, Đình Ngoài, Chợ Bến"],
        ["Ngày đầu, 9:00 – 10:30", "Vạn Chài, Cồn Cát, Bãi Dương"],
        ["Ngày đầu, 13:30 – 15:30", "Đồng Sen, Tân Lập, Giếng Ngọc"],
        ["Ngày sau, 7:30 – 9:30", "Núi Yên, Cầu Ngói, Đồng Lúa"],
        ["Ngày sau, 9:30 – 11:00", "Tiêm bù, tiêm cho phụ nữ mang thai"],
      ),
      h2("Trước khi đưa trẻ đi tiêm"),
      ul(
        "Mang theo sổ theo dõi tiêm chủng hoặc số định danh của trẻ.",
        "Cho trẻ ăn, bú no vừa; mặc quần áo rộng, dễ bộc lộ vùng tiêm.",
        "Báo cho cán bộ y tế nếu trẻ đang sốt, đang dùng thuốc, có tiền sử dị ứng hoặc từng phản ứng sau tiêm.",
      ),
      h2("Sau khi tiêm"),
      ul(
        "Ở lại trạm **30 phút** để được theo dõi.",
        "Tiếp tục theo dõi tại nhà 24–48 giờ, nhất là ban đêm.",
        "Không đắp khoai, chanh hoặc bất kỳ thứ gì lên chỗ tiêm.",
      ),
      warning(
        "Đưa trẻ đến cơ sở y tế ngay khi sốt cao trên 39°C, khó thở, tím tái, co giật, quấy khóc kéo dài, bú kém hoặc bỏ bú. Cấp cứu gọi 115.",
      ),
      p(
        "Phụ huynh cần đổi khung giờ gọi Trạm Y tế xã theo số 0000 000 115 trong giờ hành chính. Nhân viên y tế thôn sẽ nhắc lịch từng gia đình trước ngày tiêm.",
      ),
    ],
    tags: ["tiêm chủng", "trẻ em", "y tế"],
    byline: HEALTH_STATION,
    picture: { picture: "tiem-chung", caption: "Vắc-xin được bảo quản trong hộp lạnh có theo dõi nhiệt độ." },
    attachments: ["lich-tiem-chung"],
    published: { hoursAgo: 7 },
    hot: { order: 2, hours: 168 },
  },
  {
    key: "kham-suc-khoe-nguoi-cao-tuoi",
    section: "giao-duc-y-te",
    title: "Khám sức khỏe miễn phí cho 1.640 người cao tuổi, đo huyết áp, đường huyết và thị lực",
    lead: "Trong hai tuần, Trạm Y tế xã phối hợp với bệnh viện khu vực khám sức khỏe định kỳ cho người từ 60 tuổi tại nhà văn hóa các thôn. Người đi lại khó khăn được khám tại nhà.",
    body: [
      p(
        "Đợt khám gồm đo huyết áp, đường huyết mao mạch, thị lực, khám nội khoa và tư vấn dinh dưỡng. Kết quả được cập nhật vào sổ sức khỏe điện tử để lần khám sau bác sĩ nắm được diễn biến.",
      ),
      h2("Lưu ý khi đi khám"),
      ul(
        "Mang thẻ bảo hiểm y tế hoặc căn cước; đơn thuốc đang dùng.",
        "Nhịn ăn sáng ít nhất 8 giờ nếu được hẹn đo đường huyết lúc đói; vẫn uống nước lọc.",
        "Nên có người nhà đi cùng nếu mắt kém, tai nghễnh ngãng.",
      ),
      figure("tram-y-te", "Trạm Y tế xã đón người dân đến khám."),
      p(
        "Hai đợt trước, trạm đã phát hiện 212 người tăng huyết áp chưa từng điều trị. Những trường hợp này được lập hồ sơ quản lý, cấp thuốc hằng tháng theo bảo hiểm y tế.",
      ),
      note("Gia đình đăng ký khám tại nhà qua nhân viên y tế thôn hoặc số 0000 000 115, trước ngày {{date:+4}}."),
    ],
    tags: ["người cao tuổi", "y tế", "an sinh"],
    byline: HEALTH_STATION,
    picture: { picture: "tram-y-te", caption: "Trạm Y tế xã Bến Lụa." },
    published: { daysAgo: 11, time: "10:15" },
  },
  {
    key: "phong-sot-xuat-huyet",
    section: "giao-duc-y-te",
    title: "Vào mùa sốt xuất huyết: Mỗi tuần dành mười phút diệt lăng quăng, lật úp vật chứa nước",
    lead: "Xã ghi nhận rải rác ca sốt xuất huyết ở ba thôn, chưa có ổ dịch lớn. Trạm Y tế xã kêu gọi mỗi gia đình kiểm tra chum vại, lọ hoa, lốp xe cũ vào sáng Chủ nhật hằng tuần.",
    body: [
      p(
        "Muỗi vằn đẻ trứng trong nước sạch đọng quanh nhà và đốt người vào ban ngày, nhiều nhất là sáng sớm và chiều tối. Diệt lăng quăng là cách phòng bệnh rẻ và hiệu quả nhất.",
      ),
      h2("Việc cần làm mỗi tuần"),
      ol(
        "Đậy kín chum, bể, giếng; thả cá bảy màu vào bể lớn.",
        "Lật úp xô, chậu, gáo dừa, vỏ hộp; dọn lốp xe cũ.",
        "Thay nước lọ hoa, khay nước tủ lạnh, máy lọc nước; cho muối vào chén kê chân tủ.",
        "Ngủ màn cả ban ngày, mặc quần áo dài tay.",
      ),
      warning(
        "Không tự dùng aspirin hoặc ibuprofen để hạ sốt vì có thể gây chảy máu. Sốt cao hai ngày liền, đau bụng, nôn nhiều, chảy máu chân răng, mệt lả: đến cơ sở y tế ngay.",
      ),
      p(
        "Toàn xã tổng vệ sinh vào sáng Chủ nhật hằng tuần trong suốt mùa dịch. Đoàn Thanh niên xã hỗ trợ hộ người cao tuổi, neo đơn dọn bể chứa nước.",
      ),
    ],
    tags: ["sốt xuất huyết", "phòng bệnh", "y tế"],
    byline: HEALTH_STATION,
    published: { daysAgo: 15, time: "07:40" },
  },
  {
    key: "bep-an-ban-tru",
    section: "giao-duc-y-te",
    title: "Bếp ăn bán trú công khai thực đơn và nguồn thực phẩm từng ngày để phụ huynh cùng giám sát",
    lead: "Từ học kỳ này, bếp ăn của Trường Mầm non và Trường Tiểu học Bến Lụa đăng thực đơn, khẩu phần, nơi cung cấp thực phẩm trước 9 giờ sáng mỗi ngày. Phụ huynh có thể đến xem bếp không cần hẹn.",
    body: [
      p(
        "Hai bếp ăn phục vụ 780 suất mỗi ngày. Rau, gạo, trứng và cá do các hợp tác xã trong xã cung cấp theo hợp đồng; mỗi lô có phiếu ghi nơi trồng, nơi đánh bắt và ngày giao.",
      ),
      h2("Ba bước kiểm soát mỗi ngày"),
      ol(
        "Nhận hàng lúc 6 giờ 30: giáo viên, nhân viên y tế và một phụ huynh cùng kiểm tra, ký sổ.",
        "Trước khi chia suất: lưu mẫu thức ăn ít nhất 24 giờ trong tủ riêng.",
        "Sau bữa ăn: ghi lượng thức ăn thừa để chỉnh thực đơn tuần sau.",
      ),
      p(
        "Phòng Văn hóa – Xã hội xã cùng Trạm Y tế xã kiểm tra đột xuất mỗi tháng ít nhất một lần. Kết quả kiểm tra được gửi đến toàn thể phụ huynh.",
      ),
      note(
        "Trẻ dị ứng thức ăn hoặc ăn kiêng theo bệnh lý: phụ huynh gửi phiếu thông tin cho giáo viên chủ nhiệm để bếp nấu suất riêng.",
      ),
    ],
    tags: ["an toàn thực phẩm", "bán trú", "giáo dục"],
    byline: SOCIETY_OFFICE,
    published: { daysAgo: 22, time: "14:00" },
  },
];
