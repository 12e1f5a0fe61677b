import type { EditionReader } from "#edition/database.ts";
import type { EntryRow } from "#edition/entries.ts";
import type { Language } from "#editorial/model.ts";

/** What links to translations is made from: touched when one is published, changed or withdrawn. */
export const translationTag = (entry: EntryRow): string => `item:${entry.translation_group ?? entry.item_id}`;

/**
 * The same item in another language, published ones only. Translations name one group; it may be the id of the item
 * that they translate, which itself need not name any. Tag: `translationTag`.
 */
export function findTranslation(edition: EditionReader, entry: EntryRow, language: Language): EntryRow | undefined {
  const group = entry.translation_group ?? entry.item_id;
  const find = (column: "translation_group" | "item_id") =>
    edition.get<EntryRow>(
      `select * from entry where ${column} = ? and kind = ? and language = ? and state = 'published' and item_id <> ?
       limit 1`,
      group,
      entry.kind,
      language,
      entry.item_id,
    );
  return find("translation_group") ?? (group === entry.item_id ? undefined : find("item_id"));
}
