import type { LocalCopies } from "./local-copies.ts";
import type { Conflict } from "./merge.ts";

/** A content and the revision of the item that says it. */
export interface Saved {
  readonly revision: number;
  readonly content: unknown;
}

/** How it stands with what is being written. */
export type KeeperState =
  | { readonly kind: "saved"; readonly at: number | undefined }
  | { readonly kind: "unsaved" | "saving" }
  /** The line is away; it is tried again by itself. `isKept` says whether this browser keeps a copy. */
  | { readonly kind: "offline"; readonly isKept: boolean }
  /** Nobody is signed in any more: goes on after the next sign-in. */
  | { readonly kind: "signed-out" }
  /** The server declined, and trying again as it stands would not help. */
  | { readonly kind: "refused"; readonly error: unknown }
  /** Somebody else saved, and both changed the same. */
  | { readonly kind: "conflict"; readonly conflicts: readonly Conflict[]; readonly theirs: Saved };

export interface KeeperOptions {
  readonly itemId: string;
  readonly start: Saved;
  /** Saves on a revision. @throws RefusedError, FaultError */
  readonly save: (revision: number, content: unknown) => Promise<{ readonly revision: number }>;
  /** What the server has now. */
  readonly load: () => Promise<Saved>;
  readonly copies: LocalCopies;
  /** Tells, by `change`, what is still under somebody's hands: asked before anything is saved for good or merged. */
  readonly gather?: () => void;
  readonly onState: (state: KeeperState) => void;
  /** What is to be shown came from outside: somebody else's changes beside one's own, or a copy of this browser. */
  readonly onMerged: (content: unknown) => void;
  readonly now?: () => number;
}
