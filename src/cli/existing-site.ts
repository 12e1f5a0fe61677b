import { existsSync, statSync } from "node:fs";
import type { Config } from "#config/config.ts";
import { Failure } from "./explain.ts";

/** A mistyped folder must not become a new, empty site. For commands that only look at one. */
export function requireSite({ data, recordUrl }: Config): void {
  if (!recordUrl.startsWith("sqlite:")) return;
  const file = recordUrl.slice("sqlite:".length);
  if (existsSync(file)) return;
  const isFile = statSync(data, { throwIfNoEntry: false })?.isFile() === true;
  throw new Failure(
    isFile
      ? `${data} is a file; name the folder of the site's data with --data`
      : `there is no site in ${data}: name its folder with --data; dinh serve, import and sample make a new one`,
  );
}
