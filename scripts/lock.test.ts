import { execFile, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { withLock } from "./lock.mjs";

it("lets many processes do the work one after the other", async () => {
  using folder = temporaryFolder();
  const [lock, tally] = [join(folder.path, "lock"), join(folder.path, "tally")];
  writeFileSync(tally, "0");
  const program = `
    import { readFileSync, writeFileSync } from "node:fs";
    import { setTimeout as pause } from "node:timers/promises";
    import { withLock } from ${JSON.stringify(join(import.meta.dirname, "lock.mjs"))};
    await withLock(${JSON.stringify(lock)}, async () => {
      const seen = Number(readFileSync(${JSON.stringify(tally)}, "utf8"));
      await pause(30);
      writeFileSync(${JSON.stringify(tally)}, String(seen + 1));
    });`;
  const args = ["--input-type=module", "-e", program];
  await Promise.all(Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, args)));
  expect(readFileSync(tally, "utf8")).toBe("6");
  expect(existsSync(lock)).toBe(false);
});

it("takes over from a holder that was killed, once what that one had started has ended", async () => {
  using folder = temporaryFolder();
  const lock = join(folder.path, "lock");
  const work = spawn("sleep", ["0.6"]);
  const ended = new Promise((resolve) => work.once("exit", resolve));
  const killed = spawn("true");
  await new Promise((resolve) => killed.once("exit", resolve));
  writeFileSync(lock, `${killed.pid}\n${work.pid}\n`);
  const order: string[] = [];
  await Promise.all([
    ended.then(() => order.push("its work ended")),
    withLock(lock, async () => {
      order.push("the next began");
    }),
  ]);
  expect(order).toEqual(["its work ended", "the next began"]);
});

it("is free again after work that failed", async () => {
  using folder = temporaryFolder();
  const lock = join(folder.path, "lock");
  await expect(withLock(lock, () => Promise.reject(new Error("no line")))).rejects.toThrow("no line");
  expect(await Promise.race([withLock(lock, async () => "done"), pause(5_000, "stuck", { ref: false })])).toBe("done");
});
