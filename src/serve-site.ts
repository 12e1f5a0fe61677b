import { join } from "node:path";
import { areas } from "#areas/index.ts";
import { noteMissingUses } from "#areas/media/library.ts";
import type { Config } from "#config/config.ts";
import { systemClock } from "#kernel/instant.ts";
import { oldestChangeAfter } from "#record/feed.ts";
import { loadClientFiles } from "#web/assets.ts";
import { makeListener } from "#web/listener.ts";
import { createMediaHandler } from "#web/media.ts";
import { warmPictures } from "#web/media-warming.ts";
import { createMetrics } from "#web/metrics.ts";
import { openDoor } from "#web/newsroom/door.ts";
import { createPreviewer } from "#web/newsroom/preview.ts";
import { createHealth, lagOf } from "#web/operations.ts";
import { PublicSite } from "#web/public/public-site.ts";
import { publicRoutes } from "#web/public/routes.ts";
import { headersOf } from "#web/security-headers.ts";
import { type RunningServer, startServer } from "#web/server.ts";
import { kinds, type Site, usesOf } from "./compose.ts";

/** A site that answers over HTTP. */
export interface ServedSite {
  readonly pages: PublicSite;
  readonly url: string;
  readonly metricsUrl: string | undefined;
  /** Takes no new connections, lets running answers end; within 8 s. */
  readonly drain: () => Promise<void>;
}

/**
 * Opens a site's ports. The site itself stays the caller's to close, after `drain`.
 *
 */
export async function serveSite(
  site: Site,
  config: Config,
  builds: Builds,
  onDefect: (error: unknown, where: string) => void,
): Promise<ServedSite> {
  let isStopping = false;
  const files = loadClientFiles(builds.client);
  const pages = new PublicSite({
    edition: site.edition,
    visits: site.visits,
    clock: site.clock,
    assets: files.assets,
    origin: site.publicUrl,
    pageCacheBytes: config.pageCacheMb * 1_048_576,
  });
  const previewer = createPreviewer({
    ...{ record: site.record.read, areas, edition: site.edition, visits: site.visits, clock: site.clock },
    ...{ assets: files.assets, origin: site.publicUrl },
  });
  const health = {
    isEditionOpen: () => true,
    isStopping: () => isStopping,
    oldestUnapplied: () => oldestChangeAfter(site.record.read, site.follower.position),
    maxLagSeconds: config.maxLagSeconds,
    clock: systemClock,
  };
  const metrics = createMetrics({
    pageCache: pages.pages,
    generation: () => site.edition.generation,
    lagSeconds: () => lagOf(health),
    visitsToday: () => site.visits.snapshot().today,
  });
  const listener = makeListener({
    site: pages,
    routes: publicRoutes,
    visits: site.visits,
    files,
    trustedProxies: config.trustedProxies,
    newsroom: openDoor({
      office: { ...site, kinds, usesOf, previewer },
      folder: builds.newsroom,
      trustedProxies: config.trustedProxies,
      securityHeaders: headersOf(site.publicUrl),
      onDefect,
    }),
    before: [createHealth(health), createMediaHandler({ edition: site.edition, store: site.media, onDefect })],
    onAnswer: metrics.countAnswer,
    onDefect,
  });
  const servers: RunningServer[] = [];
  try {
    servers.push(await startServer(listener, config.host, config.port));
    if (config.metricsPort !== undefined)
      servers.push(await startServer(metrics.handle, config.metricsHost, config.metricsPort));
  } catch (error) {
    await Promise.all(servers.map((server) => server.drain()));
    metrics.close();
    throw error;
  }
  const warming = new AbortController();
  noteMissingUses(site.record, usesOf, warming.signal).catch((error: unknown) => onDefect(error, "uses"));
  warmPictures(site.edition, site.media, warming.signal).catch((error: unknown) => onDefect(error, "warm"));
  return {
    pages,
    url: servers[0]?.url ?? "",
    metricsUrl: servers[1]?.url,
    drain: async () => {
      isStopping = true;
      warming.abort();
      await Promise.all(servers.map((server) => server.drain()));
      metrics.close();
    },
  };
}

/** What was built for browsers: folders. */
export interface Builds {
  /** Of readers. */
  readonly client: string;
  /** Of the newsroom. */
  readonly newsroom: string;
}

/** Where the build puts what browsers load, seen from the program's own folder. */
export const buildsBeside = (programFolder: string): Builds => ({
  client: join(programFolder, "../client"),
  newsroom: join(programFolder, "../newsroom"),
});
