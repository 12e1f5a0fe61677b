import { type Brought, bringIn } from "#editorial/bring-in.ts";
import { act, createItem, saveContent } from "#editorial/commands.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Kinds } from "#editorial/kinds.ts";
import type { Actor } from "#editorial/model.ts";
import { findByExternalIds, findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Clock, Instant } from "#kernel/instant.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import type { Result } from "#kernel/result.ts";
import type { MediaStore } from "#media/store.ts";
import type { Record, RecordReader, RecordWriter } from "#record/record.ts";
import {
  alertItems,
  articleContent,
  articleItem,
  calendarItems,
  documentItems,
  linkGroupItems,
  linkItems,
  pageItems,
  sectionItems,
} from "./items.ts";
import { Loading, sampleExternalId, sampleId } from "./loading.ts";
import { sampleMedia, storeMedia } from "./media-items.ts";
import type { SampleArticle, SampleTown } from "./model.ts";
import { singleItems } from "./single-items.ts";
import { sampleTown } from "./town.ts";

/** The parts of a site that loading needs. */
export interface LoadedSite {
  readonly record: Pick<Record, "read" | "inTransaction">;
  readonly kinds: Kinds;
  readonly media: MediaStore;
  readonly clock: Clock;
}

export interface LoadReport {
  /** Items made, by kind. */
  readonly created: Readonly<{ [kind: string]: number }>;
  /** Items that were there already, whatever has become of them: loading never takes an editor's work back. */
  readonly present: number;
}

const SAMPLE = "sample" as Actor;

/**
 * Fills a site with the sample town, all of it in one transaction: a loading that is interrupted leaves no half of
 * it. Done again it makes what is missing and changes nothing else; the town's days are told from its first loading.
 *
 * @param onStep told of each file that was stored, which is what takes the time.
 * @throws when a kind refuses some of the sample: a defect of the program.
 */
export async function loadSampleTown(
  site: LoadedSite,
  town: SampleTown = sampleTown,
  onStep?: (done: number, total: number) => void,
): Promise<LoadReport> {
  const now = site.clock();
  const loading = new Loading(town, (await loadedAt(site.record.read, town)) ?? now);
  const media = sampleMedia(loading);
  const known = await knownIds(
    site.record.read,
    "media",
    media.map(({ key }) => sampleExternalId("media", key)),
  );
  const missing = media.filter(({ key }) => !known.has(sampleExternalId("media", key)));
  const files = await storeMedia(loading, site.media, missing, onStep);
  return site.record.inTransaction(async (tx) => {
    const work = new LoadWork(tx, { kinds: site.kinds, actor: SAMPLE, now }, media.length - missing.length);
    await work.bring(files);
    await work.makeSingle(loading);
    await work.bring(sectionItems(loading));
    await work.bring(pageItems(loading));
    await work.bring(documentItems(loading));
    await work.bringArticles(loading);
    await work.bring(calendarItems(loading));
    await work.bring(linkGroupItems(loading));
    await work.bring(linkItems(loading));
    await work.bring(alertItems(loading));
    return work.report;
  });
}

/** When the town was first loaded into this record; undefined when it was not. */
export async function loadedAt(db: RecordReader, town: SampleTown = sampleTown): Promise<Instant | undefined> {
  const emblem = sampleExternalId("media", town.settings.logo);
  return (await findByExternalIds(db, "media", [emblem])).get(emblem)?.publishedAt;
}

const knownIds = async (db: RecordReader, kind: string, externalIds: readonly string[]): Promise<Set<string>> =>
  new Set((await findByExternalIds(db, kind, externalIds)).keys());

/** The writing part of a loading. */
class LoadWork {
  readonly #tx: RecordWriter;
  readonly #desk: Desk;
  readonly #created: { [kind: string]: number } = {};
  #present: number;

  constructor(tx: RecordWriter, desk: Desk, present: number) {
    this.#tx = tx;
    this.#desk = desk;
    this.#present = present;
  }

  get report(): LoadReport {
    return { created: this.#created, present: this.#present };
  }

  /** Brings in those that the record does not have; all of one kind, at most 500. @returns what those are. */
  async bring(items: readonly Brought[]): Promise<readonly Brought[]> {
    const [first] = items;
    if (first === undefined) return [];
    const known = await knownIds(
      this.#tx,
      first.kind,
      items.map((item) => item.externalId),
    );
    const missing = items.filter((item) => !known.has(item.externalId));
    const outcomes = await bringIn(this.#tx, this.#desk, missing);
    for (const [at, outcome] of outcomes.entries())
      if (outcome.kind === "refused") fail(missing[at]?.externalId ?? first.kind, describeRefusal(outcome.refusal));
    this.#count(first.kind, missing.length, items.length - missing.length);
    return missing;
  }

  async bringArticles(loading: Loading): Promise<void> {
    const { articles } = loading.town;
    const asFirstPublished = articles.map((one) => articleItem(loading, { ...one, ...one.corrected?.original }));
    const made = new Set((await this.bring(asFirstPublished)).map((item) => item.externalId));
    for (const article of articles.filter((one) => made.has(sampleExternalId("article", one.key)))) {
      if (article.corrected !== undefined) await this.#correct(loading, article, article.corrected);
      if (article.withdrawn !== undefined)
        await this.#act(sampleId("article", article.key), { kind: "withdraw", notice: article.withdrawn.notice });
    }
  }

  /** What a site has one of, under an id of its own: left alone where it is there already. */
  async makeSingle(loading: Loading): Promise<void> {
    for (const item of singleItems(loading)) {
      if ((await findItem(this.#tx, item.id)) !== undefined) {
        this.#count(item.kind, 0, 1);
        continue;
      }
      done(item.id, await createItem(this.#tx, this.#desk, item));
      await this.#publish(item.id, loading.now);
      this.#count(item.kind, 1, 0);
    }
  }

  async #correct(loading: Loading, article: SampleArticle, { at, note }: NonNullable<SampleArticle["corrected"]>) {
    const id = sampleId("article", article.key);
    const { revision } = (await findItem(this.#tx, id)) ?? fail(id, "it was just made, and is not there");
    done(id, await saveContent(this.#tx, this.#desk, id, revision, articleContent(loading, article)));
    await this.#publish(id, loading.at(at), note);
  }

  async #publish(id: ItemId, publishedAt: Instant, changeNote?: string): Promise<void> {
    await this.#act(id, { kind: "submit" });
    await this.#act(id, { kind: "approve" });
    done(
      id,
      await act(this.#tx, this.#desk, id, { kind: "publish" }, { publishedAt, ...(changeNote && { changeNote }) }),
    );
  }

  async #act(id: ItemId, action: Parameters<typeof act>[3]): Promise<void> {
    done(id, await act(this.#tx, this.#desk, id, action));
  }

  #count(kind: string, created: number, present: number): void {
    this.#created[kind] = (this.#created[kind] ?? 0) + created;
    this.#present += present;
  }
}

function done(what: string, result: Result<unknown>): void {
  if (!result.ok) fail(what, describeRefusal(result.refusal));
}

function fail(what: string, why: string): never {
  throw new Error(`the sample town cannot be loaded: ${what}: ${why}`);
}
