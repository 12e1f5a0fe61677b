import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { areas } from "#areas/index.ts";
import type { Config } from "#config/config.ts";
import { type Instant, systemClock } from "#kernel/instant.ts";
import { ArchiveError } from "#transfer/archive/format.ts";
import { restoreArchive } from "#transfer/archive/import.ts";
import type { FormatContext } from "#transfer/formats.ts";
import { lineFormats } from "#transfer/formats.ts";
import { keepIn, keepNothing } from "#transfer/html/kept-files.ts";
import { siteRules } from "#transfer/html/rules.ts";
import { SavedSiteError } from "#transfer/html/saved-site.ts";
import { savedPages } from "#transfer/html/source.ts";
import { JsonFileError, readJsonFile } from "#transfer/json-files.ts";
import { LineFileError } from "#transfer/lines.ts";
import { reportProblems } from "#transfer/problems.ts";
import { type SectionMap, sectionMap } from "#transfer/section-map.ts";
import { importSource, type SessionSummary } from "#transfer/session.ts";
import type { Source } from "#transfer/source.ts";
import { openWorkshop, type Workshop } from "../compose.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { Failure } from "./explain.ts";

export const importCommand: Command = {
  usage: `
Usage: dinh import articles   <file.jsonl[.gz]> [flags]
       dinh import documents  <file.jsonl[.gz]> [flags]
       dinh import procedures <file.jsonl[.gz]> [flags]
       dinh import html       <folder> --rules <file.json> [flags]
       dinh import archive    <file.zip>

  --dry-run             reads and checks everything, writes nothing
  --report <file>       writes every problem there; the terminal shows the first 1,000
  --section-map <file>  where the sections of the source go (JSON)
  --section <name>      the section of articles that name none
  --old-site <address>  where these were published before, e.g. https://xa-cu.example.vn: their addresses lead here
  --rules <file>        how to read the pages of the old site (JSON)
  --over-edits          lets the source win over what was changed or withdrawn here since

Importing the same file again updates what changed in it and leaves all else alone; so does going on after an
interruption. What a line lacks is told with its number. The formats are described in docs/import.md.

Exit code 1 when nothing could be brought in, 130 when it was stopped.`,
  flags: {
    "--dry-run": false,
    "--report": true,
    "--section-map": true,
    "--section": true,
    "--old-site": true,
    "--rules": true,
    "--over-edits": false,
  },
  words: 2,
  run: async (given) => {
    const { terminal, words, flags } = given;
    const [format, path] = words;
    if (format === undefined || path === undefined || !FORMATS.includes(format)) {
      terminal.complain(`dinh import: name one of ${FORMATS.join(", ")}, then one file or folder; see --help`);
      return 2;
    }
    const oldSite = originOf(flags["--old-site"]);
    const mistakes = mistakesIn(format, path, flags);
    if (oldSite === null) mistakes.push("--old-site: give the scheme and host only, such as https://xa-cu.example.vn");
    if (mistakes.length > 0 || oldSite === null) {
      terminal.complain(mistakes.join("\n"));
      return 2;
    }
    // Looked for before anything is opened: a mistyped name must not leave a new site behind.
    if (!existsSync(path)) throw new Failure(`there is no file or folder ${path}`);
    try {
      return await withWorkshop(given.config, flags["--dry-run"] !== undefined, (config, workshop) =>
        format === "archive"
          ? restore(given, path, workshop)
          : bringIn(given, config, workshop, (context) =>
              openSource(given, workshop, { ...context, oldSite, defaultSection: flags["--section"] }),
            ),
      );
    } catch (error) {
      if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
      terminal.complain(`dinh import: ${(error as Error).message}.`);
      return 1;
    }
  },
};

const FORMATS = [...Object.keys(lineFormats), "html", "archive"];

/** Flags that only some formats take; the others are for all but archives. */
const TAKEN_BY: { readonly [flag: string]: readonly string[] } = {
  "--dry-run": FORMATS,
  "--section-map": ["articles", "procedures", "html"],
  "--section": ["articles", "html"],
  "--old-site": ["articles"],
  "--rules": ["html"],
};

function mistakesIn(format: string, path: string, flags: Invocation["flags"]): string[] {
  const mistakes: string[] = [];
  for (const flag of Object.keys(flags)) {
    const takers = TAKEN_BY[flag] ?? FORMATS.filter((one) => one !== "archive");
    if (!takers.includes(format)) mistakes.push(`${flag}: it is for ${takers.join(", ")}, not for ${format}`);
  }
  if (format === "html" && flags["--rules"] === undefined)
    mistakes.push("--rules: name the file of the old site's rules; docs/import.md has an example");
  const report = flags["--report"];
  if (report !== undefined && resolve(report) === resolve(path))
    mistakes.push("--report: this is the file to be read; name another");
  return mistakes;
}

/** What can be wrong with a file or folder; all else is a defect. */
const EXPECTED = [LineFileError, JsonFileError, SavedSiteError, ArchiveError];

