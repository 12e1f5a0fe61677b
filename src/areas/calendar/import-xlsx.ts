import readXlsxFile from "read-excel-file/universal";
import { listFilesIn, unpackFile } from "#zip/list.ts";
import { storedZip } from "#zip/stored.ts";
import type { SheetCell } from "./import-cells.ts";
import { countDaysIn } from "./import-days.ts";
import { type FileProblem, type ReadFile, readRows } from "./import-rows.ts";

/** A year's calendar as a table has some 200 KB. */
export const MAX_FILE_BYTES = 2 * 1_048_576;
/** All parts that are looked at, unpacked: read in some 100 ms, which readers of the site would wait for. */
const MAX_UNPACKED_BYTES = 12 * 1_048_576;
/** Of a workbook with a sheet a week, those that are looked for a table. */
const MAX_SHEETS = 60;

/** A workbook as it was read, of one of its sheets. */
export type ReadWorkbook = ReadFile & {
  /** Names of the sheets that have a table of work, in their order, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet?: string;
};

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly read: ReadFile;
}

/**
 * Reads a table of a week's work in an Excel workbook: of several sheets that have one the asked one, or that of the week.
 *
 * @param monday of the week that is looked at; see `readRows`.
 * @param asked the name of a sheet.
 */
export async function readXlsx(bytes: Buffer, monday: Temporal.PlainDate, asked?: string): Promise<ReadWorkbook> {
  const sheets = await openSheets(bytes, monday);
  if (typeof sheets === "string") return { ok: false, problem: sheets, sheets: [] };
  const readable = sheets.filter(({ read }) => read.ok);
  const names = readable.map(({ name }) => name);
  const chosen = readable.find(({ name }) => name === asked) ?? sheetOfWeek(readable, monday);
  if (chosen !== undefined) return { ...chosen.read, sheets: names, sheet: chosen.name };
  return { ...(sheets[0]?.read ?? { ok: false, problem: "empty" }), sheets: names };
}

/** The sheet with most of the week's dates; where none has any, the one that is called by the week's number; or the first. */
function sheetOfWeek(sheets: readonly Sheet[], monday: Temporal.PlainDate): Sheet | undefined {
  const days = new Map(sheets.map((sheet) => [sheet, countDaysIn(sheet.rows, monday)]));
  const most = Math.max(0, ...days.values());
  if (most > 0) return sheets.find((sheet) => days.get(sheet) === most);
  const number = new RegExp(`(?:^|\\D)0?${monday.weekOfYear}(?!\\d)`);
  return sheets.find(({ name }) => number.test(name)) ?? sheets[0];
}

async function openSheets(bytes: Buffer, monday: Temporal.PlainDate): Promise<Sheet[] | FileProblem> {
  if (bytes.length > MAX_FILE_BYTES) return "too-large";
  const unpacked = unpack(bytes);
  if (typeof unpacked === "string") return unpacked;
  let sheets: readonly { readonly sheet: string; readonly data: readonly (readonly SheetCell[])[] }[];
  try {
    sheets = (await readXlsxFile(toArrayBuffer(unpacked))) as never;
  } catch {
    return "broken";
  }
  return sheets
    .slice(0, MAX_SHEETS)
    .map(({ sheet, data }) => ({ name: sheet, rows: data, read: readRows(data, monday) }));
}

/**
 * The library believes what the file says of its own sizes and unpacks without a bound, so all that it looks at is
 * unpacked here, with one, and handed over as it is.
 */
function unpack(bytes: Buffer): Buffer | "broken" | "too-large" {
  let room = MAX_UNPACKED_BYTES;
  const files: { name: string; bytes: Buffer }[] = [];
  for (const file of listFilesIn(bytes) ?? []) {
    if (!/\.(xml|rels)$/.test(file.name)) continue;
    try {
      const whole = unpackFile(bytes, file, room);
      room -= whole.length;
      files.push({ name: file.name, bytes: whole });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken";
    }
  }
  return files.length === 0 ? "broken" : storedZip(files);
}

const toArrayBuffer = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
