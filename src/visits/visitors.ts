import { ONLINE_MINUTES, Presence } from "./presence.ts";

/** A page view after this long without one begins another visit. */
const VISIT_GAP_MINUTES = 30;

/** Some 30 MB of memory and 10 MB of file; a commune has a few thousand visitors a day. */
const MAX_VISITORS = 500_000;

/**
 * What a page view was for its visitor. `not-sampled`: the day has more visitors than are kept, and this one is
 * spoken for by another (see `Visitors.weight`).
 */
export type Sighting = "first" | "new-visit" | "same-visit" | "not-sampled";

/**
 * The visitors of one day: a key each and the minute it was last seen in.
 *
 * Beyond the limit the count becomes an estimate: half of the keys are dropped, by a bit of the key, and each that is
 * left stands for two; then for four, and so on. What was counted before stays exact. At 250,000 kept keys the error
 * is about 0.2 %. Halving takes some 0.2 s, once or twice on a day such as no commune has had.
 */
export class Visitors {
  readonly #lastSeen: Map<number, number>;
  /** Those whose row in the file is behind. */
  readonly #changed = new Set<number>();
  readonly #limit: number;
  #presence: Presence;
  #weight: number;

  /**
   * @param minute now, in whole minutes since 1970.
   * @param kept what the file still knows of this day, after a restart.
   */
  constructor(minute: number, kept?: KeptVisitors, limit = MAX_VISITORS) {
    this.#limit = limit;
    this.#lastSeen = kept?.lastSeen ?? new Map();
    this.#weight = kept?.weight ?? 1;
    this.#presence = new Presence(minute, this.#weight);
    this.#rewind(minute);
  }

  /** How many visitors each key that is kept stands for: 1 as long as everyone is. */
  get weight(): number {
    return this.#weight;
  }

  see(visitor: number, minute: number): Sighting {
    if (minute <= this.#presence.latest - ONLINE_MINUTES) this.#rewind(minute);
    const last = this.#lastSeen.get(visitor);
    if (last === undefined) return this.#meet(visitor, minute);
    if (minute > last) {
      this.#lastSeen.set(visitor, minute);
      this.#changed.add(visitor);
      this.#presence.move(last, minute);
    }
    return minute - last >= VISIT_GAP_MINUTES ? "new-visit" : "same-visit";
  }

  get presence(): Presence {
    return this.#presence;
  }

  /** What has to be written: key and minute. */
  *changed(): Generator<readonly [visitor: number, minute: number]> {
    for (const visitor of this.#changed) yield [visitor, this.#lastSeen.get(visitor) ?? 0];
  }

  get hasChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** Call when `changed` is safely in the file. */
  written(): void {
    this.#changed.clear();
  }

  #meet(visitor: number, minute: number): Sighting {
    if (this.#lastSeen.size >= this.#limit) this.#halve(minute);
    if (visitor % this.#weight !== 0) return "not-sampled";
    this.#lastSeen.set(visitor, minute);
    this.#changed.add(visitor);
    this.#presence.move(undefined, minute);
    return "first";
  }

  #halve(minute: number): void {
    this.#weight *= 2;
    for (const visitor of this.#lastSeen.keys()) {
      if (visitor % this.#weight === 0) continue;
      this.#lastSeen.delete(visitor);
      this.#changed.delete(visitor);
    }
    this.#rewind(minute);
  }

  /** The clock was set back, or who is online has to be counted anew: nobody was seen later than now. */
  #rewind(minute: number): void {
    this.#presence = new Presence(minute, this.#weight);
    for (const [visitor, last] of this.#lastSeen) {
      if (last > minute) {
        this.#lastSeen.set(visitor, minute);
        this.#changed.add(visitor);
      }
      this.#presence.move(undefined, Math.min(last, minute));
    }
  }
}

export interface KeptVisitors {
  readonly weight: number;
  /** Visitor key → minute since 1970. Taken over, not copied. */
  readonly lastSeen: Map<number, number>;
}
