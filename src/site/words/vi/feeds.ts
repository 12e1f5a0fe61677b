/** The page that lists the site's feeds. */
export const feeds = {
  title: "Nguồn tin RSS",
  description:
    "Nhận tin mới mà không phải vào trang mỗi ngày: chép một địa chỉ dưới đây vào chương trình đọc tin (RSS) của bạn. Không cần đăng ký, không cần cho biết tên hay thư điện tử.",
  whole: "Toàn trang",
  bySection: "Theo chuyên mục",
  source: "Nguồn tin",
  calendar: "Lịch công tác",
  calendarText:
    "Thêm địa chỉ này vào chương trình lịch trên điện thoại hoặc máy tính; lịch công tác sẽ tự cập nhật ở đó.",
  link: (format: string, title: string) => `${format}: ${title}`,
  forPrograms: "Bạn viết phần mềm?",
  forProgramsText: "Tin bài, văn bản, lịch công tác và tìm kiếm cũng có ở dạng dữ liệu mở.",
  openData: "Xem dữ liệu mở (API)",
};
