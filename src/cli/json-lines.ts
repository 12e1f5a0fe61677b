import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { z } from "zod";
import { describeIssue } from "#transfer/issues.ts";

/** A set of queries or passages is made by hand or sampled; more is no longer one. */
const MAX_LINES = 200_000;

/**
 * Reads a small file of JSON Lines, also gzipped, whole.
 *
 * @throws with the line's number, when a line is not as the schema says.
 */
export async function readJsonLines<Value>(file: string, schema: z.ZodType<Value>): Promise<Value[]> {
  const raw = createReadStream(file);
  const input = file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  const values: Value[] = [];
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    if (values.length >= MAX_LINES) throw new Error(`${file}: more than ${MAX_LINES} lines`);
    values.push(parseLine(line, `${file}, line ${number}`, schema));
  }
  return values;
}

function parseLine<Value>(line: string, where: string, schema: z.ZodType<Value>): Value {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error(`${where}: this is no JSON`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => describeIssue(issue, "the line"));
  throw new Error(`${where}: ${issues.join("; ")}`);
}
