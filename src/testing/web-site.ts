import { join } from "node:path";
import { SETTINGS_ID } from "#areas/settings/index.ts";
import { loadConfig } from "#config/config.ts";
import { type Brought, bringIn } from "#editorial/bring-in.ts";
import { act, createItem, saveContent } from "#editorial/commands.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Actor } from "#editorial/model.ts";
import { findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { describeRefusal } from "#kernel/refusal.ts";
import type { Result } from "#kernel/result.ts";
import type { RecordWriter } from "#record/record.ts";
import { fromText } from "#richtext/from-text.ts";
import { kinds, openSite, type Site } from "../compose.ts";
import { type ServedSite, serveSite } from "../serve-site.ts";
import { writeBuilds } from "./client-build.ts";
import { type StandingClock, standingClock } from "./standing-clock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A whole site that answers on a port of the system's choice, over a new, empty record. */
export interface WebSite extends AsyncDisposable {
  readonly site: Site;
  readonly served: ServedSite;
  readonly port: number;
  readonly folder: string;
  readonly clock: StandingClock;
  /** Defects that the program told of, in order. */
  readonly defects: unknown[];
  /** Lets an editor work, and returns when readers see it. */
  readonly edit: <Value>(work: (tx: RecordWriter, desk: Desk) => Promise<Value>) => Promise<Value>;
  /** Publishes something. @returns its id, which follows from its kind and name. */
  readonly publish: (kind: string, name: string, content: object, more?: Partial<Brought>) => Promise<ItemId>;
  /** Publishes a new version of something. */
  readonly correct: (id: ItemId, content: object, changeNote?: string) => Promise<void>;
  readonly withdraw: (id: ItemId, notice: string) => Promise<void>;
}

export interface WebSiteOptions {
  /** Command line flags beside those of folder and port. */
  readonly flags?: Readonly<Record<string, string>>;
  readonly settings?: object;
  /** ISO 8601 with offset. */
  readonly now?: string;
  readonly clock?: StandingClock;
}

export async function openWebSite(options: WebSiteOptions = {}): Promise<WebSite> {
  const folder = temporaryFolder("web");
  const clock = options.clock ?? standingClock(options.now ?? "2026-11-23T09:00:00+07:00");
  const flags = { "--data": join(folder.path, "data"), "--port": "0", "--public-url": "https://xa.example.vn" };
  const config = loadConfig({}, { ...flags, ...options.flags });
  const defects: unknown[] = [];
  const onDefect = (error: unknown): void => void defects.push(error);
  const site = await openSite(config, { clock: clock.now, onDefect });
  const served = await serveSite(site, config, writeBuilds(folder.path), onDefect);
  const edit: WebSite["edit"] = async (work) => {
    const desk = { kinds, actor: "test" as Actor, now: clock.now() };
    const value = await site.record.inTransaction((tx) => work(tx, desk));
    await site.follower.wake();
    return value;
  };
  const made: WebSite = {
    ...{ site, served, folder: folder.path, clock, defects, edit },
    port: Number(new URL(served.url).port),
    publish: (kind, name, content, more) => edit((tx, desk) => bringOne(tx, desk, kind, name, content, more)),
    correct: (id, content, changeNote) =>
      edit(async (tx, desk) => {
        const item = await findItem(tx, id);
        must(await saveContent(tx, desk, id, item?.revision ?? 0, content));
        await publishDraft(tx, desk, id, changeNote);
      }),
    withdraw: (id, notice) => edit(async (tx, desk) => must(await act(tx, desk, id, { kind: "withdraw", notice }))),
    [Symbol.asyncDispose]: async () => {
      await served.drain();
      await site.close();
      folder.remove();
    },
  };
  if (options.settings !== undefined) await made.edit((tx, desk) => makeSettings(tx, desk, options.settings as object));
  return made;
}

/** Content of an article, as short as its kind takes it. */
export const articleContent = (title: string, more: object = {}) => ({
  title,
  slug: "bai-viet",
  sectionId: "s",
  body: fromText(`Nội dung của ${title}.`),
  ...more,
});

async function bringOne(
  tx: RecordWriter,
  desk: Desk,
  kind: string,
  name: string,
  content: object,
  more: Partial<Brought> = {},
): Promise<ItemId> {
  const brought: Brought = { kind, language: "vi", externalId: name, content, publishedAt: desk.now, ...more };
  const [outcome] = await bringIn(tx, desk, [brought]);
  if (outcome === undefined || outcome.kind === "refused")
    throw new Error(outcome === undefined ? "nothing was brought in" : describeRefusal(outcome.refusal));
  return outcome.id;
}

async function makeSettings(tx: RecordWriter, desk: Desk, content: object): Promise<void> {
  must(await createItem(tx, desk, { kind: "settings", language: "vi", id: SETTINGS_ID, content }));
  await publishDraft(tx, desk, SETTINGS_ID);
}

export async function publishDraft(tx: RecordWriter, desk: Desk, id: ItemId, changeNote?: string): Promise<void> {
  must(await act(tx, desk, id, { kind: "submit" }));
  must(await act(tx, desk, id, { kind: "approve" }));
  must(await act(tx, desk, id, { kind: "publish" }, changeNote === undefined ? {} : { changeNote }));
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(describeRefusal(result.refusal));
}
