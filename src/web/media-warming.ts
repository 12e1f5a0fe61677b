import { PICTURE_FORMATS, widthsFor } from "#areas/media/picture.ts";
import type { EditionReader } from "#edition/database.ts";
import { LANGUAGES, type Language } from "#editorial/model.ts";
import { variantSize } from "#media/picture-variant.ts";
import type { MediaStore, RenditionOf } from "#media/store.ts";

/** The newest pictures are the ones that are looked at; older ones are made when somebody does. */
const MAX_PICTURES = 60;

/** News looked at for them in each language: not all have a picture, and a start does not read an archive of decades. */
const MAX_ENTRIES = 500;

const newestOf = (language: Language): string =>
  `select * from (select picture_id, published_at from entry where language = '${language}' and state = 'published'
     and is_news = 1 order by published_at desc limit ${MAX_ENTRIES})`;

/**
 * What pages will ask the media store for, the pictures shown by the newest entries first, and of each what most
 * readers get first: small before large, and the format that browsers choose before those they do not.
 */
export function renditionsToExpect(edition: EditionReader): RenditionOf[] {
  const pictures = edition.all<{ hash: string; width: number; height: number; list_variant: string }>(
    `select media.hash, media.width, media.height, media.list_variant from (${LANGUAGES.map(newestOf).join(" union all ")})
     as newest join media on media.item_id = newest.picture_id where media.width is not null
     group by media.hash, media.list_variant order by max(newest.published_at) desc limit ?`,
    MAX_PICTURES,
  );
  return PICTURE_FORMATS.flatMap((format) =>
    [0, 1, 2].flatMap((step) =>
      pictures.flatMap(({ hash, list_variant: variant, ...size }) => {
        const wanted = widthsFor(variantSize(size, variant).width)[step];
        return wanted === undefined ? [] : [{ hash, variant, width: wanted, format }];
      }),
    ),
  );
}

/**
 * Makes the pictures of the newest entries ready, so that the first reader after a loading does not wait for them.
 * To be started after the site answers; it takes one core for as long as it needs, and ends at once where all is there.
 *
 * @returns how many are ready.
 */
export const warmPictures = (edition: EditionReader, store: MediaStore, stop?: AbortSignal): Promise<number> =>
  store.warm(renditionsToExpect(edition), stop);
