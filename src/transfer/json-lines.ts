import { openLines } from "./lines.ts";
import type { Reading, RecordReading, Source } from "./source.ts";

/** Reads one record, whatever it is. */
export type ReadRecord = (record: unknown) => RecordReading;

/**
 * A file of JSON Lines, packed by gzip or not, as a source.
 *
 * @throws {LineFileError} here or while reading, when the file cannot be used.
 */
export async function jsonLines(path: string, read: ReadRecord): Promise<Source> {
  const file = await openLines(path);
  return {
    done: file.done,
    readings: async function* () {
      for await (const lines of file.pieces())
        yield lines.map((line): Reading => {
          const at = `line ${line.number}`;
          if (line.fault !== undefined) return { kind: "fault", at, what: line.fault, remedy: line.remedy };
          const record = parse(line.text);
          if (record === undefined)
            return { kind: "fault", at, what: "this is no JSON", remedy: "write one JSON object a line" };
          return { ...read(record.value), at };
        });
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
