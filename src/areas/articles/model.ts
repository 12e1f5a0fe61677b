import { z } from "zod";
import { richText } from "#richtext/model.ts";

/** Fits a search-result title and a phone's three lines. Imported titles may be longer than an editor's. */
export const MAX_TITLE_LENGTH = 300;

export const attachments = z
  .array(z.object({ mediaId: z.string(), title: z.string().min(1).max(300) }))
  .max(50)
  .default([]);

export const articleContent = z.object({
  title: z.string().min(1).max(MAX_TITLE_LENGTH),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use a–z, 0–9 and single hyphens")
    .max(120),
  sectionId: z.string(),
  /** The lead (sapo). */
  lead: z.string().max(2_000).optional(),
  body: richText,
  pictureId: z.string().optional(),
  tags: z.array(z.string().min(1).max(80)).max(30).default([]),
  /** As printed, e.g. "T/h: Ban biên tập". */
  byline: z.string().max(300).optional(),
  source: z.object({ name: z.string().min(1).max(200), url: z.url().max(1_000).optional() }).optional(),
  attachments,
  relatedIds: z.array(z.string()).max(20).default([]),
});

export type ArticleContent = z.infer<typeof articleContent>;
