import { type ItemId, isItemId } from "#kernel/item-id.ts";
import { escapeHtml } from "./escape.ts";
import { isSafeHref, itemOf } from "./href.ts";
import type { HtmlOptions } from "./html-options.ts";
import { isSameMark, NO_MARKS } from "./marks.ts";
import type { Inline, Mark } from "./model.ts";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  superscript: "sup",
  subscript: "sub",
  code: "code",
} as const;

/**
 * The text of one block. Marks that neighbours share stay open between them, so that a link of which one word is bold
 * is still one link.
 */
export function renderInline(content: readonly Inline[] | undefined, options: HtmlOptions): string {
  if (content === undefined) return "";
  let html = "";
  let open: readonly Mark[] = NO_MARKS;
  const ends: string[] = [];
  for (const inline of content) {
    const marks = inline.marks ?? NO_MARKS;
    if (marks.length > 0 || open.length > 0) {
      const shared = sharedCount(open, marks);
      while (ends.length > shared) html += ends.pop();
      for (const mark of marks.slice(shared)) {
        const [start, end] = tagsOf(mark, options);
        html += start;
        ends.push(end);
      }
      open = marks;
    }
    html += inline.type === "text" ? escapeHtml(inline.text) : "<br>";
  }
  while (ends.length > 0) html += ends.pop();
  return html;
}

function sharedCount(open: readonly Mark[], marks: readonly Mark[]): number {
  let count = 0;
  for (; count < open.length && count < marks.length; count++) {
    if (!isSameMark(open[count], marks[count])) break;
  }
  return count;
}

function tagsOf(mark: Mark, options: HtmlOptions): readonly [start: string, end: string] {
  if (mark.type === "link") return linkTags(mark.attrs.href, options);
  if (mark.type === "lang") return [`<span lang="${escapeHtml(mark.attrs.lang)}">`, "</span>"];
  const tag = TAGS[mark.type];
  return tag === undefined ? ["", ""] : [`<${tag}>`, `</${tag}>`];
}

function linkTags(href: string, { resolveItem, origin }: HtmlOptions): readonly [start: string, end: string] {
  // Checked when it was stored; once more here because what is printed is what a reader clicks.
  if (!isSafeHref(href)) return ["", ""];
  const item = itemOf(href);
  if (item) {
    const target = isItemId(item.id) ? resolveItem?.(item.id satisfies ItemId) : undefined;
    return target ? [`<a href="${escapeHtml(target.href + item.fragment)}">`, "</a>"] : ["", ""];
  }
  const isExternal =
    href.startsWith("http") && !(origin !== undefined && (href === origin || href.startsWith(`${origin}/`)));
  return [`<a href="${escapeHtml(href)}"${isExternal ? ' rel="noopener"' : ""}>`, "</a>"];
}