async function restore({ flags, terminal, stop }: Invocation, path: string, workshop: Workshop): Promise<ExitCode> {
  const { progress, print, complain } = terminal;
  const isDryRun = flags["--dry-run"] !== undefined;
  const summary = await restoreArchive(path, { ...workshop, clock: systemClock, isDryRun, progress, stop });
  if (summary.wasStopped) {
    complain("Stopped. The same command goes on from there; until it ends, readers are shown nothing of it.");
    return 130;
  }
  const { tables, media } = summary.manifest;
  const what = `${tables.items.lines} items, ${tables.versions.lines} versions, ${media.files} files`;
  for (const [kind, count] of summary.unknownKinds)
    complain(`${count} items are of kind "${kind}", which this program does not know: they are kept, and not shown.`);
  if (isDryRun) {
    print(`The archive is whole: ${what}. Nothing was written.`);
    return 0;
  }
  await workshop.bringLevel(({ items }) => progress(`${items} items are in the edition`));
  print(`The site is as it was on ${summary.manifest.madeAt}: ${what}.`);
  return 0;
}

async function openSource({ words, flags }: Invocation, { media }: Workshop, context: FormatContext): Promise<Source> {
  const [format = "", path = ""] = words;
  const lines = lineFormats[format];
  if (lines !== undefined) return lines(path, context);
  const rules = readJsonFile(flags["--rules"] ?? "", siteRules);
  return savedPages(path, rules, flags["--dry-run"] === undefined ? keepIn(media) : keepNothing, context);
}

async function bringIn(
  { flags, terminal, stop }: Invocation,
  config: Config,
  workshop: Workshop,
  open: (context: FormatContext) => Promise<Source>,
): Promise<ExitCode> {
  const isDryRun = flags["--dry-run"] !== undefined;
  const report = reportProblems(terminal.complain, flags["--report"]);
  let source: Source | undefined;
  const openNow = async ({ sections, mendings }: Pick<FormatContext, "sections" | "mendings">) => {
    source = await open({ sections, mendings, latest: tomorrow() });
    return source;
  };
  try {
    const summary = await importSource(openNow, {
      ...workshop,
      recordUrl: config.recordUrl,
      areas,
      clock: systemClock,
      report,
      isDryRun,
      overEdits: flags["--over-edits"] !== undefined,
      sectionMap: readMap(flags["--section-map"]),
      progress: terminal.progress,
      stop,
    });
    const code = conclude(summary, isDryRun, terminal);
    const brokenOff = source?.brokenOff?.();
    if (brokenOff !== undefined) terminal.complain(`dinh import: ${brokenOff}.`);
    return brokenOff !== undefined && code === 0 ? 1 : code;
  } finally {
    report.end();
  }
}

function conclude(summary: SessionSummary, isDryRun: boolean, { print, complain }: Invocation["terminal"]): ExitCode {
  const { created, updated, unchanged, kept, leftOut, toLookAt, mendings, seconds } = summary;
  const all = created + updated + unchanged + kept;
  const rate = seconds > 0 ? Math.round(all / seconds) : all;
  const row = (name: string, count: number) => print(`${name.padEnd(14)}${String(count).padStart(9)}`);
  row(isDryRun ? "Would be new" : "New", created);
  row(isDryRun ? "Would change" : "Changed", updated);
  row("As before", unchanged);
  if (kept > 0) row("Kept", kept);
  if (leftOut > 0) row("Left out", leftOut);
  if (toLookAt > 0) row("To look at", toLookAt);
  if (kept > 0) print("Kept are those changed or withdrawn here since; --over-edits lets the source win.");
  for (const [kind, count] of mendings) print(`Mended ${MENDED[kind]}: ${count}`);
  print(
    `${all} in ${seconds.toFixed(1)} s, ${rate} a second${isDryRun ? "; nothing was written" : summary.wasStopped ? "" : ", the edition included"}`,
  );
  if (summary.wasStopped) {
    complain(
      "Stopped. What was written stays; the same command goes on from there, and dinh serve or dinh reindex brings the edition level.",
    );
    return 130;
  }
  if (all === 0 && leftOut === 0) complain("dinh import: nothing to bring in was found there.");
  return all === 0 ? 1 : 0;
}

const MENDED = {
  entities: "escaped characters (&agrave;)",
  nfd: "letters and marks that were apart",
  tcvn3: "TCVN3",
  vni: "VNI",
} as const;

/** Opens the site's parts. A dry run on a site that does not exist yet must not make one: it gets a passing one. */
async function withWorkshop(
  config: Config,
  isDryRun: boolean,
  work: (config: Config, workshop: Workshop) => Promise<ExitCode>,
): Promise<ExitCode> {
  const isAbsent = config.recordUrl.startsWith("sqlite:") && !existsSync(config.recordUrl.slice("sqlite:".length));
  const passing = isDryRun && isAbsent ? mkdtempSync(join(tmpdir(), "dinh-dry-run-")) : undefined;
  const used =
    passing === undefined
      ? config
      : { ...config, data: passing, recordUrl: `sqlite:${join(passing, "record.sqlite")}` };
  try {
    const workshop = await openWorkshop(used);
    try {
      return await work(used, workshop);
    } finally {
      await workshop.close();
    }
  } finally {
    if (passing !== undefined) rmSync(passing, { recursive: true, force: true });
  }
}

const readMap = (file: string | undefined): SectionMap => (file === undefined ? {} : readJsonFile(file, sectionMap));

/** @returns null when it is not an origin. */
function originOf(address: string | undefined): string | undefined | null {
  if (address === undefined) return undefined;
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === ""
    ? url.origin
    : null;
}

const DAY_MS = 24 * 3_600_000;
/** Clocks of old sites go wrong by hours; a date further on than that is a mistake. */
const tomorrow = (): Instant => (systemClock() + DAY_MS) as Instant;
