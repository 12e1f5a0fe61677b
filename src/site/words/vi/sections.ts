export const sections = {
  all: "Tất cả chuyên mục",
  allDescription: "Toàn bộ chuyên mục của trang, mỗi chuyên mục cùng các chuyên mục con.",
  children: "Chuyên mục con",
  others: "Chuyên mục khác",
  count: (count: string) => `${count} tin bài`,
  empty: "Chuyên mục này chưa có tin bài",
  emptyText: "Mời bạn xem các chuyên mục khác, hoặc tìm trên toàn trang.",
};
