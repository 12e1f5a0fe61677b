import type { Abbreviation } from "#language/abbreviations.ts";
import { tokenize } from "#language/tokens.ts";
import type { Edition } from "../edition.ts";
import { correctQuery, TEXTS_LOOKED_AT } from "./correct.ts";
import type { Filter } from "./match.ts";
import { parseQuery, type Query } from "./query.ts";
import { Rarity } from "./rarity.ts";
import { type SearchRequest, type SearchResult, search } from "./search.ts";
import { makeSnippet, markMatches, type Piece } from "./snippet.ts";
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

/** Passages whose words are counted ahead: they hold some thousand different syllables, nearly all common ones. */
const PASSAGES_WARMED = 40;
const WARM_PAUSE_MS = 10;

/** Search as pages and the API use it: what was typed in, items with titles, snippets and a correction out. */
export class PublicSearch {
  readonly #edition: Edition;
  readonly #rarity: Rarity;

  constructor(edition: Edition) {
    this.#edition = edition;
    this.#rarity = new Rarity(edition);
  }

  /**
   * Counts the words of the newest passages ahead, one at a time, so that the first readers after a start do not
   * wait for it: a common word's list is some 5 ms long in an archive of 200,000.
   */
  async warm(stop: AbortSignal): Promise<void> {
    this.#rarity.refresh(this.#edition.generation);
    const rows = this.#edition.all<{ text: string }>(
      "select text from search_text order by passage desc limit ?",
      PASSAGES_WARMED,
    );
    const words = new Set(rows.flatMap(({ text }) => tokenize(text).folded));
    for (const word of words) {
      if (stop.aborted) return;
      if (this.#rarity.knows(word)) continue;
      this.#rarity.count(word);
      await new Promise((resolve) => setTimeout(resolve, WARM_PAUSE_MS).unref());
    }
  }

  search(request: PublicSearchRequest): PublicSearchResult {
    const startedAt = performance.now();
    this.#rarity.refresh(this.#edition.generation);
    const query = parseQuery(request.typed, request.abbreviations);
    const result = search(this.#edition, this.#rarity, { ...request, query });
    const texts = result.hits.map((hit) => this.#textOf(hit.passage));
    const titles = result.hits.map((hit) => this.#titleOf(hit.itemId));
    return {
      total: result.total,
      totalIsExact: result.totalIsExact,
      isPartial: result.isPartial,
      facets: result.facets,
      items: result.hits.map((hit, at) => ({
        itemId: hit.itemId,
        kind: hit.kind,
        title: markMatches(titles[at] ?? "", query),
        snippet: makeSnippet(texts[at]?.text ?? "", query),
        heading: texts[at]?.heading ?? undefined,
        anchor: texts[at]?.anchor ?? undefined,
      })),
      correction: request.offset === 0 ? this.#correct(query, texts, titles) : undefined,
      tookMs: performance.now() - startedAt,
    };
  }

  suggest(typed: string, language: string): Suggestion[] {
    return suggest(this.#edition, typed, language);
  }

  #correct(query: Query, texts: readonly (PassageText | undefined)[], titles: readonly string[]): string | undefined {
    const looked = texts.slice(0, TEXTS_LOOKED_AT).map((text, at) => `${titles[at] ?? ""}\n${text?.text ?? ""}`);
    return correctQuery(query, this.#rarity, looked);
  }

  #textOf(passage: number): PassageText | undefined {
    return this.#edition.get<PassageText>("select heading, anchor, text from search_text where passage = ?", passage);
  }

  #titleOf(itemId: string): string {
    return this.#edition.get<{ title: string }>("select title from search_item where item_id = ?", itemId)?.title ?? "";
  }
}

interface PassageText {
  readonly heading: string | null;
  readonly anchor: string | null;
  readonly text: string;
}
