import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EditionReader } from "#edition/database.ts";

/** Tables that say how an edition came to be, not what readers see. */
const OF_THE_WAY = new Set(["touched", "sqlite_sequence"]);

/** Rows as JSON, sorted, by table. */
export type EditionContents = Readonly<Record<string, readonly string[]>>;

/**
 * All that an edition holds, table by table, in an order that does not depend on how it came there. Left out is the
 * index of search, which may number and merge as it likes: what is found is asked of the search.
 */
export function contentsOfEdition(edition: EditionReader): EditionContents {
  const tables = edition.all<{ name: string }>("select name from sqlite_schema where type = 'table' order by name");
  return Object.fromEntries(
    tables
      .filter(({ name }) => !OF_THE_WAY.has(name) && !name.startsWith("search_"))
      .map(({ name }) => [
        name,
        edition
          .all(`select * from "${name}"`)
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
  );
}

/** Every byte of a folder's files: what a thief of the disk would read. */
export const bytesOf = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );
