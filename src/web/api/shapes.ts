import { attachmentViews } from "#areas/attachments.ts";
import { findMedia } from "#areas/media/index.ts";
import type { SectionTree } from "#areas/sections/index.ts";
import { pictureOf } from "#areas/summaries.ts";
import type { EntryRow } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";
import { type Instant, toIso } from "#kernel/instant.ts";
import { parseDate } from "#language/dates.ts";
import type { PageContext } from "#web/public/route.ts";

/** Rows of the edition in the words of the API. */

export const isoOrNull = (at: Instant | null): string | null => (at === null ? null : toIso(at));

/** A path of the site with its origin; what is an address already stays. */
export const urlOf = (context: PageContext, href: string): string =>
  href.startsWith("/") ? context.origin + href : href;

/** What every item says of itself. */
export const commonOf = (context: PageContext, entry: EntryRow, sections: SectionTree) => ({
  id: entry.item_id,
  externalId: entry.external_id,
  language: entry.language,
  title: entry.title,
  url: urlOf(context, entry.path ?? ""),
  section: sections.byId.get(entry.section_id ?? "")?.slug ?? null,
  publishedAt: toIso(entry.published_at),
  updatedAt: isoOrNull(entry.updated_at),
});

/** The pictures of some entries, by their ids. The answer is then made from these too. */
export function picturesOf(context: PageContext, entries: readonly EntryRow[]) {
  const media = findMedia(
    context.edition,
    entries.flatMap((entry) => entry.picture_id ?? []),
  );
  context.use(...[...media.keys()].map((id) => `item:${id}`));
  return (entry: EntryRow) => {
    const picture = pictureOf(media.get(entry.picture_id ?? ""));
    if (picture === undefined) return null;
    const { src, alt, caption = null, credit = null } = picture;
    return { url: urlOf(context, src), alt, caption, credit };
  };
}

export const attachmentsOf = (
  context: PageContext,
  attachments: readonly { readonly mediaId: string; readonly title: string }[],
) => attachmentViews(context, attachments).map(({ href, ...rest }) => ({ ...rest, url: urlOf(context, href) }));

export function translationsOf(context: PageContext, translation: EntryRow | undefined) {
  if (translation === undefined) return [];
  context.use(`item:${translation.item_id}`);
  const { item_id: id, language, title, path } = translation;
  return [{ id, language, title, url: urlOf(context, path ?? "") }];
}

export const otherLanguage = (language: Language): Language => (language === "vi" ? "en" : "vi");

/** HTML of ours for pages of others: addresses within the site get its origin. */
export const withOrigin = (html: string, origin: string): string =>
  html
    .replaceAll(/ (href|src)="\//g, ` $1="${origin}/`)
    .replaceAll(/ srcset="([^"]*)"/g, (_, set: string) => ` srcset="${set.replaceAll(/(^|, )\//g, `$1${origin}/`)}"`);

/** The first moment of a day given as a parameter. */
export function startOf(date: string | undefined, timeZone: string, plusDays = 0): Instant | undefined {
  const day = date === undefined ? undefined : parseDate(date)?.add({ days: plusDays });
  return day?.toZonedDateTime(timeZone).epochMilliseconds as Instant | undefined;
}

export const isoDay = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : parseDate(date)?.toString();
