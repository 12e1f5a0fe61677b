import { type Clock, type Instant, parseInstant } from "#kernel/instant.ts";

export interface StandingClock {
  /** What is handed to the code under test. */
  readonly now: Clock;
  /** Moves to a moment: an ISO 8601 date-time with offset. */
  moveTo(iso: string): void;
  advance(by: {
    readonly seconds?: number;
    readonly minutes?: number;
    readonly hours?: number;
    readonly days?: number;
  }): void;
}

/**
 * A clock that shows one moment until it is told to move.
 *
 * @param iso an ISO 8601 date-time with offset, such as `2026-11-23T15:00:00+07:00`
 * @throws Error when it is not one
 */
export function standingClock(iso: string): StandingClock {
  let at = read(iso);
  return {
    now: () => at,
    moveTo: (later) => {
      at = read(later);
    },
    advance: ({ seconds = 0, minutes = 0, hours = 0, days = 0 }) => {
      at = (at + 1000 * (seconds + 60 * (minutes + 60 * (hours + 24 * days)))) as Instant;
    },
  };
}

function read(iso: string): Instant {
  const at = parseInstant(iso);
  if (at === undefined) throw new Error(`not an ISO 8601 date-time: ${iso}`);
  return at;
}
