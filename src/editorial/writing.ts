import type { ItemId } from "#kernel/ids.ts";
import { type Result, refuse } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import { createItem, saveContent } from "./commands.ts";
import type { Desk } from "./desk.ts";
import type { Item, Language } from "./model.ts";
import { findContent, findItem, listTranslations } from "./queries.ts";

/** Makes an older version what is in work, as a new one after all others: nothing in between is lost. */
export async function restoreVersion(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  revision: number,
  number: number,
): Promise<Result<Item>> {
  const content = await findContent(tx, id, number);
  if (content === undefined) return refuse({ kind: "not-found", what: `version ${number} of item ${id}` });
  // The version in work must stay as it is: a save of the same person would otherwise go into it.
  await tx.updateTable("version").set({ is_open: 0 }).where("item_id", "=", id).where("is_open", "=", 1).execute();
  return saveContent(tx, desk, id, revision, content);
}

/**
 * Begins an item that says the same in another language, with the original's words as a start. The two know of each
 * other by their group, and changing one never touches the other.
 */
export async function createTranslation(
  tx: RecordWriter,
  desk: Desk,
  id: ItemId,
  language: Language,
): Promise<Result<Item>> {
  const original = await findItem(tx, id);
  if (original === undefined) return refuse({ kind: "not-found", what: `item ${id}` });
  const group = original.translationGroup ?? original.id;
  const present = await listTranslations(tx, group);
  const known = original.language === language ? original : present.find((one) => one.language === language);
  if (known !== undefined)
    return refuse({ kind: "invalid", issues: [{ path: "language", message: `${known.id} is in this language` }] });
  if (original.translationGroup === undefined)
    await tx.updateTable("item").set({ translation_group: group }).where("id", "=", id).execute();
  const content = await findContent(tx, id, original.workingVersion);
  return createItem(tx, desk, { kind: original.kind, language, content, translationGroup: group });
}
