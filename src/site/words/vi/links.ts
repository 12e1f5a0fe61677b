export const links = {
  title: "Liên kết website",
  description: "Trang thông tin của các cơ quan, đơn vị khác. Mỗi liên kết mở thẳng trang của đơn vị đó.",
  others: "Liên kết khác",
  empty: "Chưa có liên kết nào",
  emptyText: "Các liên kết sẽ được đăng ở đây. Trong lúc đó, bạn có thể tìm trên trang này.",
};
