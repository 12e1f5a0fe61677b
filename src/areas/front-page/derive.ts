import type { Area } from "#edition/area.ts";
import { type FrontPageContent, frontPageContent, type Place } from "./model.ts";

const PLACES = ["hot", "featured"] as const satisfies readonly Place[];

export const frontPageArea: Area<FrontPageContent> = {
  kind: "front-page",
  content: frontPageContent,
  path: () => undefined,
  tables: {
    placement: `create table placement (
      item_id text not null, language text not null, place text not null, position integer not null,
      placed_id text not null, until integer, primary key (item_id, place, position)
    ) without rowid;`,
    front_blocks:
      "create table front_blocks (item_id text primary key, language text not null, section_ids text not null);",
  },
  derive: ({ id, language, content }) => ({
    rows: {
      placement: PLACES.flatMap((place) =>
        content[place].map(({ itemId, until }, position) => ({
          item_id: id,
          language,
          place,
          position,
          placed_id: itemId,
          until: until ?? null,
        })),
      ),
      front_blocks:
        content.blocks === undefined ? [] : [{ item_id: id, language, section_ids: JSON.stringify(content.blocks) }],
    },
  }),
};
