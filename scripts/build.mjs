// `npm run build`: makes dist/, unless it is there for the present sources.
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { reportFailure } from "./report-failure.mjs";

await ensureInstalled().then(ensureBuilt).catch(reportFailure);
