import sharp, { type Metadata, type Sharp } from "sharp";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { parseVariant, pixelsOf } from "./picture-variant.ts";

// libvips is one per process. Each picture is made by one thread, and a few at a time by the queue: on two cores that
// leaves one for pages. Nothing is worked on twice, so its memory of past operations would only cost.
sharp.concurrency(1);
sharp.cache(false);

export type RenditionFormat = "avif" | "webp" | "jpeg" | "png";

/** Pixels of a side that is still a picture to look at; also the bound of the model. */
const MAX_SIDE_PIXELS = 30_000;
/** The largest that telephones take (108 megapixels), and a little: 360 MB when a decoder holds it whole. */
const MAX_PIXELS = 120_000_000;
/** Formats whose decoders hold the whole picture, at up to 8 bytes a pixel. */
const MAX_PIXELS_HELD_WHOLE = 50_000_000;
/** WebP cannot be higher (RFC 9649); the same in each format, so that all show the same. */
const MAX_RENDITION_HEIGHT = 16_000;
/** What takes longer is made to take long. */
const MAX_SECONDS = 60;
/** Pixels: what an SVG becomes; pages show pictures no wider than this. */
const SVG_PIXELS = 1_600;

export interface PictureSize {
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
}

/**
 * The upright size of a picture, once it is known that all of it can be decoded.
 *
 * Refuses what is too large before anything of it is decoded, and what is broken or cut off.
 *
 * @param path or the bytes themselves.
 */
export async function inspectPicture(picture: string | Buffer): Promise<Result<PictureSize>> {
  let found: Metadata;
  try {
    found = await sharp(picture, { limitInputPixels: false }).metadata();
  } catch {
    return no("the picture cannot be read: it is broken, or not what its first bytes say");
  }
  const { width, height } = found.autoOrient;
  const limit = found.format === "jpeg" || found.format === "png" ? MAX_PIXELS : MAX_PIXELS_HELD_WHOLE;
  if (width > MAX_SIDE_PIXELS || height > MAX_SIDE_PIXELS || width * height > limit)
    return no(
      `the picture is ${width} × ${height} pixels: at most ${limit / 1e6} megapixels and ${MAX_SIDE_PIXELS} on a side are taken`,
    );
  try {
    await sharp(picture, { limitInputPixels: limit, failOn: "error", sequentialRead: true })
      .timeout({ seconds: MAX_SECONDS })
      .resize(16, 16, { fit: "inside", kernel: "nearest" })
      .raw()
      .toBuffer();
  } catch {
    return no("the picture is broken or was cut off: open it, save it again and send that");
  }
  return ok({ width, height });
}

/**
 * A picture anew: upright, in sRGB, none of the original's metadata (place, camera, thumbnail), never enlarged.
 *
 * @param picture its path, or the bytes themselves.
 * @param shown `width` in pixels, the picture's own when absent; `variant` as in picture-variant.ts.
 * @throws when the picture cannot be decoded.
 */
export async function renderPicture(
  picture: string | Buffer,
  format: RenditionFormat,
  { width, variant = "" }: { readonly width?: number | undefined; readonly variant?: string } = {},
): Promise<Buffer> {
  const original = sharp(picture, { limitInputPixels: MAX_PIXELS, failOn: "error", sequentialRead: true });
  const made = (await cutTo(original.timeout({ seconds: MAX_SECONDS }).autoOrient(), variant)).resize({
    ...(width === undefined ? {} : { width }),
    height: MAX_RENDITION_HEIGHT,
    fit: "inside",
    withoutEnlargement: true,
  });
  return encode(made, format, width === undefined).toBuffer();
}

async function cutTo(picture: Sharp, variant: string): Promise<Sharp> {
  const cut = parseVariant(variant);
  if (cut === undefined) return picture;
  const { autoOrient } = await picture.metadata();
  const { left, top, width, height } = pixelsOf(autoOrient, cut);
  const turned = cut.rotation === 0 ? picture : picture.rotate(cut.rotation);
  return turned.extract({ left, top, width, height });
}

/** Renditions trade a little for size; a copy in full size is kept as good as it was. */
function encode(picture: Sharp, format: RenditionFormat, isFull: boolean): Sharp {
  switch (format) {
    case "avif":
      // Effort 1: a third of the time of effort 3, for 15 % more bytes; still a fifth below WebP.
      return picture.avif({ quality: isFull ? 70 : 50, effort: 1, chromaSubsampling: isFull ? "4:4:4" : "4:2:0" });
    case "webp":
      return picture.webp({ quality: isFull ? 90 : 76, effort: 2, smartSubsample: isFull });
    case "jpeg":
      return picture.flatten({ background: "#ffffff" }).jpeg({ quality: isFull ? 92 : 78, progressive: true });
    case "png":
      return picture.png({ compressionLevel: 6 });
  }
}

/**
 * An SVG as pixels: PNG, transparent where it is, 1,600 pixels on the longer side. What browsers would run or fetch
 * in an SVG (scripts, other files, addresses) is not in it.
 */
export async function rasterizeSvg(svg: Buffer): Promise<Result<Buffer>> {
  try {
    const { width = 0, height = 0 } = await sharp(svg, { limitInputPixels: false }).metadata();
    const longer = Math.max(width, height);
    if (longer === 0) return no("the SVG says no size: give it a width and height, or a viewBox");
    // Vectors are drawn in the size that is asked for, not blown up from a smaller one.
    const density = Math.min(100_000, Math.max(1, (72 * SVG_PIXELS) / longer));
    const png = await sharp(svg, { limitInputPixels: MAX_PIXELS_HELD_WHOLE, density })
      .timeout({ seconds: MAX_SECONDS })
      .resize({ width: SVG_PIXELS, height: SVG_PIXELS, fit: "inside" })
      .png({ compressionLevel: 4 })
      .toBuffer();
    return ok(png);
  } catch {
    return no("the SVG cannot be drawn: it is broken or too large; send it as PNG");
  }
}

const no = (message: string) => refuse({ kind: "invalid", issues: [{ path: "file", message }] });
