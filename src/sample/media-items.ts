import type { Brought } from "#editorial/bring-in.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import type { MediaStore, StoredFile } from "#media/store.ts";
import { type Loading, sampleExternalId, sampleId } from "./loading.ts";
import type { PictureUse, SampleArticle, SampleLanguage, SamplePicture } from "./model.ts";

/** A media item to be made: the bytes, and what is said of them there. */
export interface SampleMedia {
  readonly key: string;
  readonly language: SampleLanguage;
  /** Items of one file share it; the bytes are made once. */
  readonly file: string;
  readonly fileName: string;
  readonly bytes: () => Buffer;
  readonly words: {
    readonly title: string;
    readonly alt?: string;
    readonly caption?: string;
    readonly credit?: string;
  };
}

/** Drawing and storing a picture keeps one core busy; the second draws the next meanwhile. */
const AT_ONCE = 2;

/** All media items of the town: pictures as the library has them and as articles use them, marks, and files. */
export function sampleMedia(loading: Loading): SampleMedia[] {
  const { town } = loading;
  const drawn = new Map(town.pictures.map((picture) => [picture.key, picture]));
  return [
    ...town.logos.map(({ key, title, alt, svg }) => ({
      ...{ key, file: key, fileName: `${key}.svg`, language: "vi" as const },
      bytes: () => Buffer.from(svg()),
      words: { title, alt },
    })),
    ...town.pictures.map((picture) => ({ ...drawing(picture), key: picture.key, language: "vi" as const })),
    ...town.articles.flatMap((article) => {
      const picture = drawn.get(article.picture?.picture ?? "");
      return article.picture === undefined || picture === undefined ? [] : [asUsed(picture, article, article.picture)];
    }),
    ...town.files.map(({ key, fileName, title, text }) => ({
      ...{ key, file: key, fileName, language: "vi" as const },
      bytes: () => Buffer.from(loading.fill(text)),
      words: { title: loading.fill(title) },
    })),
  ];
}

/** The picture above an article is an item of its own: its caption, and the language of its words, are the article's. */
export const articlePictureId = (article: SampleArticle): string | undefined =>
  article.picture && sampleId("media", usedKey(article, article.picture));

const usedKey = (article: SampleArticle, use: PictureUse): string => `${use.picture}:${article.key}`;

function asUsed(picture: SamplePicture, article: SampleArticle, use: PictureUse): SampleMedia {
  const language = article.language ?? "vi";
  const alt = use.alt ?? (language === "en" ? picture.altEn : picture.alt);
  const { title, credit } = drawing(picture).words;
  const caption = use.caption === undefined ? {} : { caption: use.caption };
  return { ...drawing(picture), key: usedKey(article, use), language, words: { title, alt, credit, ...caption } };
}

const drawing = ({ key, title, alt, credit, svg, fileName }: SamplePicture) => ({
  file: key,
  fileName: fileName.replace(/\.\w+$/, ".svg"),
  bytes: () => Buffer.from(svg()),
  words: { title, alt, credit },
});

/** Puts the files of items into the store, each once, and makes the items that stand for them. */
export async function storeMedia(
  loading: Loading,
  store: MediaStore,
  media: readonly SampleMedia[],
  onStep?: (done: number, total: number) => void,
): Promise<Brought[]> {
  const files = new Map(media.map((one) => [one.file, one]));
  const stored = new Map<string, StoredFile>();
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const one of waiting) {
      const result = await store.put(one.bytes(), one.fileName);
      if (!result.ok) throw new Error(`${one.fileName} of the sample town: ${describeRefusal(result.refusal)}`);
      stored.set(one.file, result.value);
      onStep?.(stored.size, files.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return media.map(({ key, file, language, words }) => ({
    kind: "media",
    language,
    externalId: sampleExternalId("media", key),
    content: { ...(stored.get(file) as StoredFile), ...words },
    publishedAt: loading.now,
  }));
}
