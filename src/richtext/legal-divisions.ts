import type { HeadingLevel } from "./model.ts";

export type DivisionRank = "part" | "chapter" | "section" | "subsection" | "article";

export interface Division {
  readonly rank: DivisionRank;
  /** As it is cited: `Chương II`, `Điều 12a`. */
  readonly label: string;
  /** What follows on the same line; "" when the title stands on the next ones, or there is none. */
  readonly title: string;
}

const ORDINAL = "thứ (?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?)";
const NUMBER = "[IVXLC]{1,7}|\\d{1,3}[a-zđ]?";

/** Old fonts wrote the eth (Ð) for Đ. */
const PATTERNS: readonly (readonly [DivisionRank, RegExp])[] = [
  ["article", /^([ĐÐ]iều|[ĐÐ]IỀU)\s+(\d{1,4}[a-zđ]?)(?![\p{L}\p{N}])\s*[.:–-]?\s*(.*)$/u],
  ["chapter", new RegExp(`^(chương)\\s+(${NUMBER}|${ORDINAL})(?![\\p{L}\\p{N}])\\s*[.:–-]?\\s*(.*)$`, "iu")],
  ["part", new RegExp(`^(phần)\\s+(${ORDINAL}|[IVXLC]{1,7})(?![\\p{L}\\p{N}])\\s*[.:–-]?\\s*(.*)$`, "iu")],
  ["subsection", new RegExp(`^(tiểu mục)\\s+(${NUMBER})(?![\\p{L}\\p{N}])\\s*[.:–-]?\\s*(.*)$`, "iu")],
  ["section", new RegExp(`^(mục)\\s+(${NUMBER}|[A-ZĐ])(?![\\p{L}\\p{N}])\\s*[.:–-]?\\s*(.*)$`, "iu")],
];

const LABELS = {
  part: "Phần",
  chapter: "Chương",
  section: "Mục",
  subsection: "Tiểu mục",
  article: "Điều",
} as const satisfies Record<DivisionRank, string>;

/** The longest title of a chapter or an article; a longer line that begins so cites one in running text. */
const MAX_LINE_LENGTH = 3000;

/** What a line of a law opens, or undefined when it is text. "Điều 5 của Luật này …" in running text is text. */
export function divisionOf(line: string): Division | undefined {
  if (line.length > MAX_LINE_LENGTH) return undefined;
  for (const [rank, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [, , number = "", title = ""] = match;
    if (isCitation(line, number, title, rank)) return undefined;
    return {
      rank,
      label: `${LABELS[rank]} ${rank === "part" ? number.replace(/^THỨ.*/u, (words) => words.toLowerCase()) : number}`,
      title,
    };
  }
  return undefined;
}

/** The title of a chapter stands in capitals, or at least without an end mark, on lines of its own. */
export const isTitleLine = (line: string): boolean =>
  line !== "" &&
  line.length <= 300 &&
  !/^(?:\d|[a-zđ]\)|[-–+])/u.test(line) &&
  !/[.;:]$/.test(line) &&
  line === line.toLocaleUpperCase("vi");

/**
 * Levels 2, 3 and 4 by what each division stands in, so that none is skipped: an article is at 3 in a chapter, at 4 in a
 * section of a chapter. What nests deeper stays at 4. To be asked once for each division, in order.
 */
export function newLevels(): (rank: DivisionRank) => HeadingLevel {
  const open: DivisionRank[] = [];
  return (rank) => {
    while (open.length > 0 && RANKS.indexOf(open.at(-1) ?? rank) >= RANKS.indexOf(rank)) open.pop();
    open.push(rank);
    return Math.min(open.length + 1, 4) as HeadingLevel;
  };
}

const RANKS: readonly DivisionRank[] = ["part", "chapter", "section", "subsection", "article"];

/** "Điều 12 và Điều 13 của Luật này …", "Mục 2 Chương III …": no mark after the number, and it goes on in lower case. */
function isCitation(line: string, number: string, title: string, rank: DivisionRank): boolean {
  if (title === "") return false;
  const afterNumber = line.slice(line.indexOf(number) + number.length);
  if (/^\s*[.:–-]/.test(afterNumber)) return false;
  return /^[\p{Ll},;)]/u.test(title) || (rank !== "article" && /^(?:Chương|Phần|Mục|Điều)\s/u.test(title));
}
