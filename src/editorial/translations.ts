import type { ExpressionBuilder } from "kysely";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { RecordReader } from "#record/record.ts";
import type { Tables } from "#record/tables.ts";
import type { Item, Language } from "./model.ts";
import { toItem } from "./queries.ts";

/** Something that readers of another language lack, or have in an older version. */
export interface Owed {
  readonly item: Item;
  /** Of those it is owed to. */
  readonly language: Language;
  /** What they have; absent where they have nothing. */
  readonly translation: Pick<Item, "id" | "title" | "publishedAt" | "updatedAt"> | undefined;
}

export interface OwedFilter {
  /** `missing`: there is no item in the other language. `older`: readers have one that is older than what it translates. */
  readonly why: "missing" | "older";
  readonly kinds: readonly string[];
  /** Those below them included; at most 500. */
  readonly sectionIds?: readonly string[] | undefined;
}

/** The last item that was looked at. */
export interface OwedPlace {
  readonly publishedAt: Instant;
  readonly id: ItemId;
}

export interface OwedPage {
  readonly owed: readonly Owed[];
  /** Where to go on; a page may be short, or empty, and yet not the last. */
  readonly next: OwedPlace | undefined;
}

/**
 * Items looked at for one page: 10 to 30 ms of SQLite where nothing of it is owed. Who looks for something rare among
 * 200,000 asks twenty times, and others are answered in between.
 */
const LOOKED_AT = 10_000;

/**
 * What is owed to readers of the other language, the last published first. What is translated is the item after which
 * its group is named, else the Vietnamese one.
 *
 * @param limit 1–200.
 */
export async function translationsOwed(
  db: RecordReader,
  filter: OwedFilter,
  after: OwedPlace | undefined,
  limit: number,
): Promise<OwedPage> {
  const end = await endOfLook(db, after);
  const rows = await owedQuery(db, filter, after, end, limit).execute();
  const items = rows.map(toItem);
  const translations = filter.why === "older" ? await findOthers(db, items) : undefined;
  const last = items.at(-1);
  return {
    owed: items.map((item) => ({ item, language: other(item.language), translation: translations?.get(item.id) })),
    next: items.length === limit && last ? { publishedAt: last.publishedAt as Instant, id: last.id } : end,
  };
}

const other = (language: Language): Language => (language === "vi" ? "en" : "vi");

/** The last item of one look; undefined where it reaches the end. Read from the index alone. */
async function endOfLook(db: RecordReader, after: OwedPlace | undefined): Promise<OwedPlace | undefined> {
  const row = await db
    .selectFrom("item")
    .select(["published_at", "id"])
    .where("published_at", "is not", null)
    .$if(after !== undefined, (query) => {
      const { publishedAt, id } = after as OwedPlace;
      return query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("published_at", "id"), "<", tuple(publishedAt as number, id as string)),
      );
    })
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .offset(LOOKED_AT - 1)
    .limit(1)
    .executeTakeFirst();
  return row && { publishedAt: row.published_at as Instant, id: row.id as ItemId };
}

export function owedQuery(
  db: RecordReader,
  { why, kinds, sectionIds }: OwedFilter,
  after: OwedPlace | undefined,
  end: OwedPlace | undefined,
  limit: number,
) {
  let query = db
    .selectFrom("item")
    .selectAll("item")
    .where("item.published_at", "is not", null)
    .where("item.public_state", "=", "published")
    // Not by an index of kinds, which would have to be sorted: it walks `item_published_order`.
    .where((eb) => eb(eb.fn.coalesce("item.kind", eb.val("")), "in", [...kinds]))
    .where((eb) => (why === "missing" ? eb.not(hasOther(eb)) : eb.and([isOriginal(eb), hasOlderOther(eb)])));
  if (sectionIds !== undefined) query = query.where("item.section_id", "in", sectionIds.slice(0, 500));
  if (after !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("item.published_at", "item.id"), "<", tuple(after.publishedAt as number, after.id as string)),
    );
  if (end !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("item.published_at", "item.id"), ">=", tuple(end.publishedAt as number, end.id as string)),
    );
  return query.orderBy("item.published_at", "desc").orderBy("item.id", "desc").limit(limit);
}

type OfItem = ExpressionBuilder<Tables, "item">;

/** Those of the same group in another language: in two steps, each along an index. */
const othersNaming = (eb: OfItem) =>
  eb
    .selectFrom("item as other")
    .select("other.id")
    .whereRef("other.translation_group", "=", (of) => of.fn.coalesce("item.translation_group", "item.id"))
    .whereRef("other.language", "!=", "item.language")
    .where("other.deleted_at", "is", null);

const otherNamed = (eb: OfItem) =>
  eb
    .selectFrom("item as named")
    .select("named.id")
    .whereRef("named.id", "=", "item.translation_group")
    .whereRef("named.language", "!=", "item.language")
    .where("named.deleted_at", "is", null);

const hasOther = (eb: OfItem) => eb.or([eb.exists(othersNaming(eb)), eb.exists(otherNamed(eb))]);

/** The item after which the group is named; a Vietnamese one where none is, or where that one is Vietnamese as well. */
const isOriginal = (eb: OfItem) =>
  eb.or([
    eb("item.translation_group", "is", null),
    eb("item.translation_group", "=", eb.ref("item.id")),
    eb.and([eb("item.language", "=", "vi"), eb.not(eb.exists(otherNamed(eb)))]),
  ]);

const hasOlderOther = (eb: OfItem) =>
  eb.exists(
    othersNaming(eb)
      .where("other.public_state", "=", "published")
      .where((of) =>
        of(
          of.fn.coalesce("other.updated_at", "other.published_at"),
          "<",
          of.fn.coalesce("item.updated_at", "item.published_at"),
        ),
      ),
  );

/** What readers of the other language have instead of each of some items, at most 200. */
async function findOthers(db: RecordReader, items: readonly Item[]): Promise<Map<ItemId, Item>> {
  if (items.length === 0) return new Map();
  const groupOf = ({ translationGroup, id }: Item) => translationGroup ?? id;
  const rows = await db
    .selectFrom("item")
    .selectAll()
    .where("translation_group", "in", items.map(groupOf))
    .where("public_state", "=", "published")
    .where("deleted_at", "is", null)
    .execute();
  const found = rows.map(toItem);
  return new Map(
    items.flatMap((item) => {
      const translation = found.find((one) => groupOf(one) === groupOf(item) && one.language !== item.language);
      return translation === undefined ? [] : [[item.id, translation] as const];
    }),
  );
}
