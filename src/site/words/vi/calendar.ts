export const calendar = {
  title: "Lịch công tác",
  description: "Lịch làm việc theo tuần của lãnh đạo cơ quan: thời gian, nội dung, chủ trì, thành phần và địa điểm.",
  week: (week: string) => `Tuần ${week}`,
  /** `23/11/2026` each. */
  range: (from: string, to: string) => `từ ${from} đến ${to}`,
  weeks: "Chuyển tuần",
  previousWeek: "Tuần trước",
  thisWeek: "Tuần này",
  nextWeek: "Tuần sau",
  chooseDate: "Xem tuần của ngày",
  show: "Xem",
  print: "In lịch tuần",
  subscribe: "Thêm vào lịch trên máy (.ics)",
  today: "Hôm nay",
  day: "Thứ, ngày",
  session: "Buổi",
  time: "Giờ",
  content: "Nội dung",
  chair: "Chủ trì",
  participants: "Thành phần",
  preparedBy: "Chuẩn bị",
  place: "Địa điểm",
  sessions: { morning: "Sáng", afternoon: "Chiều", evening: "Tối", "all-day": "Cả ngày" },
  weekStatus: { draft: "Dự kiến", official: "Chính thức", adjusted: "Có điều chỉnh" },
  emptyDay: "Không có lịch",
  empty: "Lịch công tác trống",
  emptyText: (range: string) => `Chưa có lịch ${range}. Bạn có thể xem tuần khác.`,
  /** `49/2026` */
  nearest: (week: string) => `Xem tuần gần nhất có lịch: tuần ${week}`,
  badWeek: (given: string) =>
    `“${given}” không phải là một tuần. Hãy viết năm và số tuần như 2026-W48, hoặc chọn một ngày ở dưới. Đây là lịch tuần này.`,
  badDate: (given: string) =>
    `“${given}” không phải là một ngày. Hãy viết ngày như 23/11/2026, hoặc chọn ở dưới. Đây là lịch tuần này.`,
  outOfRange: (given: string, first: string, last: string) =>
    `“${given}” nằm ngoài thời gian có thể xem, từ ${first} đến ${last}. Đây là lịch tuần này.`,
};
