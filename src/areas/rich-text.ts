import type { SearchPassage } from "#edition/area.ts";
import type { Language } from "#editorial/model.ts";
import type { PublicItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { variantsOf } from "#media/picture-variant.ts";
import { type OutlineEntry, outline } from "#richtext/headings.ts";
import type { RichText } from "#richtext/model.ts";
import { passages } from "#richtext/passages.ts";
import { type HtmlWords, toHtml } from "#richtext/to-html.ts";
import { measureText } from "#richtext/to-text.ts";
import { usesOf } from "#richtext/uses.ts";
import { figureHtml } from "#site/components/figure.tsx";
import { words } from "#site/words/words.ts";
import { fileHref, type MediaContent, pictureView } from "./media/index.ts";

export interface RenderedRichText {
  readonly html: string;
  readonly readingMinutes: number;
  /** For a table of contents; their ids are in the HTML. */
  readonly headings: readonly OutlineEntry[];
  readonly passages: readonly SearchPassage[];
}

/** What every kind with a rich text does with it. `paths` gives where other kinds' items live. */
export const richTextParts = {
  uses: (doc: RichText): ItemId[] => {
    const { mediaIds, itemIds } = usesOf(doc);
    return [...mediaIds, ...itemIds] as ItemId[];
  },

  render: (doc: RichText, language: Language, used: ReadonlyMap<ItemId, PublicItem>): RenderedRichText => {
    const media = (id: string) => {
      const item = used.get(id as ItemId);
      return item?.kind === "media" && item.state === "published" ? (item.content as MediaContent) : undefined;
    };
    const html = toHtml(doc, {
      words: WORDS[language],
      mediaHref: (id) => {
        const file = media(id);
        return file && fileHref(file.hash, file.fileName);
      },
      renderFigure: (attrs) => {
        const file = media(attrs.mediaId);
        if (file?.width === undefined || file.height === undefined) return "";
        const picture = pictureView({
          hash: file.hash,
          width: file.width,
          height: file.height,
          variant: variantsOf({ width: file.width, height: file.height }, file).page,
          alt: attrs.alt || file.alt,
          caption: attrs.caption || (file.caption ?? null),
          credit: attrs.credit || (file.credit ?? null),
        });
        return figureHtml({ picture, words: words[language], width: attrs.width });
      },
      // Links to items lead over an address that is resolved when it is asked for, so that they outlive renames.
      resolveItem: (id) => {
        const item = used.get(id);
        return item?.state === "published"
          ? { href: `/muc/${id}`, title: (item.content as { title: string }).title }
          : undefined;
      },
    });
    const pieces = passages(doc).map(({ text, heading, headingId }) => ({
      text,
      heading: heading || undefined,
      anchor: headingId || undefined,
    }));
    const { readingMinutes } = measureText(pieces.map(({ text }) => text).join("\n"));
    return { html, readingMinutes, headings: outline(doc), passages: pieces };
  },
};

const WORDS: Readonly<Record<Language, HtmlWords>> = {
  vi: {
    callout: { note: "Lưu ý", important: "Quan trọng", warning: "Cảnh báo" },
    table: "Bảng",
    credit: "Ảnh:",
  },
  en: { callout: { note: "Note", important: "Important", warning: "Warning" }, table: "Table", credit: "Photo:" },
};
