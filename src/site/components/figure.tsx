import { toHtml } from "../html.ts";
import type { PictureView } from "../views.ts";
import type { Words } from "../words/words.ts";
import { Picture } from "./picture.tsx";

export type FigureWidth = "text" | "small" | "wide";

export interface FigureProps {
  readonly picture: PictureView;
  readonly words: Words;
  readonly width?: FigureWidth;
  readonly isFirst?: boolean;
}

/** Widths of the article's column, of a picture beside text, and of one that reaches past it; see article.css. */
const SIZES: Readonly<Record<FigureWidth, string>> = {
  text: "(min-width: 48rem) 43rem, 100vw",
  small: "(min-width: 48rem) 20rem, 100vw",
  wide: "(min-width: 76rem) 49rem, 100vw",
};

/** A picture of an article with its caption and credit; opens the large one where there is one. */
export const Figure = ({ picture, words, width = "text", isFirst = false }: FigureProps) => {
  const image = <Picture picture={picture} sizes={SIZES[width]} isFirst={isFirst} />;
  return (
    <figure class={`figure-${width}`}>
      {picture.fullHref === undefined ? (
        image
      ) : (
        <a href={picture.fullHref} class="zoom" title={words.lists.enlarge} data-zoom={words.chrome.close}>
          {image}
        </a>
      )}
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption} {picture.credit && <small>{creditText(picture.credit, words)}</small>}
        </figcaption>
      )}
    </figure>
  );
};

/** `Ảnh: Đài xã`; a credit that says itself what was done ("Tranh: …", "Đồ họa: …") stands as it is. */
const creditText = (credit: string, words: Words): string =>
  credit.includes(":") ? credit : `${words.lists.photo}: ${credit}`;

/** The same, for the body of an article: hand it to the `renderFigure` of rich text. */
export const figureHtml = (props: FigureProps): string => toHtml(<Figure {...props} />);
