/** Pages that stay: about the agency, and administrative procedures. */
export const pages = {
  published: "Đăng ngày",
  updated: "Cập nhật ngày",
  procedure: "Thông tin thủ tục",
  code: "Mã thủ tục",
  level: "Cấp thực hiện",
  field: "Lĩnh vực",
  decision: "Quyết định công bố",
  apply: "Nộp hồ sơ trực tuyến",
  otherLanguage: "Trang này có bản tiếng Anh",
};
