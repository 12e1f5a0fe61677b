import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { areas } from "#areas/index.ts";
import type { Area } from "#edition/area.ts";
import type { Clock, Instant } from "#kernel/instant.ts";
import type { Record, RecordReader } from "#record/record.ts";
import { type FormatContext, lineFormats } from "#transfer/formats.ts";
import { type ImportOptions, runImport } from "#transfer/import-run.ts";
import type { Problem } from "#transfer/problems.ts";
import type { SectionMap } from "#transfer/section-map.ts";
import { SectionBook } from "#transfer/sections.ts";
import type { Source } from "#transfer/source.ts";
import type { Mendings } from "#transfer/text-fields.ts";

export const kinds: ReadonlyMap<string, Area> = new Map(areas.map((area) => [area.kind, area]));

/** 23 November 2026; what tests import was published before it. */
export const IMPORT_CLOCK: Clock = () => Date.UTC(2026, 10, 23, 8) as Instant;

export interface TestImport
  extends Partial<Pick<ImportOptions, "isDryRun" | "overEdits" | "onBatch" | "stop" | "clock">> {
  readonly context?: Partial<FormatContext>;
  readonly sectionMap?: SectionMap;
}

/** Imports a source as the command does, without an edition. */
export async function importFrom(
  record: Record,
  open: (context: FormatContext) => Promise<Source>,
  { context, sectionMap, ...options }: TestImport = {},
) {
  const problems: Problem[] = [];
  const mendings: Mendings = new Map();
  const sections = await SectionBook.load(record.read, sectionMap);
  const source = await open({ sections, mendings, latest: IMPORT_CLOCK(), ...context });
  const count = (isLeftOut: boolean) => problems.filter((problem) => problem.isLeftOut === isLeftOut).length;
  const summary = await runImport(source, {
    record,
    kinds,
    clock: IMPORT_CLOCK,
    isDryRun: false,
    overEdits: false,
    stop: new AbortController().signal,
    takeFreshSections: () => sections.takeFresh(),
    ...options,
    report: {
      add: (problem) => problems.push(problem),
      leftOut: () => count(true),
      toLookAt: () => count(false),
      end: () => {},
    },
  });
  return { ...summary, problems, mendings: Object.fromEntries(mendings) };
}

/** Imports records of a format, written to a file of a folder; a string is a line as it stands. */
export function importRecords(
  record: Record,
  folder: string,
  format: "articles" | "documents" | "procedures",
  records: readonly (object | string)[],
  options?: TestImport,
) {
  const file = join(folder, `${format}.jsonl`);
  writeFileSync(file, records.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join("\n"));
  const open = lineFormats[format];
  if (open === undefined) throw new Error(`no such format: ${format}`);
  return importFrom(record, (context) => open(file, context), options);
}

/** All that a record holds but the times at which it came to hold it, and the feed. */
export async function contentsOf(db: RecordReader) {
  const items = await db.selectFrom("item").selectAll().orderBy("id").execute();
  const versions = await db.selectFrom("version").selectAll().orderBy("item_id").orderBy("number").execute();
  const addresses = await db.selectFrom("address").selectAll().orderBy("path").execute();
  return {
    items: items.map(({ state_at: _, ...item }) => item),
    versions: versions.map(({ made_at: _, ...version }) => version),
    addresses,
  };
}

/** The present content of an item by its external id, as its kind has it. */
export async function contentOf(db: RecordReader, externalId: string) {
  const row = await db
    .selectFrom("item")
    .innerJoin("version", (join) =>
      join.onRef("version.item_id", "=", "item.id").onRef("version.number", "=", "item.working_version"),
    )
    .select("version.content")
    .where("item.external_id", "=", externalId)
    .executeTakeFirst();
  return row && JSON.parse(row.content);
}
