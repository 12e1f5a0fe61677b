import { type UiLanguage, words } from "../app/words.ts";
import type { CheckResult, CheckRule } from "./checks.ts";

type Explanations = Readonly<Record<CheckRule, string>> & { readonly at: (excerpt: string) => string };

const explanations = words<Explanations>({
  vi: {
    "missing-alt": "Ảnh chưa có mô tả cho người không nhìn thấy.",
    "alt-is-file-name": "Mô tả ảnh đang là tên tệp; hãy nói trong ảnh có gì.",
    "missing-file": "Còn chỗ chờ thêm ảnh hoặc tệp.",
    "missing-captions": "Video chưa có phụ đề cho người không nghe được.",
    "empty-gallery": "Bộ ảnh chưa có ảnh nào.",
    "empty-heading": "Đề mục không có chữ.",
    "heading-jump": "Đề mục nhảy cấp; sau cấp 2 là cấp 3 rồi mới đến cấp 4.",
    "empty-link": "Liên kết không có chữ.",
    "vague-link": "Chữ của liên kết chưa nói dẫn đến đâu.",
    "table-without-header": "Bảng chưa có dòng tiêu đề.",
    "long-paragraph": "Đoạn văn quá dài; nên tách làm hai, ba đoạn.",
    "no-lead": "Chưa có sapo.",
    "long-lead": "Sapo quá dài; nên còn một, hai câu.",
    at: (excerpt) => `Chỗ: “${excerpt}”`,
  },
  en: {
    "missing-alt": "A picture has no description for those who do not see it.",
    "alt-is-file-name": "The description of a picture is the name of its file; say what it shows.",
    "missing-file": "A picture or file is still to be added.",
    "missing-captions": "A video has no captions for those who do not hear it.",
    "empty-gallery": "A gallery has no pictures.",
    "empty-heading": "A heading has no words.",
    "heading-jump": "A heading skips a level; after level 2 comes 3, and then 4.",
    "empty-link": "A link has no words.",
    "vague-link": "The words of a link do not say where it leads.",
    "table-without-header": "A table has no header row.",
    "long-paragraph": "A paragraph is very long; make two or three of it.",
    "no-lead": "There is no lead.",
    "long-lead": "The lead is very long; one or two sentences are enough.",
    at: (excerpt) => `At: “${excerpt}”`,
  },
});

/** What was found, for the writer. */
export function explainCheck({ rule, excerpt }: CheckResult, language: UiLanguage): string {
  const said = explanations[language];
  return excerpt === "" ? said[rule] : `${said[rule]} ${said.at(excerpt)}`;
}
