import type { Instant } from "#kernel/instant.ts";
import type { RecordReader } from "#record/record.ts";
import type { Actor } from "./model.ts";

/** How much of a kind came to readers, by where it stands and who began it. */
export interface OutputRow {
  readonly kind: string;
  readonly sectionId: string | undefined;
  /** Undefined for what was brought in. */
  readonly author: Actor | undefined;
  readonly count: number;
}

/** Sections times authors of one month: some hundreds on a large site. */
const MAX_ROWS = 5_000;

/**
 * What came to readers in a span of time and is still theirs. It walks `item_output`, which has all that is asked.
 *
 * @param until exclusive.
 */
export async function countOutput(
  db: RecordReader,
  kinds: readonly string[],
  from: Instant,
  until: Instant,
): Promise<OutputRow[]> {
  const rows = await outputQuery(db, kinds, from, until).execute();
  return rows.map(({ kind, section_id, made_by, count }) => ({
    kind,
    sectionId: section_id ?? undefined,
    author: (made_by ?? undefined) as Actor | undefined,
    count: Number(count),
  }));
}

export function outputQuery(db: RecordReader, kinds: readonly string[], from: Instant, until: Instant) {
  return db
    .selectFrom("item")
    .select(({ fn }) => ["kind", "section_id", "made_by", fn.countAll<number>().as("count")])
    .where("published_at", ">=", from)
    .where("published_at", "<", until)
    .where("public_state", "=", "published")
    .where("kind", "in", [...kinds])
    .groupBy(["kind", "section_id", "made_by"])
    .orderBy("count", "desc")
    .orderBy("kind")
    .limit(MAX_ROWS);
}
