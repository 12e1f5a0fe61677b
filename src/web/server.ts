import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How long and how much a server takes from whoever calls. */
export interface ServerBounds {
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** How often connections are looked at for those two. */
  readonly lookEveryMs: number;
  readonly keepAliveMs: number;
  /** How long nothing may move on a connection, neither way. */
  readonly silenceMs: number;
  readonly drainMs: number;
  readonly maxConnections: number;
}

const BOUNDS: ServerBounds = {
  // A reader on a bad line sends a request of some 500 bytes; whoever takes longer holds a connection for nothing.
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  lookEveryMs: 5_000,
  // Longer than common proxies keep theirs, so that the proxy closes first and no request falls in between.
  keepAliveMs: 65_000,
  // Who reads nothing of an answer holds a connection and its bytes; no picture takes that long to make.
  silenceMs: 120_000,
  // After this a connection that is still busy is cut; the supervisor's patience is usually 10–30 s.
  drainMs: 8_000,
  // Each costs some 20 KB; the system's queue holds the rest.
  maxConnections: 10_000,
};
/** While a server stops: short beside the seconds that it has, long beside what looking takes. */
const SWEEP_MS = 50;
/** Node's default, said aloud: more headers than this is a 431. */
const MAX_HEADER_BYTES = 16_384;

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
 * @param given other bounds than those of a public server: for tests that would otherwise wait for them.
 * @throws when the address is taken or not ours.
 */
export async function startServer(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
  port: number,
  given: Partial<ServerBounds> = {},
): Promise<RunningServer> {
  const bounds = { ...BOUNDS, ...given };
  const server = createServer(
    {
      headersTimeout: bounds.headersTimeoutMs,
      requestTimeout: bounds.requestTimeoutMs,
      keepAliveTimeout: bounds.keepAliveMs,
      maxHeaderSize: MAX_HEADER_BYTES,
      connectionsCheckingInterval: bounds.lookEveryMs,
      noDelay: true,
    },
    handle,
  );
  server.timeout = bounds.silenceMs;
  server.maxConnections = bounds.maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  const shownHost = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${shownHost}:${chosen}`, port: chosen, drain: () => drain(server, bounds.drainMs) };
}

function drain(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose answer ended is idle then, and would otherwise be waited for to the end.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
