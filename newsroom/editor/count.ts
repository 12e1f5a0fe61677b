import type { RichText } from "#richtext/model.ts";
import { measureText, toText } from "#richtext/to-text.ts";

export interface Count {
  /** What stands between spaces. Vietnamese writes a word of two syllables as two: *xã hội* counts as two. */
  readonly syllables: number;
  /** Whole minutes of reading, at least 1. */
  readonly minutes: number;
}

/** How long a text is, all its words included: tables, captions, titles of attachments. */
export function countOf(doc: RichText): Count {
  const { syllables, readingMinutes } = measureText(toText(doc));
  return { syllables, minutes: readingMinutes };
}
