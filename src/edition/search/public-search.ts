import type { Abbreviation } from "#language/abbreviations.ts";
import type { LiveEdition } from "../edition.ts";
import { correctQuery } from "./correct.ts";
import { MAX_PASSAGES } from "./keys.ts";
import type { Filter } from "./match.ts";
import { completeLastWord } from "./nearby-words.ts";
import { parseQuery } from "./query.ts";
import { Rarity } from "./rarity.ts";
import { type Hit, type SearchRequest, type SearchResult, search } from "./search.ts";
import { makeSnippet, makeTextReader, markMatches, type Piece } from "./snippet.ts";
import { type Suggestion, suggest } from "./suggest.ts";

export interface PublicSearchRequest extends Omit<SearchRequest, "query" | "filter"> {
  /** As the reader typed it. */
  readonly typed: string;
  readonly filter: Filter;
  readonly abbreviations: readonly Abbreviation[];
}

export interface FoundItem {
  readonly itemId: string;
  readonly kind: string;
  /** The title with what was asked for told apart. */
  readonly title: readonly Piece[];
  readonly snippet: readonly Piece[];
  /** Of the passage found: its heading, and the heading's id on the page. */
  readonly heading: string | undefined;
  readonly anchor: string | undefined;
}

export interface PublicSearchResult extends Omit<SearchResult, "hits"> {
  readonly items: readonly FoundItem[];
  /** A likely correction of what was typed. */
  readonly correction: string | undefined;
  /** Spent inside, milliseconds. */
  readonly tookMs: number;
}

/** Search as pages and the API use it: what was typed in, items with titles, snippets and a correction out. */
export class PublicSearch {
  readonly #edition: LiveEdition;
  readonly #rarity: Rarity;

  constructor(edition: LiveEdition) {
    this.#edition = edition;
    this.#rarity = new Rarity(edition);
  }

  search(request: PublicSearchRequest): PublicSearchResult {
    const startedAt = performance.now();
    this.#rarity.refresh(this.#edition.generation);
    const typed = parseQuery(request.typed, request.abbreviations);
    const query = completeLastWord(this.#edition, typed, this.#rarity);
    const result = search(this.#edition, this.#rarity, { ...request, query });
    const read = makeTextReader(query);
    const found = this.#textsOf(result.hits).map(({ title, text, heading, anchor }) => ({
      title: read(title),
      text: read(text),
      heading: heading ?? undefined,
      anchor: anchor ?? undefined,
    }));
    return {
      total: result.total,
      totalIsExact: result.totalIsExact,
      isPartial: result.isPartial,
      facets: result.facets,
      items: result.hits.map(({ itemId, kind }, at) => {
        const { title, text, heading, anchor } = found[at] as (typeof found)[number];
        return { itemId, kind, title: markMatches(title), snippet: makeSnippet(text), heading, anchor };
      }),
      correction:
        request.offset === 0
          ? correctQuery(
              this.#edition,
              query,
              this.#rarity,
              found.flatMap(({ title, text }) => [title, text]),
            )
          : undefined,
      tookMs: performance.now() - startedAt,
    };
  }

  suggest(typed: string, language: string): Suggestion[] {
    return suggest(this.#edition, typed, language);
  }

  /** Of hits, in their order. */
  #textsOf(hits: readonly Hit[]): PassageText[] {
    const rows = this.#edition.all<PassageText & { passage: number }>(
      `select search_text.passage, heading, anchor, text, title from search_text
       join search_item on search_item.key = search_text.passage / ${MAX_PASSAGES}
       where search_text.passage in (select value from json_each(?))`,
      JSON.stringify(hits.map(({ passage }) => passage)),
    );
    const byPassage = new Map(rows.map((row) => [row.passage, row]));
    return hits.map(({ passage }) => byPassage.get(passage) ?? NO_TEXT);
  }
}

interface PassageText {
  readonly title: string;
  readonly heading: string | null;
  readonly anchor: string | null;
  readonly text: string;
}

/** Of a passage that went between two statements: it is listed without words, and gone at the next look. */
const NO_TEXT: PassageText = { title: "", heading: null, anchor: null, text: "" };
