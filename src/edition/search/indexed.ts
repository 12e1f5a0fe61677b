import type { PublicItem } from "#editorial/queries.ts";
import type { SearchEntry } from "../area.ts";
import { MAX_PASSAGES } from "./keys.ts";

/** What the index keeps of an item, and all that its terms are made of. */
export interface Indexed {
  readonly kind: string;
  readonly section_id: string | null;
  readonly title: string;
  readonly language: string;
  readonly number: string | null;
  readonly lead: string | null;
  readonly passages: readonly IndexedPassage[];
}

export interface IndexedPassage {
  readonly heading: string | null;
  readonly anchor: string | null;
  readonly text: string;
}

/** An item without text is found, and shown, by its lead. */
export function indexedOf(item: Pick<PublicItem, "kind" | "language">, entry: SearchEntry): Indexed {
  const passages = entry.passages.length > 0 ? entry.passages.slice(0, MAX_PASSAGES) : [{ text: "" }];
  return {
    kind: item.kind,
    section_id: entry.sectionId ?? null,
    title: entry.title,
    language: item.language,
    number: entry.number ?? null,
    lead: entry.lead ?? null,
    passages: passages.map(({ text, heading, anchor }) => ({
      heading: heading ?? null,
      anchor: anchor ?? null,
      text: text || (entry.lead ?? ""),
    })),
  };
}
