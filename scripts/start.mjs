// `npm start`: from a fresh clone to a running portal with its sample town; further arguments go to `dinh serve`.
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { reportFailure } from "./report-failure.mjs";
import { runProgram } from "./run-program.mjs";

await ensureInstalled()
  .then(ensureBuilt)
  .then(() => runProgram(["serve", "--sample-if-empty", ...process.argv.slice(2)]))
  .catch(reportFailure);
