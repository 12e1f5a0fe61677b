import { z } from "zod";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use a–z, 0–9 and single hyphens");

/**
 * Where the things of an older site's sections go: by the name that the source gives, the title of a section here,
 * a section described more closely, or `null` to leave out all that is in it.
 */
export const sectionMap = z.record(
  z.string(),
  z.union([
    z.string().trim().min(1).max(120),
    z.strictObject({
      title: z.string().trim().min(1).max(120),
      slug: slug.max(100).optional(),
      /** The title of the section that it stands under. */
      parent: z.string().trim().min(1).max(120).optional(),
      /** Whether the menu shows it. */
      shown: z.boolean().optional(),
    }),
    z.null(),
  ]),
);

export type SectionMap = z.infer<typeof sectionMap>;
