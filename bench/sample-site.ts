import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";

/** The sample town, served by the built program on a port of its own. */
export async function serveSample(
  port: number,
): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const data = resolve(`.cache/bench/sample-${port}`);
  rmSync(data, { recursive: true, force: true });
  const { status, stderr } = spawnSync(process.execPath, ["dist/server/main.js", "sample", "--data", data], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    ["dist/server/main.js", "serve", "--data", data, "--port", String(port), "--log-level", "silent"],
    {
      stdio: "ignore",
    },
  );
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      if ((await fetch(origin)).status === 200) break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    origin,
    stop: async () => {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
