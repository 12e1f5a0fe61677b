import type { EditionReader } from "#edition/database.ts";
import { itemsInWork } from "#editorial/in-work.ts";
import type { Item } from "#editorial/model.ts";
import { toItem } from "#editorial/queries.ts";
import type { RecordReader, RecordWriter } from "#record/record.ts";
import { type SectionContent, sectionContent } from "./model.ts";
import { MAX_SECTIONS } from "./queries.ts";

/** A section as its desk has it, published or not. */
export interface SectionInWork {
  readonly item: Item;
  readonly content: SectionContent;
}

/** All sections but deleted ones, those put away too, in the order of the tree's levels. */
export async function listSectionsInWork(db: RecordReader): Promise<SectionInWork[]> {
  const rows = await itemsInWork(db, "section").limit(MAX_SECTIONS).execute();
  return rows
    .map((row) => ({ item: toItem(row), content: readContent(row.id, JSON.parse(row.content)) }))
    .sort((left, right) => bySiblingOrder(left.content, right.content));
}

/** As the public tree goes: by position, and by title where two have the same. */
const bySiblingOrder = (left: SectionContent, right: SectionContent): number =>
  left.position - right.position || (left.title < right.title ? -1 : left.title > right.title ? 1 : 0);

/** A draft may lack what the tree needs; it gets what stands for it until somebody fills it in. */
function readContent(id: string, content: object): SectionContent {
  const whole = sectionContent.safeParse(content);
  if (whole.success) return whole.data;
  return { title: id, slug: id, position: 0, shown: false, holds: "articles", ...content };
}

/**
 * Nobody else arranges sections until the transaction ends: of two who move them at once, each below the other's, the
 * second sees what the first did.
 */
export async function holdSections(tx: RecordWriter): Promise<void> {
  await tx
    .updateTable("item")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("kind", "=", "section")
    .execute();
}

/**
 * What stands in each section itself, not below it: things in work that are not put away, or what readers see where
 * that is more, for something may be on its way into another section.
 */
export async function countInEach(db: RecordReader, edition: EditionReader): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("item")
    .select(({ fn }) => ["section_id", fn.countAll<number>().as("count")])
    .where("section_id", "is not", null)
    .where("deleted_at", "is", null)
    .where("state", "!=", "archived")
    .groupBy("section_id")
    .execute();
  const counts = new Map(rows.map((row) => [row.section_id as string, Number(row.count)]));
  const seen = edition.all<{ section_id: string; count: number }>(
    `select section_id, count(*) as count from entry
     where section_id is not null and state = 'published' group by section_id limit ?`,
    MAX_SECTIONS,
  );
  for (const { section_id, count } of seen) counts.set(section_id, Math.max(count, counts.get(section_id) ?? 0));
  return counts;
}
