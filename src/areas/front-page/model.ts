import { z } from "zod";
import type { ItemId } from "#kernel/ids.ts";

/** The one arrangement of the front page in each language. */
export const FRONT_PAGE_IDS = {
  vi: "fr0ntpage0v1" as ItemId,
  en: "fr0ntpage0en" as ItemId,
} as const;

const placed = z.object({
  itemId: z.string(),
  /** Milliseconds UTC; the item leaves the place by itself then. */
  until: z.number().int().optional(),
});

/** What editors put in a place, in order. A place not filled is filled by the newest. */
export const frontPageContent = z.object({
  title: z.string().min(1).max(100),
  hot: z.array(placed).max(20),
  featured: z.array(placed).max(12),
});

export type FrontPageContent = z.infer<typeof frontPageContent>;
export type Place = "hot" | "featured";
