import { pino } from "pino";
import { inviteFirstAdministrator } from "#accounts/invitations.ts";
import type { Config } from "#config/config.ts";
import { countItems } from "#editorial/queries.ts";
import { openRecord } from "#record/record.ts";
import { NEWSROOM_PATH } from "#web/newsroom/paths.ts";
import { openSite, type Site } from "../compose.ts";
import { buildsBeside, serveSite } from "../serve-site.ts";
import type { Command } from "./command.ts";

export const serveCommand: Command = {
  usage: `
Usage: dinh serve [--sample-if-empty]

  --sample-if-empty   fills an empty site with the sample town first

SIGTERM or Ctrl+C lets running answers end and stops within 10 seconds.`,
  flags: { "--sample-if-empty": false },
  run: async ({ config, flags, terminal, stop }) => {
    const log = pino({ level: config.logLevel }, pino.destination(2));
    const onDefect = (error: unknown, where: string) => log.error({ err: error, where }, "defect");
    if (flags["--sample-if-empty"] !== undefined && (await isEmpty(config))) {
      terminal.print("The site is empty: it is filled with the sample town.");
      const { sampleCommand } = await import("./sample.ts");
      const code = await sampleCommand.run({ config, words: [], flags: {}, terminal, stop });
      if (code !== 0) return code;
    }
    const site = await openSite(config, { onDefect });
    try {
      const served = await serveSite(site, config, buildsBeside(import.meta.dirname), onDefect);
      terminal.print(`Đình is at ${served.url}`);
      const link = await firstLink(site, config.publicUrl ?? served.url);
      if (link !== undefined) {
        terminal.print("Nobody has an account yet. This link, which counts once, makes the first administrator's:");
        terminal.print(`  ${link}`);
      }
      if (served.metricsUrl !== undefined) terminal.print(`Metrics are at ${served.metricsUrl}`);
      await stopped(stop);
      await served.drain();
      return 0;
    } finally {
      await site.close();
    }
  },
};

/** Undefined once there is an account. What stands after the # is never sent to a server, nor kept in its logs. */
async function firstLink(site: Site, url: string): Promise<string | undefined> {
  const token = await site.record.inTransaction((tx) => inviteFirstAdministrator(tx, site.clock()));
  return token === undefined ? undefined : `${url}${NEWSROOM_PATH}/loi-moi#${token}`;
}

async function isEmpty(config: Config): Promise<boolean> {
  const record = await openRecord(config.recordUrl);
  try {
    return (await countItems(record.read)).length === 0;
  } finally {
    await record.close();
  }
}

const stopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener("abort", () => resolve(), { once: true });
  });
