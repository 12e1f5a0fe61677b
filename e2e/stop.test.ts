import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TemporaryFolder, temporaryFolder } from "#testing/temporary-folder.ts";
import { isBuilt, serve } from "./program.ts";

/** What supervisors allow before they kill. */
const LIMIT_MS = 10_000;

describe.skipIf(!isBuilt())("a site that is told to stop", () => {
  let folder: TemporaryFolder;
  let sockets: Socket[];
  beforeEach(() => {
    folder = temporaryFolder("stop");
    sockets = [];
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    folder.remove();
  });

  const open = async (origin: string, sent: string): Promise<Socket> => {
    const socket = connect({ port: Number(new URL(origin).port), host: "127.0.0.1" });
    sockets.push(socket);
    socket.on("error", () => {});
    await new Promise((resolve) => socket.once("connect", resolve));
    socket.write(sent);
    return socket;
  };

  it("ends within ten seconds, whatever its clients do, and its data can be served again", async () => {
    const site = await serve(folder.path);
    await open(site.origin, "");
    await open(site.origin, "GET / HTTP/1.1\r\nhost: a\r\nx-slow: ");
    await open(site.origin, "GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n");
    // Asks for much and reads none of it.
    const deaf = await open(site.origin, "GET /tin-moi HTTP/1.1\r\nhost: a\r\n\r\n".repeat(200));
    deaf.pause();
    const trickling = await open(site.origin, "GET / HTTP/1.1\r\nhost: a\r\nx-slow: ");
    const letters = setInterval(() => trickling.write("x"), 200);
    await wait(300);
    const startedAt = performance.now();
    await site[Symbol.asyncDispose]();
    clearInterval(letters);
    const tookMs = performance.now() - startedAt;
    console.log(`stopped in ${(tookMs / 1_000).toFixed(1)} s`);
    expect(tookMs).toBeLessThan(LIMIT_MS);

    await using again = await serve(folder.path);
    expect((await fetch(again.origin)).status).toBe(200);
  });

  it("ends at once when nobody is being answered, connections kept for later included", async () => {
    const site = await serve(folder.path);
    const reader = await open(site.origin, "GET / HTTP/1.1\r\nhost: a\r\n\r\n");
    await new Promise((resolve) => reader.once("data", resolve));
    const startedAt = performance.now();
    await site[Symbol.asyncDispose]();
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });
});
