import type { EditionReader } from "#edition/database.ts";
import type { Language } from "#editorial/model.ts";
import type { LinkedSite, LinkGroupView } from "#site/components/link-group.tsx";
import type { Lang } from "#site/views.ts";
import { words } from "#site/words/words.ts";
import { findMedia, logoView, type MediaRow } from "../media/index.ts";

export interface ListedLinkGroup extends LinkGroupView {
  /** Of the title, where it is not the reader's. */
  readonly lang?: Lang | undefined;
  readonly links: readonly ListedLink[];
}

export interface ListedLink extends LinkedSite {
  /** Of the title, where it is not the reader's. */
  readonly lang?: Lang | undefined;
  readonly description?: string | undefined;
}

interface LinkRow {
  readonly item_id: string;
  readonly group_id: string | null;
  readonly title: string;
  readonly title_en: string | null;
  readonly url: string;
  readonly logo_id: string | null;
  readonly description: string | null;
  readonly description_en: string | null;
}

interface GroupRow {
  readonly item_id: string;
  readonly title: string;
  readonly title_en: string | null;
}

/** As many logos as one look-up of media gives; all of it stands on the home page. */
const MAX_LINKS = 200;
const MAX_GROUPS = 50;

/**
 * All linked websites under their groups, both in the editors' order; empty groups are left out, and so are links
 * whose group is not public. At most 200 links. Tags: `linkTags`.
 */
export function listLinkGroups(edition: EditionReader, language: Language): ListedLinkGroup[] {
  const groups = edition.all<GroupRow>(
    "select * from link_group order by position, title, item_id limit ?",
    MAX_GROUPS,
  );
  const links = edition.all<LinkRow>("select * from link order by position, title, item_id limit ?", MAX_LINKS);
  const logos = findMedia(
    edition,
    links.flatMap(({ logo_id }) => logo_id ?? []),
  );
  const linksOf = Map.groupBy(links, ({ group_id }) => group_id);
  const listed = (id: string | null, title: TitleInLanguage): ListedLinkGroup => ({
    ...title,
    links: (linksOf.get(id) ?? []).map((link) => toLink(link, language, logos)),
  });
  return [
    ...groups.map((group) => listed(group.item_id, titleIn(group, language))),
    listed(null, { title: words[language].links.others }),
  ].filter((group) => group.links.length > 0);
}

/** What a page that shows the links is made from. */
export const linkTags = (edition: EditionReader): string[] => [
  "kind:link",
  "kind:link-group",
  ...edition
    .all<{ logo_id: string }>("select distinct logo_id from link where logo_id is not null limit ?", MAX_LINKS)
    .map(({ logo_id }) => `item:${logo_id}`),
];

interface TitleInLanguage {
  readonly title: string;
  readonly lang?: Lang;
}

/** The Vietnamese title, marked as such, where there is no English one. */
function titleIn(row: Pick<LinkRow, "title" | "title_en">, language: Language): TitleInLanguage {
  if (language === "vi") return { title: row.title };
  return row.title_en === null ? { title: row.title, lang: "vi" } : { title: row.title_en };
}

function toLink(row: LinkRow, language: Language, logos: ReadonlyMap<string, MediaRow>): ListedLink {
  return {
    href: row.url,
    ...titleIn(row, language),
    description: (language === "en" ? row.description_en : row.description) ?? undefined,
    logo: logoOf(logos.get(row.logo_id ?? "")),
  };
}

/** A logo that is gone, or is no picture, is none. */
function logoOf(media: MediaRow | undefined): LinkedSite["logo"] {
  if (media?.width == null || media.height == null) return undefined;
  return logoView({ ...media, width: media.width, height: media.height });
}
