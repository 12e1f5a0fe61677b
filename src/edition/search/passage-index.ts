import type { PublicItem } from "#editorial/queries.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { normalizeText } from "#language/normalize.ts";
import { EditionDatabase } from "../database.ts";
import { SEARCH_TABLES } from "./tables.ts";
import { SearchWriter } from "./writer.ts";

export interface PlainPassage {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** A search index of nothing but passages, in memory: for measuring ranking by itself. Dispose of it when done. */
export async function buildPassageIndex(passages: readonly PlainPassage[]) {
  const edition = EditionDatabase.forWriting(":memory:");
  edition.exec(SEARCH_TABLES);
  const writer = new SearchWriter(edition);
  const itemIdOf = (id: string): ItemId => itemIdFrom("passage", id);
  edition.transaction(() => {
    for (const { id, title, body } of passages)
      writer.put({ id: itemIdOf(id), kind: "passage", language: "vi" } as PublicItem, {
        title,
        at: 0 as Instant,
        passages: [{ text: normalizeText(body) }],
      });
    writer.flush();
  });
  return { edition, size: passages.length, itemIdOf, [Symbol.dispose]: () => edition.close() };
}
