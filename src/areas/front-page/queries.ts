import type { EditionReader } from "#edition/database.ts";
import type { Language } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Place } from "./model.ts";

export interface Placed {
  readonly itemId: string;
  readonly until: Instant | undefined;
}

/** What stands in a place now, in its order; expired and unpublished items are left out. Tag: `kind:front-page`. */
export function listPlaced(edition: EditionReader, language: Language, place: Place, now: Instant): Placed[] {
  return edition
    .all<{ placed_id: string; until: number | null }>(
      `select placement.placed_id, placement.until from placement
       join entry on entry.item_id = placement.placed_id and entry.state = 'published'
       where placement.language = ? and placement.place = ? and (placement.until is null or placement.until > ?)
       order by placement.position limit 20`,
      language,
      place,
      now,
    )
    .map((row) => ({ itemId: row.placed_id, until: (row.until ?? undefined) as Instant | undefined }));
}

/** The sections that editors gave a block, in their order; undefined where they left it to the tree. Tag: `kind:front-page`. */
export function findBlocks(edition: EditionReader, language: Language): readonly string[] | undefined {
  const row = edition.get<{ section_ids: string }>(
    "select section_ids from front_blocks where language = ? limit 1",
    language,
  );
  return row === undefined ? undefined : JSON.parse(row.section_ids);
}
