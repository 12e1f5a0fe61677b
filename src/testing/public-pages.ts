import { join } from "node:path";
import { areas } from "#areas/index.ts";
import { findSettings } from "#areas/settings/index.ts";
import { ensureEdition } from "#edition/build.ts";
import { Edition } from "#edition/edition.ts";
import type { Clock } from "#kernel/instant.ts";
import type { RecordReader } from "#record/record.ts";
import { openVisits } from "#visits/visits.ts";
import { PublicSite } from "#web/public/public-site.ts";
import { makeRouter } from "#web/public/router.ts";
import { publicRoutes } from "#web/public/routes.ts";

/** Pages that belong to no item: lists, feeds, sitemaps, the API. */
const COMMON = [
  "/",
  "/en",
  "/van-ban",
  "/van-ban/rss.xml",
  "/rss.xml",
  "/sitemap.xml",
  "/lich",
  "/lien-ket",
  "/api/v1",
];

/**
 * Everything that readers of a record get at one moment: what each address answers, by address, and where each address
 * of before leads. The edition is built for it.
 *
 * @param folder an empty one.
 */
export async function publicPagesOf(record: RecordReader, folder: string, clock: Clock): Promise<Map<string, string>> {
  await ensureEdition(record, areas, join(folder, "edition"));
  const edition = new Edition(join(folder, "edition"));
  const settings = findSettings(edition);
  const visits = openVisits({
    file: join(folder, "visits.db"),
    timeZone: settings.timeZone,
    clock,
    carriedOver: () => settings.visitsCarriedOver,
    onError: (error) => {
      throw error;
    },
  });
  try {
    const site = new PublicSite({
      edition,
      visits,
      clock,
      assets: { css: "/a.css", js: "/a.js", cssText: "", fontPreloads: [] },
      origin: "https://xa.example.vn",
      pageCacheBytes: 1_000_000,
    });
    const findRoute = makeRouter(publicRoutes);
    const pages = new Map<string, string>();
    const entries = edition.all<{ path: string }>("select path from entry where path is not null order by path");
    for (const path of [...COMMON, ...entries.map((entry) => entry.path)]) {
      const found = findRoute(path);
      if (found === undefined) continue;
      const request = { language: found.language, path, parameters: found.parameters, query: new Map() };
      const { page } = await site.render(found.route, request, clock());
      pages.set(path, `${page.status} ${JSON.stringify(page.headers)}\n${page.body}`);
    }
    for (const { path } of edition.all<{ path: string }>("select path from former_path order by path"))
      pages.set(`former ${path}`, site.movedTo(path) ?? "nowhere else");
    return pages;
  } finally {
    visits.close();
    edition.close();
  }
}
