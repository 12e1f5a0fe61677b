import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { areas } from "#areas/index.ts";
import { EditionDatabase } from "#edition/database.ts";
import { editionFolder } from "#edition/folder.ts";
import { schemaVersion } from "#edition/schema.ts";
import { countItems } from "#editorial/queries.ts";
import { feedHead } from "#record/feed.ts";
import { openRecord } from "#record/record.ts";
import type { Command } from "./command.ts";
import { requireSite } from "./existing-site.ts";

export const statusCommand: Command = {
  usage: `
Usage: dinh status

Exit code 1 when there is no edition, or it was made by another version of the program.`,
  run: async ({ config, terminal }) => {
    requireSite(config);
    const record = await openRecord(config.recordUrl);
    try {
      terminal.print(`data      ${config.data}`);
      for (const { kind, state, count } of await countItems(record.read))
        terminal.print(`${kind.padEnd(16)}${state.padEnd(12)}${String(count).padStart(9)}`);
      const head = await feedHead(record.read);
      const file = editionFolder(join(config.data, "edition")).currentFile();
      if (file === undefined || !existsSync(file)) {
        terminal.print("edition   none yet: dinh serve or dinh reindex builds it");
        return 1;
      }
      const db = EditionDatabase.forReading(file);
      try {
        const meta = (key: string) => db.get<{ value: string }>("select value from meta where key = ?", key)?.value;
        const isPresent = meta("schema") === schemaVersion(areas);
        const behind = head - Number(meta("position") ?? 0);
        const megabytes = (statSync(file).size / 1_000_000).toFixed(1);
        terminal.print(
          `edition   ${megabytes} MB, ${behind === 0 ? "level with the record" : `${behind} changes behind`}`,
        );
        if (!isPresent)
          terminal.print("edition   made by another version of the program: it is built anew at the next start");
        return isPresent ? 0 : 1;
      } finally {
        db.close();
      }
    } finally {
      await record.close();
    }
  },
};
