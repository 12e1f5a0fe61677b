import type { Area } from "#edition/area.ts";
import type { Kinds } from "#editorial/kinds.ts";
import type { Clock } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { type Following, followWhileImporting } from "./following.ts";
import { type ImportSummary, runImport } from "./import-run.ts";
import type { ProblemReport } from "./problems.ts";
import { Pace } from "./progress.ts";
import type { SectionMap } from "./section-map.ts";
import { SectionBook } from "./sections.ts";
import type { Source } from "./source.ts";
import type { Mendings } from "./text-fields.ts";

export interface SessionOptions {
  readonly record: Record;
  readonly recordUrl: string;
  readonly kinds: Kinds;
  readonly areas: readonly Area[];
  readonly editionFolder: string;
  readonly clock: Clock;
  readonly report: ProblemReport;
  readonly isDryRun: boolean;
  readonly overEdits: boolean;
  readonly sectionMap: SectionMap;
  readonly progress: (line: string) => void;
  readonly stop: AbortSignal;
}

export interface SessionSummary extends ImportSummary {
  readonly mendings: Mendings;
  readonly seconds: number;
}

/** How often the terminal hears how far the edition is, once everything is in the record. */
const SETTLING_EVERY_MS = 500;

/**
 * One import from end to end: reads the source into the record while the edition follows, and returns when both are
 * level. Stopped, it leaves the edition where it is; whoever follows next goes on from there.
 *
 * @param open given the sections of the site and the count of mended texts.
 */
export async function importSource(
  open: (given: { readonly sections: SectionBook; readonly mendings: Mendings }) => Promise<Source>,
  options: SessionOptions,
): Promise<SessionSummary> {
  const sections = await SectionBook.load(options.record.read, options.sectionMap);
  const mendings: Mendings = new Map();
  const source = await open({ sections, mendings });
  const pace = new Pace();
  const following = options.isDryRun ? undefined : followWhileImporting({ ...options, record: options.record.read });
  try {
    // An edition that is missing or of another version is built first: once, and not while it is being added to.
    if (following !== undefined) await settle(following, "making the edition ready", options);
    const summary = await runImport(source, {
      ...options,
      takeFreshSections: () => sections.takeFresh(),
      onBatch: ({ things, done }) => {
        following?.wake();
        options.progress(pace.line(things, done));
      },
    });
    if (following !== undefined && !summary.wasStopped) await settle(following, "everything is in the record", options);
    return { ...summary, mendings, seconds: pace.seconds() };
  } finally {
    await following?.close();
  }
}

async function settle(following: Following, stage: string, { progress, stop }: SessionOptions): Promise<void> {
  const show = () => progress(`${stage}; ${following.items()} items are in the edition`);
  const timer = setInterval(show, SETTLING_EVERY_MS);
  const stopped = Promise.withResolvers<void>();
  const onStop = () => stopped.resolve();
  stop.addEventListener("abort", onStop);
  try {
    await Promise.race([following.settle(), stopped.promise]);
  } finally {
    clearInterval(timer);
    stop.removeEventListener("abort", onStop);
  }
}
