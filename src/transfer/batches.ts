import { type Brought, bringInChecked, type Checked, checkBrought, type Outcome } from "#editorial/bring-in.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Kinds } from "#editorial/kinds.ts";
import { findByExternalIds } from "#editorial/queries.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import type { Record, RecordWriter } from "#record/record.ts";
import type { ProblemReport } from "./problems.ts";
import type { Found } from "./source.ts";

/** Items in one transaction, and the UTF-16 units of their contents: some 50 ms in which other writers wait. */
const MAX_ITEMS = 200;
const MAX_LENGTH = 8_000_000;

/** How many things were brought in, by what became of them. */
export type Tally = { [Kind in Exclude<Outcome["kind"], "refused">]: number };

export interface BatchOptions {
  readonly record: Record;
  readonly kinds: Kinds;
  /** The desk of one transaction: who acts, and when. */
  readonly desk: () => Desk;
  readonly report: ProblemReport;
  /** Does everything, and takes it back. */
  readonly isDryRun: boolean;
  readonly overEdits: boolean;
  /** Sections that were found missing since the last batch. */
  readonly takeFreshSections: () => Brought[];
}

/**
 * Gathers things and writes them a batch at a time. All that costs time is done before the transaction begins, so
 * the newsroom waits for the writing only.
 */
export class Batches {
  readonly tally: Tally = { created: 0, updated: 0, unchanged: 0, kept: 0 };
  readonly #options: BatchOptions;
  readonly #media = new Map<string, Checked>();
  readonly #mediaDone = new Set<string>();
  #waiting: { readonly found: Found; readonly checked: Checked }[] = [];
  #length = 0;

  constructor(options: BatchOptions) {
    this.#options = options;
  }

  /** Takes a thing in, or reports why not. @returns whether it is time to `write`. */
  add(found: Found): boolean {
    const { kinds, report } = this.#options;
    const checked = checkBrought(kinds, found.thing);
    if (!checked.ok) {
      report.add({
        at: found.at,
        id: found.id,
        what: describeRefusal(checked.refusal),
        remedy: "correct it in the source",
        isLeftOut: true,
      });
      return false;
    }
    for (const file of found.media ?? []) this.#addMedia(file);
    for (const note of found.notes) report.add({ at: found.at, id: found.id, ...note, isLeftOut: false });
    this.#waiting.push({ found, checked: checked.value });
    this.#length += checked.value.json.length;
    return this.#waiting.length >= MAX_ITEMS || this.#media.size >= MAX_ITEMS || this.#length >= MAX_LENGTH;
  }

  /** Writes what waits, in one transaction. */
  async write(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#length = 0;
    const sections = this.#options.takeFreshSections().map((section) => this.#check(section));
    const media = [...this.#media.values()];
    this.#media.clear();
    const outcomes = await this.#transact(
      sections,
      media,
      batch.map(({ checked }) => checked),
    );
    for (const [at, outcome] of outcomes.entries()) {
      const { found } = batch[at] as (typeof batch)[number];
      if (outcome.kind !== "refused") this.tally[outcome.kind] += 1;
      else
        this.#options.report.add({
          at: found.at,
          id: found.id,
          what: describeRefusal(outcome.refusal),
          remedy: "give it another title or address in the source",
          isLeftOut: true,
        });
    }
  }

  async #transact(
    sections: readonly Checked[],
    media: readonly Checked[],
    things: readonly Checked[],
  ): Promise<readonly Outcome[]> {
    const { record, desk, isDryRun, overEdits } = this.#options;
    let outcomes: readonly Outcome[] = [];
    try {
      await record.inTransaction(async (tx) => {
        const here = desk();
        await bringInMissing(tx, here, sections);
        await bringInMissing(tx, here, media);
        outcomes = await bringInChecked(tx, here, things, { overEdits });
        if (isDryRun) throw new TakenBack();
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
    return outcomes;
  }

  #addMedia(file: Brought): void {
    if (this.#mediaDone.has(file.externalId)) return;
    this.#mediaDone.add(file.externalId);
    this.#media.set(file.externalId, this.#check(file));
  }

  /** What the program itself made up must be right. */
  #check(made: Brought): Checked {
    const checked = checkBrought(this.#options.kinds, made);
    if (!checked.ok) throw new Error(`${made.externalId}: ${describeRefusal(checked.refusal)}`);
    return checked.value;
  }
}

/** Sections and stored files belong to the newsroom once they are here: a later run leaves them alone. */
async function bringInMissing(tx: RecordWriter, desk: Desk, things: readonly Checked[]): Promise<void> {
  for (let at = 0; at < things.length; at += MAX_ITEMS) {
    const some = things.slice(at, at + MAX_ITEMS);
    const kind = (some[0] as Checked).brought.kind;
    const known = await findByExternalIds(
      tx,
      kind,
      some.map((one) => one.brought.externalId),
    );
    await bringInChecked(
      tx,
      desk,
      some.filter((one) => !known.has(one.brought.externalId)),
    );
  }
}

/** Ends a dry run's transaction, and with it all that it did. */
class TakenBack extends Error {
  override readonly name = "TakenBack";
}
