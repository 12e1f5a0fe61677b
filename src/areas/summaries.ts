import { type EntryRow, listEntries } from "#edition/entries.ts";
import type { NewsSummary, PictureView } from "#site/views.ts";
import type { PageContext } from "#web/public/route.ts";
import { findMedia, type MediaRow, pictureView } from "./media/index.ts";
import { readSections } from "./sections/index.ts";

/**
 * Entries as cards show them, with their pictures and sections. The page is then made from the tree of sections
 * and from these items' pictures.
 */
export function summarize(context: PageContext, entries: readonly EntryRow[]): NewsSummary[] {
  const sections = readSections(context.edition, context.language);
  context.use("kind:section");
  const media = findMedia(
    context.edition,
    entries.flatMap((entry) => entry.picture_id ?? []),
  );
  context.use(...[...media.keys()].map((id) => `item:${id}`));
  return entries.map((entry) => {
    const section = sections.byId.get(entry.section_id ?? "");
    return {
      href: entry.path ?? "",
      title: entry.title,
      lead: entry.lead ?? undefined,
      publishedAt: entry.published_at,
      section: section && { href: section.path, title: section.title },
      picture: pictureOf(media.get(entry.picture_id ?? ""), "list"),
      lang: entry.language,
    };
  });
}

/** Cards of items by id, in their order; the page is made from each of them. */
export function summarizeIds(context: PageContext, ids: readonly string[]): NewsSummary[] {
  context.use(...ids.map((id) => `item:${id}`));
  return summarize(context, listEntries(context.edition, ids));
}

/** An entry's picture as its own page shows it, which is then made from it. */
export function pictureOfEntry(context: PageContext, { picture_id: id }: EntryRow): PictureView | undefined {
  if (id === null) return undefined;
  context.use(`item:${id}`);
  return pictureOf(findMedia(context.edition, [id]).get(id));
}

/**
 * Undefined for what is no picture.
 *
 * @param place lists cut pictures to the shape of cards, around their focus where one was set.
 */
export function pictureOf(media: MediaRow | undefined, place: "page" | "list" = "page"): PictureView | undefined {
  if (media?.width == null || media.height == null) return undefined;
  const variant = place === "list" ? media.list_variant : media.variant;
  return pictureView({ ...media, width: media.width, height: media.height, variant });
}
