import { isbot } from "isbot";

/** The patterns take some 5 µs; a day's readers have a few hundred browsers between them. 2 × 1,000 × 1 kB at most. */
const MAX_VERDICTS = 1_000;
/** In-app browsers reach 400 characters. What sends more is no browser. */
const MAX_USER_AGENT_LENGTH = 1_000;

/** Tells programs from readers by the user agent, remembering the latest ones. */
export class Bots {
  #young = new Map<string, boolean>();
  /** Two generations instead of an order of use: nothing has to be moved when a verdict is used again. */
  #old = new Map<string, boolean>();

  /** A missing or empty user agent is a program too. */
  has(userAgent: string): boolean {
    if (userAgent === "" || userAgent.length > MAX_USER_AGENT_LENGTH) return true;
    const known = this.#young.get(userAgent);
    if (known !== undefined) return known;
    const verdict = this.#old.get(userAgent) ?? isbot(userAgent);
    if (this.#young.size >= MAX_VERDICTS) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(userAgent, verdict);
    return verdict;
  }
}
