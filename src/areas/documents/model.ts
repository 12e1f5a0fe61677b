import { z } from "zod";
import { foldText } from "#language/fold.ts";
import { slugify } from "#language/slug.ts";
import { emptyRichText, richText } from "#richtext/model.ts";

/** Fits a search result and a browser's tab; a title made by rule is cut there at a word. */
export const MAX_TITLE_LENGTH = 300;

export const ATTACHMENT_ROLES = ["signed", "editable", "annex", "other"] as const;
export type AttachmentRole = (typeof ATTACHMENT_ROLES)[number];

export const RELATION_KINDS = ["amends", "replaces", "guides", "related"] as const;
/** What a document says that it does to another. */
export type RelationKind = (typeof RELATION_KINDS)[number];

const name = z.string().trim().min(1).max(200);
/** A day of the calendar that exists, `2026-11-23`. */
const isoDate = z.iso.date("give a date as 2026-11-23");

const content = z
  .object({
    /** Absent: made by `documentTitle`. */
    title: z.string().trim().max(MAX_TITLE_LENGTH).optional(),
    /** Absent: made of type and number. */
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use a–z, 0–9 and single hyphens")
      .max(120)
      .optional(),
    /** Số, ký hiệu: `12/2026/QĐ-UBND`; some old laws have none. */
    number: z.string().trim().min(1).max(80).optional(),
    /** Hình thức: `Quyết định`. */
    documentType: name,
    /** Lĩnh vực. */
    fields: z.array(name).max(10).default([]),
    /** Older registers that are brought in do not always say. */
    issuer: name.optional(),
    /** An office or a name, as printed. */
    signer: z.string().trim().min(1).max(300).optional(),
    issuedOn: isoDate,
    /** Absent: in force from the day it was issued. */
    effectiveOn: isoDate.optional(),
    /** The first day on which it is no longer in force. */
    expiresOn: isoDate.optional(),
    /** Part of it is no longer in force, whatever the dates. */
    partlyExpired: z.boolean().default(false),
    /** Trích yếu. */
    abstract: z.string().trim().min(1).max(2_000),
    body: richText.default(emptyRichText),
    attachments: z
      .array(
        z.object({
          mediaId: z.string(),
          title: z.string().min(1).max(300),
          role: z.enum(ATTACHMENT_ROLES).default("other"),
        }),
      )
      .max(50)
      .default([]),
    relations: z
      .array(z.object({ kind: z.enum(RELATION_KINDS), documentId: z.string() }))
      .max(200)
      .default([]),
    sectionId: z.string().optional(),
    /** The same document in the national database of legal documents. */
    sourceUrl: z
      .url({ protocol: /^https?$/, error: "give an address that begins with https://" })
      .max(1_000)
      .optional(),
  })
  .refine((given) => given.expiresOn === undefined || given.expiresOn >= given.issuedOn, {
    path: ["expiresOn"],
    message: "a document cannot end before it was issued",
  });

/** What a document of the register holds. Title and slug are filled in where they are not given. */
export const documentContent = content.transform(({ title, slug, ...given }) => ({
  title: title || documentTitle(given),
  slug: slug ?? documentSlug(given),
  ...given,
}));

export type DocumentContent = z.infer<typeof documentContent>;

interface Named {
  readonly documentType: string;
  readonly number?: string | undefined;
  readonly abstract: string;
}

/**
 * `Quyết định 12/2026/QĐ-UBND về việc …`, or with a colon before an abstract that does not begin with "về"; a law,
 * whose abstract is its name, is `Luật Đất đai (31/2024/QH15)`.
 */
export function documentTitle({ documentType, number, abstract }: Named): string {
  const about = abstract.replace(/^v\/v:?\s*/i, "Về việc ");
  const head = number === undefined ? documentType : `${documentType} ${number}`;
  if (foldText(about).startsWith(`${foldText(documentType)} `))
    return cutAtWord(number === undefined ? about : `${about} (${number})`);
  return cutAtWord(/^về\s/i.test(about) ? `${head} v${about.slice(1)}` : `${head}: ${about}`);
}

/** What stands in the address before the id: `quyet-dinh-12-2026-qd-ubnd`. */
export const documentSlug = (given: Named): string =>
  slugify(given.number === undefined ? documentTitle(given) : `${given.documentType} ${given.number}`, "van-ban");

function cutAtWord(title: string): string {
  if (title.length <= MAX_TITLE_LENGTH) return title;
  const space = title.lastIndexOf(" ", MAX_TITLE_LENGTH - 1);
  return `${title.slice(0, space > 0 ? space : MAX_TITLE_LENGTH - 1)}…`;
}
