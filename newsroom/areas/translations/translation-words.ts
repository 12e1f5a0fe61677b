import { words } from "#newsroom/app/words.ts";

export const translationWords = words({
  vi: {
    tabs: { missing: "Chưa có bản dịch", older: "Bản dịch đã cũ" },
    help: {
      missing: "Đã đăng bằng một ngôn ngữ, chưa ai bắt đầu dịch.",
      older: "Bản gốc được sửa sau bản dịch; bạn đọc bản dịch đang thấy nội dung cũ.",
    },
    kind: "Loại",
    allKinds: "Mọi loại",
    begin: { vi: "Dịch sang tiếng Việt", en: "Dịch sang tiếng Anh" },
    beginOf: { vi: "Dịch sang tiếng Việt: {title}", en: "Dịch sang tiếng Anh: {title}" },
    open: "Mở bản dịch",
    openOf: "Mở bản dịch: {title}",
    empty: "Không còn mục nào.",
    looking: "Đang tìm tiếp…",
    more: "Xem thêm",
    languages: { vi: "Tiếng Việt", en: "Tiếng Anh" },
    line: "Bản ngôn ngữ khác",
    noneFor: { vi: "Chưa có bản tiếng Việt.", en: "Chưa có bản tiếng Anh." },
  },
  en: {
    tabs: { missing: "Not translated", older: "Outdated" },
    help: {
      missing: "Published in one language, and nobody has begun to translate it.",
      older: "The original was changed after its translation; those who read the translation see old content.",
    },
    kind: "Kind",
    allKinds: "All kinds",
    begin: { vi: "Translate into Vietnamese", en: "Translate into English" },
    beginOf: { vi: "Translate into Vietnamese: {title}", en: "Translate into English: {title}" },
    open: "Open the translation",
    openOf: "Open the translation: {title}",
    empty: "Nothing is left.",
    looking: "Looking further…",
    more: "Show more",
    languages: { vi: "Vietnamese", en: "English" },
    line: "In other languages",
    noneFor: { vi: "There is no Vietnamese version.", en: "There is no English version." },
  },
});
