import readXlsxFile from "read-excel-file/universal";
import { listFilesIn, unpackFile } from "#zip/list.ts";
import { storedZip } from "#zip/stored.ts";
import { type ReadFile, readRows, type SheetCell } from "./import-rows.ts";

/** A year's calendar as a table has some 200 KB. */
export const MAX_FILE_BYTES = 2 * 1_048_576;
/** All parts that are looked at, unpacked: read in some 100 ms, which readers of the site would wait for. */
const MAX_UNPACKED_BYTES = 12 * 1_048_576;
/** Of a workbook with a sheet a week, those that are looked for a table. */
const MAX_SHEETS = 60;

/**
 * Reads the first sheet of an Excel workbook that has a table of a week's work in it.
 *
 * @param monday of the week that is looked at; see `readRows`.
 */
export async function readXlsx(bytes: Buffer, monday: Temporal.PlainDate): Promise<ReadFile> {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, problem: "too-large" };
  const unpacked = unpack(bytes);
  if (typeof unpacked === "string") return { ok: false, problem: unpacked };
  let sheets: readonly { readonly data: readonly (readonly SheetCell[])[] }[];
  try {
    sheets = (await readXlsxFile(toArrayBuffer(unpacked))) as never;
  } catch {
    return { ok: false, problem: "broken" };
  }
  const read = sheets.slice(0, MAX_SHEETS).map(({ data }) => readRows(data, monday));
  return read.find(({ ok }) => ok) ?? read[0] ?? { ok: false, problem: "empty" };
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
