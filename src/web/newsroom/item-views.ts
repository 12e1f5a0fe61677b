import { KEPT_AFTER_DELETION_MS } from "#editorial/deletion.ts";
import { findHeldUp } from "#editorial/held-up.ts";
import type { Item } from "#editorial/model.ts";
import { findContent, listTranslations } from "#editorial/queries.ts";
import { type Instant, toIso } from "#kernel/instant.ts";
import type { NewsroomContext } from "./context.ts";
import type { ItemRow, ItemWhole } from "./item-shapes.ts";

const iso = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : toIso(at));

/** An item as lists show it. */
export const rowOf = (item: Item): ItemRow => ({
  id: item.id,
  kind: item.kind,
  language: item.language,
  title: item.title,
  sectionId: item.sectionId,
  state: item.state.kind,
  publicState: item.publicState,
  revision: item.revision,
  workingVersion: item.workingVersion,
  publicVersion: item.publicVersion,
  publishedAt: iso(item.publishedAt),
  updatedAt: iso(item.updatedAt),
  publishAt: item.state.kind === "scheduled" ? toIso(item.state.publishAt) : undefined,
  withdrawAt: iso(item.withdrawal?.at),
  reviewBy: iso(item.reviewBy),
  madeBy: item.madeBy,
  savedBy: item.savedBy,
  savedAt: iso(item.savedAt),
  submittedBy: item.submittedBy,
  approvedBy: item.approvedBy,
  forcedBy: item.forcedBy,
  deletedAt: iso(item.deletedAt),
  removedAt: item.deletedAt && iso((item.deletedAt + KEPT_AFTER_DELETION_MS) as Instant),
});

/** Items as lists show them, and of those that did not go out at their time, why. */
export async function rowsOf({ office }: Pick<NewsroomContext, "office">, items: readonly Item[]): Promise<ItemRow[]> {
  const heldUp = await findHeldUp(office.record.read, items);
  return items.map((item) => ({ ...rowOf(item), heldUpBy: heldUp.get(item.id) }));
}

/** An item with what it says, for who works on it. */
export async function wholeOf({ office }: Pick<NewsroomContext, "office">, item: Item): Promise<ItemWhole> {
  const { read } = office.record;
  const group = item.translationGroup ?? item.id;
  const [heldUp, content, translations, publicContent] = await Promise.all([
    findHeldUp(read, [item]),
    findContent(read, item.id, item.workingVersion),
    listTranslations(read, group),
    item.publicState === "published" && item.publicVersion !== undefined
      ? findContent(read, item.id, item.publicVersion)
      : undefined,
  ]);
  return {
    ...rowOf(item),
    heldUpBy: heldUp.get(item.id),
    content,
    reason: item.reason,
    notice: item.state.kind === "withdrawn" ? item.state.notice : undefined,
    path:
      publicContent === undefined
        ? undefined
        : office.kinds.get(item.kind)?.path({ id: item.id, language: item.language, content: publicContent as never }),
    translations: translations
      .filter(({ id }) => id !== item.id)
      .map(({ id, language, title, state }) => ({ id, language, title, state: state.kind })),
  };
}
