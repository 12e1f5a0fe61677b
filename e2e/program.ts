import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The built program, as it is run by hand. `npm test` builds it first. */
const PROGRAM = resolve("dist/server/main.js");

/** A server that has not answered by then will not. */
const START_LIMIT_MS = 30_000;

export const isBuilt = (): boolean => existsSync(PROGRAM);

/** Runs `dinh …` to its end; bounded at two minutes. */
export function dinh(...words: readonly string[]): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    encoding: "utf8",
    timeout: 120_000,
  });
  return { code: status, output: `${stdout}${stderr}` };
}

/** Starts `dinh …` and leaves it running; end it by its own process id. */
export const startDinh = (...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [PROGRAM, ...words], { stdio: "ignore" });

export interface RunningSite extends AsyncDisposable {
  readonly origin: string;
  /** By which the first administrator's account is made; undefined once there is one. */
  readonly firstLink: () => string | undefined;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/**
 * Serves a data folder on a port of the system's choice; `await using` ends it by SIGTERM.
 *
 * @param words more of the command line.
 */
export async function serve(data: string, port = 0, ...words: readonly string[]): Promise<RunningSite> {
  const child = spawn(
    process.execPath,
    [PROGRAM, "serve", "--data", data, "--port", `${port}`, "--log-level", "error", ...words],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  let said = "";
  const origin = await new Promise<string>((done, fail) => {
    const late = setTimeout(() => fail(new Error("the site did not start")), START_LIMIT_MS);
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Đình is at (http:\S+)/.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      done(found);
    });
    child.once("exit", (code) => fail(new Error(`the site ended with ${code}`)));
  });
  return {
    origin,
    firstLink: () => /http:\S+\/toa-soan\/loi-moi#\S+/.exec(said)?.[0],
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
