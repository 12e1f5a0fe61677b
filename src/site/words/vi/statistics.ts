export const statistics = {
  title: "Thống kê truy cập",
  online: "Đang truy cập",
  today: "Hôm nay",
  yesterday: "Hôm qua",
  month: "Tháng này",
  total: "Tổng lượt truy cập",
  sparkline: (days: string, least: string, most: string) =>
    `Lượt truy cập ${days} ngày qua, ít nhất ${least}, nhiều nhất ${most}`,
  lastDays: (days: string) => `${days} ngày qua`,
  visits: "lượt",
  period: "Thời gian",
  count: "Số lượt",
  showTable: "Xem dạng bảng",
  details: "Xem chi tiết",
};
