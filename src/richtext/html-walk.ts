import { cleanLine, cleanText } from "./clean-text.ts";
import { toSafeHref } from "./href.ts";
import { isBlock, isDropped } from "./html-elements.ts";
import { captionedImages, plainText } from "./html-figures.ts";
import { isHidden, marksWithin, withMark } from "./html-marks.ts";
import { readCaptioned, readEmbedded, readImage } from "./html-media.ts";
import type { Place, Reading } from "./html-reading.ts";
import { itemContent, newSink, pay } from "./html-sink.ts";
import { readTable } from "./html-tables.ts";
import type { HtmlElement } from "./html-tree.ts";
import type { Block, HeadingLevel, ListItem, ListNumbering } from "./model.ts";
import { wordItemOf } from "./word-lists.ts";

/** Each costs up to three levels of the document (table, row, cell), which may have 40. */
const MAX_CONTAINERS = 11;

export function readBlocks(root: HtmlElement, reading: Reading): Block[] {
  const sink = newSink(reading.budget);
  const shift = has(root, "h1") && has(root, "h2") ? 1 : 0;
  readChildren(root, { sink, marks: [], depth: 0, isPreformatted: false, shift }, reading);
  return sink.end();
}

function has(element: HtmlElement, name: string): boolean {
  return element.children.some((child) => typeof child !== "string" && (child.name === name || has(child, name)));
}

function readChildren(element: HtmlElement, place: Place, reading: Reading): void {
  for (const child of element.children) {
    if (reading.budget.nodes <= 0) return;
    if (typeof child === "string") readText(child, place);
    else if (!isDropped(child.name) && !isHidden(child)) readElement(child, place, reading);
  }
}

function readText(text: string, { sink, marks, isPreformatted }: Place): void {
  if (!isPreformatted) {
    sink.text(text, marks);
    return;
  }
  for (const [at, line] of text.split("\n").entries()) {
    if (at > 0) sink.lineBreak();
    sink.text(line, marks);
  }
}

function readElement(element: HtmlElement, place: Place, reading: Reading): void {
  const { sink } = place;
  const captioned = captionedImages(element);
  if (captioned) {
    readCaptioned(captioned, place, reading);
    return;
  }
  switch (element.name) {
    case "br":
      sink.lineBreak();
      return;
    case "hr":
      sink.block({ type: "horizontalRule" }, 1);
      return;
    case "img":
      readImage(element, place, reading);
      return;
    case "ul":
    case "ol":
    case "menu":
    case "dir":
      readContainer(element, place, reading, (inner) => readList(element, inner, reading));
      return;
    case "table":
      readContainer(element, place, reading, (inner) => {
        const cell = (td: HtmlElement) =>
          collect(td, { ...inner, marks: td.name === "th" ? [] : inner.marks }, reading);
        return readTable(element, cell, reading.budget);
      });
      return;
    case "blockquote":
      readContainer(element, place, reading, (inner) => readQuotation(element, inner, reading));
      return;
    case "iframe":
    case "video":
    case "audio":
      readEmbedded(element, place, reading);
      return;
  }
  if (/^h[1-6]$/.test(element.name)) readHeading(element, place, reading);
  else if (isBlock(element.name)) readParagraphs(element, place, reading);
  else readInline(element, place, reading);
}

function readInline(element: HtmlElement, place: Place, reading: Reading): void {
  let marks = marksWithin(element, place.marks, reading.readsLanguage);
  const written = element.name === "a" ? element.attributes.get("href") : undefined;
  if (written !== undefined && written !== "" && written !== "#") {
    const href = toSafeHref(written, reading.options.base);
    if (href === undefined) reading.problems.add(`a link was taken off its words: ${written}`);
    else marks = withMark(marks, { type: "link", attrs: { href } });
  }
  if (element.name === "q") place.sink.text("“", marks);
  readChildren(element, { ...place, marks }, reading);
  if (element.name === "q") place.sink.text("”", marks);
}

/** `p`, `div` and all that only starts and ends a line. */
function readParagraphs(element: HtmlElement, place: Place, reading: Reading): void {
  const { sink } = place;
  sink.flush();
  let marks = marksWithin(element, place.marks, reading.readsLanguage);
  if (element.name === "dt" || element.name === "summary") marks = withMark(marks, { type: "bold" });
  const inner = { ...place, marks, isPreformatted: place.isPreformatted || element.name === "pre" };
  const word = wordItemOf(element);
  if (!word) {
    readChildren(element, inner, reading);
    sink.flush();
    return;
  }
  readChildren(without(element, word.marker), inner, reading);
  sink.wordItem(word.item);
}

