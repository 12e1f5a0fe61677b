/**
 * Runs pieces of work a few at a time; those that come meanwhile wait in line, and when the line is full they are
 * turned away, so that a crowd costs neither memory nor an ever longer wait.
 */
export class WorkQueue {
  readonly #maxRunning: number;
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: { readonly running: number; readonly waiting: number }) {
    this.#maxRunning = limits.running;
    this.#maxWaiting = limits.waiting;
  }

  /** @returns undefined when the line is full: nothing was started. */
  run<Value>(work: () => Promise<Value>): Promise<Value> | undefined {
    if (this.#running >= this.#maxRunning && this.#waiting.length >= this.#maxWaiting) return undefined;
    return this.#takeTurn(work);
  }

  async #takeTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    // Whoever ends hands its place on, so a newcomer cannot slip in between.
    if (this.#running >= this.#maxRunning) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }
}
