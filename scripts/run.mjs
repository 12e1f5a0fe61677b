import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

// What a check may say before it is cut: a screenful is read, a flood is not.
const OUTPUT_LIMIT_CHARACTERS = 200_000;
const GRACE_MS = 5_000;

/**
 * Runs a command to its end and never throws for how it ended.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ limitSeconds: number, show?: boolean, env?: NodeJS.ProcessEnv, started?: (pid: number) => void }} options
 *   `show` lets it write to the terminal; otherwise what it says is returned
 * @returns {Promise<{ code: number, output: string, seconds: number }>} `code` is 124 when it ran out of time, 127 when
 *   there is no such command
 */
export function run(command, args, { limitSeconds, show = false, env = process.env, started = () => {} }) {
  const began = Date.now();
  return new Promise((resolve) => {
    // In a group of its own, so that what it started ends with it.
    const child = spawn(command, args, {
      cwd: root,
      // What is kept for later is printed without the colours of a terminal that it did not have.
      env: show ? env : { ...env, NO_COLOR: "1", FORCE_COLOR: undefined },
      detached: true,
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    if (child.pid !== undefined) started(child.pid);
    let output = "";
    let late = false;
    const gather = (chunk) => {
      if (output.length < OUTPUT_LIMIT_CHARACTERS) output += chunk;
    };
    child.stdout?.setEncoding("utf8").on("data", gather);
    child.stderr?.setEncoding("utf8").on("data", gather);
    const limit = setTimeout(() => {
      late = true;
      endGroup(child.pid, "SIGTERM");
      setTimeout(() => endGroup(child.pid, "SIGKILL"), GRACE_MS).unref();
    }, limitSeconds * 1000);
    let interruption;
    const forward = (signal) => {
      interruption = signal;
      endGroup(child.pid, signal);
    };
    process.on("SIGINT", forward).on("SIGTERM", forward);
    const finish = (code, said) => {
      clearTimeout(limit);
      process.off("SIGINT", forward).off("SIGTERM", forward);
      // Whoever interrupts does not want the next step either.
      if (interruption) process.kill(process.pid, interruption);
      if (late) said += `\nended: it took over ${limitSeconds} s`;
      resolve({ code: late ? 124 : code, output: said.trim(), seconds: (Date.now() - began) / 1000 });
    };
    child.on("error", (error) => finish(127, `${command}: ${error.message}`));
    child.on("close", (code) => finish(code ?? 1, output));
  });
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
