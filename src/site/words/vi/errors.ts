export const errors = {
  badRequestTitle: "Địa chỉ này chưa đúng",
  badRequestText:
    "Có thể địa chỉ đã bị chép thiếu hoặc chứa giá trị không đọc được. Mời bạn kiểm tra lại, hoặc tìm ở ô dưới đây.",
  notFoundTitle: "Không tìm thấy trang",
  notFoundText:
    "Trang này không có, hoặc đã chuyển sang địa chỉ khác. Hãy thử tìm bằng vài từ trong tiêu đề; gõ không dấu cũng được.",
  goneTitle: "Nội dung đã được rút xuống",
  goneText: "Cơ quan đã rút nội dung này khỏi trang.",
  tooManyTitle: "Bạn gửi yêu cầu hơi nhanh",
  tooManyText: "Mời bạn chờ một phút rồi thử lại.",
  serverTitle: "Trang đang gặp sự cố",
  serverText: "Lỗi này ở phía máy chủ, không phải do bạn. Sự cố đã được ghi lại. Mời bạn thử lại sau ít phút.",
  busyTitle: "Trang đang được bảo trì",
  busyText: "Mời bạn quay lại sau ít phút.",
  goHome: "Về trang chủ",
  tryAgain: "Thử lại",
  callUs: (phone: string) => `Cần giúp ngay? Gọi đường dây nóng ${phone}.`,
};
