/** "Online now" means: asked for a page in this minute or one of the four before it. */
export const ONLINE_MINUTES = 5;

/**
 * How many visitors were last seen in each of the latest minutes. A visitor stands in one slot at a time, so the sum
 * is the number of distinct visitors and nobody has to be listed.
 */
export class Presence {
  readonly #slots = new Uint32Array(ONLINE_MINUTES);
  readonly #weight: number;
  #latest: number;

  /**
   * @param minute whole minutes since 1970, as everywhere here.
   * @param weight how many visitors each one that is moved stands for.
   */
  constructor(minute: number, weight: number) {
    this.#latest = minute;
    this.#weight = weight;
  }

  get latest(): number {
    return this.#latest;
  }

  /** @param from the minute the visitor was last seen in, undefined for a new one. */
  move(from: number | undefined, to: number): void {
    this.#advance(to);
    if (from !== undefined && this.#covers(from)) this.#add(from, -1);
    if (this.#covers(to)) this.#add(to, 1);
  }

  /** Distinct visitors in this minute and the four before it. */
  count(minute: number): number {
    this.#advance(minute);
    let sum = 0;
    for (const slot of this.#slots) sum += slot;
    return sum * this.#weight;
  }

  #covers(minute: number): boolean {
    return minute > this.#latest - ONLINE_MINUTES && minute <= this.#latest;
  }

  #add(minute: number, change: 1 | -1): void {
    const slot = minute % ONLINE_MINUTES;
    this.#slots[slot] = (this.#slots[slot] ?? 0) + change;
  }

  #advance(minute: number): void {
    const steps = Math.min(minute - this.#latest, ONLINE_MINUTES);
    for (let step = 0; step < steps; step++) this.#slots[(minute - step) % ONLINE_MINUTES] = 0;
    if (minute > this.#latest) this.#latest = minute;
  }
}
