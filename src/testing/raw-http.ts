import { connect } from "node:net";

/** One answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case; of one that came twice both values, with a line break between. */
  readonly headers: ReadonlyMap<string, string>;
  /** What followed the headers, without chunks' own lengths. */
  readonly body: Buffer;
}

/** A server that has not said all by then will not. */
const PATIENCE_MS = 8_000;

/**
 * Sends bytes exactly as they are given, and returns everything until the other end closes. No client library mends
 * a path or refuses a header on the way.
 *
 * @param patienceMs of silence; then it is taken for the end.
 */
export function exchange(port: number, sent: string | Uint8Array, patienceMs = PATIENCE_MS): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ port, host: "127.0.0.1" }, () => socket.write(bytesOf(sent)));
    socket.setTimeout(patienceMs, () => socket.destroy());
    socket.on("data", (part: Buffer) => parts.push(part));
    // A server that refuses early resets the connection of who still sends: what it said before counts.
    socket.on("error", () => {});
    socket.on("close", () => resolve(Buffer.concat(parts)));
  });
}

/** A request and its answer, on a connection of its own. `target` goes out as it is. */
export async function ask(
  port: number,
  target: string,
  {
    method = "GET",
    headers = {},
  }: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<RawAnswer> {
  const lines = Object.entries({ host: "127.0.0.1", connection: "close", ...headers });
  const head = `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
  const answers = parseAnswers(await exchange(port, head), method);
  if (answers.length !== 1) throw new Error(`${method} ${target.slice(0, 200)}: ${answers.length} answers`);
  return answers[0] as RawAnswer;
}

/** Takes apart what came over one connection. Bounded by the bytes that came. */
export function parseAnswers(received: Buffer, method = "GET"): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = received; rest.length > 0; ) {
    const end = rest.indexOf("\r\n\r\n");
    if (end === -1) throw new Error(`no answer: ${JSON.stringify(rest.subarray(0, 200).toString("latin1"))}`);
    const [first = "", ...lines] = rest.subarray(0, end).toString("latin1").split("\r\n");
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
    if (!(status >= 100)) throw new Error(`no status: ${first.slice(0, 200)}`);
    const headers = new Map<string, string>();
    for (const line of lines) {
      const colon = line.indexOf(":");
      const name = line.slice(0, colon).toLowerCase();
      const before = headers.get(name);
      headers.set(name, (before === undefined ? "" : `${before}\n`) + line.slice(colon + 1).trim());
    }
    const [body, length] = bodyOf(rest.subarray(end + 4), headers, method === "HEAD" || status === 304 || status < 200);
    rest = rest.subarray(end + 4 + length);
    answers.push({ status, headers, body });
  }
  return answers;
}

/** The body, and how many bytes it took on the wire. */
function bodyOf(rest: Buffer, headers: ReadonlyMap<string, string>, isEmpty: boolean): [Buffer, number] {
  if (isEmpty) return [Buffer.alloc(0), 0];
  if (headers.get("transfer-encoding") === "chunked") return unchunked(rest);
  const length = Math.min(Number(headers.get("content-length") ?? rest.length), rest.length);
  return [rest.subarray(0, length), length];
}

function unchunked(rest: Buffer): [Buffer, number] {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = rest.indexOf("\r\n", at);
    const size = Number.parseInt(rest.subarray(at, lineEnd).toString("latin1"), 16);
    if (lineEnd === -1 || !(size >= 0)) return [Buffer.concat(parts), rest.length];
    at = lineEnd + 2 + size + 2;
    if (size === 0) return [Buffer.concat(parts), at];
    parts.push(rest.subarray(lineEnd + 2, lineEnd + 2 + size));
  }
}

const bytesOf = (sent: string | Uint8Array): Uint8Array =>
  typeof sent === "string" ? Buffer.from(sent, "latin1") : sent;
