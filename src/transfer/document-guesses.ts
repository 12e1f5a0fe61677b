import { foldText } from "#language/fold.ts";

/** Issuers that name themselves at the head of a document, in capitals; what holds a shorter name comes first. */
const ISSUERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/BAN CHẤP HÀNH TRUNG ƯƠNG/u, "Ban Chấp hành Trung ương"],
  [/[ỦU]Y BAN THƯỜNG VỤ QUỐC HỘI|UỶ BAN THƯỜNG VỤ QUỐC HỘI/u, "Ủy ban Thường vụ Quốc hội"],
  [/THỦ TƯỚNG CHÍNH PHỦ/u, "Thủ tướng Chính phủ"],
  [/CHÍNH PHỦ/u, "Chính phủ"],
  [/QUỐC HỘI/u, "Quốc hội"],
];
/** UTF-16 units: where a document's letterhead ends. */
const HEAD_LENGTH = 600;
/** Annexes say whose document they belong to: "(Ban hành kèm theo Công văn số … của Cục Thống kê)". */
const ANNEX =
  /ban hành kèm theo [^()\n]{5,200}? của ((?:Bộ|Cục|Sở|Tổng cục|Ủy ban nhân dân|Hội đồng nhân dân|Chính phủ|Quốc hội)[^()\n_*.;]{0,100})[)_*.;]/iu;

/** The issuer that a document's own text names, where its record names none. */
export function guessIssuer(text: string): string | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  const named = ISSUERS.find(([pattern]) => pattern.test(head))?.[1];
  return named ?? ANNEX.exec(text.slice(0, HEAD_LENGTH * 4))?.[1]?.trim();
}

/** A day in a title: `ngày 20-5-1957`, `ngày 03 tháng 12 năm 2004`. */
const DAY = /ngày (\d{1,2})(?:\s?[-/.]\s?|\s+tháng\s+)(\d{1,2})(?:\s?[-/.]\s?|\s+năm\s+)(\d{4})(?!\d)/iu;

/** As `day/month/year`; undefined where the title names no day. */
export function guessIssueDay(title: string): string | undefined {
  const match = DAY.exec(title);
  return match === null ? undefined : `${match[1]}/${match[2]}/${match[3]}`;
}

/** A number in a title: `số 103-sl/l.005`. */
export const guessNumber = (title: string): string | undefined =>
  /(?<!\p{L})số\s+(\d{1,6}(?:\/\d{4})?[-/]\p{L}[\p{L}\p{N}./-]{0,40})/iu
    .exec(title)?.[1]
    ?.replace(/[./-]+$/, "")
    .toUpperCase();

/** Kinds that a title names more exactly than the field that says "Luật" of all of them. */
const TITLED_TYPES = ["Bộ luật", "Hiến pháp", "Pháp lệnh", "Luật", "Nghị quyết", "Nghị định", "Thông tư"];

export const typeInTitle = (title: string): string | undefined =>
  TITLED_TYPES.find((type) => foldText(title).startsWith(`${foldText(type)} `));

/** The name of a file, not of a document: its number with other signs between, `1027_CTK-CSCL`. */
export const isOnlyNumber = (title: string, number: string | undefined): boolean =>
  number !== undefined && lettersOf(title) === lettersOf(number);

const lettersOf = (text: string): string => foldText(text).replace(/[^a-z0-9]+/g, "");

/** UTF-16 units of a line that may stand for a summary, and how many lines are looked at for one. */
const SUMMARY_LENGTH = { least: 10, most: 400 };
const LINES_LOOKED_AT = 60;

/** What stands under the document's type at its head, or its first heading. */
export function guessSummary(text: string, type: string): string | undefined {
  const lines = text
    .split("\n", LINES_LOOKED_AT)
    .map((line) => line.replace(/[*_\\|]+/g, "").trim())
    .filter((line) => line !== "");
  const isUsable = (line: string | undefined): line is string =>
    line !== undefined && line.length >= SUMMARY_LENGTH.least && line.length <= SUMMARY_LENGTH.most;
  const typeAt = lines.findIndex((line) => foldText(line) === foldText(type));
  const under = typeAt === -1 ? undefined : lines[typeAt + 1];
  if (isUsable(under)) return under;
  return lines.map((line) => (line.startsWith("#") ? line.replace(/^#+\s*/, "") : "")).find(isUsable);
}
