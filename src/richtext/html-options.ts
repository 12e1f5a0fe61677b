import type { ItemId } from "#kernel/item-id.ts";
import type { CalloutTone, FigureAttrs } from "./model.ts";

export interface HtmlOptions {
  /** A figure as HTML; what it returns is trusted. Without it: the picture with its caption and credit. */
  readonly renderFigure?: (attrs: FigureAttrs) => string;
  /** Where an internal link leads; undefined leaves its words as plain text. `href` must be safe. */
  readonly resolveItem?: (id: ItemId) => { readonly href: string; readonly title: string } | undefined;
  /** The address of a stored file; undefined where it is gone. */
  readonly mediaHref?: (mediaId: string) => string | undefined;
  /** The scheme and host of this site, e.g. `https://xa.example.vn`: links there are not external. */
  readonly origin?: string;
  /** What a screen reader hears at a callout, a table that scrolls, a credit. */
  readonly words?: HtmlWords;
}

export interface HtmlWords {
  readonly callout: Readonly<Record<CalloutTone, string>>;
  readonly table: string;
  readonly credit: string;
}
