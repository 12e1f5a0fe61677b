import { parseHTML } from "linkedom";
import { z } from "zod";

/** A CSS selector, and after an `@` the attribute to read instead of the text: `meta[property="og:title"]@content`. */
const selector = z
  .string()
  .min(1)
  .max(500)
  .transform((text, context) => {
    const [, css = "", attribute] = /^(.+?)(?:@([a-z][a-z0-9:-]*))?$/i.exec(text) ?? [];
    if (isSelector(css)) return { css, attribute };
    context.addIssue({ code: "custom", message: `"${css}" is no CSS selector` });
    return z.NEVER;
  });

export type Selector = z.infer<typeof selector>;

/** One or several; the first that finds something decides. */
const selectors = z
  .union([selector, z.array(selector).max(20)])
  .transform((given) => (Array.isArray(given) ? given : [given]));

/** How to read the saved pages of one site: a small JSON file, described with an example in docs/import.md. */
export const siteRules = z.strictObject({
  /** Scheme and host of the site: what its links are relative to, and whose addresses lead here afterwards. */
  origin: z
    .url({ protocol: /^https?$/ })
    .refine((url) => new URL(url).pathname === "/", "give scheme and host only, such as https://xa-cu.example.vn")
    .transform((url) => new URL(url).origin),
  language: z.enum(["vi", "en"]).default("vi"),
  /** What every page of an article has; pages without it are passed over. */
  page: selectors.default([]),
  title: selectors,
  /** Date and time, day before month: `Thứ Hai, 12/03/2020 15:30`. */
  date: selectors,
  lead: selectors.default([]),
  body: selectors,
  byline: selectors.default([]),
  section: selectors.default([]),
  /** The address that the page had, where its file's place does not say it. */
  address: selectors.default([]),
  /** What does not belong to the article: buttons, related links, advertisements. */
  remove: selectors.default([]),
  /** Of pages that do not say theirs, e.g. `windows-1258`. */
  charset: z
    .string()
    .refine((label) => decoderFor(label) !== undefined, "there is no such encoding")
    .optional(),
});

export type SiteRules = z.infer<typeof siteRules>;

/** Undefined for a label that the Encoding Standard does not know. */
export function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

const { document: empty } = parseHTML("<!doctype html><html><body></body></html>");

function isSelector(css: string): boolean {
  try {
    empty.querySelector(css);
    return true;
  } catch {
    return false;
  }
}
