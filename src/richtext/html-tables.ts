import { type Budget, pay, withoutHeading } from "./html-sink.ts";
import type { HtmlElement } from "./html-tree.ts";
import type { Block, TableCell, TableRow } from "./model.ts";

/**
 * A table that holds data stays one; one that only placed things on the page (a single column) gives its content up. Rows
 * and columns without any content go.
 *
 * @param readCell the blocks of one cell.
 */
export function readTable(table: HtmlElement, readCell: (cell: HtmlElement) => Block[], budget: Budget): Block[] {
  const before: Block[] = [];
  const rows: TableRow[] = [];
  for (const { row, isHead } of rowsOf(table)) {
    if (!pay(budget, 1)) break;
    if (row.name === "caption") {
      before.push(...readCell(row));
      continue;
    }
    const cells = row.children.flatMap((cell) =>
      typeof cell !== "string" && (cell.name === "td" || cell.name === "th") && pay(budget, CELL_NODES)
        ? [cellOf(cell, isHead, readCell)]
        : [],
    );
    if (cells.every((cell) => isEmpty(cell))) {
      budget.nodes += 1 + CELL_NODES * cells.length;
      continue;
    }
    rows.push({ type: "tableRow", content: cells });
  }
  if (rows.length === 0) return before;
  const isLayout = rows.every((row) => row.content.length === 1);
  if (isLayout)
    return [...before, ...rows.flatMap((row) => row.content.flatMap((cell) => (isEmpty(cell) ? [] : cell.content)))];
  return [...before, { type: "table", content: rows }];
}

/** The cell, and its empty paragraph when it has nothing else. */
const CELL_NODES = 2;

function* rowsOf(table: HtmlElement, isHead = false): Generator<{ row: HtmlElement; isHead: boolean }> {
  for (const child of table.children) {
    if (typeof child === "string") continue;
    if (child.name === "tr" || child.name === "caption") yield { row: child, isHead };
    else if (child.name === "thead" || child.name === "tbody" || child.name === "tfoot")
      yield* rowsOf(child, child.name === "thead");
  }
}

function cellOf(cell: HtmlElement, isHead: boolean, readCell: (cell: HtmlElement) => Block[]): TableCell {
  const blocks = readCell(cell).map(withoutHeading);
  return {
    type: isHead || cell.name === "th" ? "tableHeader" : "tableCell",
    attrs: { colspan: span(cell, "colspan", 100), rowspan: span(cell, "rowspan", 1000) },
    content: blocks.length === 0 ? [{ type: "paragraph" }] : blocks,
  };
}

function span(cell: HtmlElement, name: "colspan" | "rowspan", most: number): number {
  const written = Number.parseInt(cell.attributes.get(name) ?? "1", 10);
  return written >= 1 ? Math.min(written, most) : 1;
}

const isEmpty = (cell: TableCell): boolean =>
  cell.content.every(
    (block) => block.type === "paragraph" && (block.content === undefined || block.content.length === 0),
  );
