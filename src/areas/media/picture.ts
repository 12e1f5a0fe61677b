import { variantSize } from "#media/picture-variant.ts";
import type { LogoView, PictureView } from "#site/views.ts";

/** What is known of a stored picture; null where the edition has none. */
export interface StoredPicture {
  readonly hash: string;
  /** Pixels of the file, upright. */
  readonly width: number;
  readonly height: number;
  /** How it is turned and cut (media/picture-variant.ts); "" as it came. */
  readonly variant: string;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** Steps of width in which pictures are made, pixels; a phone's column, twice that, a desktop's column twice. */
export const PICTURE_WIDTHS = [400, 800, 1_600] as const;
/** Of text, pixels; a picture that is no wider has nothing more to show when it is opened large. */
const COLUMN_WIDTH = 800;
/** Best first, as browsers choose. */
export const PICTURE_FORMATS = ["avif", "webp", "jpeg"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** By the ending of an address; undefined where it is none of ours. */
export const pictureFormatOf = (extension: string): PictureFormat | undefined =>
  PICTURE_FORMATS.find((one) => (one === "jpeg" ? "jpg" : one) === extension);

/** The address of one rendition. It names the content, so it never changes what it shows. */
export const pictureHref = (hash: string, variant: string, width: number, format: PictureFormat): string =>
  `/anh/${hash.slice(0, 32)}${variant && "-"}${variant}/${width}.${format === "jpeg" ? "jpg" : format}`;

/** The address of a stored file under its own name. */
export const fileHref = (hash: string, fileName: string): string =>
  `/tep/${hash.slice(0, 32)}/${encodeURIComponent(fileName)}`;

/** A picture as pages show it: three formats in steps, none wider than the original's own step. */
export function pictureView(picture: StoredPicture): PictureView {
  const size = variantSize(picture, picture.variant);
  const href = (width: number, format: PictureFormat) => pictureHref(picture.hash, picture.variant, width, format);
  const widths = widthsFor(size.width);
  const largest = widths.at(-1) as number;
  return {
    alt: picture.alt,
    width: largest,
    height: Math.max(1, Math.round((size.height * largest) / size.width)),
    sources: PICTURE_FORMATS.slice(0, 2).map((format) => ({
      type: `image/${format}`,
      srcset: widths.map((width) => `${href(width, format)} ${width}w`).join(", "),
    })),
    src: href(widths[Math.min(1, widths.length - 1)] as number, "jpeg"),
    ...(picture.caption === null ? {} : { caption: picture.caption }),
    ...(picture.credit === null ? {} : { credit: picture.credit }),
    ...(size.width > COLUMN_WIDTH ? { fullHref: href(largest, "jpeg") } : {}),
  };
}

/** A logo on whatever colour it stands: WebP, for a JPEG would bring a white box along. */
export function logoView(logo: Pick<StoredPicture, "hash" | "width" | "height" | "variant">): LogoView {
  const { width, height } = variantSize(logo, logo.variant);
  const [smallest] = PICTURE_WIDTHS;
  return {
    src: pictureHref(logo.hash, logo.variant, smallest, "webp"),
    width: smallest,
    height: Math.max(1, Math.round((height * smallest) / width)),
  };
}

/** Steps up to the picture's own width; a small picture is never blown up beyond the first step that holds it. */
export function widthsFor(width: number): number[] {
  const smaller = PICTURE_WIDTHS.filter((step) => step < width);
  const next = PICTURE_WIDTHS[smaller.length];
  return next === undefined ? smaller : [...smaller, next];
}
