import { pino } from "pino";
import { openSite } from "../compose.ts";
import { clientFolder, serveSite } from "../serve-site.ts";
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
    try {
      const served = await serveSite(site, config, clientFolder(import.meta.dirname), onDefect);
      terminal.print(`Đình is at ${served.url}`);
      if (served.metricsUrl !== undefined) terminal.print(`Metrics are at ${served.metricsUrl}`);
      await stopped(stop);
      await served.drain();
      return 0;
    } finally {
      await site.close();
    }
  },
};

const stopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener("abort", () => resolve(), { once: true });
  });
