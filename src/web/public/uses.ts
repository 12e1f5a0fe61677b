import type { Instant } from "#kernel/instant.ts";

/** What a page was made from, gathered while it is made. */
export interface Uses {
  readonly tags: Set<string>;
  until: Instant;
}
