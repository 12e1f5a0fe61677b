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

/** A person's account, as one who acts. */
export const personActor = (personId: string): Actor => `person:${personId}` as Actor;

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
  /** Of the working version; may be empty while it is a draft. */
  readonly title: string;
  readonly sectionId: string | undefined;
  /** Undefined for what was brought in. */
  readonly madeBy: Actor | undefined;
  readonly savedBy: Actor | undefined;
  readonly savedAt: Instant | undefined;
  readonly submittedBy: Actor | undefined;
  readonly approvedBy: Actor | undefined;
  /** Who brought it to readers without a second person, until one has seen it. */
  readonly forcedBy: Actor | undefined;
  /** When it goes from readers by itself, and what they are told then. */
  readonly withdrawal: { readonly at: Instant; readonly notice: string } | undefined;
  /** By when somebody should read it again. */
  readonly reviewBy: Instant | undefined;
  /** Since when it waits to be removed for good. */
  readonly deletedAt: Instant | undefined;
  /** Why it was returned, until it is submitted again. */
  readonly reason: string | undefined;
}

/** What every kind's content has; the kind adds its own fields. */
export interface Content {
  readonly title: string;
  readonly sectionId?: string | undefined;
}
