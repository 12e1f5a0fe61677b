import { heading, paragraph } from "./build.ts";
import { paragraphsOf, type RawInline } from "./html-inline.ts";
import type { Block, HeadingLevel, Inline, Mark, Paragraph } from "./model.ts";
import { newWordLists, type WordItem } from "./word-lists.ts";

/** What is left of the bounds of a document; shared by all sinks of one reading. */
export interface Budget {
  nodes: number;
  textLength: number;
}

/** Takes text and blocks in the order they stand in the HTML, and makes paragraphs of what lies between blocks. */
export type Sink = ReturnType<typeof newSink>;

export function newSink(budget: Budget) {
  const blocks: Block[] = [];
  const lists = newWordLists(blocks);
  let raw: RawInline[] = [];

  const affordable = (paragraphs: readonly Inline[][]): Inline[][] =>
    paragraphs.filter((inline) => spend(budget, inline));
  const takeText = (): Inline[][] => {
    const paragraphs = raw.length === 0 ? [] : affordable(paragraphsOf(raw));
    raw = [];
    return paragraphs;
  };
  const flush = () => {
    const paragraphs = takeText();
    if (paragraphs.length > 0) lists.end();
    for (const inline of paragraphs) blocks.push(paragraph(inline));
  };

  return {
    text(text: string, marks: readonly Mark[]) {
      raw.push({ text, marks });
    },
    lineBreak() {
      raw.push("break");
    },
    /** Ends the paragraph being filled, if any. */
    flush,
    /** @param cost its nodes; 0 for what was paid for while it was made. Left out when the document is full. */
    block(block: Block, cost: number) {
      flush();
      if (!pay(budget, cost)) return;
      lists.end();
      blocks.push(block);
    },
    heading(level: HeadingLevel) {
      const [first, ...more] = takeText();
      if (!first) return;
      lists.end();
      blocks.push(
        heading(
          level,
          plainMarks(
            [first, ...more].flatMap((inline, at) =>
              at === 0 ? inline : [{ type: "text" as const, text: " " }, ...inline],
            ),
          ),
        ),
      );
    },
    wordItem(item: WordItem) {
      // The item, and the list it may be the first of.
      for (const inline of takeText()) if (pay(budget, 2)) lists.add(paragraph(inline), item);
    },
    /** What has come together; the sink is done with. */
    end(): Block[] {
      flush();
      return blocks;
    },
  };
}

/** False, and nothing spent, when the document is full; from then on it stays full. */
export function pay(budget: Budget, nodes: number): boolean {
  if (budget.nodes < nodes) budget.nodes = 0;
  else budget.nodes -= nodes;
  return budget.nodes > 0 || nodes === 0;
}

function spend(budget: Budget, inline: readonly Inline[]): boolean {
  const textLength = inline.reduce(
    (sum, part) => sum + (part.type === "text" ? part.text.length + hrefLength(part.marks) : 0),
    0,
  );
  const nodes = inline.length + 1;
  if (budget.nodes < nodes || budget.textLength < textLength) {
    budget.nodes = Math.min(budget.nodes, 0);
    return false;
  }
  budget.nodes -= nodes;
  budget.textLength -= textLength;
  return true;
}

const hrefLength = (marks: readonly Mark[] | undefined): number =>
  marks?.reduce(
    (sum, mark) =>
      sum + (mark.type === "link" ? mark.attrs.href.length : mark.type === "lang" ? mark.attrs.lang.length : 0),
    0,
  ) ?? 0;

/** A heading is bold and of its own size as it is, and one line. */
const plainMarks = (inline: readonly Inline[]): Inline[] =>
  inline.map((part) => {
    if (part.type !== "text") return { type: "text", text: " " };
    const marks = (part.marks ?? []).filter((mark) => mark.type !== "bold" && mark.type !== "underline");
    return marks.length === 0 ? { type: "text", text: part.text } : { type: "text", text: part.text, marks };
  });

/** As the first block of a list item must be a paragraph. */
export function itemContent(blocks: readonly Block[]): [Paragraph, ...Block[]] {
  const [first, ...rest] = blocks.map(withoutHeading);
  if (first?.type === "paragraph") return [first, ...rest];
  return first ? [{ type: "paragraph" }, first, ...rest] : [{ type: "paragraph" }];
}

/** Within lists and tables a heading would tear the outline; it stays a line in bold. */
export const withoutHeading = (block: Block): Block =>
  block.type !== "heading"
    ? block
    : paragraph(
        (block.content ?? []).map((part) => ({ ...part, marks: [...(part.marks ?? []), { type: "bold" as const }] })),
      );
