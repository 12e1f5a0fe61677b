import { eachBlock } from "./headings.ts";
import { itemOf, toSafeHref } from "./href.ts";
import type { Block, Inline, Mark, RichText } from "./model.ts";

export interface Uses {
  /** Stored files, in order of first use. */
  readonly mediaIds: readonly string[];
  /** Items linked to or referred to, in order of first use. */
  readonly itemIds: readonly string[];
}

/** What else a document needs in order to be shown: for publishing, for dropping cached pages, and before deleting. */
export function usesOf(doc: RichText): Uses {
  const mediaIds = new Set<string>();
  const itemIds = new Set<string>();
  eachBlock(doc.content, (block) => {
    switch (block.type) {
      case "figure":
      case "attachment":
        mediaIds.add(block.attrs.mediaId);
        break;
      case "video":
      case "audio":
        mediaIds.add(block.attrs.mediaId);
        if (block.attrs.captionsMediaId !== null) mediaIds.add(block.attrs.captionsMediaId);
        break;
      case "documentReference":
        itemIds.add(block.attrs.itemId);
        break;
      case "paragraph":
      case "heading":
        for (const href of hrefsIn(block.content)) {
          const item = itemOf(href);
          if (item) itemIds.add(item.id);
        }
        break;
    }
  });
  return { mediaIds: [...mediaIds], itemIds: [...itemIds] };
}

/**
 * An importer's second pass: every link of the document is shown to `rewrite`, which gives the address it should
 * have now (often `item:<ItemId>`), or undefined to leave it. An address that is not safe is not taken.
 *
 * @returns the same object when nothing changed.
 */
export function rewriteLinks(doc: RichText, rewrite: (href: string) => string | undefined): RichText {
  const mark = (mark: Mark): Mark => {
    if (mark.type !== "link") return mark;
    const href = toSafeHref(rewrite(mark.attrs.href) ?? mark.attrs.href) ?? mark.attrs.href;
    return href === mark.attrs.href ? mark : { type: "link", attrs: { href } };
  };
  const inline = (inline: Inline): Inline => {
    const marks = inline.marks && mapped(inline.marks, mark);
    return marks === inline.marks ? inline : ({ ...inline, marks } as Inline);
  };
  return withContent(doc, inline);
}

type Parent = { readonly content?: readonly (Child | Inline)[] };
type Child = Block | Extract<Block, { content: unknown }>["content"][number];

/** The node itself when no link in it changed, so an unchanged document costs no copies. */
function withContent<Node extends Parent>(node: Node, inline: (inline: Inline) => Inline): Node {
  if (node.content === undefined) return node;
  const content = mapped(node.content, (child) =>
    child.type === "text" || child.type === "hardBreak"
      ? inline(child as Inline)
      : withContent(child as Parent & Child, inline),
  );
  return content === node.content ? node : { ...node, content };
}

function mapped<Value>(values: readonly Value[], change: (value: Value) => Value): readonly Value[] {
  let isChanged = false;
  const changed = values.map((value) => {
    const now = change(value);
    if (now !== value) isChanged = true;
    return now;
  });
  return isChanged ? changed : values;
}

function* hrefsIn(content: readonly Inline[] | undefined): Generator<string> {
  for (const inline of content ?? []) {
    for (const mark of inline.marks ?? []) if (mark.type === "link") yield mark.attrs.href;
  }
}
