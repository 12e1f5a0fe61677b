#!/usr/bin/env node
// The `dinh` command from a checkout: brings and builds what is missing, then runs it.
import { ensureBuilt } from "../scripts/ensure-built.mjs";
import { ensureInstalled } from "../scripts/ensure-installed.mjs";
import { reportFailure } from "../scripts/report-failure.mjs";
import { runProgram } from "../scripts/run-program.mjs";

await ensureInstalled()
  .then(ensureBuilt)
  .then(() => runProgram(process.argv.slice(2)))
  .catch(reportFailure);
