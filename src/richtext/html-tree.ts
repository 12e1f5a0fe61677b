import { closedByEnd, closedByStart, isRawText, isVoid } from "./html-elements.ts";
import { decodeReferences } from "./html-entities.ts";

/**
 * HTML as a tree of plain objects. Our own reader because the input is hostile or broken as often as not: linkedom needs
 * 4 to 44 seconds for 100,000 nested elements, this needs time in proportion to the input. It decides nothing
 * about safety: what it finds is only ever read for its text and structure, never put into a page.
 */
export interface HtmlElement {
  /** Lower case; with its prefix where it has one (`o:p`). */
  readonly name: string;
  /** Names in lower case, values decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (HtmlElement | string)[];
}

/** Everything that walks the tree recurses to this depth. What is nested deeper belongs to its outermost ancestor there. */
const MAX_DEPTH = 200;
/** More than any page that becomes a document of 60,000 nodes; the rest is not read. */
const MAX_ELEMENTS = 300_000;
const MAX_ATTRIBUTES = 40;

export interface HtmlTree {
  readonly root: HtmlElement;
  readonly isFlattened: boolean;
  readonly isCut: boolean;
}

/** Reads any string whatever; never throws. */
export function parseHtml(html: string): HtmlTree {
  const builder = newBuilder();
  let at = 0;
  while (at < html.length && !builder.isFull()) {
    const open = html.indexOf("<", at);
    if (open !== at) {
      builder.text(decodeReferences(html.slice(at, open === -1 ? undefined : open)));
      if (open === -1) break;
    }
    at = readMarkup(html, open, builder);
  }
  return builder.end();
}

/** Whether an element is worth a closer look; asking of every one of 200 nested giants would read each 200 times. */
export function isSmall(element: HtmlElement, limits = { elements: 300, textLength: 10_000 }): boolean {
  const left = { ...limits };
  const count = (inner: HtmlElement): boolean =>
    inner.children.every((child) => {
      if (typeof child === "string") left.textLength -= child.length;
      else left.elements -= 1;
      return left.elements >= 0 && left.textLength >= 0 && (typeof child === "string" || count(child));
    });
  return count(element);
}

/** @returns where the text goes on. */
function readMarkup(html: string, open: number, builder: Builder): number {
  if (html.startsWith("<!--", open)) return after(html, "-->", open + 2);
  const next = html.charCodeAt(open + 1);
  const isEnd = next === 0x2f; // "/"
  const name = nameAt(html, isEnd ? open + 2 : open + 1);
  if (name === "") {
    // "<!doctype>", "<![if]>", "<?xml ?>" and "</>" are comments to a browser; a lone "<" is text.
    if (isEnd || next === 0x21 || next === 0x3f) return after(html, ">", open + 1);
    builder.text("<");
    return open + 1;
  }
  const { attributes, end } = readAttributes(html, open + (isEnd ? 2 : 1) + name.length);
  const lowerName = name.toLowerCase();
  if (isEnd) {
    builder.close(lowerName);
    return end;
  }
  const isLeaf = isVoid(lowerName) || (lowerName.includes(":") && html.charAt(end - 2) === "/");
  builder.open(lowerName, attributes, isLeaf);
  if (!isRawText(lowerName)) return end;
  builder.close(lowerName);
  return endOfRawText(html, lowerName, end);
}

function nameAt(html: string, at: number): string {
  TAG_NAME.lastIndex = at;
  return TAG_NAME.exec(html)?.[0] ?? "";
}
const TAG_NAME = /[A-Za-z][^\s/>]{0,60}/y;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function readAttributes(html: string, from: number): { attributes: ReadonlyMap<string, string>; end: number } {
  let attributes: Map<string, string> | undefined;
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (!match) break;
    at = ATTRIBUTE.lastIndex;
    const name = (match[1] ?? "").toLowerCase();
    attributes ??= new Map();
    if (attributes.size < MAX_ATTRIBUTES && !attributes.has(name)) {
      attributes.set(name, decodeReferences(match[2] ?? match[3] ?? match[4] ?? ""));
    }
  }
  return { attributes: attributes ?? NO_ATTRIBUTES, end: after(html, ">", at) };
}

/** Past the next `mark`, or the end of the text when there is none, as a browser does. */
function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function endOfRawText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? after(html, ">", found.index) : html.length;
}

type Builder = ReturnType<typeof newBuilder>;

function newBuilder() {
  const root: HtmlElement = { name: "body", attributes: NO_ATTRIBUTES, children: [] };
  const stack: HtmlElement[] = [root];
  let elements = 0;
  let skipped = 0;
  let isFlattened = false;
  const top = () => stack[stack.length - 1] ?? root;
  return {
    text(text: string) {
      top().children.push(text);
    },
    open(name: string, attributes: ReadonlyMap<string, string>, isLeaf: boolean) {
      const implied = closedByStart(stack, name);
      if (implied !== undefined) stack.length = implied;
      elements += 1;
      if (stack.length >= MAX_DEPTH && !isLeaf) {
        isFlattened = true;
        skipped += 1;
        return;
      }
      const element: HtmlElement = { name, attributes, children: [] };
      top().children.push(element);
      if (!isLeaf) stack.push(element);
    },
    close(name: string) {
      // Ends of elements that were too deep to be opened; which of them does not matter.
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      const from = closedByEnd(stack, name);
      if (from !== undefined) stack.length = from;
    },
    isFull: () => elements >= MAX_ELEMENTS,
    end: (): HtmlTree => ({ root, isFlattened, isCut: elements >= MAX_ELEMENTS }),
  };
}
