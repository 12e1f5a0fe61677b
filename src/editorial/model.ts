import type { Brand } from "#kernel/brand.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";

export type Language = "vi" | "en";
export const LANGUAGES = ["vi", "en"] as const satisfies readonly Language[];

/** Who acts: a person's account, or a part of the program such as the importer or the clock. */
export type Actor = Brand<string, "Actor">;

/** What is true in each state is in its type: a scheduled item always has a time. */
export type State =
  | { readonly kind: "draft" }
  | { readonly kind: "in-review" }
  | { readonly kind: "returned"; readonly reason: string }
  | { readonly kind: "approved" }
  | { readonly kind: "scheduled"; readonly publishAt: Instant }
  | { readonly kind: "published" }
  | { readonly kind: "withdrawn"; readonly notice: string }
  | { readonly kind: "archived" };

export type StateKind = State["kind"];

/** An item as the record has it now. */
export interface Item {
  readonly id: ItemId;
  readonly kind: string;
  readonly language: Language;
  readonly state: State;
  /** Grows by one with every saved change. */
  readonly revision: number;
  readonly workingVersion: number;
  /** The version that readers see; undefined while none is public. */
  readonly publicVersion: number | undefined;
  /** Where readers stand, whatever is in work meanwhile. */
  readonly publicState: "none" | "published" | "withdrawn";
  readonly publishedAt: Instant | undefined;
  readonly updatedAt: Instant | undefined;
  readonly externalId: string | undefined;
  readonly translationGroup: ItemId | undefined;
}

/** What every kind's content has; the kind adds its own fields. */
export interface Content {
  readonly title: string;
  readonly sectionId?: string | undefined;
}
