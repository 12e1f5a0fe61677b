import type { SelectQueryBuilder } from "kysely";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { foldText } from "#language/fold.ts";
import type { RecordReader } from "#record/record.ts";
import type { ItemTable, Tables } from "#record/tables.ts";
import type { Actor, Item, Language, StateKind } from "./model.ts";
import { toItem } from "./queries.ts";

/** What a desk's list shows; absent for all. */
export interface ItemFilter {
  readonly kind: string;
  readonly language?: Language | undefined;
  readonly states?: readonly StateKind[] | undefined;
  /** Sections, those below them included; at most 500. */
  readonly sectionIds?: readonly string[] | undefined;
  readonly madeBy?: Actor | undefined;
  /** Only what readers see, whatever is in work beside it. */
  readonly isPublic?: boolean | undefined;
  /** Words of the title, in any case and with or without marks; each must stand in it. */
  readonly text?: string | undefined;
  /** Those that wait to be removed for good, instead of all others. */
  readonly isDeleted?: boolean | undefined;
}

/** The last item of the page before. */
export interface ListPlace {
  readonly savedAt: Instant;
  readonly id: ItemId;
}

/** Words of a search; more narrow nothing down. */
const MAX_WORDS = 8;

/** Signs that mean something in a pattern stand for any one letter: nobody searches for them alone. */
const likePattern = (word: string): string => `%${word.replaceAll(/[%_\\]/g, "_")}%`;

type Items = SelectQueryBuilder<Tables, "item", ItemTable>;

/**
 * A desk's list, the last saved first. It walks the index `item_desk` in that order; whatever the filter, no more is
 * read than that narrow index, and nothing is sorted.
 *
 * @param limit 1–200.
 */
export async function listItems(
  db: RecordReader,
  filter: ItemFilter,
  after: ListPlace | undefined,
  limit: number,
): Promise<Item[]> {
  const rows = await listQuery(db, filter, after, limit).execute();
  return rows.map(toItem);
}

export function listQuery(db: RecordReader, filter: ItemFilter, after: ListPlace | undefined, limit: number) {
  const { kind, language, states, sectionIds, madeBy, text = "", isPublic, isDeleted = false } = filter;
  const words = foldText(text.normalize("NFC")).split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  let query = (db.selectFrom("item").selectAll() as unknown as Items)
    .where("kind", "=", kind)
    .where("deleted_at", isDeleted ? "is not" : "is", null);
  if (language !== undefined) query = query.where("language", "=", language);
  if (states !== undefined) query = query.where("state", "in", [...states]);
  if (sectionIds !== undefined) query = query.where("section_id", "in", sectionIds.slice(0, 500));
  if (isPublic === true) query = query.where("public_state", "=", "published");
  if (madeBy !== undefined) query = query.where("made_by", "=", madeBy);
  for (const word of words) query = query.where("title_folded", "like", likePattern(word));
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("saved_at", "id"), "<", tuple(after.savedAt as number, after.id as string)),
    );
  return query.orderBy("saved_at", "desc").orderBy("id", "desc").limit(limit);
}
