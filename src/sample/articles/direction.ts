import { h2, note, ol, p, table, ul } from "../blocks.ts";
import type { SampleArticle } from "../model.ts";

const OFFICE = "T/h: Văn phòng HĐND và UBND xã";

export const direction: readonly SampleArticle[] = [
  {
    key: "ket-luan-giao-ban",
    section: "chi-dao",
    title: "Kết luận của Chủ tịch UBND xã tại giao ban: Sáu việc phải xong trong hai tuần",
    lead: "Tại buổi giao ban, Chủ tịch UBND xã giao sáu việc cụ thể cho các phòng, đơn vị, mỗi việc một đầu mối, một thời hạn và một kết quả phải đạt. Văn phòng theo dõi và công khai tiến độ hằng tuần.",
    body: [
      table(
        "Nhiệm vụ được giao",
        ["Việc", "Đơn vị chủ trì", "Thời hạn"],
        ["Hoàn thành rãnh thoát nước đoạn Cầu Ngói – Cồn Cát", "Phòng Kinh tế", "{{date:+12}}"],
        [
          "Rà soát 100% hồ sơ sắp đến hạn tại Trung tâm Phục vụ hành chính công",
          "Trung tâm Phục vụ hành chính công xã",
          "{{date:+3}}",
        ],
        ["Kiểm tra phòng cháy, chữa cháy chợ Bến và các nhà trọ", "Công an xã", "{{date:+7}}"],
        ["Chốt danh sách khám sức khỏe người cao tuổi", "Trạm Y tế xã", "{{date:+5}}"],
        ["Công khai thực đơn bếp ăn bán trú trên trang của trường", "Phòng Văn hóa – Xã hội", "{{date:+4}}"],
        ["Cập nhật phương án sơ tán dân ba thôn ven biển", "Ban Chỉ huy phòng thủ dân sự xã", "{{date:+10}}"],
      ),
      h2("Yêu cầu về cách làm"),
      ul(
        "Việc liên quan nhiều đơn vị thì đơn vị chủ trì mời họp, không gửi công văn vòng quanh.",
        "Khó khăn báo cáo trước thời hạn ít nhất hai ngày, kèm phương án xử lý.",
        "Không yêu cầu người dân nộp lại giấy tờ đã có trong cơ sở dữ liệu.",
      ),
      p(
        "Kết quả thực hiện được báo cáo tại buổi giao ban tuần sau nữa. Việc chậm không có lý do chính đáng được tính vào đánh giá hằng quý của đơn vị.",
      ),
    ],
    tags: ["giao ban", "chỉ đạo điều hành"],
    byline: OFFICE,
    published: { daysAgo: 1, time: "17:15" },
  },
  {
    key: "phan-cong-truc-mua-bao",
    section: "chi-dao",
    title: "Phân công trực ban, chỉ huy và lực lượng xung kích trong mùa mưa bão",
    lead: "UBND xã phân công trực ban 24/24 giờ khi có tin bão, áp thấp nhiệt đới; mỗi thôn có một đội xung kích và một điểm sơ tán đã kiểm tra. Bài này nêu số gọi và nơi đến để người dân ghi nhớ.",
    body: [
      p(
        "Phương châm là “bốn tại chỗ”: chỉ huy tại chỗ, lực lượng tại chỗ, phương tiện và vật tư tại chỗ, hậu cần tại chỗ. Chủ tịch UBND xã trực tiếp chỉ huy; các Phó Chủ tịch phụ trách từng cụm thôn.",
      ),
      table(
        "Điểm sơ tán theo cụm thôn",
        ["Cụm thôn", "Điểm sơ tán", "Sức chứa"],
        ["Vạn Chài, Cồn Cát", "Trường THCS Bến Lụa", "620 người"],
        ["Bãi Dương, Tân Lập", "Nhà văn hóa xã, Trường Tiểu học Bến Lụa", "780 người"],
        ["Các thôn còn lại", "Nhà văn hóa thôn", "80 – 150 người mỗi điểm"],
      ),
      h2("Mỗi gia đình chuẩn bị"),
      ol(
        "Một túi sẵn sàng: giấy tờ bọc kín, thuốc, đèn pin, sạc dự phòng, nước, lương khô.",
        "Thống nhất nơi gặp nhau nếu lạc.",
        "Báo trước với trưởng thôn nếu có người ốm, người khuyết tật, phụ nữ sắp sinh cần xe đưa đón.",
      ),
      note("Trực ban của xã: 0000 000 111. Cứu nạn: 112. Chữa cháy: 114. Cấp cứu: 115."),
    ],
    tags: ["phòng chống thiên tai", "trực ban", "sơ tán"],
    byline: OFFICE,
    attachments: ["danh-ba-truc-ban"],
    published: { daysAgo: 7, time: "08:00" },
  },
  {
    key: "giai-ngan-dau-tu-cong",
    section: "chi-dao",
    title: "UBND xã yêu cầu đẩy nhanh giải ngân vốn đầu tư công, gắn với chất lượng công trình",
    lead: "Ba công trình chuyển tiếp và hai công trình mới phải giải ngân đúng tiến độ từng tháng. Chủ đầu tư, nhà thầu, giám sát họp hiện trường hằng tuần; công trình chậm phải có phương án bù tiến độ.",
    body: [
      p(
        "Đến cuối quý, tỷ lệ giải ngân vốn đầu tư của xã đạt 19,5% kế hoạch năm. UBND xã đánh giá tiến độ hồ sơ thanh toán còn chậm hơn khối lượng ngoài công trường.",
      ),
      h2("Giải pháp"),
      ul(
        "Lập hồ sơ thanh toán ngay khi có khối lượng nghiệm thu, không dồn cuối quý.",
        "Họp hiện trường vào chiều thứ Hai, ghi biên bản tại chỗ.",
        "Công khai tiến độ từng công trình trên cổng thông tin điện tử và bảng tin thôn.",
        "Mời Ban Giám sát đầu tư của cộng đồng tham gia nghiệm thu phần khuất lấp.",
      ),
      p(
        "Phòng Kinh tế tổng hợp, báo cáo UBND xã trước ngày 25 hằng tháng. Nội dung chi tiết nêu tại [công văn đôn đốc giải ngân](document:cong-van-giai-ngan).",
      ),
    ],
    tags: ["đầu tư công", "giải ngân"],
    byline: OFFICE,
    published: { daysAgo: 13, time: "10:00" },
  },
];
