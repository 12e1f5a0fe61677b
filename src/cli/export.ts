import { systemClock } from "#kernel/instant.ts";
import { exportArchive } from "#transfer/archive/export.ts";
import { ArchiveError } from "#transfer/archive/format.ts";
import { openWorkshop } from "../compose.ts";
import type { Command } from "./command.ts";
import { requireSite } from "./existing-site.ts";

export const exportCommand: Command = {
  usage: `
Usage: dinh export archive <file.zip>

All items with all their versions, states and addresses, the log, the settings and the stored files, as they are at one
moment; the newsroom and readers go on meanwhile. docs/archive-format.md describes the file. Counts of visits and the
edition are not in it: one belongs to the old site, the other is made from the record.

dinh import archive <file.zip> makes the same site of it in an empty data folder.

Exit code 1 when no archive could be made, or stored files were missing.`,
  words: 2,
  run: async ({ config, words, terminal, stop }) => {
    const [format, path] = words;
    if (format !== "archive" || path === undefined) {
      terminal.complain("dinh export: name archive, then one file; see --help");
      return 2;
    }
    requireSite(config);
    const workshop = await openWorkshop(config);
    try {
      const { manifest, missing } = await exportArchive(path, {
        ...workshop,
        clock: systemClock,
        progress: terminal.progress,
        stop,
      });
      for (const hash of missing.slice(0, 1_000)) terminal.complain(`the stored file ${hash} is missing`);
      const { tables, media } = manifest;
      terminal.print(`${path}: ${tables.items.lines} items, ${tables.versions.lines} versions, ${media.files} files`);
      return missing.length === 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      terminal.complain(`dinh export: ${error.message}.`);
      return stop.aborted ? 130 : 1;
    } finally {
      await workshop.close();
    }
  },
};
