import { fileText } from "./document-text.ts";
import type { SampleDocument, SampleFile } from "./model.ts";

/** Spreadsheet programs take UTF-8 for another encoding when a CSV does not begin with this mark. */
const BOM = "\uFEFF";

const csv = (key: string, title: string, head: string, ...rows: readonly string[]): SampleFile => ({
  key,
  fileName: `${key}.csv`,
  title,
  mediaType: "text/csv",
  text: `${BOM}${[head, ...rows].join("\r\n")}\r\n`,
});

const text = (key: string, title: string, ...lines: readonly string[]): SampleFile => ({
  key,
  fileName: `${key}.txt`,
  title,
  mediaType: "text/plain",
  text: `${lines.join("\n")}\n`,
});

/** The key of the file that holds the full text of a document. */
export const fullTextKey = (document: Pick<SampleDocument, "key">): string => `toan-van-${document.key}`;

export const fullTextFile = (document: SampleDocument): SampleFile => ({
  key: fullTextKey(document),
  fileName: `${fullTextKey(document)}.txt`,
  title: `Toàn văn ${document.documentType.toLowerCase()} (bản văn bản thuần)`,
  mediaType: "text/plain",
  text: fileText(document),
});

export const attachedFiles: readonly SampleFile[] = [
  csv(
    "danh-sach-kien-nghi",
    "Danh sách kiến nghị và kết quả giải quyết",
    "Số,Lĩnh vực,Thôn,Nội dung,Kết quả",
    "KN-01,Giao thông,Cồn Cát,Nạo vét rãnh trước nhà văn hóa thôn,Đã xong",
    "KN-02,Nước sạch,Vạn Chài,Nước yếu vào buổi tối,Đã xong",
    "KN-03,Giao thông,Đình Ngoài,Mở rộng ngõ 5,Đang làm – dự kiến xong {{date:+40}}",
    "KN-04,Môi trường,Chợ Bến,Thêm thùng rác ở cổng sau chợ,Đã xong",
    "KN-05,Đất đai,Tân Lập,Chỉnh lý ranh giới thửa đất liền kề,Đã chuyển cấp trên",
    "KN-06,Nước sạch,Giếng Ngọc,Thay đoạn ống cũ qua đồng,Đang làm – dự kiến xong {{date:+25}}",
    "KN-07,Việc khác,Núi Yên,Thêm ghế đá ở sân thể thao,Đã xong",
  ),
  csv(
    "ngan-sach-quy",
    "Số liệu thu, chi ngân sách xã trong quý (triệu đồng)",
    "Chỉ tiêu,Dự toán năm,Thực hiện quý",
    "Tổng thu,28600,8980",
    "Thu cân đối,21400,6310",
    "Thu từ chợ và bến bãi,1900,720",
    "Thu khác,5300,1950",
    "Tổng chi,28600,6520",
    "Chi đầu tư,12000,2340",
    "Chi thường xuyên,16600,4180",
  ),
  csv(
    "lich-tiem-chung",
    "Lịch tiêm chủng theo thôn",
    "Ngày,Giờ,Thôn",
    "{{date:+7}},7:30 – 9:00,Đình Trong; Đình Ngoài; Chợ Bến",
    "{{date:+7}},9:00 – 10:30,Vạn Chài; Cồn Cát; Bãi Dương",
    "{{date:+7}},13:30 – 15:30,Đồng Sen; Tân Lập; Giếng Ngọc",
    "{{date:+8}},7:30 – 9:30,Núi Yên; Cầu Ngói; Đồng Lúa",
    "{{date:+8}},9:30 – 11:00,Tiêm bù; phụ nữ mang thai",
  ),
  csv(
    "danh-ba-truc-ban",
    "Số trực ban và điểm sơ tán",
    "Đơn vị,Số gọi,Ghi chú",
    "Trực ban UBND xã,0000 000 111,24/24 giờ khi có thiên tai",
    "Công an xã,0000 000 113,An ninh trật tự",
    "Trạm Y tế xã,0000 000 115,Sơ cứu; cấp cứu gọi 115",
    "Trạm cấp nước Núi Yên,0000 000 120,Sự cố nước sạch",
    "Ban quản lý bến cá Vạn Chài,0000 000 130,Tàu thuyền neo đậu",
  ),
  csv(
    "ket-qua-ho-so",
    "Kết quả tiếp nhận, giải quyết hồ sơ trong quý",
    "Lĩnh vực,Tiếp nhận,Trực tuyến,Trễ hạn",
    "Hộ tịch – chứng thực,1526,1214,2",
    "Đất đai,318,187,13",
    "Lao động – bảo trợ xã hội,264,201,3",
    "Kinh doanh – xây dựng,197,184,1",
    "Lĩnh vực khác,113,100,0",
  ),
  csv(
    "diem-dich-vu",
    "Các điểm dịch vụ chính trên bản đồ số",
    "Tên,Loại,Thôn,Giờ mở cửa",
    "Trung tâm Phục vụ hành chính công xã,Hành chính,Đình Trong,7:30 – 17:00 ngày làm việc",
    "Trạm Y tế xã,Y tế,Đình Trong,24/24 giờ",
    "Trường Tiểu học Bến Lụa,Giáo dục,Đình Ngoài,7:00 – 17:00",
    "Trường THCS Bến Lụa,Giáo dục,Tân Lập,7:00 – 17:00",
    "Thư viện xã,Văn hóa,Đình Trong,Xem lịch thư viện",
    "Chợ Bến,Thương mại,Chợ Bến,5:00 – 18:00",
    "Bến cá Vạn Chài,Thủy sản,Vạn Chài,24/24 giờ",
  ),
  text(
    "lich-xuong-giong",
    "Lịch xuống giống và cơ cấu giống vụ tới",
    "LỊCH XUỐNG GIỐNG VỤ TỚI – XÃ BẾN LỤA",
    "",
    "Đợt 1: Đồng Sen, Giếng Ngọc. Lấy nước {{date:+8}} – {{date:+11}}; xuống giống {{date:+14}} – {{date:+18}}.",
    "Đợt 2: Tân Lập, Cầu Ngói, Núi Yên. Lấy nước {{date:+18}} – {{date:+21}}; xuống giống {{date:+24}} – {{date:+28}}.",
    "",
    "Cơ cấu giống: lúa thơm ngắn ngày 65%, giống chịu mặn 25%, nếp địa phương 10%.",
    "Lượng giống: 8–10 kg/1.000 m². Độ mặn nước lấy vào ruộng: dưới 1 phần nghìn.",
  ),
  text(
    "phieu-tu-kiem-tra-chay",
    "Phiếu tự kiểm tra phòng cháy trong nhà ở",
    "PHIẾU TỰ KIỂM TRA PHÒNG CHÁY TRONG NHÀ Ở",
    "",
    "[ ] Có hai lối thoát, lối thứ hai mở được từ bên trong",
    "[ ] Cầu dao chống giật hoạt động",
    "[ ] Không sạc xe qua đêm gần lối thoát",
    "[ ] Khóa van ga sau khi nấu",
    "[ ] Có bình chữa cháy, cả nhà biết dùng",
    "[ ] Có đầu báo khói",
    "[ ] Đã thử lối thoát trong bóng tối",
    "",
    "Số cần nhớ: chữa cháy 114, cấp cứu 115, cứu nạn 112.",
  ),
];
