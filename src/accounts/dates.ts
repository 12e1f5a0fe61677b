import type { Instant } from "#kernel/instant.ts";

/** A moment as better-auth's columns take it on both databases. */
export const asDate = (at: Instant): string => new Date(at).toISOString();

/** A moment as they give it back: text on SQLite, a date on PostgreSQL. */
export const asInstant = (at: string | Date): Instant => new Date(at).getTime() as Instant;
