import type { Brand } from "./brand.ts";

/** A moment, in whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, "Instant">;

/** Where "now" comes from; tests hand in one that stands still. */
export type Clock = () => Instant;

export const systemClock: Clock = () => Date.now() as Instant;

/**
 * @param iso an ISO 8601 date-time with offset, such as `2026-11-23T15:00:00+07:00`.
 * @returns undefined when it is not one.
 */
export function parseInstant(iso: string): Instant | undefined {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? undefined : (at as Instant);
}

export const toIso = (at: Instant): string => new Date(at).toISOString();
