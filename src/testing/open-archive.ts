import { join } from "node:path";
import { areas } from "#areas/index.ts";
import { rebuildEdition } from "#edition/build.ts";
import { Edition } from "#edition/edition.ts";
import { PublicSearch, type PublicSearchRequest } from "#edition/search/public-search.ts";
import { type Brought, bringIn } from "#editorial/bring-in.ts";
import type { Actor } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import { DEFAULT_ABBREVIATIONS } from "#language/abbreviations-default.ts";
import { openRecord } from "#record/record.ts";
import { kinds } from "./imports.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface Archive {
  readonly edition: Edition;
  readonly search: PublicSearch;
  /** What a Vietnamese reader gets who typed this and chose nothing: the first twenty by relevance. */
  readonly ask: (typed: string, more?: Partial<PublicSearchRequest>) => ReturnType<PublicSearch["search"]>;
  /** The titles of what was found, in order. */
  readonly titles: (typed: string, more?: Partial<PublicSearchRequest>) => string[];
  readonly close: () => void;
}

/** Things brought into a record, and an edition built of it as `dinh reindex` builds one. Close it when done. */
export async function openArchive(things: readonly Brought[]): Promise<Archive> {
  const folder = temporaryFolder("archive");
  const record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
  const desk = { kinds, actor: "test" as Actor, now: Date.UTC(2026, 10, 23) as Instant };
  for (const [kind, all] of Map.groupBy(things, (thing) => thing.kind))
    for (let at = 0; at < all.length; at += 500) {
      const outcomes = await record.inTransaction((tx) => bringIn(tx, desk, all.slice(at, at + 500)));
      const refused = outcomes.find((outcome) => outcome.kind === "refused");
      if (refused !== undefined) throw new Error(`a ${kind} of the archive: ${JSON.stringify(refused)}`);
    }
  await rebuildEdition(record.read, areas, join(folder.path, "edition"));
  await record.close();
  const edition = new Edition(join(folder.path, "edition"));
  return { ...asking(edition), close: () => [edition.close(), folder.remove()] };
}

/** Ways to ask an edition that is open already. */
export function asking(edition: Edition): Omit<Archive, "close"> {
  const search = new PublicSearch(edition);
  const ask: Archive["ask"] = (typed, more = {}) =>
    search.search({
      typed,
      filter: { language: "vi" },
      sort: "relevance",
      offset: 0,
      limit: 20,
      abbreviations: DEFAULT_ABBREVIATIONS,
      ...more,
    });
  const titles: Archive["titles"] = (typed, more) =>
    ask(typed, more).items.map(({ title }) => title.map((piece) => piece.text).join(""));
  return { edition, search, ask, titles };
}
