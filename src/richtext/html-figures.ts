import { cleanLine, cleanText } from "./clean-text.ts";
import { toSafeHref } from "./href.ts";
import { isBlock, isDropped } from "./html-elements.ts";
import { type HtmlElement, isSmall } from "./html-tree.ts";
import type { FigureAttrs } from "./model.ts";

export interface FoundImage {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** UTF-16 units, as the schema allows. */
const LINE_LENGTH = 1000;

export interface CaptionedImages {
  readonly pictures: readonly { readonly image: HtmlElement; readonly caption: string }[];
  /** Words about all of several pictures. */
  readonly caption: string;
}

/** An element that holds pictures and the words about them: `figure`, WordPress's caption box, or an old one-column table. */
export function captionedImages(element: HtmlElement): CaptionedImages | undefined {
  const isTable = element.name === "table";
  if (!isFrame(element) && !isTable) return undefined;
  if (!isSmall(element) || (isTable && !isOneColumn(element))) return undefined;
  const { images, frames } = picturesIn(element);
  const inner = frames.flatMap((frame) => captionedImages(frame)?.pictures ?? []);
  const caption = wordsAbout(element, frames);
  if (images.length + inner.length === 0) return undefined;
  // A column of running text with pictures in it is a layout, not a caption.
  if (isTable && (caption.length > 500 || images.length !== 1)) return undefined;
  const [image, ...more] = images;
  if (image && more.length + inner.length === 0) return { pictures: [{ image, caption }], caption: "" };
  return { pictures: [...images.map((image) => ({ image, caption: "" })), ...inner], caption };
}

const isFrame = (element: HtmlElement): boolean =>
  element.name === "figure" || /(?:^|\s)wp-caption(?:\s|$)/.test(element.attributes.get("class") ?? "");

/** The picture as it was written, or undefined when there is nothing to show or it only counted readers. */
export function imageOf(element: HtmlElement, caption: string): FoundImage | undefined {
  const { attributes } = element;
  const written = attributes.get("src") ?? "";
  // Where pictures load late, `src` is a grey pixel and the true address is elsewhere.
  const late = LATE_SOURCES.map((name) => attributes.get(name)).find((value) => value !== undefined && value !== "");
  const src = (
    late && (written === "" || written.startsWith("data:") || LATE_PLACEHOLDER.test(written)) ? late : written
  ).trim();
  if (src === "" || isCounter(attributes)) return undefined;
  if (/^data:/i.test(src) && !/^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i.test(src)) return undefined;
  return { src, alt: line(attributes.get("alt") ?? ""), ...splitCredit(line(caption)) };
}

/** A smiley is a letter, not a picture. */
export function emojiOf(element: HtmlElement): string | undefined {
  const about = `${element.attributes.get("class") ?? ""} ${element.attributes.get("src") ?? ""}`.slice(0, 500);
  return /\b(?:emoji|smil(?:ey|ies|e))\b/i.test(about) ? (element.attributes.get("alt") ?? "") : undefined;
}

export const figureAttrs = (mediaId: string, image: FoundImage, base: string | undefined): FigureAttrs => ({
  mediaId,
  alt: image.alt,
  caption: image.caption,
  credit: image.credit,
  width: "text",
  original: originalOf(image.src, base),
});

/** "Lễ khai giảng. Ảnh: Báo xã" → caption and credit. */
function splitCredit(caption: string): { caption: string; credit: string } {
  const match = /^(.*?)[\s.,;–(-]*(?<![\p{L}])(?:Ảnh|Nguồn ảnh|Nguồn|Photo)\s*:\s*([^:]{2,100}?)[).\s]*$/iu.exec(
    caption.slice(0, LINE_LENGTH),
  );
  return match ? { caption: (match[1] ?? "").trim(), credit: (match[2] ?? "").trim() } : { caption, credit: "" };
}

const LATE_SOURCES = ["data-src", "data-original", "data-lazy-src", "data-lazy"] as const;
const LATE_PLACEHOLDER = /(?:blank|placeholder|lazy|loading|spacer|grey|gray|1x1)[^/]*\.(?:gif|png|svg|jpe?g)$/i;

const isCounter = (attributes: ReadonlyMap<string, string>): boolean =>
  /^[01](?:px)?$/.test(attributes.get("width") ?? "") && /^[01](?:px)?$/.test(attributes.get("height") ?? "");

function originalOf(src: string, base: string | undefined): string | null {
  const href = toSafeHref(src, base);
  return href !== undefined && /^(?:https?:|\/)/.test(href) ? href : null;
}

const line = (text: string): string =>
  cleanLine(cleanText(text).replace(/\s/g, " ")).slice(0, LINE_LENGTH).toWellFormed();

/** Pictures that stand in the element itself, and frames within it that have pictures of their own. */
function picturesIn(element: HtmlElement): { images: HtmlElement[]; frames: HtmlElement[] } {
  const images: HtmlElement[] = [];
  const frames: HtmlElement[] = [];
  for (const child of element.children) {
    if (typeof child === "string" || isDropped(child.name)) continue;
    if (child.name === "img") images.push(child);
    else if (isFrame(child)) frames.push(child);
    else {
      const inner = picturesIn(child);
      images.push(...inner.images);
      frames.push(...inner.frames);
    }
  }
  return { images, frames };
}

/** The text of `figcaption` or its like, and without one all the text there is; that of the frames within is theirs. */
function wordsAbout(element: HtmlElement, frames: readonly HtmlElement[]): string {
  return cleanLine(plainText(captionIn(element) ?? element, frames).replace(/\s/g, " "));
}

function captionIn(element: HtmlElement): HtmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === "string" || isFrame(child)) continue;
    const isCaption = child.name === "figcaption" || /\bwp-caption-text\b/.test(child.attributes.get("class") ?? "");
    const found = isCaption ? child : captionIn(child);
    if (found) return found;
  }
  return undefined;
}

/** All text but that of the given elements. */
export function plainText(element: HtmlElement, but: readonly HtmlElement[] = []): string {
  let text = "";
  for (const child of element.children) {
    if (typeof child === "string") text += child;
    else if (child.name === "br") text += " ";
    else if (!isDropped(child.name) && !but.includes(child)) {
      text += isBlock(child.name) || child.name === "td" ? `${plainText(child, but)} ` : plainText(child, but);
    }
  }
  return text;
}

function isOneColumn(table: HtmlElement): boolean {
  return table.children.every((child) => {
    if (typeof child === "string") return true;
    if (child.name !== "tr") return isOneColumn(child);
    return (
      child.children.filter((cell) => typeof cell !== "string" && (cell.name === "td" || cell.name === "th")).length <=
      1
    );
  });
}
