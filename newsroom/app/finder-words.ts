import { words } from "./words.ts";

export const finderWords = words({
  vi: {
    open: "Tìm trong tòa soạn",
    placeholder: "Tên màn hình, hoặc vài từ trong tiêu đề…",
    desks: "Màn hình",
    items: "Mục",
    nothing: "Không có gì như vậy.",
    looking: "Đang tìm…",
    typeMore: "Gõ ít nhất hai chữ để tìm theo tiêu đề.",
  },
  en: {
    open: "Find in the newsroom",
    placeholder: "The name of a screen, or words of a title…",
    desks: "Screens",
    items: "Items",
    nothing: "There is nothing like that.",
    looking: "Looking…",
    typeMore: "Type two letters at least to look for titles.",
  },
});
