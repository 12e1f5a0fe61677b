#!/usr/bin/env node
import { evalCommand } from "#cli/eval.ts";
import { exportCommand } from "#cli/export.ts";
import { importCommand } from "#cli/import.ts";
import { reindexCommand } from "#cli/reindex.ts";
import { run } from "#cli/run.ts";
import { sampleCommand } from "#cli/sample.ts";
import { serveCommand } from "#cli/serve.ts";
import { statusCommand } from "#cli/status.ts";
import { processTerminal } from "#cli/terminal.ts";
import { environment } from "#config/environment.ts";

const commands = [
  serveCommand,
  importCommand,
  exportCommand,
  sampleCommand,
  evalCommand,
  reindexCommand,
  statusCommand,
];

const stop = new AbortController();
let signals = 0;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    signals += 1;
    stop.abort();
    // Whoever asks twice does not want to wait.
    if (signals > 1) process.exit(130);
  });

const terminal = processTerminal();
process.exitCode = await run(process.argv.slice(2), commands, environment(), terminal, stop.signal);
terminal.end();
