import type { Instant } from "#kernel/instant.ts";

/** A moment as better-auth's columns take it on both databases. */
export const asDate = (at: Instant): string => new Date(at).toISOString();
