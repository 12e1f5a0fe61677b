import { z } from "zod";
import type { ItemId } from "#kernel/ids.ts";

/** The one settings item of a site. Digits for the letters that ids do not have. */
export const SETTINGS_ID = "sett1ngs0000" as ItemId;

const localized = z.object({ vi: z.string().min(1).max(300), en: z.string().min(1).max(300).optional() });
const lines = z.array(z.string().min(1).max(500)).max(12);

/** What a site says of itself, and the few choices that are its own. */
export const settingsContent = z.object({
  title: z.string().min(1).max(200),
  name: localized,
  agency: localized,
  /** An IANA name; the day begins and ends by it. */
  timeZone: z
    .string()
    .refine((name) => Intl.supportedValuesOf("timeZone").includes(name) || name === "Asia/Ho_Chi_Minh", {
      message: "give an IANA time zone such as Asia/Ho_Chi_Minh",
    }),
  /** `#rrggbb`; lightness is adjusted so that it can be read. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  logoId: z.string().optional(),
  contact: z.object({
    address: localized.optional(),
    phone: z.string().max(60).optional(),
    email: z.string().max(200).optional(),
    hotline: z.string().max(60).optional(),
  }),
  footer: z.object({ vi: lines, en: lines.optional() }),
  /** Whether who submits a thing may not be its only approver; true where absent. An office of one switches it off. */
  twoPersonRule: z.boolean().optional(),
  /** A banner says that all of this is a sample. */
  sample: z.boolean(),
  /** Visits counted by an older site, where the total starts from. */
  visitsCarriedOver: z.number().int().min(0).max(10_000_000_000),
  /** Short and long forms that search takes for each other; the built-in list when absent. */
  abbreviations: z
    .array(z.object({ short: z.string().min(1).max(20), long: z.string().min(1).max(100) }))
    .max(500)
    .optional(),
});

export type SiteSettings = z.infer<typeof settingsContent>;

/** A site that nobody has set up yet. */
export const initialSettings: SiteSettings = {
  title: "Cổng thông tin điện tử",
  name: { vi: "Cổng thông tin điện tử", en: "Official portal" },
  agency: { vi: "Ủy ban nhân dân", en: "People's Committee" },
  timeZone: "Asia/Ho_Chi_Minh",
  contact: {},
  footer: { vi: [] },
  sample: false,
  visitsCarriedOver: 0,
};
