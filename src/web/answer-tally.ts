/** Upper bounds, milliseconds: a page that is ready, one that is made, a search, what a reader calls slow. */
const BOUNDS_MS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 1_000, 5_000] as const;
const MAX_STATUS = 599;
/** Routes are written in the program, some dozens; a caller that counted addresses would end here. */
const MAX_ROUTES = 500;
const OTHER = "other";

interface RouteTally {
  /** By status. */
  readonly statuses: Float64Array;
  /** By bound, not cumulated; the last holds what is above all. */
  readonly buckets: Float64Array;
  sumMs: number;
}

/** Counts answers by route and status, and how long they took, in typed arrays: on every request's way out. */
export class AnswerTally {
  readonly #routes = new Map<string, RouteTally>();
  hits = 0;
  misses = 0;

  add(route: string, status: number, milliseconds: number, wasCached: boolean): void {
    const tally = this.#routes.get(route) ?? this.#begin(route);
    countAt(tally.statuses, status <= MAX_STATUS ? status : 0);
    let bucket = 0;
    while (bucket < BOUNDS_MS.length && milliseconds > (BOUNDS_MS[bucket] as number)) bucket += 1;
    countAt(tally.buckets, bucket);
    tally.sumMs += milliseconds;
    if (wasCached) this.hits += 1;
    else this.misses += 1;
  }

  *counts(): Generator<{ readonly route: string; readonly status: number; readonly count: number }> {
    for (const [route, { statuses }] of this.#routes)
      for (const [status, count] of statuses.entries()) if (count > 0) yield { route, status, count };
  }

  /** A histogram in the text format of Prometheus: its library can neither take ready sums nor count this cheaply. */
  durationText(name: string): string {
    const lines = [`# HELP ${name} How long answers took, by route pattern`, `# TYPE ${name} histogram`];
    for (const [route, { buckets, sumMs }] of this.#routes) {
      const label = `route="${route.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
      let count = 0;
      for (const [at, inBucket] of buckets.entries()) {
        count += inBucket;
        const bound = BOUNDS_MS[at];
        lines.push(`${name}_bucket{${label},le="${bound === undefined ? "+Inf" : bound / 1_000}"} ${count}`);
      }
      lines.push(`${name}_sum{${label}} ${sumMs / 1_000}`, `${name}_count{${label}} ${count}`);
    }
    return `${lines.join("\n")}\n`;
  }

  #begin(route: string): RouteTally {
    if (this.#routes.size >= MAX_ROUTES && route !== OTHER) return this.#routes.get(OTHER) ?? this.#begin(OTHER);
    const begun = {
      statuses: new Float64Array(MAX_STATUS + 1),
      buckets: new Float64Array(BOUNDS_MS.length + 1),
      sumMs: 0,
    };
    this.#routes.set(route, begun);
    return begun;
  }
}

const countAt = (counts: Float64Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};
