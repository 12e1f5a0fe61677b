import { tidyAccounts } from "#accounts/tidy.ts";
import { removeDeleted } from "#editorial/deletion.ts";
import type { Promised } from "#editorial/due.ts";
import type { Kinds } from "#editorial/kinds.ts";
import type { ItemId } from "#kernel/ids.ts";
import { type Clock, type Instant, systemClock } from "#kernel/instant.ts";
import type { Record } from "#record/record.ts";
import { type Releases, releaseDue } from "./releases.ts";

/**
 * How often it looks: one query along an index. It looks at the clock anew each time instead of waiting for a certain
 * moment, so that a clock that jumps, a machine that slept and a schedule that was changed elsewhere are all the same.
 */
const TURN_MS = 1_000;
/**
 * How often what is over is looked for: some minutes are nothing to the 30 days of what was deleted, and little to an
 * address by which tries of passwords were counted.
 */
const TIDY_EVERY_MS = 5 * 60_000;
/** What was refused may be mended at any time, where nobody thinks of what it held up: a page that gave up an address. */
const RETRY_AFTER_MS = 60_000;
/** Tried again in one turn, which takes no longer for it than a fraction of a second: 1,200 a minute. */
const MAX_RETRIED = 20;
/** Refusals remembered; beyond it all are tried again in one turn. */
const MAX_KNOWN = 10_000;

export interface SiteClockOptions {
  readonly record: Record;
  readonly kinds: Kinds;
  readonly clock: Clock;
  readonly onDefect: (error: unknown) => void;
}

const keyOf = ({ id, at }: Promised): string => `${id} ${at}`;

/** What a site does by itself when its time has come, from its start on. Several nodes may run one each. */
export class SiteClock {
  readonly #options: SiteClockOptions;
  /** When promises were refused, the one that was longest ago first. */
  readonly #refused = new Map<string, Instant>();
  readonly #timer: NodeJS.Timeout;
  #told: ReadonlySet<ItemId> = new Set();
  #isAway = false;
  #tidiedAt = 0;
  #running: Promise<void> | undefined;

  constructor(options: SiteClockOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.turn(), TURN_MS).unref();
    this.turn();
  }

  /** Looks now, unless it is looking. @returns when it has done what was due. */
  turn(): Promise<void> {
    this.#running ??= this.#turn().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** @returns what could not even be tried. */
  async #release(now: Instant): Promise<Releases["failed"]> {
    const { record, kinds } = this.#options;
    // What went out, or is promised anew, is forgotten here; what is refused again is put at the end.
    for (const key of this.#toRetry(now)) this.#refused.delete(key);
    const isHeld = (promised: Promised) => this.#refused.has(keyOf(promised));
    const { refused, failed } = await releaseDue(record, kinds, now, isHeld);
    if (this.#refused.size + refused.length > MAX_KNOWN) this.#refused.clear();
    for (const promised of refused) this.#refused.set(keyOf(promised), now);
    return failed;
  }

  #toRetry(now: Instant): string[] {
    // Also where the clock was set back.
    const isLongAgo = ([, at]: [string, Instant]) => Math.abs(now - at) >= RETRY_AFTER_MS;
    const longAgo = [...this.#refused].filter(isLongAgo);
    return longAgo.slice(0, MAX_RETRIED).map(([key]) => key);
  }

  /** What nobody waits for. */
  async #tidy(now: Instant): Promise<void> {
    if (Math.abs(now - this.#tidiedAt) < TIDY_EVERY_MS) return;
    await removeDeleted(this.#options.record, now);
    // Sign-in goes by the machine's clock.
    await tidyAccounts(this.#options.record, now, systemClock());
    this.#tidiedAt = now;
  }

  async #turn(): Promise<void> {
    const { clock, onDefect } = this.#options;
    try {
      const failed = await this.#release(clock());
      // Tried again in each turn, and told once: a record that is away comes back, and what is due stays due.
      for (const { id, error } of failed) if (!this.#told.has(id)) onDefect(error);
      this.#told = new Set(failed.map(({ id }) => id));
      await this.#tidy(clock());
      this.#isAway = false;
    } catch (error) {
      if (!this.#isAway) onDefect(error);
      this.#isAway = true;
    }
  }
}
