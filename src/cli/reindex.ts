import { join } from "node:path";
import { areas } from "#areas/index.ts";
import { rebuildEdition } from "#edition/build.ts";
import { openRecord } from "#record/record.ts";
import type { Command } from "./command.ts";

export const reindexCommand: Command = {
  name: "reindex",
  summary: "builds the edition (pages' data and search index) anew from the record",
  usage: `
Usage: dinh reindex

The new edition is built beside the one in use and swapped in when it is whole; a running site moves over by itself.
Nothing is lost by it: the edition holds only what the record implies.`,
  run: async ({ config, terminal }) => {
    const record = await openRecord(config.recordUrl);
    const startedAt = performance.now();
    try {
      const items = await rebuildEdition(record.read, areas, join(config.data, "edition"), ({ items: done }) => {
        const seconds = (performance.now() - startedAt) / 1_000;
        terminal.progress(`${done} items, ${Math.round(done / seconds)} a second`);
      });
      const seconds = (performance.now() - startedAt) / 1_000;
      terminal.print(`The edition was built anew: ${items} items in ${seconds.toFixed(1)} s.`);
      return 0;
    } finally {
      await record.close();
    }
  },
};
