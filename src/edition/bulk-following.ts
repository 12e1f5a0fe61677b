import { FeedTrimmedError } from "#record/feed.ts";
import type { RecordReader } from "#record/record.ts";
import type { Area } from "./area.ts";
import { ensureEdition } from "./build.ts";
import { editionFolder } from "./folder.ts";
import { BULK_BATCH, Follower, type FollowerProgress } from "./follower.ts";

/**
 * Keeps an edition level with a record that is being filled, in steps so large that a site's readers would feel them.
 * Between its calls it stays open with what it has in memory: opening for each costs as much as some hundred items.
 */
export class BulkFollowing {
  readonly #record: RecordReader;
  readonly #areas: readonly Area[];
  readonly #folder: string;
  #open: { readonly file: string; readonly follower: Follower } | undefined;

  constructor(record: RecordReader, areas: readonly Area[], folder: string) {
    this.#record = record;
    this.#areas = areas;
    this.#folder = folder;
  }

  /** Returns when the edition holds what was in the record at the call; builds one where there is none of its kind. */
  async catchUp(onStep?: (progress: FollowerProgress) => void): Promise<void> {
    const file = editionFolder(this.#folder).currentFile();
    if (this.#open !== undefined && this.#open.file === file) {
      try {
        await this.#open.follower.catchUp(onStep);
        return;
      } catch (error) {
        if (!(error instanceof FeedTrimmedError)) throw error;
      }
    }
    this.close();
    await ensureEdition(this.#record, this.#areas, this.#folder, onStep);
    const level = editionFolder(this.#folder).currentFile();
    if (level !== undefined)
      this.#open = { file: level, follower: new Follower(this.#record, this.#areas, level, BULK_BATCH) };
  }

  close(): void {
    this.#open?.follower.close();
    this.#open = undefined;
  }
}
