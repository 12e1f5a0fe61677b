import { join } from "node:path";
import { pino } from "pino";
import { loadClientFiles } from "#web/assets.ts";
import { makeListener } from "#web/listener.ts";
import { createMediaHandler } from "#web/media.ts";
import { PublicSite } from "#web/public/public-site.ts";
import { publicRoutes } from "#web/public/routes.ts";
import { startServer } from "#web/server.ts";
import { openSite } from "../compose.ts";
import type { Command } from "./command.ts";

export const serveCommand: Command = {
  name: "serve",
  summary: "serves the public site",
  usage: `
Usage: dinh serve [--sample-if-empty]

  --sample-if-empty   fills an empty site with the sample town first

SIGTERM or Ctrl+C lets running answers end and stops within 10 seconds.`,
  flags: { "--sample-if-empty": false },
  run: async ({ config, terminal, stop }) => {
    const log = pino({ level: config.logLevel }, pino.destination(2));
    const onDefect = (error: unknown, where: string) => log.error({ err: error, where }, "defect");
    const site = await openSite(config, { onDefect });
    const files = loadClientFiles(join(import.meta.dirname, "../client"));
    const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
    const publicSite = new PublicSite({
      edition: site.edition,
      visits: site.visits,
      clock: site.clock,
      assets: files.assets,
      origin,
      pageCacheBytes: config.pageCacheMb * 1_048_576,
    });
    const listener = makeListener({
      site: publicSite,
      routes: publicRoutes,
      visits: site.visits,
      files,
      trustedProxies: config.trustedProxies,
      before: [createMediaHandler({ edition: site.edition, store: site.media, onDefect })],
      onDefect,
    });
    const server = await startServer(listener, config.host, config.port);
    terminal.print(`Đình is at ${server.url}`);
    await stopped(stop);
    await server.drain();
    await site.close();
    return 0;
  },
};

const stopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener("abort", () => resolve(), { once: true });
  });
