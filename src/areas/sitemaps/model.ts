import type { Language } from "#editorial/model.ts";
import { LANGUAGES } from "#editorial/model.ts";
import { isItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";

/** Addresses in one file, and files in the index: limits of the protocol (sitemaps.org). */
export const MAX_URLS = 50_000;
/** Of a news sitemap, and how far back it may reach: what news search engines read. */
export const MAX_NEWS = 1_000;
export const NEWS_HOURS = 48;

/** Some items of one kind and language, in the order of their publication. */
export interface SitemapPart {
  readonly kind: string;
  readonly language: Language;
  /** The last item of the part before it; undefined for the first part. */
  readonly after: { readonly at: Instant; readonly id: string } | undefined;
}

/** `article-vi`, and of those that follow `article-vi-mh2k3f9-k3v9x2ab4cde`. */
export const partName = ({ kind, language, after }: SitemapPart): string =>
  `${kind}-${language}${after === undefined ? "" : `-${writeMoment(after.at)}-${after.id}`}`;

/** The part of a name; undefined where the name is none of ours. */
export function parsePart(name: string): SitemapPart | undefined {
  const match = /^([a-z]+(?:-[a-z]+)*?)-(vi|en)(?:-(m?[0-9a-z]{1,11})-([0-9a-z]{12}))?$/.exec(name);
  if (match === null) return undefined;
  const [, kind = "", lang, moment, id] = match;
  const language = LANGUAGES.find((one) => one === lang) as Language;
  if (moment === undefined || id === undefined) return { kind, language, after: undefined };
  const at = readMoment(moment);
  return at === undefined || !isItemId(id) ? undefined : { kind, language, after: { at, id } };
}

/** Before 1970 with an `m`, for a minus would part the name. */
const writeMoment = (at: Instant): string => (at < 0 ? `m${(-at).toString(36)}` : `0${at.toString(36)}`);

function readMoment(text: string): Instant | undefined {
  const size = Number.parseInt(text.slice(1), 36);
  const at = (text.startsWith("m") ? -size : size) as Instant;
  return Number.isSafeInteger(at) && writeMoment(at) === text ? at : undefined;
}
