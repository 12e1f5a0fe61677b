import { storedZip } from "#zip/stored.ts";

/** A cell: a text, a number, a day (`2026-11-23`) or an hour as a part of a day. */
export type WorkbookCell = string | number | { readonly day: string } | { readonly hour: number } | undefined;

const DAY_MS = 86_400_000;
/** Excel's day 0, with its leap day that never was (ECMA-376, 18.17.4.1). */
const DAY_0 = Date.UTC(1899, 11, 30);

const xml = (text: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

type Rows = readonly (readonly WorkbookCell[])[];

/** The smallest Excel workbook (ECMA-376) that has one sheet with some rows. */
export const workbook = (rows: Rows): Buffer => workbookOf({ Lịch: rows });

/** One with several sheets, by their names. */
export function workbookOf(sheets: Readonly<Record<string, Rows>>): Buffer {
  const all = Object.entries(sheets).map(([name, rows], at) => ({ name, number: at + 1, rows: rowsXml(rows) }));
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts =
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    all
      .map(
        ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`,
      )
      .join("");
  return storedZip([
    {
      name: "[Content_Types].xml",
      bytes: xml(
        `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts}</Types>`,
      ),
    },
    {
      name: "_rels/.rels",
      bytes: xml(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      name: "xl/workbook.xml",
      bytes: xml(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${all.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
      ),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes: xml(
        `<Relationships xmlns="${packages}/relationships">${all.map(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}<Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      ),
    },
    {
      name: "xl/styles.xml",
      bytes: xml(
        `<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="20" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
    },
    ...all.map(({ number, rows }) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      bytes: xml(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
    })),
  ]);
}

function cellXml(cell: WorkbookCell, place: string): string {
  if (cell === undefined) return "";
  if (typeof cell === "string")
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if ("day" in cell) return `<c r="${place}" s="1"><v>${(Date.parse(cell.day) - DAY_0) / DAY_MS}</v></c>`;
  return `<c r="${place}" s="2"><v>${cell.hour}</v></c>`;
}

const rowsXml = (rows: Rows): string =>
  rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${row + 1}`)).join("")}</row>`,
    )
    .join("");
