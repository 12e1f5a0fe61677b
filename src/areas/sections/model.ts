import { z } from "zod";

/** As long as the last part of an address may be. */
export const MAX_SLUG_LENGTH = 100;

/** A place in the tree of sections. Both languages share one tree. */
export const sectionContent = z.object({
  title: z.string().trim().min(1).max(120),
  titleEn: z.string().trim().min(1).max(120).optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use a–z, 0–9 and single hyphens")
    .max(MAX_SLUG_LENGTH),
  description: z.string().trim().max(500).optional(),
  descriptionEn: z.string().trim().max(500).optional(),
  parentId: z.string().optional(),
  /** Among its siblings; equal ones go by title. */
  position: z.number().int().min(0).max(100_000),
  /** Whether the menu and the home page show it; its page and articles stay reachable. */
  shown: z.boolean(),
  /** What the section gathers: news, or pages such as those about the agency or procedures. */
  holds: z.enum(["articles", "pages"]).default("articles"),
});

export type SectionContent = z.infer<typeof sectionContent>;

/** A section among the others, in one language. */
export interface Section {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly title: string;
  readonly description: string | undefined;
  readonly slug: string;
  readonly path: string;
  readonly shown: boolean;
  readonly holds: "articles" | "pages";
  readonly children: readonly Section[];
}