const without = (element: HtmlElement, unwanted: HtmlElement): HtmlElement => ({
  ...element,
  children: element.children
    .filter((child) => child !== unwanted)
    .map((child) => (typeof child === "string" ? child : without(child, unwanted))),
});

function readHeading(element: HtmlElement, place: Place, reading: Reading): void {
  place.sink.flush();
  readChildren(element, { ...place, marks: [] }, reading);
  const level = Math.min(4, Math.max(2, Number(element.name.charAt(1)) + place.shift));
  place.sink.heading(level as HeadingLevel);
}

/** Reads what nests; when it nests too deep, its content goes where it stands. */
function readContainer(
  element: HtmlElement,
  place: Place,
  reading: Reading,
  read: (inner: Place) => readonly Block[],
): void {
  place.sink.flush();
  if (place.depth >= MAX_CONTAINERS) {
    reading.problems.add(
      `lists, tables and quotations are nested more than ${MAX_CONTAINERS} deep; the innermost were flattened`,
    );
    readChildren(element, place, reading);
    place.sink.flush();
    return;
  }
  if (!pay(reading.budget, 1)) return;
  for (const block of read({ ...place, depth: place.depth + 1 })) place.sink.block(block, 0);
}

function collect(element: HtmlElement, place: Place, reading: Reading): Block[] {
  const sink = newSink(reading.budget);
  readChildren(element, { ...place, sink }, reading);
  return sink.end();
}

/** Who is quoted stands in a `cite` or `footer` at the end. */
function readQuotation(element: HtmlElement, place: Place, reading: Reading): Block[] {
  const last = element.children.findLast((child) => typeof child !== "string" || child.trim() !== "");
  const isNamed = typeof last === "object" && (last.name === "cite" || last.name === "footer");
  const cite = isNamed ? cleanLine(cleanText(plainText(last)).replace(/\s/g, " ")).replace(/^[—–-]\s*/, "") : "";
  const isShort = cite !== "" && cite.length <= MAX_CITE_LENGTH;
  const said = isShort && isNamed ? collect(without(element, last), place, reading) : [];
  if (said.length > 0) {
    reading.budget.textLength -= cite.length;
    return [{ type: "blockquote", attrs: { cite }, content: said }];
  }
  const content = collect(element, place, reading);
  return content.length === 0 ? [] : [{ type: "blockquote", attrs: { cite: null }, content }];
}

/** UTF-16 units; a longer one is text, not a name. */
const MAX_CITE_LENGTH = 300;

/** The item, and the empty paragraph it begins with when there is none. */
const ITEM_NODES = 2;

function readList(list: HtmlElement, place: Place, reading: Reading): Block[] {
  const items: ListItem[] = [];
  for (const child of list.children) {
    if (typeof child === "string" ? child.trim() === "" : isDropped(child.name) || isHidden(child)) continue;
    const isItem = typeof child !== "string" && child.name === "li";
    if (!pay(reading.budget, ITEM_NODES)) break;
    const blocks = collect(isItem ? child : { ...list, children: [child] }, place, reading);
    if (blocks.length === 0) {
      reading.budget.nodes += ITEM_NODES;
      continue;
    }
    const last = items.at(-1);
    // Google Docs and many old editors put the inner list beside its item, not in it.
    if (!isItem && last) items[items.length - 1] = { ...last, content: [...last.content, ...blocks] };
    else items.push({ type: "listItem", content: itemContent(blocks) });
  }
  if (items.length === 0) return [];
  if (list.name !== "ol") return [{ type: "bulletList", content: items }];
  const start = Number.parseInt(list.attributes.get("start") ?? "1", 10);
  const attrs = { start: start >= 1 && start <= 100_000 ? start : 1, type: numberingOf(list.attributes.get("type")) };
  return [{ type: "orderedList", attrs, content: items }];
}

const numberingOf = (type: string | undefined): ListNumbering =>
  type === "a" || type === "A" || type === "i" || type === "I" ? type : null;
