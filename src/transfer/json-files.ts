import { readFileSync } from "node:fs";
import type { z } from "zod";
import { describeIssue } from "./issues.ts";

/** A settings file that someone wrote by hand cannot be used; the message says where it is wrong. */
export class JsonFileError extends Error {
  override readonly name = "JsonFileError";
}

/** UTF-16 units: written by hand, so never as large. */
const MAX_LENGTH = 2_000_000;

/**
 * Reads a small JSON file and checks its shape.
 *
 * @throws {JsonFileError}
 */
export function readJsonFile<Shape>(path: string, schema: z.ZodType<Shape>): Shape {
  const parsed = schema.safeParse(parseFile(path));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 20).map((issue) => `  ${describeIssue(issue, "the file")}`);
  throw new JsonFileError(`${path} is not as it should be:\n${issues.join("\n")}`);
}

function parseFile(path: string): unknown {
  try {
    const text = readFileSync(path, "utf8");
    if (text.length > MAX_LENGTH) throw new JsonFileError(`${path} is larger than ${MAX_LENGTH} characters`);
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) throw new JsonFileError(`${path} is no JSON: ${error.message}`);
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new JsonFileError(`there is no file ${path}`);
    throw error;
  }
}
