import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chownSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { findPostgres } from "../../scripts/machine-programs.mjs";
import { type TemporaryFolder, temporaryFolder } from "./temporary-folder.ts";

export interface PostgresCluster {
  /** Of its database `postgres`, as its superuser, over TCP on this machine only. */
  readonly url: string;
  /** Ends the server and removes its files; again does nothing. */
  stop(): Promise<void>;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

const INITDB_LIMIT_MS = 60_000;
const READY_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 15_000;
const POLL_MS = 50;
// Between the choice of a free port and its use, another process may take it.
const START_TRIES = 3;

/** Nothing here outlives the run, so nothing is forced to the disk. */
const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
  shared_buffers: "64MB",
  listen_addresses: "127.0.0.1",
};

// Ends the server when its input ends, which is also what happens when whoever started it is killed.
const SUPERVISOR = `"$0" "$@" & server=$!; read -r _; kill -INT "$server" 2>/dev/null; wait "$server"`;

/**
 * Starts a PostgreSQL server of its own in a temporary folder: empty, on a free port of 127.0.0.1 and a socket in
 * that folder, without passwords. Started by root it runs as the user `postgres`, for the server refuses to be root.
 *
 * @throws Error with the server's own words when it cannot be started
 */
export async function startPostgresCluster(): Promise<PostgresCluster> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error("PostgreSQL's initdb and postgres were not found on this machine");
  const owner = await serverOwner();
  const folder = temporaryFolder("postgres");
  try {
    if (owner) chownSync(folder.path, owner.uid, owner.gid);
    const data = join(folder.path, "data");
    const args = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"];
    await run(join(programs, "initdb"), args, { ...owner, cwd: folder.path, timeout: INITDB_LIMIT_MS });
    return await startServer(join(programs, "postgres"), folder, owner);
  } catch (error) {
    folder.remove();
    throw error;
  }
}

async function startServer(
  program: string,
  folder: TemporaryFolder,
  owner: Owner | undefined,
): Promise<PostgresCluster> {
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    const server = spawnServer(program, folder.path, port, owner);
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    try {
      await untilReady(url, server);
      return { url, stop: () => stop(server).then(folder.remove) };
    } catch (error) {
      await stop(server);
      const said = readFileSync(join(folder.path, "log"), "utf8").slice(-2000);
      if (tries === START_TRIES) throw new Error(`PostgreSQL did not start:\n${said}`, { cause: error });
    }
  }
}

function spawnServer(program: string, folder: string, port: number, owner: Owner | undefined): ChildProcess {
  const settings = { ...SETTINGS, port, unix_socket_directories: folder };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(join(folder, "log"), "a");
  return spawn("sh", ["-c", SUPERVISOR, program, "-D", join(folder, "data"), ...options], {
    ...owner,
    cwd: folder,
    stdio: ["pipe", log, log],
    // Ctrl-C in a terminal ends the tests first; they end the server.
    detached: true,
  });
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: READY_LIMIT_MS });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > deadline || server.exitCode !== null) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
    await pause(POLL_MS);
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.stdin?.end();
  const inTime = await Promise.race([ended.then(() => true), pause(STOP_LIMIT_MS, false, { ref: false })]);
  // Its group holds the supervisor and the server, and nothing of anyone else's.
  if (!inTime && server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
}

async function serverOwner(): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = async (kind: "-u" | "-g"): Promise<number> => Number((await run("id", [kind, "postgres"])).stdout);
  return { uid: await idOf("-u"), gid: await idOf("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
