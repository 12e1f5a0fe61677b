import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { node, root } from "./paths.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs the built program in the caller's folder with the project's own Node.js, hands on signals, and ends as it ends.
 *
 * @param {readonly string[]} args
 */
export function runProgram(args) {
  const child = spawn(node, [join(root, "dist", "server", "main.js"), ...args], { stdio: "inherit" });
  for (const signal of SIGNALS)
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches both processes by itself; a service manager's signal only this one.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  child.on("error", (error) => {
    console.error(`dinh: ${node} did not start: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
