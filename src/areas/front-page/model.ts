import { z } from "zod";
import type { ItemId } from "#kernel/ids.ts";

/** The one arrangement of the front page in each language. */
export const FRONT_PAGE_IDS = {
  vi: "fr0ntpage0v1" as ItemId,
  en: "fr0ntpage0en" as ItemId,
} as const;

/** More than is shown: as the first ones expire, those behind them move up. */
export const MAX_PLACED = { hot: 20, featured: 12 } as const;
/** Sections with a block of their own; others are in the menu. */
export const MAX_BLOCKS = 9;

const placed = z.object({
  itemId: z.string(),
  /** Milliseconds UTC; the item leaves the place by itself then. */
  until: z.number().int().optional(),
});

/** What editors put in a place, in order. A place not filled is filled by the newest. */
export const frontPageContent = z.object({
  title: z.string().min(1).max(100),
  hot: z.array(placed).max(MAX_PLACED.hot),
  featured: z.array(placed).max(MAX_PLACED.featured),
  /** Sections that have a block, in this order; where absent, those at the top of the tree, as they stand there. */
  blocks: z.array(z.string().max(20)).max(MAX_BLOCKS).optional(),
});

export type FrontPageContent = z.infer<typeof frontPageContent>;
export type Place = "hot" | "featured";

/** How many of each place the home page shows: of what is featured one as the lead, three beside it. */
export const SHOWN = { hot: 8, featured: 4 } as const satisfies Readonly<Record<Place, number>>;
/** Of each place wanted so many of the newest are looked at: some have no picture, some stand there already. */
export const NEWEST_LOOKED_AT = SHOWN.featured * 3;

/** What stands in the places that editors did not fill: the newest, those with a picture first. */
export function fillers<News extends { readonly hasPicture: boolean }>(
  newest: readonly News[],
  isPlaced: (news: News) => boolean,
  wanted: number,
): News[] {
  const others = newest.filter((news) => !isPlaced(news));
  return [...others.filter((news) => news.hasPicture), ...others.filter((news) => !news.hasPicture)].slice(0, wanted);
}
