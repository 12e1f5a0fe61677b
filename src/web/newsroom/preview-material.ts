import type { Area } from "#edition/area.ts";
import type { Implied } from "#edition/derive-items.ts";
import { kindRules } from "#editorial/kinds.ts";
import type { Content, Item, Language } from "#editorial/model.ts";
import { findContent, findItem, loadPublicItems, type PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { RecordReader } from "#record/record.ts";

export type Areas = ReadonlyMap<string, Area>;

/** Of the items that one uses, so many are looked up; a body that shows more files would be no page. */
const MAX_USED = 1_000;
/** Of those that are not public each is two look-ups, some 0.1 ms; the pictures of a long report are 60. */
const MAX_UNPUBLISHED = 300;

export interface Publication {
  readonly id: ItemId;
  readonly kind: string;
  readonly language: Language;
  readonly content: Content;
  /** The item as the record has it; undefined while it was never saved. */
  readonly saved: Item | undefined;
  readonly publishedAt: Instant | undefined;
  readonly changeNote: string | undefined;
  readonly translationGroup: ItemId | undefined;
  readonly now: Instant;
}

/** What readers would be given of an item if this content were published now. */
export async function asPublished(record: RecordReader, areas: Areas, given: Publication): Promise<PublicItem> {
  const { id, kind, language, content, saved, now } = given;
  const promised = saved?.state.kind === "scheduled" ? saved.state.publishAt : undefined;
  const isNew = saved?.publishedAt === undefined;
  const isSame = !isNew && (await isPublicContent(record, areas, saved, content));
  const before = isSame ? (await loadPublicItems(record, [id])).get(id) : undefined;
  return {
    id,
    kind,
    language,
    state: "published",
    notice: undefined,
    publishedAt: saved?.publishedAt ?? given.publishedAt ?? promised ?? now,
    updatedAt: isNew ? undefined : isSame ? saved.updatedAt : now,
    changeNote: isSame ? before?.changeNote : isNew ? undefined : given.changeNote,
    externalId: saved?.externalId,
    translationGroup: saved?.translationGroup ?? given.translationGroup,
    formerPaths: [],
    content,
  };
}

async function isPublicContent(record: RecordReader, areas: Areas, saved: Item, content: Content): Promise<boolean> {
  if (saved.publicVersion === undefined) return false;
  const shown = kindRules(areas, saved.kind).content.safeParse(
    await findContent(record, saved.id, saved.publicVersion),
  );
  return shown.success && JSON.stringify(shown.data) === JSON.stringify(content);
}

/**
 * The items that one's page is made from, as they are public; those that never were, as they are in work: their
 * pictures, files and titles are shown to whoever sees the preview.
 */
export async function loadUsed(
  record: RecordReader,
  ids: readonly ItemId[],
  areas: Areas,
  now: Instant,
): Promise<Map<ItemId, PublicItem>> {
  const wanted = [...new Set(ids)].slice(0, MAX_USED);
  const used = await loadPublicItems(record, wanted);
  for (const id of wanted.filter((one) => !used.has(one)).slice(0, MAX_UNPUBLISHED)) {
    const item = await findInWork(record, id, areas, now);
    if (item !== undefined) used.set(id, item);
  }
  return used;
}

async function findInWork(
  record: RecordReader,
  id: ItemId,
  areas: Areas,
  now: Instant,
): Promise<PublicItem | undefined> {
  const saved = await findItem(record, id);
  // An archived item is kept for the office alone, whoever still names it.
  if (saved === undefined || saved.state.kind === "archived") return undefined;
  const content = areas.get(saved.kind)?.content.safeParse(await findContent(record, id, saved.workingVersion));
  if (content?.success !== true) return undefined;
  const { kind, language } = saved;
  return {
    ...{ id, kind, language, state: "published", notice: undefined, publishedAt: now, updatedAt: undefined },
    ...{ changeNote: undefined, externalId: saved.externalId, translationGroup: saved.translationGroup },
    ...{ formerPaths: [], content: content.data },
  };
}

/** Other items that must be there for one's page to show it, beside those that its rows are made from. */
export function idsBeside(area: Area, content: Content): ItemId[] {
  const group = area.kind === "link" ? (content as { readonly groupId?: string }).groupId : undefined;
  return [...(area.uses?.(content) ?? []), ...(group === undefined ? [] : [group as ItemId])];
}

/**
 * What an edition would hold with the item in it. Of those that it uses only files and the like come along: what has a
 * page of its own would stand in lists, where readers will not find it.
 */
export function impliedBy(item: PublicItem, used: ReadonlyMap<ItemId, PublicItem>, areas: Areas): Implied[] {
  const derived = (one: PublicItem) => ({
    item: one,
    derivation: (kindRules(areas, one.kind) as Area).derive(one as PublicItem<never>, used),
  });
  const besides = [...used.values()].filter(
    (one) =>
      one.id !== item.id &&
      one.state === "published" &&
      areas.get(one.kind)?.path(one as PublicItem<never>) === undefined &&
      areas.has(one.kind),
  );
  return [derived(item), ...besides.map(derived)];
}
