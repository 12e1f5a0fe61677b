import type { FoundImage } from "./html-figures.ts";
import type { Budget, Sink } from "./html-sink.ts";
import type { Mark } from "./model.ts";
import type { Problems } from "./problems.ts";

export interface FromHtmlOptions {
  /**
   * The stored file of a picture, or undefined to leave the picture out (which is reported). `src` is as it was
   * written, and may be a `data:` address of a picture; `alt`, `caption` and `credit` may be "".
   */
  readonly resolveImage?: (image: FoundImage) => string | undefined;
  /** The http(s) address of the page it was cut from, for its relative links. */
  readonly base?: string;
}

/** What stays the same during one reading. */
export interface Reading {
  readonly options: FromHtmlOptions;
  readonly problems: Problems;
  readonly budget: Budget;
  /** False for Word's HTML, whose `lang` says nothing. */
  readonly readsLanguage: boolean;
}

/** Where in the document the reading is. */
export interface Place {
  readonly sink: Sink;
  readonly marks: readonly Mark[];
  /** Lists, quotations and tables around it. */
  readonly depth: number;
  readonly isPreformatted: boolean;
  /** How far headings are pushed down; h1 becomes level 2 and pushes the others only where both are used. */
  readonly shift: number;
}
