/** How fast an import goes and how long it will take: one line, made anew whenever it is asked for. */
export class Pace {
  readonly #now: () => number;
  readonly #startedAt: number;

  /** @param now milliseconds of a clock that never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#startedAt = now();
  }

  seconds(): number {
    return (this.#now() - this.#startedAt) / 1_000;
  }

  /** @param done of the whole, from 0 to 1. */
  line(things: number, done: number): string {
    const seconds = this.seconds();
    const rate = seconds > 0 ? Math.round(things / seconds) : 0;
    const share = `${Math.floor(Math.min(done, 1) * 100)}%`;
    // Before a hundredth is done, what is left is a guess that helps nobody.
    const left = done > 0.01 ? `, ${duration((seconds * (1 - Math.min(done, 1))) / done)} left` : "";
    return `${share}: ${things} read, ${rate} a second${left}`;
  }
}

/** `45 s`, `12 min`, `3 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
