import { slugify } from "#language/slug.ts";
import type { Block, HeadingLevel, Inline, RichText } from "./model.ts";

export interface OutlineEntry {
  readonly id: string;
  readonly level: HeadingLevel;
  readonly text: string;
}

/** Keeps a heading "Tìm kiếm" from taking the id of the page's own search box. */
const PREFIX = "muc-";
const SLUG_LENGTH = 60;

/**
 * Gives the ids of one document's headings; called once for each in document order it gives the same ids every
 * time, so the page, its table of contents and the search index agree.
 */
export function newHeadingIds(): (text: string) => string {
  const taken = new Set<string>();
  const timesSeen = new Map<string, number>();
  return (text) => {
    const base = PREFIX + slugify(text, String(taken.size + 1), SLUG_LENGTH);
    let times = (timesSeen.get(base) ?? 0) + 1;
    let id = times === 1 ? base : `${base}-${times}`;
    // Ends: `taken` is finite and `times` grows.
    while (taken.has(id)) id = `${base}-${++times}`;
    timesSeen.set(base, times);
    taken.add(id);
    return id;
  };
}

/** The table of contents: every heading that says something, in order. */
export function outline(doc: RichText): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const nextId = newHeadingIds();
  eachBlock(doc.content, (block) => {
    if (block.type !== "heading") return;
    const text = inlineText(block.content);
    const id = nextId(text);
    if (text !== "") entries.push({ id, level: block.attrs.level, text });
  });
  return entries;
}

/** Every block in document order, those within lists, tables and quotations too. */
export function eachBlock(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    switch (block.type) {
      case "bulletList":
      case "orderedList":
        for (const item of block.content) eachBlock(item.content, visit);
        break;
      case "blockquote":
      case "callout":
      case "gallery":
        eachBlock(block.content ?? [], visit);
        break;
      case "table":
        for (const row of block.content) for (const cell of row.content) eachBlock(cell.content, visit);
        break;
    }
  }
}

/** One line: line breaks become spaces. */
export function inlineText(content: readonly Inline[] | undefined): string {
  let line = "";
  for (const inline of content ?? []) line += inline.type === "text" ? inline.text : " ";
  return line.trim();
}
