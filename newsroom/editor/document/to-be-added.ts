/**
 * The words that stand in a stored document where a file is to be added. They are a paragraph like any other, so a
 * reader who sees one by mistake knows what happened, and the checks refuse to submit it.
 */
const TO_BE_ADDED = /^\[(?:Cần thêm (?:ảnh|tệp)|(?:Picture|File) to be added): [^[\]]{1,300}\]$/u;

export const isToBeAdded = (words: string): boolean => TO_BE_ADDED.test(words);

export const isPictureToBeAdded = (words: string): boolean => /^\[(?:Cần thêm ảnh|Picture)/u.test(words);

/** @param name of the file as far as it is known; "" when it is not. */
export function toBeAdded(kind: "picture" | "file", name: string, language: "vi" | "en"): string {
  const line = name
    .normalize("NFC")
    .replace(/[\p{Cc}\s[\]]+/gu, " ")
    .trim()
    .slice(0, 200)
    .toWellFormed();
  const what =
    language === "vi"
      ? kind === "picture"
        ? "Cần thêm ảnh"
        : "Cần thêm tệp"
      : kind === "picture"
        ? "Picture to be added"
        : "File to be added";
  return `[${what}: ${line === "" ? "?" : line}]`;
}

/** The file's name in the words, for a label. */
export const nameToBeAdded = (words: string): string => /: (.*)\]$/u.exec(words)?.[1] ?? words;
