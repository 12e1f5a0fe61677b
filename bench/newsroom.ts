import { cpSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { acceptInvitation, inviteFirstAdministrator } from "#accounts/invitations.ts";
import { loadConfig } from "#config/config.ts";
import { fromText } from "#richtext/from-text.ts";
import { openSite } from "../src/compose.ts";
import { serveSite } from "../src/serve-site.ts";
import { openDataset } from "./dataset.ts";
import { median, percentile, printFigure } from "./figures.ts";

// What an editor waits for, over HTTP as the browser asks: a save of a long article, and lists of all items, from the
// first page and deep inside, with filters that few items pass.

const SAVES = 60;
const LISTS = 30;
const PASSWORD = "đình làng Bến Lụa";
/** Syllables of the article that is saved. */
const LONG = 5_000;

const onDefect = (error: unknown) => console.error(error);

for (const items of [12_036, 200_000]) {
  const dataset = await openDataset(items);
  if (dataset === undefined) break;
  const copy = resolve(".cache/bench/newsroom");
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const part of ["record.sqlite", "edition"]) cpSync(`${dataset}/${part}`, `${copy}/${part}`, { recursive: true });
  const config = loadConfig({}, { "--data": copy, "--port": "0" });
  const site = await openSite(config, { onDefect });
  const builds = { client: resolve("dist/client"), newsroom: resolve("dist/newsroom") };
  const served = await serveSite(site, config, builds, onDefect);
  const cookie = await signIn();

  async function signIn(): Promise<string> {
    const { record, auth, clock } = site;
    const token = (await record.inTransaction((tx) => inviteFirstAdministrator(tx, clock()))) ?? "";
    const given = { name: "Biên tập", email: "bien.tap@xa.example", password: PASSWORD };
    await acceptInvitation(record.inTransaction, token, given, auth.hashPassword, clock());
    const signedIn = await ask("POST", "/api/auth/sign-in/email", { email: given.email, password: PASSWORD }, "");
    return signedIn.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
  }

  async function ask(method: string, path: string, body?: object, as = cookie): Promise<Response> {
    const headers = { cookie: as, origin: served.url, "content-type": "application/json" };
    const response = await fetch(served.url + path, {
      ...{ method, headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  async function timed(count: number, work: (at: number) => Promise<unknown>): Promise<string> {
    const times: number[] = [];
    for (let at = 0; at < count; at++) {
      const began = performance.now();
      await work(at);
      times.push(performance.now() - began);
    }
    return `median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)}`;
  }

  const body = fromText("Nước sông lên nhanh trong đêm, người dân đã được báo trước. ".repeat(LONG / 12));
  const content = { title: "Nước lên", slug: "nuoc-len", body };
  let item = (await (
    await ask("POST", "/api/newsroom/items", { kind: "article", language: "vi", content })
  ).json()) as {
    id: string;
    revision: number;
  };
  const saved = await timed(SAVES, async (at) => {
    const next = { revision: item.revision, content: { ...content, lead: `Lần lưu thứ ${at}` } };
    item = (await (await ask("PUT", `/api/newsroom/items/${item.id}/content`, next)).json()) as typeof item;
  });
  printFigure(`newsroom, ${items} items: a save of 5,000 syllables, over HTTP`, "", saved);

  const list = (query: string) => async () => (await ask("GET", `/api/newsroom/items?kind=article${query}`)).text();
  const half = site.edition.get<{ item_id: string; published_at: number }>(
    "select item_id, published_at from entry where kind = 'article' order by published_at limit 1 offset ?",
    Math.floor(items / 2),
  );
  const lists = [
    ["first page", ""],
    ["a page in the middle", `&after=${half?.published_at ?? 0}-${half?.item_id ?? ""}`],
    ["two words of a title", `&text=${encodeURIComponent("duong ven")}`],
    ["words that no title has", `&text=${encodeURIComponent("khong co dau ca zzz")}`],
    ["published, with a word", `&state=published&text=${encodeURIComponent("trường")}`],
    ["drafts", "&state=draft"],
  ] as const;
  for (const [name, query] of lists) printFigure(`the same, list: ${name}`, "", await timed(LISTS, list(query)));
  printFigure(
    "the same: the desk of what waits",
    "",
    await timed(LISTS, async () => (await ask("GET", "/api/newsroom/queues")).text()),
  );
  await served.drain();
  await site.close();
  rmSync(copy, { recursive: true, force: true });
}
