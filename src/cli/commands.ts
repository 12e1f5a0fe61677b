import type { NamedCommand } from "./command.ts";

/** All of `dinh`. A command's code is read when it is called: what one needs keeps no other waiting. */
export const commands: readonly NamedCommand[] = [
  {
    name: "serve",
    summary: "serves the public site",
    load: async () => (await import("./serve.ts")).serveCommand,
  },
  {
    name: "import",
    summary: "brings in news, documents, procedures, or the saved pages of an old site",
    load: async () => (await import("./import.ts")).importCommand,
  },
  {
    name: "export",
    summary: "writes everything of the site into one file that others can read",
    load: async () => (await import("./export.ts")).exportCommand,
  },
  {
    name: "sample",
    summary: "fills an empty site with a sample town, to look around in",
    load: async () => (await import("./sample.ts")).sampleCommand,
  },
  {
    name: "eval",
    summary: "measures search against queries whose answers are known",
    load: async () => (await import("./eval.ts")).evalCommand,
  },
  {
    name: "reindex",
    summary: "builds the edition (pages' data and search index) anew from the record",
    load: async () => (await import("./reindex.ts")).reindexCommand,
  },
  {
    name: "status",
    summary: "says what the site holds and whether the edition is level with the record",
    load: async () => (await import("./status.ts")).statusCommand,
  },
];
