import { noteUses } from "#areas/media/library.ts";
import { createItem, type NewItem, publishNow, saveContent } from "#editorial/commands.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Item } from "#editorial/model.ts";
import { findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { NewsroomContext } from "./context.ts";

/** Things whose uses are noted at once; a desk arranges at most 500 in one request. */
const NOTED_AT_ONCE = 200;

/** Does something to several things that one desk keeps, all of it or nothing, and notes what they use now. */
export const stepOfMany = (
  { office }: Pick<NewsroomContext, "office">,
  work: (tx: RecordWriter) => Promise<Result<readonly Item[]>>,
): Promise<Result<readonly Item[]>> =>
  allOrNothing(office.record, async (tx) => {
    const done = await work(tx);
    if (!done.ok) return done;
    const ids = done.value.map(({ id }) => id);
    for (let at = 0; at < ids.length; at += NOTED_AT_ONCE)
      await noteUses(tx, office.usesOf, ids.slice(at, at + NOTED_AT_ONCE));
    return ok(done.value);
  });

/** Saves a content and brings it to readers. What is saved unchanged stays as it is. */
export async function saveForReaders(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  revision: number,
  content: unknown,
): Promise<Result<Item>> {
  const saved = await saveContent(tx, desk, id, revision, content);
  if (!saved.ok) return saved;
  const { publicState, publicVersion, workingVersion } = saved.value;
  const isSeen = publicState === "published" && publicVersion === workingVersion;
  return isSeen ? saved : publishNow(tx, desk, id);
}

/** Makes a thing and brings it to readers. */
export async function makeForReaders(tx: RecordWriter, desk: Desk, given: NewItem): Promise<Result<Item>> {
  const made = await createItem(tx, desk, given);
  return made.ok ? publishNow(tx, desk, made.value.id) : made;
}

/**
 * Saves what a site has one of, or makes it the first time.
 *
 * @param revision 0 where it was not there yet when it was read.
 */
export async function saveTheOnly(
  tx: RecordWriter,
  desk: Desk,
  given: NewItem & { readonly id: ItemId },
  revision: number,
): Promise<Result<Item>> {
  if ((await findItem(tx, given.id)) !== undefined) return saveForReaders(tx, desk, given.id, revision, given.content);
  if (revision !== 0) return refuse({ kind: "not-found", what: `item ${given.id}` });
  const made = await makeForReaders(tx, desk, given);
  if (made.ok) return made;
  // Another made it in the same moment.
  const theirs = await findItem(tx, given.id);
  return theirs === undefined ? made : refuse({ kind: "stale", yours: revision, current: theirs.revision });
}
