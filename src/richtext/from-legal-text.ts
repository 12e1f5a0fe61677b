import { heading, paragraph, richTextWithin, text } from "./build.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { LIMITS } from "./faults.ts";
import { type DivisionRank, divisionOf, isTitleLine, newLevels } from "./legal-divisions.ts";
import { markdownInline, markdownParts, markdownText } from "./markdown-artefacts.ts";
import type { Block, Inline, RichText, TableRow } from "./model.ts";

export interface LegalTextOptions {
  /** Whether the text carries Markdown of a converter; without it, told by escaped characters and `**`. */
  readonly isMarkdown?: boolean;
}

/**
 * The plain text of a law, decree or resolution as a document: *Phần*, *Chương*, *Mục*, *Tiểu mục* and *Điều* become
 * headings (with the title from the following lines where it stands there), clauses and points stay paragraphs as they
 * are numbered. Drawn rules are dropped; no word is. Text beyond the bounds of a document is cut off.
 */
export function fromLegalText(source: string, options: LegalTextOptions = {}): RichText {
  const clean = cleanText(source.slice(0, LIMITS.textLength));
  const isMarkdown = options.isMarkdown ?? looksLikeMarkdown(clean);
  const lines = isMarkdown ? markdownLines(clean) : plainLines(clean);
  const divisions = lines.map((line) => divisionOf(line.text));
  const levelOf = newLevels();
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const division = divisions[at];
    if (!line) continue;
    if (!division) {
      blocks.push(line.block);
      continue;
    }
    const { label, rank } = division;
    const titles: string[] = [];
    if (division.title === "" && rank !== "article") {
      for (; titles.length < MAX_TITLE_LINES && !divisions[at + 1] && isTitleLine(lines[at + 1]?.text ?? ""); at++) {
        titles.push(lines[at + 1]?.text ?? "");
      }
    }
    const isAlone = divisions[at + 1] !== undefined || at + 1 === lines.length;
    const [title, rest] = division.title === "" ? [titles.join(" "), ""] : titleOrClause(division.title, rank, isAlone);
    blocks.push(heading(levelOf(rank), title === "" ? label : `${label}. ${title}`));
    if (rest !== "") blocks.push(paragraph(rest));
  }
  return richTextWithin(blocks);
}

/** A chapter's title runs over two or three lines of a printed page at most. */
const MAX_TITLE_LINES = 3;

/**
 * Old laws have no titles: "Điều 8. Trong trường hợp …" is the article's text. What ends as a sentence does, and is
 * long or all there is, is text.
 */
function titleOrClause(title: string, rank: DivisionRank, isAlone: boolean): readonly [title: string, rest: string] {
  if (rank !== "article") return [title, ""];
  const isSentence =
    /[;:,]$/.test(title) || /\.\s+\p{Lu}/u.test(title) || (title.endsWith(".") && (isAlone || title.length > 90));
  return isSentence || title.length > 400 ? ["", title] : [title.replace(/\.$/, ""), ""];
}

interface Line {
  /** Without artefacts; "" for a table. */
  readonly text: string;
  readonly block: Block;
}

const plainLines = (source: string): Line[] =>
  source
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine)
    .filter((line) => line !== "" && !/^[-_=*.\s]{3,}$/.test(line))
    .map((line) => ({ text: line, block: paragraph(line) }));

function markdownLines(source: string): Line[] {
  return markdownParts(source.split(/\r\n|\n|\r/)).flatMap((part): Line[] => {
    if (part.kind === "table") return [{ text: "", block: tableOf(part.rows, part.hasHead) }];
    const unheaded = part.source.replace(/^#{1,6}\s+/, "");
    const line = markdownText(unheaded);
    if (line === "") return [];
    const isHeading = unheaded !== part.source;
    return [{ text: line, block: isHeading ? heading(2, line) : paragraph(markdownInline(unheaded)) }];
  });
}

function tableOf(rows: readonly (readonly string[])[], hasHead: boolean): Block {
  const width = Math.max(...rows.map((row) => row.length));
  const toRow = (cells: readonly string[], at: number): TableRow => ({
    type: "tableRow",
    content: Array.from({ length: width }, (_, column) => ({
      type: hasHead && at === 0 ? ("tableHeader" as const) : ("tableCell" as const),
      attrs: { colspan: 1, rowspan: 1 },
      content: [paragraph(unbold(markdownInline(cells[column] ?? "")))],
    })),
  });
  return { type: "table", content: rows.map(toRow) };
}

const unbold = (inline: readonly Inline[]): Inline[] =>
  inline.map((part) => (part.type === "text" ? text(part.text) : part));

const looksLikeMarkdown = (source: string): boolean => /\\[-.]|\*\*[^\s*][^*\n]{0,200}\*\*|^\|[ :-]+\|/m.test(source);
