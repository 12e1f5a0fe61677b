import { z } from "zod";
import { isSafeHref } from "#richtext/href.ts";

const position = z.number().int().min(0).max(100_000);

/** Links that stand together under a title. Both languages share the groups and links. */
export const linkGroupContent = z.object({
  title: z.string().min(1).max(120),
  titleEn: z.string().min(1).max(120).optional(),
  /** Among the groups; equal ones go by title. */
  position,
});

export type LinkGroupContent = z.infer<typeof linkGroupContent>;

/** Another body's website. */
export const linkContent = z.object({
  title: z.string().min(1).max(200),
  titleEn: z.string().min(1).max(200).optional(),
  url: z
    .string()
    .max(1_000)
    .refine((url) => /^https?:/.test(url) && isSafeHref(url), "give an address that begins with https:// or http://"),
  /** A link-group's item; links without one stand together at the end. */
  groupId: z.string().optional(),
  /** A media item. */
  logoId: z.string().optional(),
  description: z.string().max(500).optional(),
  descriptionEn: z.string().max(500).optional(),
  /** Within its group; equal ones go by title. */
  position,
});

export type LinkContent = z.infer<typeof linkContent>;
