import type { Instant } from "#kernel/instant.ts";
import type { Kinds } from "./kinds.ts";
import type { Actor } from "./model.ts";

/** Who acts, when, and on which kinds of things: the same for every command. */
export interface Desk {
  readonly kinds: Kinds;
  readonly actor: Actor;
  readonly now: Instant;
  /** Whether who submitted a thing may not be its only approver; a choice of the site, and not of kinds that one desk keeps. */
  readonly requiresSecondPerson?: boolean;
}
