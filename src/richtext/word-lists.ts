import { plainText } from "./html-figures.ts";
import { styleOf } from "./html-marks.ts";
import { type HtmlElement, isSmall } from "./html-tree.ts";
import type { Block, ListItem, Paragraph } from "./model.ts";

/** What Word says of a paragraph that looks like a list item. */
export interface WordItem {
  /** 1 to 9. */
  readonly level: number;
  /** The number of a numbered item; undefined for a bullet. */
  readonly number: number | undefined;
}

const BULLET = /^[\s\p{Zs}]*(?:[·•§▪◦●○■□–\-+*o\uf0a7\uf0b7\uf0d8\uf0fc\uf076][\s\p{Zs}]*)$/u;
const NUMBER = /^[\s\p{Zs}]*(\d{1,4})[.)]?[\s\p{Zs}]*$/u;

/**
 * Word writes lists as paragraphs with `mso-list:l0 level1` and the bullet or number as text marked "Ignore". Taken for a
 * list item only where both are plain; "a)", "đ)" and "Điều 1." stay in the text, for they are cited by those names.
 */
export function wordItemOf(element: HtmlElement): { item: WordItem; marker: HtmlElement } | undefined {
  const level = /mso-list\s*:\s*l\d+\s+level([1-9])/i.exec(styleOf(element))?.[1];
  if (level === undefined || !isSmall(element)) return undefined;
  const marker = markerIn(element);
  if (!marker) return undefined;
  const text = plainText(marker);
  const number = NUMBER.exec(text)?.[1];
  if (number === undefined && !BULLET.test(text)) return undefined;
  return { item: { level: Number(level), number: number === undefined ? undefined : Number(number) }, marker };
}

function markerIn(element: HtmlElement): HtmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const found = /mso-list\s*:\s*ignore/i.test(styleOf(child)) ? child : markerIn(child);
    if (found) return found;
  }
  return undefined;
}

interface OpenList {
  readonly isNumbered: boolean;
  readonly items: { type: "listItem"; content: [Paragraph, ...Block[]] }[];
}

/** Puts Word's items, one after the other, into nested lists at the end of `blocks`. */
export function newWordLists(blocks: Block[]) {
  let open: OpenList[] = [];
  return {
    add(paragraph: Paragraph, { level, number }: WordItem) {
      open = open.slice(0, Math.min(level, open.length));
      const current = open[level - 1];
      if (current && current.isNumbered !== (number !== undefined)) open = open.slice(0, level - 1);
      if (open.length < level) {
        // A first item at level 3 opens one list, not three.
        const items: OpenList["items"] = [];
        const parent = open.at(-1)?.items.at(-1);
        (parent ? parent.content : blocks).push(listOf(items, number));
        open.push({ isNumbered: number !== undefined, items });
      }
      open.at(-1)?.items.push({ type: "listItem", content: [paragraph] });
    },
    end() {
      open = [];
    },
  };
}

const listOf = (content: ListItem[], number: number | undefined): Block =>
  number === undefined
    ? { type: "bulletList", content }
    : { type: "orderedList", attrs: { start: Math.max(1, number), type: null }, content };
