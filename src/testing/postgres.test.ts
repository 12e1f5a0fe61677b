import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { findPostgres } from "../../scripts/machine-programs.mjs";
import { hasPostgres, temporaryDatabase } from "./postgres.ts";
import { startPostgresCluster } from "./postgres-cluster.ts";

describe.skipIf(!hasPostgres())("a temporary database", () => {
  it("is empty, keeps Vietnamese text as it was, and is not seen by another test", async () => {
    await using one = await temporaryDatabase();
    await using other = await temporaryDatabase();
    expect(await query(one.url, "create table place (name text); insert into place values ('Đình Trong')")).toEqual([]);
    expect(await query(one.url, "select name, char_length(name) as letters from place")).toEqual([
      { name: "Đình Trong", letters: 10 },
    ]);
    await expect(query(other.url, "select name from place")).rejects.toThrow("does not exist");
  });

  it("is gone once dropped, even while someone is connected", async () => {
    const database = await temporaryDatabase();
    const client = new Client({ connectionString: database.url });
    client.on("error", () => undefined);
    await client.connect();
    await database.drop();
    await expect(query(database.url, "select 1")).rejects.toThrow("does not exist");
    await client.end().catch(() => undefined);
  });
});

describe.skipIf(findPostgres() === undefined)("a cluster of its own", () => {
  it("leaves neither server nor files when it is stopped", async () => {
    const cluster = await startPostgresCluster();
    const [place] = await query(cluster.url, "show data_directory");
    const data = String(place?.data_directory);
    const processId = readFileSync(`${data}/postmaster.pid`, "utf8").split("\n")[0] ?? "";
    expect(isRunning(processId)).toBe(true);
    await cluster.stop();
    expect(isRunning(processId)).toBe(false);
    expect(existsSync(data)).toBe(false);
    await expect(query(cluster.url, "select 1")).rejects.toThrow();
  });
});

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query(statement);
    return Array.isArray(result) ? [] : result.rows;
  } finally {
    await client.end();
  }
}

function isRunning(processId: string): boolean {
  try {
    execFileSync("kill", ["-0", processId], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
