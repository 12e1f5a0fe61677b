export const sections = {
  children: "Chuyên mục con",
  count: (count: string) => `${count} tin bài`,
  empty: "Chuyên mục này chưa có tin bài",
  emptyText: "Mời bạn xem các chuyên mục khác, hoặc tìm trên toàn trang.",
};
