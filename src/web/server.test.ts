import type { IncomingMessage, ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { exchange, parseAnswers } from "#testing/raw-http.ts";
import { type ServerBounds, startServer } from "./server.ts";

const SHORT = { headersTimeoutMs: 300, requestTimeoutMs: 600, lookEveryMs: 50, drainMs: 500 };
const REQUEST = "GET / HTTP/1.1\r\nhost: a\r\n\r\n";

async function serve(
  bounds: Partial<ServerBounds> = SHORT,
  handle = (_: IncomingMessage, response: ServerResponse): void => void response.end("chào"),
) {
  const server = await startServer(handle, "127.0.0.1", 0, bounds);
  onTestFinished(() => server.drain());
  return server;
}

/** A connection that stays open, and what came over it; gone with the test. */
async function open(port: number) {
  const socket: Socket = connect({ port, host: "127.0.0.1" });
  const held = { socket, said: "", isClosed: false };
  socket.on("data", (part) => {
    held.said += String(part);
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    held.isClosed = true;
  });
  onTestFinished(() => void socket.destroy());
  await new Promise((resolve) => socket.once("connect", resolve));
  return held;
}

const until = async (isSo: () => boolean, withinMs: number): Promise<void> => {
  for (let waited = 0; !isSo() && waited < withinMs; waited += 10) await wait(10);
  expect(isSo()).toBe(true);
};

describe("a client that takes its time", () => {
  it("and sends its headers letter by letter is told 408 and cut off, while others are served", async () => {
    const { port } = await serve();
    const slow = await open(port);
    const letters = setInterval(() => slow.isClosed || slow.socket.write("x"), 20);
    onTestFinished(() => clearInterval(letters));
    slow.socket.write("GET / HTTP/1.1\r\nx-slow: ");
    expect(
      parseAnswers(await exchange(port, REQUEST.replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n"))),
    ).toHaveLength(1);
    await until(() => slow.isClosed, 3_000);
    expect(slow.said).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("and says nothing at all is cut off", async () => {
    const { port } = await serve();
    const silent = await open(port);
    await until(() => silent.isClosed, 3_000);
  });

  it("and announces a body that does not come is answered, and does not keep its connection", async () => {
    const { port } = await serve();
    const waiting = await open(port);
    waiting.socket.write("GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 1000000\r\n\r\n");
    await until(() => waiting.said.includes("chào"), 3_000);
    await until(() => waiting.isClosed, 3_000);
  });

  it("and reads nothing of its answer does not keep its connection for ever", async () => {
    let isOver = false;
    const { port } = await serve({ ...SHORT, silenceMs: 300 }, (_, response) => {
      response.on("close", () => {
        isOver = true;
      });
      // More than the system's own buffers take.
      response.end(Buffer.alloc(32 * 1_048_576));
    });
    const deaf = await open(port);
    deaf.socket.pause();
    deaf.socket.write(REQUEST);
    await until(() => isOver, 4_000);
  });

  it("between two requests keeps its connection for a while, and no longer", async () => {
    const { port } = await serve({ ...SHORT, keepAliveMs: 400 });
    const reader = await open(port);
    reader.socket.write(REQUEST);
    await until(() => reader.said.includes("chào"), 3_000);
    await wait(150);
    reader.socket.write(REQUEST);
    await until(() => reader.said.split("chào").length === 3, 3_000);
    // Node allows a second more than it promises to the client.
    await until(() => reader.isClosed, 3_000);
  });
});

describe("many at once", () => {
  it("beyond the bound of connections are turned away, and served again when others left", async () => {
    const { port } = await serve({ maxConnections: 5, drainMs: 500 });
    const held = await Promise.all(Array.from({ length: 5 }, () => open(port)));
    const sixth = await open(port);
    await until(() => sixth.isClosed, 3_000);
    held[0]?.socket.destroy();
    await wait(50);
    const next = await open(port);
    next.socket.write(REQUEST);
    await until(() => next.said.includes("chào"), 3_000);
  });
});

describe("a server that stops", () => {
  it("lets a running answer end and closes idle connections at once, then waits for nobody", async () => {
    let running: ServerResponse | undefined;
    const server = await serve({ ...SHORT, drainMs: 8_000 }, (request, response) => {
      if (request.url === "/slow") running = response;
      else response.end("chào");
    });
    const [idle, busy] = [await open(server.port), await open(server.port)];
    idle.socket.write(REQUEST);
    busy.socket.write(REQUEST.replace("/ ", "/slow "));
    await until(() => idle.said.includes("chào") && running !== undefined, 3_000);
    const drained = server.drain();
    await until(() => idle.isClosed, 500);
    expect(busy.isClosed).toBe(false);
    expect(String(await exchange(server.port, REQUEST))).toBe("");
    running?.end("xong");
    const startedAt = performance.now();
    await drained;
    // The client kept its connection for the next request: that is no answer to wait for.
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(busy.said).toContain("xong");
  });

  it("cuts what does not end in time", async () => {
    const server = await serve(SHORT, () => {});
    const stuck = await open(server.port);
    stuck.socket.write(REQUEST);
    await wait(50);
    const startedAt = performance.now();
    await server.drain();
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    await until(() => stuck.isClosed, 1_000);
  });
});

it("a port that is taken is said to be, and nothing is left open", async () => {
  const { port } = await serve();
  await expect(startServer(() => {}, "127.0.0.1", port)).rejects.toThrow("EADDRINUSE");
});
