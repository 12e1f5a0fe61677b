import { makeListener } from "#web/listener.ts";
import { PublicSite } from "#web/public/public-site.ts";
import { publicRoutes } from "#web/public/routes.ts";
import { startServer } from "#web/server.ts";
import { openSite, type Site } from "../compose.ts";
import { loadConfig } from "../config/config.ts";
import { type Newsroom, newsroom } from "./newsroom.ts";
import { type StandingClock, standingClock } from "./standing-clock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface SiteAnswer {
  readonly status: number;
  readonly text: string;
  /** Of a redirect. */
  readonly location: string | null;
  /** Whether it stood ready in the page cache. */
  readonly wasReady: boolean;
}

export interface LivingSite extends AsyncDisposable {
  readonly site: Site;
  readonly room: Newsroom;
  readonly clock: StandingClock;
  /** Asks for an address, and follows no redirect. */
  readonly get: (address: string) => Promise<SiteAnswer>;
  /** @returns when readers see what the newsroom did. */
  readonly level: () => Promise<void>;
  /** What the site called a defect of its own. */
  readonly defects: readonly unknown[];
}

/** The files of the build for browsers: pages name them, and no test here asks for one. */
const ASSETS = { css: "/main.css", js: "/main.js", cssText: "", fontPreloads: [] };

/**
 * A whole site with a record, an edition, a follower and a port of its own. `await using` ends it.
 *
 * @param now an ISO 8601 date-time with offset, at which its clock stands.
 */
export async function livingSite(now: string): Promise<LivingSite> {
  const folder = temporaryFolder("site");
  const clock = standingClock(now);
  const defects: unknown[] = [];
  const onDefect = (error: unknown) => {
    defects.push(error);
  };
  const site = await openSite(loadConfig({}, { "--data": folder.path }), { clock: clock.now, onDefect });
  let wasReady = false;
  const pages = new PublicSite({
    edition: site.edition,
    visits: site.visits,
    clock: clock.now,
    assets: ASSETS,
    origin: "https://xa.example.vn",
    pageCacheBytes: 32 * 1_048_576,
  });
  const listener = makeListener({
    site: pages,
    routes: publicRoutes,
    visits: site.visits,
    files: { assets: ASSETS, serve: () => false },
    trustedProxies: 0,
    before: [],
    onAnswer: (_route, _status, _milliseconds, wasCached) => {
      wasReady = wasCached;
    },
    onDefect,
  });
  const server = await startServer(listener, "127.0.0.1", 0);
  return {
    site,
    room: newsroom(site.record, clock.now),
    clock,
    defects,
    level: () => site.follower.wake(),
    get: async (address) => {
      const response = await fetch(server.url + address, { redirect: "manual", headers: { connection: "close" } });
      const text = await response.text();
      return { status: response.status, text, location: response.headers.get("location"), wasReady };
    },
    [Symbol.asyncDispose]: async () => {
      await server.drain();
      await site.close();
      folder.remove();
    },
  };
}
