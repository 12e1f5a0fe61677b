import { escapeHtml } from "./escape.ts";
import type { Block, Table, TableCell, TableRow } from "./model.ts";

/**
 * A table in a box that scrolls by touch and by keyboard, so that a wide one never widens the page.
 *
 * @param label names the box to a screen reader.
 */
export function renderTable(table: Table, label: string, renderCell: (blocks: readonly Block[]) => string): string {
  const [first, ...rest] = table.content;
  if (!first) return "";
  const isHead = rest.length > 0 && isHeadRow(first);
  const head = isHead ? `<thead>${renderRow(first, "col", renderCell)}</thead>` : "";
  let body = "";
  for (const row of isHead ? rest : table.content) body += renderRow(row, "row", renderCell);
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table>${head}<tbody>${body}</tbody></table></div>`;
}

/** A header cell that reaches down into the body would be cut off at the end of `thead`. */
const isHeadRow = (row: TableRow) =>
  row.content.every((cell) => cell.type === "tableHeader" && cell.attrs.rowspan === 1);

function renderRow(row: TableRow, scope: "col" | "row", renderCell: (blocks: readonly Block[]) => string): string {
  let html = "<tr>";
  for (const cell of row.content) {
    const tag = cell.type === "tableHeader" ? "th" : "td";
    const attributes = `${tag === "th" ? ` scope="${scope}"` : ""}${span("colspan", cell)}${span("rowspan", cell)}`;
    html += `<${tag}${attributes}>${renderCell(cell.content)}</${tag}>`;
  }
  return `${html}</tr>`;
}

const span = (name: "colspan" | "rowspan", { attrs }: TableCell): string =>
  Number.isInteger(attrs[name]) && attrs[name] > 1 ? ` ${name}="${attrs[name]}"` : "";
