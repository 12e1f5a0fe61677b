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

/** Ranks that a law has, outermost first, take the levels 2, 3, 4; with four or more the outer ones share level 2. */
export function levelsFor(present: readonly DivisionRank[]): Readonly<Record<DivisionRank, HeadingLevel>> {
  const found = new Set(present);
  const chain: DivisionRank[][] = [["part"], ["chapter"], ["section", "subsection"], ["article"]];
  const used = chain.filter((ranks) => ranks.some((rank) => found.has(rank)));
  const levelOf = (rank: DivisionRank): HeadingLevel => {
    const place = used.findIndex((ranks) => ranks.includes(rank));
    const fromEnd = used.length - 1 - Math.max(place, 0);
    return Math.max(2, Math.min(used.length + 1, 4) - fromEnd) as HeadingLevel;
  };
  return {
    part: levelOf("part"),
    chapter: levelOf("chapter"),
    section: levelOf("section"),
    subsection: levelOf("subsection"),
    article: levelOf("article"),
  };
}

/** "Điều 12 và Điều 13 của Luật này …", "Mục 2 Chương III …": no mark after the number, and it goes on in lower case. */
function isCitation(line: string, number: string, title: string, rank: DivisionRank): boolean {
  if (title === "") return false;
  const afterNumber = line.slice(line.indexOf(number) + number.length);
  if (/^\s*[.:–-]/.test(afterNumber)) return false;
  return /^[\p{Ll},;)]/u.test(title) || (rank !== "article" && /^(?:Chương|Phần|Mục|Điều)\s/u.test(title));
}
