import { createReadStream, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { areas } from "#areas/index.ts";
import { rebuildEdition } from "#edition/build.ts";
import { bringIn } from "#editorial/bring-in.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Actor } from "#editorial/model.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { slugify } from "#language/slug.ts";
import { openRecord } from "#record/record.ts";
import { fromText } from "#richtext/from-text.ts";

/** The corpus lies beside the project; it is read, never copied into it. */
export const CORPUS = resolve("../shared/corpus");

interface NewsLine {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly body: string;
  readonly published: string;
  readonly section: string;
}

/** How much of a repeated article is changed, so that no two copies are found by the same words. */
const CHANGED_IN_TITLE = 0.25;
const CHANGED_IN_BODY = 0.1;
const BATCH = 200;

/**
 * A site of so many articles: the corpus, and then the corpus again with changed words. Made once and kept under
 * `.cache/bench`; undefined, said aloud, where there is no corpus.
 */
export async function openDataset(items: number): Promise<string | undefined> {
  if (!existsSync(join(CORPUS, "news.jsonl.gz"))) {
    console.log("skipped: the corpus is not beside the project");
    return undefined;
  }
  const folder = resolve(".cache/bench", String(items));
  const done = join(folder, "done");
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const record = await openRecord(`sqlite:${join(folder, "record.sqlite")}`);
  const news = await readNews();
  const desk: Desk = {
    kinds: new Map(areas.map((area) => [area.kind, area])),
    actor: "bench" as Actor,
    now: Date.now() as Instant,
  };
  const sections = [...new Set(news.map((line) => line.section))];
  await record.inTransaction((tx) =>
    bringIn(
      tx,
      desk,
      sections.map((title, position) => ({
        kind: "section",
        language: "vi" as const,
        externalId: sectionKey(title),
        publishedAt: 0 as Instant,
        content: { title, slug: slugify(title, "muc"), position, shown: true },
      })),
    ),
  );
  const change = changer(news);
  for (let from = 0; from < items; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, items - from) }, (_, at) => article(news, from + at, change));
    await record.inTransaction((tx) => bringIn(tx, desk, batch));
  }
  await rebuildEdition(record.read, areas, join(folder, "edition"));
  await record.close();
  writeFileSync(done, "");
  return folder;
}

export async function readNews(): Promise<NewsLine[]> {
  const input = createReadStream(join(CORPUS, "news.jsonl.gz")).pipe(createGunzip());
  const lines: NewsLine[] = [];
  for await (const line of createInterface({ input })) lines.push(JSON.parse(line));
  return lines;
}

function article(news: readonly NewsLine[], number: number, change: (text: string, share: number) => string) {
  const round = Math.floor(number / news.length);
  const line = news[number % news.length] as NewsLine;
  const title = (round === 0 ? line.title : change(line.title, CHANGED_IN_TITLE)).slice(0, 300);
  return {
    kind: "article",
    language: "vi" as const,
    externalId: `articles:${line.id}${round === 0 ? "" : `:${round}`}`,
    // Each round lies some months before the one before, so that dates spread as an archive's do.
    publishedAt: (Date.parse(line.published) - round * 97 * 86_400_000) as Instant,
    content: {
      title,
      slug: slugify(title, "bai-viet"),
      sectionId: itemIdFrom("section", sectionKey(line.section)),
      lead: line.lead?.slice(0, 2_000),
      body: fromText(round === 0 ? line.body : change(line.body, CHANGED_IN_BODY)),
      tags: [],
      attachments: [],
      relatedIds: [],
    },
  };
}

const sectionKey = (title: string): string => `section:${slugify(title, "muc")}`;

/** Replaces a share of the words by others of the corpus; the same each time. */
function changer(news: readonly NewsLine[]): (text: string, share: number) => string {
  const words = [...new Set(news.slice(0, 2_000).flatMap((line) => line.title.split(/\s+/)))];
  let seed = 20_261_123;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return (text, share) =>
    text.replace(/\S+/g, (word) => (random() < share ? (words[Math.floor(random() * words.length)] as string) : word));
}
