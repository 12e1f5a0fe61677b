import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A reader on a bad line sends a request of some 500 bytes; whoever takes longer holds a connection for nothing. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than common proxies keep theirs, so that the proxy closes first and no request falls in between. */
const KEEP_ALIVE_MS = 65_000;
/** Node's default, said aloud: more headers than this is a 431. */
const MAX_HEADER_BYTES = 16_384;
/** After this a connection that is still busy is cut; the supervisor's patience is usually 10–30 s. */
const DRAIN_MS = 8_000;
/** Open connections: each costs some 20 KB; the system's queue holds the rest. */
const MAX_CONNECTIONS = 10_000;

export interface RunningServer {
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly port: number;
  /** Takes no new connections, lets running answers end, cuts what is left after 8 s. */
  readonly drain: () => Promise<void>;
}

/**
 * Starts an HTTP/1.1 server with the bounds of a public one.
 *
 * @throws when the address is taken or not ours.
 */
export async function startServer(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
  port: number,
): Promise<RunningServer> {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
      connectionsCheckingInterval: 5_000,
      noDelay: true,
    },
    handle,
  );
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  const shownHost = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${shownHost}:${chosen}`, port: chosen, drain: () => drain(server) };
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
