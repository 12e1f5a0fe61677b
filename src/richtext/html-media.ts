import { toSafeHref } from "./href.ts";
import { type CaptionedImages, emojiOf, figureAttrs, imageOf } from "./html-figures.ts";
import { withMark } from "./html-marks.ts";
import type { Place, Reading } from "./html-reading.ts";
import type { HtmlElement } from "./html-tree.ts";
import type { Figure, FigureAttrs } from "./model.ts";

/** A picture on its own, within text or between it. */
export function readImage(element: HtmlElement, place: Place, reading: Reading): void {
  const emoji = emojiOf(element);
  if (emoji !== undefined) {
    place.sink.text(emoji, place.marks);
    return;
  }
  const figure = figureOf(element, "", reading);
  if (figure) place.sink.block(figure, 1);
}

/** Pictures in one frame. Words about a picture that is gone, or about several, are still words. */
export function readCaptioned({ pictures, caption }: CaptionedImages, { sink, marks }: Place, reading: Reading): void {
  const figures: Figure[] = [];
  const orphans: string[] = [];
  for (const picture of pictures) {
    const figure = figureOf(picture.image, picture.caption, reading);
    if (figure) figures.push(figure);
    else orphans.push(picture.caption);
  }
  const [first, ...more] = figures;
  if (first) sink.block(more.length === 0 ? first : { type: "gallery", content: figures }, figures.length + 1);
  for (const words of [...orphans, caption]) {
    if (words !== "") sink.text(words, marks);
    sink.flush();
  }
}

/** A player of somebody else's becomes a link, so that it loads nothing until a reader asks. */
export function readEmbedded(element: HtmlElement, { sink }: Place, { options, problems }: Reading): void {
  const source = element.children.find((child) => typeof child !== "string" && child.name === "source");
  const inner = typeof source === "object" ? source.attributes.get("src") : undefined;
  const written = element.attributes.get("src") ?? inner ?? "";
  const href = toSafeHref(written, options.base);
  if (written !== "") problems.add(`${element.name} was ${href ? "made a link" : "left out"}: ${written}`);
  sink.flush();
  if (href === undefined) return;
  sink.text(element.attributes.get("title") || href, withMark([], { type: "link", attrs: { href } }));
  sink.flush();
}

function figureOf(element: HtmlElement, caption: string, { options, problems, budget }: Reading): Figure | undefined {
  const image = imageOf(element, caption);
  if (!image) return undefined;
  const mediaId = options.resolveImage?.(image);
  if (mediaId === undefined) {
    problems.add(`a picture was left out: ${image.src.slice(0, 200)}`);
    return undefined;
  }
  const attrs = figureAttrs(mediaId, image, options.base);
  const cost = textLength(attrs);
  if (budget.textLength < cost) return undefined;
  budget.textLength -= cost;
  return { type: "figure", attrs };
}

const textLength = (attrs: FigureAttrs): number =>
  Object.values(attrs).reduce((sum: number, value) => sum + (value?.length ?? 0), 0);
