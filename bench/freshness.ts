import { cpSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { areas } from "#areas/index.ts";
import { loadConfig } from "#config/config.ts";
import { act, saveContent } from "#editorial/commands.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Actor } from "#editorial/model.ts";
import { findContent, findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import { systemClock } from "#kernel/instant.ts";
import { loadClientFiles } from "#web/assets.ts";
import { PublicSite } from "#web/public/public-site.ts";
import { makeRouter } from "#web/public/router.ts";
import { publicRoutes } from "#web/public/routes.ts";
import { openSite } from "../src/compose.ts";
import { openDataset } from "./dataset.ts";
import { median, percentile, printFigure } from "./figures.ts";

// From the moment a change is saved to the moment when every page that shows the article shows it, with those pages in
// the cache before: once through the running site's own command, once found by the follower's timer, as after another
// process's write.

const CHANGES = 40;

for (const items of [12_036, 200_000]) {
  const folder = await openDataset(items);
  if (folder === undefined) break;
  const copy = resolve(".cache/bench/freshness");
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const site = await openSite(loadConfig({}, { "--data": copy }), { onDefect: (error) => console.error(error) });
  const pages = new PublicSite({
    edition: site.edition,
    visits: site.visits,
    clock: systemClock,
    assets: loadClientFiles(resolve("dist/client")).assets,
    origin: "http://127.0.0.1",
    pageCacheBytes: 64 * 1_048_576,
  });
  const find = makeRouter(publicRoutes);
  const show = async (address: string) => {
    const { pathname: path, searchParams } = new URL(address, "http://127.0.0.1");
    const found = find(path);
    if (found === undefined) throw new Error(path);
    return (
      await pages.answer(found.route, { ...found, path, query: new Map(searchParams) }, "identity")
    ).body.toString();
  };
  const desk = (): Desk => ({
    kinds: new Map(areas.map((area) => [area.kind, area])),
    actor: "bench" as Actor,
    now: systemClock(),
  });
  const ids = site.edition.all<{ item_id: ItemId; path: string }>(
    "select item_id, path from entry where kind = 'article' order by published_at desc limit ?",
    CHANGES,
  );
  const sections = [...(await show("/chuyen-muc")).matchAll(/href="(\/chuyen-muc\/[^"]+)"/g)].map(
    ([, href]) => href ?? "",
  );
  const lists = ["/", "/en", "/tin-moi", "/tin-moi?trang=2", "/tin-moi?trang=3", ...new Set(sections)];
  const times: number[] = [];
  let shownOn = 0;
  for (const [at, { item_id: id, path }] of ids.entries()) {
    const title = `Tiêu đề sửa lần ${at}: đường ven biển thông xe`;
    const showing: string[] = [path];
    for (const list of lists) if ((await show(list)).includes(path)) showing.push(list);
    shownOn += showing.length;
    const item = await findItem(site.record.read, id);
    const content = (await findContent(site.record.read, id, item?.workingVersion ?? 1)) as object;
    await site.record.inTransaction(async (tx) => {
      const saved = await saveContent(tx, desk(), id, item?.revision ?? 1, { ...content, title });
      if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
      for (const kind of ["submit", "approve", "publish"] as const) {
        const moved = await act(tx, desk(), id, { kind });
        if (!moved.ok) throw new Error(JSON.stringify(moved.refusal));
      }
    });
    const savedAt = performance.now();
    if (at % 2 === 0) void site.follower.wake();
    for (;;) {
      site.edition.refresh();
      while (showing.length > 0 && (await show(showing.at(-1) as string)).includes(title)) showing.pop();
      if (showing.length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    times.push(performance.now() - savedAt);
  }
  printFigure(
    `a change saved → its pages are fresh (${(shownOn / CHANGES).toFixed(1)} pages each), ${items} items`,
    "50 ms",
    `median ${median(times).toFixed(0)} ms, slowest of ${times.length}: ${percentile(times, 1).toFixed(0)} ms`,
  );
  await site.close();
  rmSync(copy, { recursive: true, force: true });
}
