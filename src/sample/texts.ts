import type { RichText } from "#richtext/model.ts";
import { type Loading, sampleId } from "./loading.ts";
import type { SampleBlock, SampleLanguage } from "./model.ts";
import { sampleRichText } from "./rich-text.ts";

/** A body as items store it, with its pictures and links leading to items, in the language of who reads it. */
export function bodyOf(loading: Loading, blocks: readonly SampleBlock[], language: SampleLanguage): RichText {
  return sampleRichText(loading.fill(blocks, language), {
    picture: (key) => {
      const picture = loading.town.pictures.find((one) => one.key === key);
      const alt = (language === "en" ? picture?.altEn : picture?.alt) ?? "";
      return { mediaId: sampleId("media", key), alt, credit: picture?.credit ?? "" };
    },
    link: (kind, key) => linkTo(loading, kind, key, language),
  });
}

/** An address, or `item:…` for a target such as `article:key`. */
export function hrefOf(loading: Loading, target: string, language: SampleLanguage): string {
  const [, kind, key] = /^(article|document|page|section):(.+)$/.exec(target) ?? [];
  return kind === undefined || key === undefined ? target : linkTo(loading, kind, key, language);
}

/** The translation where there is one. */
function linkTo({ town }: Loading, kind: string, key: string, language: SampleLanguage): string {
  const translatable = kind === "article" ? town.articles : kind === "page" ? town.pages : [];
  const translated = language === "en" ? translatable.find((one) => one.translationOf === key)?.key : undefined;
  return `item:${sampleId(kind, translated ?? key)}`;
}
