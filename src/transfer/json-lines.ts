import { LineFileError, openLines } from "./lines.ts";
import type { Reading, RecordReading, Source } from "./source.ts";

/** Reads one record, whatever it is. */
export type ReadRecord = (record: unknown) => RecordReading;

/**
 * A file of JSON Lines, packed by gzip or not, as a source. One that breaks off gives what stands before that.
 *
 * @throws {LineFileError} here, or at the first step of reading, when the file cannot be used.
 */
export async function jsonLines(path: string, read: ReadRecord): Promise<Source> {
  const file = await openLines(path);
  let lines = 0;
  let brokenOff: string | undefined;
  const readLine = (text: string): RecordReading => {
    lines += 1;
    const record = parse(text);
    const other = lines === 1 && (record === undefined || Array.isArray(record.value)) ? guessFormat(text) : undefined;
    if (other !== undefined) throw new LineFileError(`${path} ${other}`);
    if (record === undefined) return { kind: "fault", what: "this is no JSON", remedy: "write one JSON object a line" };
    return read(record.value);
  };
  return {
    done: file.done,
    brokenOff: () => brokenOff,
    readings: async function* () {
      try {
        for await (const piece of file.pieces())
          yield piece.map((line): Reading => {
            const at = `line ${line.number}`;
            if (line.fault === undefined) return { ...readLine(line.text), at };
            lines += 1;
            return { kind: "fault", at, what: line.fault, remedy: line.remedy };
          });
      } catch (error) {
        if (!(error instanceof LineFileError) || lines < 2) throw error;
        brokenOff = error.message;
      }
    },
  };
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What the first line of a file that is no JSON Lines says of it; undefined where it may just be a damaged line. */
function guessFormat(text: string): string | undefined {
  const head = text.trimStart().slice(0, 2_000);
  if (/^[[{]\s*$|^\[/.test(head)) return "is one JSON text over the whole file: write each object on a line of its own";
  if (head.startsWith("<")) return "is HTML or XML: dinh import html takes a folder of saved pages";
  if (!head.startsWith("{") && /^[^{}]*[,;\t][^{}]*$/.test(head))
    return "is a table (CSV), not JSON Lines: write each row as a JSON object on a line of its own";
  return undefined;
}
