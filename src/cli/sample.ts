import { countItems } from "#editorial/queries.ts";
import { systemClock } from "#kernel/instant.ts";
import { type LoadReport, loadedAt, loadSampleTown } from "#sample/load.ts";
import { openWorkshop } from "../compose.ts";
import type { Command } from "./command.ts";

export const sampleCommand: Command = {
  usage: `
Usage: dinh sample [--force]

Bến Lụa is an invented commune: sections, news in Vietnamese and English, documents, a work calendar, pages, links,
alerts and pictures. The site says on every page that it is a sample. Run again, it adds only what is missing.

  --force   into a site that already holds something: adds the town beside it and changes nothing of it

Examples:
  dinh sample --data ./trial
  dinh serve --data ./trial`,
  flags: { "--force": false },
  run: async ({ config, flags, terminal }) => {
    const workshop = await openWorkshop(config);
    const startedAt = performance.now();
    try {
      const isLoaded = (await loadedAt(workshop.record.read)) !== undefined;
      const held = (await countItems(workshop.record.read)).reduce((sum, { count }) => sum + count, 0);
      if (held > 0 && !isLoaded && flags["--force"] === undefined) {
        terminal.complain(
          `This site holds ${held} items already; the sample town is for an empty one. Give another folder with ` +
            "--data, or --force to add the town beside what is there.",
        );
        return 1;
      }
      const report = await loadSampleTown({ ...workshop, clock: systemClock }, undefined, (done, total) =>
        terminal.progress(`${done} of ${total} pictures and files`),
      );
      await workshop.bringLevel();
      const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
      terminal.print(`${describe(report)} (${seconds} s)`);
      return 0;
    } finally {
      await workshop.close();
    }
  },
};

function describe({ created, present }: LoadReport): string {
  const made = Object.entries(created).filter(([, count]) => count > 0);
  if (made.length === 0) return `The sample town is there already: all ${present} items of it. Nothing was changed.`;
  const counts = made.map(([kind, count]) => `${kind} ${count}`).join(", ");
  return `The sample town was loaded: ${counts}${present === 0 ? "" : `; ${present} were there already`}.`;
}
