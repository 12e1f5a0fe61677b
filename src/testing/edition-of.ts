import { applyItem } from "#edition/apply.ts";
import type { Area } from "#edition/area.ts";
import { EditionDatabase } from "#edition/database.ts";
import { editionDdl } from "#edition/schema.ts";
import { SearchWriter } from "#edition/search/writer.ts";
import type { PublicItem } from "#editorial/queries.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";

export interface TestEdition extends Disposable {
  readonly db: EditionDatabase;
  /** Makes the edition hold items as they are now; those with content that their kind refuses throw. */
  put(...items: readonly PublicItem[]): void;
  /** Takes away what the edition holds of an item. */
  remove(kind: string, id: ItemId): void;
}

/** An edition in memory, filled as the follower fills one; `using` closes it. */
export function editionOf(areas: readonly Area[], ...items: readonly PublicItem[]): TestEdition {
  const db = EditionDatabase.forWriting(":memory:");
  db.exec(editionDdl(areas));
  const search = new SearchWriter(db);
  const byKind = new Map(areas.map((area) => [area.kind, area]));
  const known = new Map<ItemId, PublicItem>();
  const apply = (kind: string, id: ItemId, item: PublicItem | undefined): void => {
    const area = byKind.get(kind);
    if (area === undefined) throw new Error(`no area of this test makes items of kind "${kind}"`);
    applyItem(db, search, area, id, item && { item, derivation: area.derive(item as PublicItem<never>, known) });
    search.flush();
  };
  const edition: TestEdition = {
    db,
    put: (...more) => {
      for (const item of more) {
        const content = byKind.get(item.kind)?.content.parse(item.content);
        known.set(item.id, { ...item, content });
        apply(item.kind, item.id, { ...item, content });
      }
    },
    remove: (kind, id) => {
      known.delete(id);
      apply(kind, id, undefined);
    },
    [Symbol.dispose]: () => db.close(),
  };
  edition.put(...items);
  return edition;
}

/** A public item of a kind, published on 1 November 2026. Its id follows from its name. */
export function publicItem(kind: string, name: string, content: object, more: Partial<PublicItem> = {}): PublicItem {
  return {
    id: itemIdFrom(kind, name),
    kind,
    language: "vi",
    state: "published",
    notice: undefined,
    publishedAt: parseInstant("2026-11-01T08:00:00+07:00") as Instant,
    updatedAt: undefined,
    changeNote: undefined,
    externalId: undefined,
    translationGroup: undefined,
    formerPaths: [],
    content,
    ...more,
  };
}
