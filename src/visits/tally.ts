import type { Sighting } from "./visitors.ts";
import { MAX_WORDS_A_DAY } from "./words-in-vain.ts";

/** Items kept apart between two writes, a second or a locked file apart. Views of further ones count for the day only. */
const MAX_ITEMS = 50_000;
/** Kinds of page are named by the program; more than this is a defect that must not fill the memory. */
const MAX_KINDS = 200;

/** What was counted on one day and is not in the file yet. */
export class Tally {
  readonly date: string;
  readonly byKind = new Map<string, number>();
  readonly byItem = new Map<string, number>();
  /** Words that found nothing, and how often. */
  readonly inVain = new Map<string, number>();
  pageViews = 0;
  visits = 0;
  visitors = 0;
  estimated = false;

  constructor(date: string) {
    this.date = date;
  }

  /** @param weight how many visitors this one stands for. */
  add(kind: string, itemId: string | undefined, sighting: Sighting, weight: number): void {
    this.pageViews++;
    if (sighting === "first") this.visitors += weight;
    if (sighting === "first" || sighting === "new-visit") this.visits += weight;
    if (weight > 1) this.estimated = true;
    countOne(this.byKind, kind, MAX_KINDS);
    if (itemId !== undefined) countOne(this.byItem, itemId, MAX_ITEMS);
  }

  addInVain(words: string): void {
    countOne(this.inVain, words, MAX_WORDS_A_DAY);
  }

  get isEmpty(): boolean {
    return this.pageViews === 0;
  }
}

function countOne<Key>(counts: Map<Key, number>, key: Key, limit: number): void {
  const before = counts.get(key);
  if (before !== undefined || counts.size < limit) counts.set(key, (before ?? 0) + 1);
}
