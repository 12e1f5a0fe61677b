import type { Language } from "#editorial/model.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Result } from "#kernel/result.ts";

/** What somebody is writing, saved or not. */
export interface PreviewRequest {
  /** Absent while it was never saved. */
  readonly id?: ItemId | undefined;
  readonly kind: string;
  /** Of an item that is saved, its own counts. */
  readonly language: Language;
  readonly content: unknown;
  /** For what was not public before; now where it is absent. */
  readonly publishedAt?: Instant | undefined;
  /** For what is public already: what readers will be told of the change. */
  readonly changeNote?: string | undefined;
  /** Of a translation that was never saved. */
  readonly translationGroup?: ItemId | undefined;
}

export interface Previewer {
  /**
   * The page on which readers would see this content, if it were published now. Gaps of a draft are filled by words
   * that say so; content that is wrong, and a kind that stands on no page, is refused.
   */
  readonly preview: (request: PreviewRequest) => Promise<Result<{ readonly html: string }>>;
}
