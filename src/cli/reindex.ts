import { join } from "node:path";
import { areas } from "#areas/index.ts";
import { rebuildEdition } from "#edition/build.ts";
import { countItems } from "#editorial/queries.ts";
import { openRecord } from "#record/record.ts";
import { Pace } from "#transfer/progress.ts";
import type { Command } from "./command.ts";
import { requireSite } from "./existing-site.ts";

export const reindexCommand: Command = {
  usage: `
Usage: dinh reindex

The new edition is built beside the one in use and swapped in when it is whole; a running site moves over by itself.
Nothing is lost by it: the edition holds only what the record implies.`,
  run: async ({ config, terminal }) => {
    requireSite(config);
    const record = await openRecord(config.recordUrl);
    const pace = new Pace();
    try {
      const counts = await countItems(record.read);
      const all = counts.reduce((sum, { state, count }) => (PUBLIC.includes(state) ? sum + count : sum), 0);
      const items = await rebuildEdition(record.read, areas, join(config.data, "edition"), ({ items: done }) => {
        terminal.progress(pace.line(done, all === 0 ? 1 : done / all));
      });
      terminal.print(`The edition was built anew: ${items} items in ${pace.seconds().toFixed(1)} s.`);
      return 0;
    } finally {
      await record.close();
    }
  },
};

/** States of items that readers see; some more are seen while a new version is in work, which a guess may pass over. */
const PUBLIC = ["published", "withdrawn"];
