import { z } from "zod";
import { richText } from "#richtext/model.ts";

/** A page that stays, such as one about the agency, or the guide to an administrative procedure. */
export const pageContent = z.object({
  title: z.string().trim().min(1).max(500),
  /** The whole of its address: no two pages of a language share one. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use a–z, 0–9 and single hyphens")
    .max(120),
  sectionId: z.string().optional(),
  lead: z.string().trim().max(2_000).optional(),
  body: richText,
  attachments: z
    .array(z.object({ mediaId: z.string(), title: z.string().min(1).max(300) }))
    .max(50)
    .default([]),
  /** Among the pages of its section; equal ones go by title. */
  position: z.number().int().min(0).max(1_000_000).default(0),
  /** The day by which someone should read it again; readers are not shown it. */
  reviewBy: z.iso.date("give a date as 2026-11-23").optional(),
  /** Of a guide to an administrative procedure. It explains, and leads to the portal where it is applied for. */
  procedure: z
    .object({
      /** As the source numbers it, e.g. `1.013124`. */
      code: z.string().trim().min(1).max(60).optional(),
      /** Cấp thực hiện, e.g. `Cấp xã`. */
      level: z.string().trim().min(1).max(120).optional(),
      /** Lĩnh vực. */
      field: z.string().trim().min(1).max(200).optional(),
      /** The decision that published it, e.g. `Quyết định số 12/QĐ-UBND`. */
      decision: z.string().trim().min(1).max(300).optional(),
      applyUrl: z
        .url({ protocol: /^https?$/, error: "give an address that begins with https://" })
        .max(1_000)
        .optional(),
    })
    .optional(),
});

export type PageContent = z.infer<typeof pageContent>;
export type Procedure = NonNullable<PageContent["procedure"]>;
