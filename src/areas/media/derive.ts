import type { Area } from "#edition/area.ts";
import { variantsOf } from "#media/picture-variant.ts";
import { type MediaContent, mediaContent } from "./model.ts";

export const mediaArea: Area<MediaContent> = {
  kind: "media",
  goesAlong: true,
  content: mediaContent,
  path: () => undefined,
  tables: {
    media: `create table media (
      item_id text primary key, hash text not null, file_name text not null, type text not null, bytes integer not null,
      width integer, height integer, variant text not null, list_variant text not null, alt text not null, caption text, credit text
    ) without rowid;
    create index media_hash on media (hash);`,
    media_former: `create table media_former (
      item_id text not null, hash text not null, primary key (item_id, hash)
    ) without rowid;
    create index media_former_hash on media_former (hash);`,
  },
  derive: ({ id, content }) => ({
    rows: {
      media: [
        {
          item_id: id,
          hash: content.hash,
          file_name: content.fileName,
          type: content.type,
          bytes: content.bytes,
          width: content.width ?? null,
          height: content.height ?? null,
          ...variantColumns(content),
          alt: content.alt,
          caption: content.caption ?? null,
          credit: content.credit ?? null,
        },
      ],
      media_former: [...new Set(content.formerHashes)].map((hash) => ({ item_id: id, hash })),
    },
  }),
};

/** What is no picture has none. */
function variantColumns({ width, height, ...edits }: MediaContent): { variant: string; list_variant: string } {
  if (width === undefined || height === undefined) return { variant: "", list_variant: "" };
  const { page, list } = variantsOf({ width, height }, edits);
  return { variant: page, list_variant: list };
}
