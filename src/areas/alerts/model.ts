import { z } from "zod";

/** What residents must see at once, on all pages or on some, from a time until a time. */
export const alertContent = z.object({
  title: z.string().min(1).max(200),
  level: z.enum(["announcement", "minor", "major", "emergency"]),
  text: z.string().max(600).optional(),
  href: z.string().max(1_000).optional(),
  linkTitle: z.string().max(200).optional(),
  /** Milliseconds UTC. */
  from: z.number().int(),
  until: z.number().int().optional(),
  /** Paths it is shown on, and on everything below them; on all pages when empty. */
  paths: z.array(z.string().startsWith("/").max(200)).max(20).default([]),
});

export type AlertContent = z.infer<typeof alertContent>;
