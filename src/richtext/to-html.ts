import type { ItemId } from "#kernel/item-id.ts";
import { escapeHtml } from "./escape.ts";
import { inlineText, newHeadingIds } from "./headings.ts";
import type { HtmlOptions, HtmlWords } from "./html-options.ts";
import { renderInline } from "./inline-html.ts";
import type { Block, FigureAttrs, Inline, ListItem, OrderedList, RecordingAttrs, RichText } from "./model.ts";
import { renderTable } from "./table-html.ts";

export type { HtmlOptions, HtmlWords };

const VIETNAMESE: HtmlWords = {
  callout: { note: "Lưu ý", important: "Quan trọng", warning: "Cảnh báo" },
  table: "Bảng",
  credit: "Ảnh:",
};

interface Rendering extends HtmlOptions {
  readonly mediaHref: (mediaId: string) => string | undefined;
  readonly words: HtmlWords;
  readonly nextHeadingId: (text: string) => string;
}

/**
 * A document as HTML that is safe to put in a page: only elements written here, all text escaped, links checked
 * again. Headings carry the ids that `outline` gives.
 */
export function toHtml(doc: RichText, options: HtmlOptions = {}): string {
  return renderBlocks(doc.content, {
    ...options,
    mediaHref: options.mediaHref ?? ((mediaId) => `/media/${encodeURIComponent(mediaId)}`),
    words: options.words ?? VIETNAMESE,
    nextHeadingId: newHeadingIds(),
  });
}

function renderBlocks(blocks: readonly Block[], rendering: Rendering): string {
  let html = "";
  for (const block of blocks) html += renderBlock(block, rendering);
  return html;
}

function renderBlock(block: Block, rendering: Rendering): string {
  switch (block.type) {
    case "paragraph":
      return renderParagraph(block.content, rendering);
    case "heading": {
      const tag = block.attrs.level === 3 ? "h3" : block.attrs.level === 4 ? "h4" : "h2";
      const id = rendering.nextHeadingId(inlineText(block.content));
      return `<${tag} id="${escapeHtml(id)}">${renderInline(block.content, rendering)}</${tag}>`;
    }
    case "bulletList":
      return `<ul>${renderItems(block.content, rendering)}</ul>`;
    case "orderedList":
      return `<ol${numbering(block)}>${renderItems(block.content, rendering)}</ol>`;
    case "blockquote": {
      const cite = block.attrs.cite ? `<footer><cite>${escapeHtml(block.attrs.cite)}</cite></footer>` : "";
      return `<blockquote>${renderBlocks(block.content, rendering)}${cite}</blockquote>`;
    }
    case "table":
      return renderTable(block, rendering.words.table, (blocks) => renderCell(blocks, rendering));
    case "horizontalRule":
      return "<hr>";
    case "figure":
      return (rendering.renderFigure ?? ((attrs) => simpleFigure(attrs, rendering)))(block.attrs);
    case "gallery":
      return block.content ? `<div class="gallery">${renderBlocks(block.content, rendering)}</div>` : "";
    case "callout": {
      const label = escapeHtml(rendering.words.callout[block.attrs.tone] ?? "");
      const body = renderBlocks(block.content, rendering);
      return `<aside class="callout callout-${escapeHtml(block.attrs.tone)}" aria-label="${label}">${body}</aside>`;
    }
    case "attachment": {
      const label = block.attrs.title || block.attrs.mediaId;
      return `<p class="attachment">${linked(label, rendering.mediaHref(block.attrs.mediaId))}</p>`;
    }
    case "documentReference": {
      const target = rendering.resolveItem?.(block.attrs.itemId as ItemId);
      const label = block.attrs.label || target?.title || "";
      return label === "" ? "" : `<p class="document-reference">${linked(label, target?.href)}</p>`;
    }
    case "video":
    case "audio":
      return renderRecording(block.type, block.attrs, rendering);
    default:
      return assertNever(block);
  }
}

/** An empty paragraph is the editor's cursor rest, not something to read. */
function renderParagraph(content: readonly Inline[] | undefined, rendering: Rendering): string {
  return content === undefined || content.length === 0 ? "" : `<p>${renderInline(content, rendering)}</p>`;
}

/** A cell of one paragraph, as most are, needs no element for it. */
function renderCell(blocks: readonly Block[], rendering: Rendering): string {
  const [first, ...rest] = blocks;
  return first?.type === "paragraph" && rest.length === 0
    ? renderInline(first.content, rendering)
    : renderBlocks(blocks, rendering);
}

/** A list item of one paragraph, as most are, is set tight. */
function renderItems(items: readonly ListItem[], rendering: Rendering): string {
  let html = "";
  for (const { content } of items) {
    const [first, ...rest] = content;
    const lead =
      first?.type !== "paragraph"
        ? first
          ? renderBlock(first, rendering)
          : ""
        : rest.some((block) => block.type === "paragraph")
          ? renderParagraph(first.content, rendering)
          : renderInline(first.content, rendering);
    html += `<li>${lead}${renderBlocks(rest, rendering)}</li>`;
  }
  return html;
}

function numbering({ attrs: { start, type } }: OrderedList): string {
  const from = Number.isInteger(start) && start !== 1 ? ` start="${start}"` : "";
  return type === null ? from : `${from} type="${escapeHtml(type)}"`;
}

function simpleFigure(attrs: FigureAttrs, rendering: Rendering): string {
  const src = rendering.mediaHref(attrs.mediaId);
  if (src === undefined) return "";
  const credit = attrs.credit && `<small>${escapeHtml(`${rendering.words.credit} ${attrs.credit}`)}</small>`;
  const caption = [escapeHtml(attrs.caption), credit].filter(Boolean).join(" ");
  const picture = `<img src="${escapeHtml(src)}" alt="${escapeHtml(attrs.alt)}" loading="lazy" decoding="async">`;
  const below = caption && `<figcaption>${caption}</figcaption>`;
  return `<figure class="figure-${escapeHtml(attrs.width)}">${picture}${below}</figure>`;
}

function renderRecording(tag: "video" | "audio", attrs: RecordingAttrs, rendering: Rendering): string {
  const src = rendering.mediaHref(attrs.mediaId);
  if (src === undefined) return "";
  const captions = attrs.captionsMediaId === null ? undefined : rendering.mediaHref(attrs.captionsMediaId);
  const track = captions === undefined ? "" : `<track kind="captions" src="${escapeHtml(captions)}" default>`;
  const below = attrs.title && `<figcaption>${escapeHtml(attrs.title)}</figcaption>`;
  return `<figure><${tag} src="${escapeHtml(src)}" controls preload="none">${track}</${tag}>${below}</figure>`;
}

const linked = (label: string, href: string | undefined): string =>
  href === undefined ? escapeHtml(label) : `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;

/** A kind of block this version does not know, read from an older or newer record, shows nothing. */
const assertNever = (_block: never): string => "";
