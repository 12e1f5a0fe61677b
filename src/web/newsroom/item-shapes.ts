import { z } from "zod";
import { LANGUAGES } from "#editorial/model.ts";
import { refusalShape } from "./refusal-shape.ts";

/** Moments are ISO 8601 in UTC; people are `person:<id>` or a part of the program such as `clock`. */
const moment = z.string();
const actor = z.string();

export const STATES = [
  ...(["draft", "in-review", "returned", "approved"] as const),
  ...(["scheduled", "published", "withdrawn", "archived"] as const),
] as const;
export const state = z.enum(STATES);

/** An item as lists show it. */
export const itemRow = z.object({
  id: z.string(),
  kind: z.string(),
  language: z.enum(LANGUAGES),
  title: z.string(),
  sectionId: z.string().optional(),
  state,
  publicState: z.enum(["none", "published", "withdrawn"]),
  /** Grows with every change: sent back with a change, it refuses to overwrite another person's. */
  revision: z.number().int(),
  workingVersion: z.number().int(),
  publicVersion: z.number().int().optional(),
  publishedAt: moment.optional(),
  updatedAt: moment.optional(),
  /** When it goes out by itself. */
  publishAt: moment.optional(),
  /** When it goes from readers by itself. */
  withdrawAt: moment.optional(),
  reviewBy: moment.optional(),
  madeBy: actor.optional(),
  savedBy: actor.optional(),
  savedAt: moment.optional(),
  submittedBy: actor.optional(),
  approvedBy: actor.optional(),
  /** Published by one person alone, until a second one has seen it. */
  forcedBy: actor.optional(),
  deletedAt: moment.optional(),
  /** When it is removed for good. */
  removedAt: moment.optional(),
  /** Why it did not go out at its promised time. */
  heldUpBy: refusalShape.optional(),
});
export type ItemRow = z.output<typeof itemRow>;

/** An item as the screen on which one works on it shows it. */
export const itemWhole = itemRow.extend({
  content: z.unknown(),
  /** Why it was returned to its author. */
  reason: z.string().optional(),
  /** What readers of a withdrawn item are told. */
  notice: z.string().optional(),
  /** Where readers find it; absent while they do not. */
  path: z.string().optional(),
  translations: z.array(z.object({ id: z.string(), language: z.enum(LANGUAGES), title: z.string(), state })),
});
export type ItemWhole = z.output<typeof itemWhole>;
