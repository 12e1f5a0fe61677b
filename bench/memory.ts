import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { openDataset } from "./dataset.ts";
import { median, printFigure } from "./figures.ts";

// At 200,000 items: from the start of the process to the first page, and the private memory after a load of pages and
// searches. Private: what the process does not share with the system's cache of its files.

const ITEMS = 200_000;
const PORT = 18_083;
const STARTS = 5;
const LOAD_REQUESTS = 4_000;

const folder = await openDataset(ITEMS);
if (folder !== undefined) {
  const starts: number[] = [];
  let memory = 0;
  for (let round = 0; round < STARTS; round++) {
    const startedAt = performance.now();
    const server = spawn(process.execPath, ["dist/server/main.js", "serve", "--data", folder, "--port", String(PORT)], {
      stdio: "ignore",
      env: { ...process.env, DINH_LOG_LEVEL: "silent" },
    });
    await firstPage();
    starts.push(performance.now() - startedAt);
    if (round === STARTS - 1) {
      await load();
      memory = privateBytes(server.pid as number);
    }
    await end(server);
  }
  printFigure("start to first page, 200,000 items", "1.5 s", `${(median(starts) / 1_000).toFixed(2)} s`);
  printFigure("private memory after load, 200,000 items", "350 MB", `${Math.round(memory / 1_000_000)} MB`);
}

async function firstPage(): Promise<void> {
  for (;;) {
    try {
      const answer = await fetch(`http://127.0.0.1:${PORT}/`);
      await answer.text();
      if (answer.status === 200) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

async function load(): Promise<void> {
  const words = ["đất", "trường học", "quyet dinh", "bão lũ", "thành phố", "y tế", "giao thông", "nước sạch"];
  const home = await (await fetch(`http://127.0.0.1:${PORT}/tin-moi`)).text();
  const paths = [...home.matchAll(/href="(\/tin\/[^"]+)"/g)].map((match) => match[1] as string);
  for (let at = 0; at < LOAD_REQUESTS; at++) {
    const path =
      at % 4 === 0
        ? `/tim-kiem?q=${encodeURIComponent(words[at % words.length] as string)}&trang=${1 + (at % 40)}`
        : at % 4 === 1
          ? `/tin-moi?trang=${1 + (at % 500)}`
          : (paths[at % paths.length] ?? "/");
    await (await fetch(`http://127.0.0.1:${PORT}${path}`)).arrayBuffer();
  }
}

function privateBytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(rollup)?.[1] ?? 0);
  return (kilobytes("Private_Clean") + kilobytes("Private_Dirty")) * 1_024;
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}
