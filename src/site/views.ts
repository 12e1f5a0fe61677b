import type { Instant } from "#kernel/instant.ts";
import type { Words } from "./words/words.ts";

/** The shapes that views of every area share. All text is plain text; `…Html` is trusted HTML. */

export type Lang = "vi" | "en";

/** What a component needs to speak to a reader. */
export interface Ui {
  readonly lang: Lang;
  readonly words: Words;
  /** IANA name of the site's time zone. */
  readonly timeZone: string;
}

export interface Link {
  readonly href: string;
  readonly title: string;
}

export interface NewsSummary {
  readonly href: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly publishedAt: Instant;
  readonly section?: Link | undefined;
  readonly picture?: PictureView | undefined;
  /** The language it is written in. */
  readonly lang: Lang;
}

export interface PictureView {
  /** Empty for a picture that says nothing its neighbours do not. */
  readonly alt: string;
  /** Pixels of the original, for its proportions. */
  readonly width: number;
  readonly height: number;
  /** Best format first, e.g. `{ type: "image/avif", srcset: "/m/a-480.avif 480w, /m/a-960.avif 960w" }`. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** A JPEG or PNG that every browser shows. */
  readonly src: string;
  /** As in HTML; components give their own where it is absent. */
  readonly sizes?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** The largest rendition, opened on a click. */
  readonly fullHref?: string | undefined;
}

export interface LogoView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

export interface AttachmentView {
  readonly href: string;
  readonly title: string;
  /** Without the dot, e.g. `pdf`. */
  readonly extension: string;
  readonly sizeBytes: number;
}

/** Where readers are: from the home page down; the last is the page itself. */
export type Trail = readonly Link[];

export interface HeadingView {
  readonly id: string;
  readonly text: string;
  readonly level: 2 | 3 | 4;
}

/** ISO 8601, e.g. `2026-11-23`. */
export type IsoDate = string;
