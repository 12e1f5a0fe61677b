import { parseHTML } from "linkedom";
import { parseHtml } from "#richtext/html-tree.ts";
import { type Mendings, mendTogether, oneLine } from "../text-fields.ts";
import type { Selector, SiteRules } from "./rules.ts";

/** What the rules find on one page, in the form we keep; "" for what is not there. */
export interface PageParts {
  readonly title: string;
  readonly date: string;
  readonly lead: string;
  readonly byline: string;
  readonly section: string;
  readonly address: string;
  readonly links: readonly PageLink[];
}

/** A link in the body, as it was written. */
export interface PageLink {
  readonly href: string;
  readonly words: string;
  /** Leaves its words and takes the link away. */
  readonly unwrap: () => void;
}

export type PageReading =
  | {
      readonly kind: "article";
      readonly parts: PageParts;
      /** What a rule would find if the rule for `remove` did not take it away before. */
      readonly removed: readonly ("title" | "date")[];
      /** As it is now: its text mended, without what the rules remove or have read elsewhere. */
      readonly bodyHtml: () => string;
    }
  | { readonly kind: "passed-over" }
  | { readonly kind: "fault"; readonly what: string; readonly remedy: string };

/**
 * Finds the parts of an article on a saved page.
 *
 * The page is measured before it is read: selecting in a page that nests its elements a hundred thousand deep would
 * take minutes.
 */
export function readPage(html: string, rules: SiteRules, mendings: Mendings): PageReading {
  const { isFlattened, isCut } = parseHtml(html);
  if (isFlattened || isCut)
    return { kind: "fault", what: "its elements are too many or nested too deep", remedy: "save the page again" };
  const { document } = parseHTML(html);
  const root: Element = document;
  if (rules.page.length > 0 && first(root, rules.page) === undefined) return { kind: "passed-over" };
  const body = first(root, rules.body)?.element;
  if (body === undefined) return { kind: "fault", what: "no rule finds its text", remedy: "add a rule for body" };
  const address = read(root, rules.address);
  const had = { title: read(root, rules.title) !== "", date: read(root, rules.date) !== "" };
  for (const { css } of rules.remove) for (const element of root.querySelectorAll(css)) element.remove();
  const found = [rules.title, rules.date, rules.lead, rules.byline, rules.section].map((rule) => first(root, rule));
  const texts = found.map((part) => oneLine(part?.text ?? ""));
  // A lead that stands within the text would be shown twice.
  for (const part of found)
    if (part !== undefined && part.element !== body && body.contains(part.element)) part.element.remove();
  const nodes = textNodes(body);
  const mended = mendTogether([...texts, ...nodes.map((node) => node.data.replaceAll("\n", " ")), ""], mendings);
  const [title = "", date = "", lead = "", byline = "", section = ""] = mended;
  for (const [at, node] of nodes.entries()) {
    const text = mended[texts.length + at] ?? node.data;
    if (text !== node.data.replaceAll("\n", " ")) node.data = text;
  }
  const parts: PageParts = {
    title: oneLine(title),
    date,
    lead: oneLine(lead),
    byline: oneLine(byline),
    section: oneLine(section),
    address,
    links: [...body.querySelectorAll("a[href]")].slice(0, MAX_LINKS).map(toLink),
  };
  const removed = (["title", "date"] as const).filter((name) => had[name] && parts[name] === "");
  return { kind: "article", parts, removed, bodyHtml: () => body.innerHTML };
}

/** Links looked at on one page; beyond it they stay what they are. */
const MAX_LINKS = 2_000;

interface Element {
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
  innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(css: string): Element | null;
  querySelectorAll(css: string): Iterable<Element>;
  contains(other: Element): boolean;
  replaceWith(...nodes: Node[]): void;
  remove(): void;
}
type Node = Element | TextNode;
interface TextNode {
  readonly nodeType: 3;
  data: string;
}

function first(root: Element, rule: readonly Selector[]): { element: Element; text: string } | undefined {
  for (const { css, attribute } of rule) {
    const element = root.querySelector(css);
    const text = attribute === undefined ? element?.textContent : element?.getAttribute(attribute);
    if (element !== null && text?.trim()) return { element, text };
  }
  return undefined;
}

const read = (root: Element, rule: readonly Selector[]): string => oneLine(first(root, rule)?.text ?? "");

function textNodes(element: Element): TextNode[] {
  const found: TextNode[] = [];
  // The page was measured: it is not deep.
  const walk = (node: Node) => {
    if (isText(node)) found.push(node);
    else for (const child of node.childNodes ?? []) walk(child);
  };
  walk(element);
  return found;
}

const isText = (node: Node): node is TextNode => "nodeType" in node && node.nodeType === 3;

const toLink = (element: Element): PageLink => ({
  href: element.getAttribute("href") ?? "",
  words: oneLine(element.textContent ?? ""),
  unwrap: () => element.replaceWith(...element.childNodes),
});
