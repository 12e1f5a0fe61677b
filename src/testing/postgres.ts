import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers a GET with the address of the run's PostgreSQL server; absent where the machine has none. */
    readonly postgresBroker: string | undefined;
  }
}

export interface TemporaryDatabase extends AsyncDisposable {
  /** `postgres://…`, of an empty database that no other test uses. */
  readonly url: string;
  /** Ends its connections and removes it. */
  drop(): Promise<void>;
}

/** False where this machine has no PostgreSQL: `describe.skipIf(!hasPostgres())`. `npm test` installs it, or fails. */
export const hasPostgres = (): boolean => inject("postgresBroker") !== undefined;

/**
 * An empty database on the run's own server. `await using database = await temporaryDatabase()` removes it again.
 *
 * @throws Error where the server cannot be started
 */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const server = await serverUrl();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await command(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = (): Promise<void> => command(server, `drop database if exists ${name} with (force)`);
  return { url: url.href, drop, [Symbol.asyncDispose]: drop };
}

async function serverUrl(): Promise<string> {
  const broker = inject("postgresBroker");
  if (broker === undefined) throw new Error("this machine has no PostgreSQL; ask hasPostgres() first");
  const response = await fetch(broker);
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return said;
}

async function command(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
