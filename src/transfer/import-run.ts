import type { Brought } from "#editorial/bring-in.ts";
import type { Kinds } from "#editorial/kinds.ts";
import type { Actor } from "#editorial/model.ts";
import type { Clock } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { Batches, type Tally } from "./batches.ts";
import type { ProblemReport } from "./problems.ts";
import type { Source } from "./source.ts";

export interface ImportOptions {
  readonly record: Record;
  readonly kinds: Kinds;
  readonly clock: Clock;
  readonly report: ProblemReport;
  readonly isDryRun: boolean;
  /** Whether what someone changed here since becomes again what the source says. */
  readonly overEdits: boolean;
  readonly takeFreshSections?: () => Brought[];
  /** Told after each batch is in the record. */
  readonly onBatch?: (progress: ImportProgress) => void | Promise<void>;
  /** Aborted: the batch at hand is finished, then it stops. */
  readonly stop: AbortSignal;
}

export interface ImportProgress {
  /** Things read so far, whatever became of them. */
  readonly things: number;
  /** Of the source, from 0 to 1. */
  readonly done: number;
}

export interface ImportSummary extends Tally {
  readonly leftOut: number;
  readonly toLookAt: number;
  readonly wasStopped: boolean;
}

/** Who an import's changes are by, in the audit log. */
const IMPORTER = "importer" as Actor;

/**
 * Brings everything of a source into the record, a batch at a time. What a batch wrote stays whatever happens after
 * it, and a run over the same source later ends in the same record as one run that was never disturbed.
 */
export async function runImport(source: Source, options: ImportOptions): Promise<ImportSummary> {
  const { report, stop, onBatch, clock, kinds } = options;
  const batches = new Batches({
    ...options,
    desk: () => ({ kinds, actor: IMPORTER, now: clock() }),
    takeFreshSections: options.takeFreshSections ?? (() => []),
  });
  const seen = new Map<string, string>();
  let things = 0;
  const write = async () => {
    await batches.write();
    await onBatch?.({ things, done: source.done() });
    // Signals, timers and the terminal get their turn between batches.
    await new Promise(setImmediate);
  };
  reading: for await (const readings of source.readings()) {
    for (const reading of readings) {
      if (stop.aborted) break reading;
      things += 1;
      if (reading.kind === "fault") {
        report.add({ ...reading, isLeftOut: true });
        continue;
      }
      const { externalId } = reading.thing;
      const before = seen.get(externalId);
      if (before !== undefined) {
        const what = `the id stands already at ${before}`;
        report.add({
          at: reading.at,
          id: reading.id,
          what,
          remedy: "give each thing an id of its own",
          isLeftOut: true,
        });
        continue;
      }
      seen.set(externalId, reading.at);
      if (batches.add(reading)) await write();
    }
  }
  await write();
  return {
    ...batches.tally,
    leftOut: report.leftOut(),
    toLookAt: report.toLookAt(),
    wasStopped: stop.aborted,
  };
}
