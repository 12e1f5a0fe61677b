import { z } from "zod";
import { isSafeHref } from "#richtext/href.ts";

export const ALERT_LEVELS = ["announcement", "minor", "major", "emergency"] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** What residents must see at once, on all pages or on some, from a time until a time. */
export const alertContent = z
  .object({
    title: z.string().min(1).max(200),
    level: z.enum(ALERT_LEVELS),
    text: z.string().max(600).optional(),
    /** A web address, a path of this site, `tel:…`, or `item:<id>`. */
    href: z
      .string()
      .max(1_000)
      .refine(isSafeHref, "give an address such as https://…, /tin/…, tel:… or item:<id>")
      .optional(),
    /** Absent: "See details". */
    linkTitle: z.string().max(200).optional(),
    /** Milliseconds UTC. */
    from: z.number().int(),
    /** Milliseconds UTC, exclusive; until it is withdrawn where absent. */
    until: z.number().int().optional(),
    /**
     * Paths it is shown on, and on everything below them, in both languages; `/` is the home page alone. On all
     * pages when empty.
     */
    paths: z.array(z.string().startsWith("/").max(200)).max(20).default([]),
  })
  .refine(({ from, until }) => until === undefined || until > from, {
    path: ["until"],
    message: "must be later than the beginning",
  });

export type AlertContent = z.infer<typeof alertContent>;
