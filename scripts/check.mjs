// `npm run check`: types, lint, import rules and dead code; prints what fails.
import { reportChecks, runChecks } from "./checks.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { reportFailure } from "./report-failure.mjs";

await ensureInstalled()
  .then(runChecks)
  .then((results) => {
    reportChecks(results);
    process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
  })
  .catch(reportFailure);
