import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { openMediaStore } from "#media/store.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { sendFile } from "#testing/uploads.ts";
import { UPLOADS_PATH } from "./uploads.ts";

const folder = temporaryFolder("killed-uploads");
const running: ChildProcess[] = [];
afterAll(() => {
  for (const one of running) one.kill("SIGKILL");
  folder.remove();
});

const ROOT = join(import.meta.dirname, "../../..");
const TSX = pathToFileURL(join(ROOT, "src/testing/tsx-for-node.ts")).href;

/** A server of uploads in a process of its own, which says its port and how many bytes of each request it took. */
async function serve(port: number) {
  const source = `
    import { createServer } from "node:http";
    import { openMediaStore } from "#media/store.ts";
    import { personNamed } from "#testing/uploads.ts";
    import { createUploads } from "#web/newsroom/uploads.ts";
    const uploads = createUploads({
      store: openMediaStore(${JSON.stringify(join(folder.path, "media"))}),
      folder: ${JSON.stringify(join(folder.path, "uploads"))},
      whoMay: personNamed,
      now: () => Date.now(),
      onStored: async (person, file) => ({ id: file.hash.slice(0, 12) }),
      onDefect: (error) => console.error(error),
    });
    const server = createServer((request, response) => {
      response.on("close", () => console.log("took " + (request.method === "PATCH" ? request.headers["content-length"] : 0)));
      uploads.handle(request, response);
    });
    server.listen(${port}, "127.0.0.1", () => console.log("port " + server.address().port));
  `;
  const child = spawn(process.execPath, ["--import", TSX, "--input-type=module-typescript", "-e", source], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(child);
  const lines = createInterface({ input: child.stdout });
  let taken = 0;
  const open = new Promise<number>((resolve) => {
    lines.on("line", (line) => {
      const [what, figure] = line.split(" ");
      if (what === "port") resolve(Number(figure));
      else taken += Number(figure);
    });
  });
  return { child, port: await open, taken: () => taken };
}

test("a server that is killed in the middle of a file goes on where it was when it is started again", async () => {
  const bytes = Buffer.alloc(12 * 1_048_576);
  for (let at = 0; at < bytes.length; at++) bytes[at] = 97 + ((at * 31 + (at >> 11)) % 26);
  const first = await serve(0);
  let second: Awaited<ReturnType<typeof serve>> | undefined;
  let isKilled = false;
  const sent = await sendFile(bytes, {
    endpoint: `http://127.0.0.1:${first.port}${UPLOADS_PATH}`,
    fileName: "Sổ theo dõi.txt",
    chunkSize: 1_048_576,
    retryDelays: [500, 1_000, 1_000, 1_000, 2_000, 2_000],
    onProgress: (done) => {
      if (isKilled || done < 5 * 1_048_576) return;
      isKilled = true;
      first.child.kill("SIGKILL");
      void once(first.child, "exit").then(async () => {
        second = await serve(first.port);
      });
    },
  });
  expect([isKilled, sent.status]).toEqual([true, 200]);
  const { file } = JSON.parse(sent.body) as { file: { hash: string; bytes: number } };
  const kept = await openMediaStore(join(folder.path, "media")).open(file.hash);
  expect(Buffer.concat((await kept?.stream().toArray()) ?? []).equals(bytes)).toBe(true);
  expect(second?.taken()).toBeLessThan(9 * 1_048_576);
  expect(readdirSync(join(folder.path, "uploads"))).toEqual(["answers"]);
});
