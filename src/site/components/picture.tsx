import type { PictureView } from "../views.ts";

export interface PictureProps {
  readonly picture: PictureView;
  /** How wide it stands, as the `sizes` of HTML; the picture's own goes before it. */
  readonly sizes: string;
  /** The one picture that is seen first: fetched at once and before others. */
  readonly isFirst?: boolean;
  /** In a list, beside a title that is the link: says nothing of its own. */
  readonly isDecoration?: boolean;
}

export const Picture = ({ picture, sizes, isFirst = false, isDecoration = false }: PictureProps) => (
  <picture>
    {picture.sources.map(({ type, srcset }) => (
      <source type={type} srcset={srcset} sizes={picture.sizes ?? sizes} />
    ))}
    <img
      src={picture.src}
      alt={isDecoration ? "" : picture.alt}
      width={picture.width}
      height={picture.height}
      loading={isFirst ? undefined : "lazy"}
      fetchpriority={isFirst ? "high" : undefined}
      decoding="async"
    />
  </picture>
);
