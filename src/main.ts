#!/usr/bin/env node
import { commands } from "#cli/commands.ts";
import { run } from "#cli/run.ts";
import { processTerminal } from "#cli/terminal.ts";
import { environment } from "#config/environment.ts";

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
