import { setImmediate } from "node:timers/promises";
import type { EditionReader } from "#edition/database.ts";
import type { NewsroomContext } from "./context.ts";

/** What was read in some days: by item, and by the section in which items stand now. */
export interface Viewed {
  /** Most viewed first. */
  readonly items: readonly { readonly id: string; readonly pageViews: number }[];
  readonly sections: readonly { readonly sectionId: string | undefined; readonly pageViews: number }[];
}

/** Items whose sections are looked up at once: some 5 ms. */
const LOOKED_UP = 2_000;

/**
 * Adds up what was read, a month at a time and a few thousand items at a time: readers are answered in between, for it
 * is their thread that counts.
 *
 * @param from,to ISO dates, both included; a year at most.
 */
export async function addUpViews(
  { visits, edition }: Pick<NewsroomContext["office"], "visits" | "edition">,
  from: string,
  to: string,
  mostItems: number,
): Promise<Viewed> {
  const views = new Map<string, number>();
  for (const [first, last] of monthsOf(from, to)) {
    for (const { itemId, pageViews } of visits.allItems(first, last))
      views.set(itemId, (views.get(itemId) ?? 0) + pageViews);
    await setImmediate();
  }
  const bySection = new Map<string | undefined, number>();
  const ids = [...views.keys()];
  for (let at = 0; at < ids.length; at += LOOKED_UP) {
    const sectionOf = findSections(edition, ids.slice(at, at + LOOKED_UP));
    for (const id of ids.slice(at, at + LOOKED_UP)) {
      const section = sectionOf.get(id);
      bySection.set(section, (bySection.get(section) ?? 0) + (views.get(id) ?? 0));
    }
    await setImmediate();
  }
  const byViews = (one: { pageViews: number }, other: { pageViews: number }) => other.pageViews - one.pageViews;
  return {
    items: [...views]
      .map(([id, pageViews]) => ({ id, pageViews }))
      .sort(byViews)
      .slice(0, mostItems),
    sections: [...bySection].map(([sectionId, pageViews]) => ({ sectionId, pageViews })).sort(byViews),
  };
}

/** A span of days cut at the ends of months. */
function* monthsOf(from: string, to: string): Generator<[first: string, last: string]> {
  const end = Temporal.PlainDate.from(to);
  for (let first = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(first, end) <= 0; ) {
    const next = first.with({ day: 1 }).add({ months: 1 });
    const last = next.subtract({ days: 1 });
    yield [first.toString(), (Temporal.PlainDate.compare(last, end) < 0 ? last : end).toString()];
    first = next;
  }
}

function findSections(edition: EditionReader, ids: readonly string[]): Map<string, string> {
  const rows = edition.all<{ item_id: string; section_id: string }>(
    `select item_id, section_id from entry
     where item_id in (select value from json_each(?)) and section_id is not null limit ${LOOKED_UP}`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ item_id, section_id }) => [item_id, section_id]));
}
