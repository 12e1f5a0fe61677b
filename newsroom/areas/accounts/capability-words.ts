import type { Capability } from "#accounts/roles.ts";
import { words } from "#newsroom/app/words.ts";

export const capabilityWords = words<Record<Capability, string>>({
  vi: {
    write: "Viết và gửi duyệt",
    "edit-others": "Sửa bài của người khác",
    review: "Duyệt",
    publish: "Đăng và rút",
    "manage-documents": "Văn bản",
    arrange: "Trang chủ và chuyên mục",
    "manage-calendar": "Lịch công tác",
    "manage-links": "Liên kết website",
    "manage-alerts": "Thông tin khẩn",
    "manage-media": "Ảnh và tệp",
    "manage-settings": "Cài đặt",
    "manage-accounts": "Tài khoản",
  },
  en: {
    write: "Write and submit",
    "edit-others": "Edit what others wrote",
    review: "Review",
    publish: "Publish and withdraw",
    "manage-documents": "Documents",
    arrange: "Front page and sections",
    "manage-calendar": "Work calendar",
    "manage-links": "Linked websites",
    "manage-alerts": "Alerts",
    "manage-media": "Pictures and files",
    "manage-settings": "Settings",
    "manage-accounts": "Accounts",
  },
});
