import { appendFileSync, linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const POLL_MS = 200;
// An install on a slow line takes minutes; past this, something hangs and a person should look.
const WAIT_LIMIT_MS = 15 * 60_000;

/**
 * Runs `work` while no other process of this machine holds `file`. A holder that died, however, does not count.
 *
 * @template Value
 * @param {string} file
 * @param {(holdFor: (pid: number) => void) => Promise<Value>} work `holdFor` names a process that it started: should
 *   this one be killed, the lock is held until that one has ended too
 * @returns {Promise<Value>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  await acquire(file);
  try {
    return await work((pid) => appendFileSync(file, `${pid}\n`));
  } finally {
    rmSync(file, { force: true });
  }
}

async function acquire(file) {
  const deadline = Date.now() + WAIT_LIMIT_MS;
  while (!claim(file)) {
    if (Date.now() > deadline) throw new Error(`another process holds ${file}; if none does, delete that file`);
    if (isDead(file)) clearDead(file);
    await pause(POLL_MS);
  }
}

/** Linking a file that is already written makes the lock appear whole or not at all. */
function claim(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid}\n`);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A lock that is not there is no dead one: someone may be taking it at this moment. */
function isDead(file) {
  const holders = readHolders(file);
  return holders.length > 0 && !holders.some(isRunning);
}

function readHolders(file) {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** One process at a time removes a dead holder's file, and looks again first: by now it may be a live one's. */
function clearDead(file) {
  const guard = `${file}.clearing`;
  try {
    mkdirSync(guard);
  } catch {
    return;
  }
  try {
    if (isDead(file)) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}
