import { isReviewed } from "#accounts/permissions.ts";
import { noteUses } from "#areas/media/library.ts";
import { readSections, withDescendants } from "#areas/sections/index.ts";
import { findSettings } from "#areas/settings/index.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Item } from "#editorial/model.ts";
import { ok, type Result } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { NewsroomContext } from "./context.ts";
import type { ItemRow } from "./item-shapes.ts";
import { rowOf } from "./item-views.ts";

/** A long law with its tables; what an editor types is a hundredth of it. */
export const MAX_CONTENT_BYTES = 8 * 1_048_576;

/** The item that a route about one item names. @throws where the route is about none: a defect of ours. */
export function itemOf({ item }: NewsroomContext): Item {
  if (item === undefined) throw new Error("this route names no item");
  return item;
}

/** Whether the site wants a second person for what is read over before readers get it; so it is until it says otherwise. */
export const wantsSecondPerson = ({ edition }: Pick<NewsroomContext["office"], "edition">): boolean =>
  findSettings(edition).twoPersonRule ?? true;

/** The desk of a kind: whether a second person is wanted is the site's choice, and never of what one desk keeps. */
export const deskFor = ({ office, desk }: NewsroomContext, kind: string): Desk => ({
  ...desk,
  requiresSecondPerson: isReviewed(kind) && wantsSecondPerson(office),
});

/** Does one thing to an item, all of it or nothing, notes what it uses now, and tells where it stands. */
export async function step(
  { office }: Pick<NewsroomContext, "office">,
  work: (tx: RecordWriter) => Promise<Result<Item>>,
): Promise<Result<ItemRow>> {
  const done = await allOrNothing(office.record, async (tx) => {
    const moved = await work(tx);
    if (moved.ok) await noteUses(tx, office.usesOf, [moved.value.id]);
    return moved;
  });
  return done.ok ? ok(rowOf(done.value)) : done;
}

/** The section that a content names, whatever else it is. */
export function sectionIn(content: unknown): string | undefined {
  const { sectionId } = (content ?? {}) as { sectionId?: unknown };
  return typeof sectionId === "string" && sectionId !== "" ? sectionId : undefined;
}

/** A section and all that stand below it. */
export function withAllBelow({ office }: NewsroomContext, sectionId: string): string[] {
  const section = readSections(office.edition, "vi").byId.get(sectionId);
  return section === undefined ? [sectionId] : withDescendants(section).map(({ id }) => id);
}
