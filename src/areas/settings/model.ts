import { z } from "zod";
import type { ItemId } from "#kernel/ids.ts";

/** The one settings item of a site. Digits for the letters that ids do not have. */
export const SETTINGS_ID = "sett1ngs0000" as ItemId;

const phrase = z.string().trim().min(1);
const localized = z.object({ vi: phrase.max(300), en: phrase.max(300).optional() });
const lines = z.array(phrase.max(500)).max(12);
/** A path of this site, or an address elsewhere: never a script, nor another site that looks like a path. */
const address = z
  .string()
  .max(500)
  .regex(/^(\/(?![/\\])[^\s\\]*|https?:\/\/[^\s\\]+)$/, "begin with / for this site, or with https://");
/** A link of a menu; English pages have addresses of their own. */
const menuLink = z.object({ title: localized, href: z.object({ vi: address, en: address.optional() }) });
/** A section stands in a menu with those below it, under its present name and address. */
const menuEntry = z.union([z.object({ sectionId: z.string().min(1).max(20) }), menuLink]);
export type MenuLink = z.infer<typeof menuLink>;

/** More fit no bar and no memory; what does not fit one line stands under its last entry. */
export const MAX_MENU_ENTRIES = 30;
export const MAX_FOOTER_LINKS = 20;

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
  logoId: z.string().max(20).optional(),
  contact: z.object({
    address: localized.optional(),
    phone: z.string().max(60).optional(),
    email: z.string().max(200).optional(),
    hotline: z.string().max(60).optional(),
  }),
  footer: z.object({ vi: lines, en: lines.optional() }),
  /** What the rules for portals of public offices want at the foot of every page. Each text goes on after its label. */
  imprint: z
    .object({
      /** Number, issuer and day of the licence: `12/GP-TTĐT do Sở … cấp ngày 05/01/2026`. */
      licence: localized.optional(),
      /** Who answers for the site. */
      responsible: localized.optional(),
      editorInChief: localized.optional(),
    })
    .optional(),
  /** The main menu; where absent, the sections at the top of the tree, as they stand there. */
  menu: z.array(menuEntry).max(MAX_MENU_ENTRIES).optional(),
  /** Links at the foot of every page; where absent, the pages that every portal has. */
  footerLinks: z.array(menuLink).max(MAX_FOOTER_LINKS).optional(),
  /** Whether readers are offered the English pages; true where absent. */
  english: z.boolean().optional(),
  /** Whether who submits a thing may not be its only approver; true where absent. An office of one switches it off. */
  twoPersonRule: z.boolean().optional(),
  /** A banner says that all of this is a sample. */
  sample: z.boolean(),
  /** Visits counted by an older site, where the total starts from. */
  visitsCarriedOver: z.number().int().min(0).max(10_000_000_000),
  /** Short and long forms that search takes for each other; the built-in list when absent. */
  abbreviations: z
    .array(z.object({ short: phrase.max(20), long: phrase.max(100) }))
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

/** Whether readers are offered the English pages. */
export const hasEnglish = ({ english = true }: SiteSettings): boolean => english;
