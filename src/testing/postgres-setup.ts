import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { findPostgres } from "../../scripts/machine-programs.mjs";
import { type PostgresCluster, startPostgresCluster } from "./postgres-cluster.ts";

/**
 * One PostgreSQL server for the whole run, started when the first test asks for it, so that a run without database
 * tests does not wait for one. `DINH_TEST_POSTGRES_URL` names a server to use instead.
 *
 * @returns what ends it after the run
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DINH_TEST_POSTGRES_URL;
  if (given === undefined && findPostgres() === undefined) {
    project.provide("postgresBroker", undefined);
    return async () => undefined;
  }
  let cluster: Promise<PostgresCluster> | undefined;
  const broker = createServer(async (_request, response) => {
    try {
      cluster ??= given === undefined ? startPostgresCluster() : Promise.resolve({ url: given, stop: async () => {} });
      response.end((await cluster).url);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => broker.listen(0, "127.0.0.1", resolve));
  project.provide("postgresBroker", `http://127.0.0.1:${(broker.address() as AddressInfo).port}/`);
  return async () => {
    broker.close();
    broker.closeAllConnections();
    await (await cluster)?.stop();
  };
}
