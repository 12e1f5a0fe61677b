import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { Edition } from "#edition/edition.ts";
import { systemClock } from "#kernel/instant.ts";
import { openVisits } from "#visits/visits.ts";
import { loadClientFiles } from "#web/assets.ts";
import { PublicSite } from "#web/public/public-site.ts";
import { makeRouter } from "#web/public/router.ts";
import { publicRoutes } from "#web/public/routes.ts";
import { openDataset } from "./dataset.ts";
import { median, printFigure } from "./figures.ts";

// An article page: made afresh each time, in this process; and from the cache over HTTP, against nginx that serves the
// same compressed bytes from a file, one worker, in turns in the same run. wrk loads both from the other core, and says
// it is a phone's browser, so that our side counts a visit each time.

const ITEMS = 12_036;
const ROUNDS = 5;
const SECONDS = 5;
const CONNECTIONS = 32;
const PHONE =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";

const folder = await openDataset(ITEMS);
if (folder !== undefined) {
  const path = await measureRendering(folder);
  await measureCached(folder, path);
}

async function measureRendering(data: string): Promise<string> {
  const edition = new Edition(join(data, "edition"));
  const scratch = resolve(".cache/bench/visits.db");
  const visits = openVisits({
    file: scratch,
    timeZone: "Asia/Ho_Chi_Minh",
    clock: systemClock,
    carriedOver: () => 0,
    onError: (error) => console.error(error),
  });
  const site = new PublicSite({
    edition,
    visits,
    clock: systemClock,
    assets: loadClientFiles(resolve("dist/client")).assets,
    origin: "http://127.0.0.1",
    pageCacheBytes: 1_048_576,
  });
  const paths = edition
    .all<{ path: string }>("select path from entry where kind = 'article' order by item_id limit 4000")
    .map((row) => row.path);
  const find = makeRouter(publicRoutes);
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const used = process.cpuUsage();
    for (const path of paths) {
      const found = find(path);
      if (found === undefined) throw new Error(`no route for ${path}`);
      const { page } = await site.render(found.route, { ...found, path, query: new Map() }, systemClock());
      if (page.status !== 200) throw new Error(`${path}: ${page.status}`);
    }
    const { user, system } = process.cpuUsage(used);
    rates.push(paths.length / ((user + system) / 1_000_000));
  }
  printFigure(
    "article page rendered afresh each time",
    "2,500 a second on one core",
    `${Math.round(median(rates))} a second`,
  );
  visits.close();
  edition.close();
  rmSync(scratch, { force: true });
  return paths[0] as string;
}

async function measureCached(data: string, path: string): Promise<void> {
  if (!existsSync("/usr/sbin/nginx") || !existsSync("/usr/bin/wrk")) {
    console.log("skipped: nginx and wrk are needed (apt-get install nginx-light wrk)");
    return;
  }
  const ours = spawn(
    "taskset",
    ["-c", "0", process.execPath, "dist/server/main.js", "serve", "--data", data, "--port", "18081"],
    {
      stdio: "ignore",
      env: { ...process.env, DINH_LOG_LEVEL: "silent" },
    },
  );
  let theirs: ChildProcess | undefined;
  try {
    theirs = await startNginx(await fetchWhenUp(ours, `http://127.0.0.1:18081${path}`));
    const rates = { ours: [] as number[], nginx: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      rates.ours.push(load(`http://127.0.0.1:18081${path}`));
      rates.nginx.push(load("http://127.0.0.1:18082/page"));
    }
    const ratio = median(rates.ours) / median(rates.nginx);
    printFigure(
      "cached article page, requests/s, one core, against nginx",
      "0.55 × nginx",
      `${ratio.toFixed(2)} × (${Math.round(median(rates.ours))} against ${Math.round(median(rates.nginx))})`,
    );
  } finally {
    await end(ours);
    if (theirs !== undefined) await end(theirs);
  }
}

/** The page's body as the site compresses it, once the site is up. */
async function fetchWhenUp(server: ChildProcess, url: string): Promise<Buffer> {
  for (let attempt = 0; attempt < 100; attempt++) {
    // The port may be another server's, which must not be measured for ours.
    if (server.exitCode !== null) throw new Error("the site ended; is something else at its port?");
    try {
      const answer = await fetch(url, { headers: { "accept-encoding": "gzip" } });
      if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
      return gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 6 });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error("the site did not come up");
}

async function startNginx(body: Buffer): Promise<ChildProcess> {
  const root = resolve(".cache/bench/nginx");
  mkdirSync(join(root, "html"), { recursive: true });
  writeFileSync(join(root, "html/page.gz"), body);
  writeFileSync(join(root, "html/page"), "");
  writeFileSync(
    join(root, "nginx.conf"),
    `daemon off; worker_processes 1; worker_cpu_affinity 01; pid ${root}/nginx.pid; error_log ${root}/error.log;
events { worker_connections 1024; }
http { access_log off; open_file_cache max=100; sendfile on; tcp_nopush on; keepalive_requests 10000000;
client_body_temp_path ${root}; proxy_temp_path ${root}; fastcgi_temp_path ${root}; uwsgi_temp_path ${root}; scgi_temp_path ${root};
server { listen 127.0.0.1:18082; root ${root}/html; default_type text/html; gzip_static always; } }\n`,
  );
  const nginx = spawn("/usr/sbin/nginx", ["-c", join(root, "nginx.conf")], { stdio: "inherit" });
  await new Promise((resolve) => setTimeout(resolve, 500));
  return nginx;
}

function load(url: string): number {
  const { stdout } = spawnSync(
    "taskset",
    [
      ...["-c", "1", "wrk", "-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`],
      ...["-H", "Accept-Encoding: gzip", "-H", `User-Agent: ${PHONE}`, url],
    ],
    { encoding: "utf8" },
  );
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
  if (rate === undefined || /Non-2xx/.test(stdout)) throw new Error(`wrk failed: ${stdout}`);
  return Number(rate);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}
