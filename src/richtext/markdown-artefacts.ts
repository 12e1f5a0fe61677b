import { text } from "./build.ts";
import { cleanLine } from "./clean-text.ts";
import type { Inline } from "./model.ts";

/**
 * Text that went through a Word-to-Markdown converter (pandoc), taken apart again: wrapped lines joined into
 * paragraphs, its tables found. Emphasis is still marked in the strings; `markdownInline` reads it.
 */
export type MarkdownPart =
  | { readonly kind: "paragraph"; readonly source: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[]; readonly hasHead: boolean };

/** @param lines with their leading spaces: pandoc's plain tables are told apart by columns. */
export function markdownParts(lines: readonly string[]): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let wrapped: string[] = [];
  const endParagraph = () => {
    for (const source of unbroken(wrapped)) parts.push({ kind: "paragraph", source });
    wrapped = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (isRule(line) || line.trim() === "") {
      endParagraph();
      const columns = columnsOf(line);
      const end = columns && endOfPlainTable(lines, at);
      if (columns && end) {
        for (const cell of plainTableCells(lines.slice(at + 1, end), columns))
          parts.push({ kind: "paragraph", source: cell });
        at = end;
      }
    } else if (/^\s*\|.*\|\s*$/.test(line)) {
      endParagraph();
      let end = at;
      while (end < lines.length && /^\s*(?:\|.*\||\+[-=:+]+\+)\s*$/.test(lines[end] ?? "")) end++;
      const isGrid = /^\s*\+/.test(lines[at - 1] ?? "");
      parts.push(...(isGrid ? gridTable(lines.slice(at, end)) : pipeTable(lines.slice(at, end))));
      at = end - 1;
    } else {
      wrapped.push(line);
    }
  }
  endParagraph();
  return parts;
}

/** One paragraph's text with its emphasis as marks and every other artefact gone. */
export function markdownInline(source: string): Inline[] {
  const inline: Inline[] = [];
  // Bounded, so that a text of nothing but asterisks is read once only.
  for (const part of unescaped(source).split(
    /(\*\*[^*]{1,2000}\*\*|(?<![*\p{L}\p{N}])[*_][^*_]{1,2000}[*_](?![*\p{L}\p{N}]))/u,
  )) {
    const isBold = part.startsWith("**") && part.endsWith("**") && part.length > 4;
    const isItalic = !isBold && /^[*_].*[*_]$/su.test(part) && part.length > 2;
    const plain = part
      .replaceAll(/\*+/g, "")
      .replaceAll(isItalic ? /^_|_$/g : /(?!)/g, "")
      .replace(ESCAPED, restored);
    if (plain.trim() === "") {
      if (plain !== "" && inline.length > 0) inline.push(text(" "));
      continue;
    }
    // Word keeps the space between a word and a bold one in neither; the converter lost it.
    const before = inline.at(-1);
    const isGlued = before?.type === "text" && /\p{L}$/u.test(before.text) && /^\p{L}/u.test(plain);
    const words = isGlued ? ` ${plain}` : plain;
    if (isBold) inline.push(text(words, { type: "bold" }));
    else inline.push(isItalic ? text(words, { type: "italic" }) : text(words));
  }
  return tidied(inline);
}

/** The same without marks. */
export const markdownText = (source: string): string =>
  markdownInline(source)
    .map((inline) => (inline.type === "text" ? inline.text : " "))
    .join("");

/** A line of dashes, equals signs, asterisks or pluses, escaped or not, is drawn, not written. */
const isRule = (line: string): boolean => /^[\s\\*+|:=_-]*$/.test(line) && /[*=_+-]/.test(line);

/** Where the columns of a pandoc "simple table" begin, from its first rule of dashes. */
function columnsOf(rule: string): number[] | undefined {
  if (!/^\s*-{3,}(?:\s+-{3,})+\s*$/.test(rule)) return undefined;
  return [...rule.matchAll(/-+/g)].map((dashes) => dashes.index);
}

/** Such a table is a letterhead of some lines; farther on it is not the same table. */
const PLAIN_TABLE_LINES = 40;

function endOfPlainTable(lines: readonly string[], start: number): number | undefined {
  const below = lines
    .slice(start + 1, start + 1 + PLAIN_TABLE_LINES)
    .findIndex((line) => columnsOf(line) !== undefined);
  return below === -1 ? undefined : start + 1 + below;
}

/** Column by column, as a letterhead is read: the office on the left, then state and motto on the right. */
function plainTableCells(lines: readonly string[], columns: readonly number[]): string[] {
  const cells = columns.map((): string[] => []);
  for (const line of lines) {
    const byGap = line.trim().split(/\s{2,}/);
    // The converter centres by spaces, so a cell may begin before its column; a wide gap tells as well.
    const parts =
      byGap.length === columns.length
        ? byGap
        : columns.map((from, at) => line.slice(at === 0 ? 0 : from, columns[at + 1]));
    for (const [at, part] of parts.entries()) cells[at]?.push(part);
  }
  return cells.flatMap((column) => unbroken(column));
}

function pipeTable(lines: readonly string[]): MarkdownPart[] {
  const rows = lines.filter((line) => !/^[\s|:+=-]+$/.test(line)).map(cellsOf);
  const hasHead = /^[\s|:-]+$/.test(lines[1] ?? "") && (lines[1] ?? "").includes("-");
  return rows.length === 0 ? [] : [{ kind: "table", rows, hasHead }];
}

/** A grid around a signature and its list of recipients: each cell becomes its lines. */
function gridTable(lines: readonly string[]): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let row: (readonly string[])[] = [];
  const endRow = () => {
    for (const cell of row) for (const source of unbroken(cell)) parts.push({ kind: "paragraph", source });
    row = [];
  };
  for (const line of lines) {
    if (/^\s*\+/.test(line)) endRow();
    else for (const [at, cell] of cellsOf(line).entries()) row[at] = [...(row[at] ?? []), cell];
  }
  endRow();
  return parts;
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cleanLine(cell.replace(/<br\s*\/?>/gi, " ")));

/** Joins wrapped lines; a back-slash at the end of one was a line break in the original. */
function unbroken(lines: readonly string[]): string[] {
  const whole = lines
    .map((line) =>
      line
        .trim()
        .replace(/<br\s*\/?>/gi, " ")
        .replace(/\\(\**)$/, "$1\n"),
    )
    // Within a cell an empty line parts two paragraphs; a drawn one goes before its neighbours are joined to it.
    .map((line) => (line === "" || isRule(line) ? "\n" : line))
    .join(" ")
    .split("\n")
    .map(cleanLine);
  return whole.filter((line) => line !== "" && !isRule(line));
}

/** A character that was escaped waits in the private use area until the emphasis around it has been read. */
const unescaped = (source: string): string =>
  source.replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) =>
    String.fromCharCode(0xe000 + character.charCodeAt(0)),
  );
const ESCAPED = /[\ue021-\ue07e]/g;
const restored = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xe000);

function tidied(inline: readonly Inline[]): Inline[] {
  const whole = inline.map((part) => (part.type === "text" ? { ...part, text: part.text.replace(/\s+/g, " ") } : part));
  const first = whole[0];
  const last = whole.at(-1);
  if (first?.type === "text") whole[0] = { ...first, text: first.text.trimStart() };
  if (last?.type === "text")
    whole[whole.length - 1] = { ...last, text: (whole.length === 1 ? (whole[0] as typeof last) : last).text.trimEnd() };
  return whole.filter((part) => part.type !== "text" || part.text !== "");
}
