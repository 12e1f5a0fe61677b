import type { Record } from "#record/record.ts";
import type { Edition } from "./edition.ts";
import type { Follower } from "./follower.ts";

export interface FollowerLoopOptions {
  readonly record: Pick<Record, "onChange">;
  readonly edition: Edition;
  readonly openFollower: (file: string) => Follower;
  readonly onDefect: (error: unknown) => void;
}

/** Another build may be swapped in by a command beside the running site; looked for this often. */
const SWAP_POLL_MS = 500;
/** After a failure, such as a database that is away. */
const RETRY_MS = 1_000;

/**
 * Keeps a running site's edition level with its record: follows as soon as the record changed, whoever changed it,
 * and moves over to an edition that was built beside it.
 */
export class FollowerLoop {
  readonly #options: FollowerLoopOptions;
  readonly #stopWatching: () => void;
  readonly #swapTimer: NodeJS.Timeout;
  #follower: Follower;
  #file: string;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: FollowerLoopOptions) {
    this.#options = options;
    this.#file = options.edition.file;
    this.#follower = options.openFollower(this.#file);
    this.#stopWatching = options.record.onChange(() => this.wake());
    this.#swapTimer = setInterval(() => this.#followSwap(), SWAP_POLL_MS).unref();
  }

  /** The number of the last change that is in the edition. */
  get position(): number {
    return this.#follower.position();
  }

  /** Follows now; what is asked meanwhile is followed right after. @returns when the edition is level. */
  wake(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    if (this.#running !== undefined) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#follow().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopWatching();
    clearInterval(this.#swapTimer);
    clearTimeout(this.#retry);
    await this.#running;
    this.#follower.close();
  }

  async #follow(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#follower.catchUp(() => this.#options.edition.refresh());
        this.#options.edition.refresh();
      } catch (error) {
        this.#options.onDefect(error);
        this.#retry = setTimeout(() => this.wake(), RETRY_MS).unref();
        return;
      }
    } while (this.#again && !this.#stopped);
  }

  #followSwap(): void {
    if (this.#running !== undefined || this.#stopped) return;
    const { edition, openFollower } = this.#options;
    edition.followSwap();
    if (edition.file === this.#file) return;
    this.#follower.close();
    this.#file = edition.file;
    this.#follower = openFollower(this.#file);
    this.wake();
  }
}
