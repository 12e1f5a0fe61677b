import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { AGGREGATES, SCHEMA } from "./schema.ts";

/**
 * Copies the counts, for a backup, while the site goes on counting. Today's salt and keys stay behind: a copy of
 * them would outlive midnight. Throws when there is no `from`, or when `to` holds counts already.
 */
export function copyVisits(from: string, to: string): void {
  const db = new DatabaseSync(to, { timeout: 5_000 });
  try {
    db.exec("begin");
    db.exec(SCHEMA);
    db.exec("commit");
    db.prepare("attach ? as source").run(`${pathToFileURL(from).href}?mode=ro`);
    db.exec("begin");
    for (const table of AGGREGATES) db.exec(`insert into main.${table} select * from source.${table}`);
    db.exec("commit");
  } finally {
    db.close();
  }
}
