import { readdirSync, readFileSync, utimesSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { openMediaStore, type StoredFile } from "#media/store.ts";
import { MAX_UNFINISHED_EACH, TOO_MANY } from "#media/upload-room.ts";
import { photograph, zipBomb, zipOf } from "#testing/media-files.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { personNamed, sendFile } from "#testing/uploads.ts";
import { createUploads, UPLOADS_PATH, type UploadMeta } from "./uploads.ts";

const folder = temporaryFolder("uploads");
const uploadFolder = join(folder.path, "uploads");
const store = openMediaStore(join(folder.path, "media"));
let later = 0;
const defects: unknown[] = [];
const made: { readonly person: string; readonly file: StoredFile; readonly meta: UploadMeta }[] = [];
let breakOnce = false;
const newUploads = () =>
  createUploads({
    store,
    folder: uploadFolder,
    whoMay: personNamed,
    now: () => (Date.now() + later) as Instant,
    onDefect: (error) => defects.push(error),
    onStored: async (person, file, meta) => {
      if (breakOnce) {
        breakOnce = false;
        throw new Error("the record is away");
      }
      made.push({ person: person.id, file, meta });
      return { id: `m${made.length}` };
    },
  });
let uploads = newUploads();
const server = createServer((request, response) => {
  if (!uploads.handle(request, response)) response.writeHead(418).end();
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  made.length = 0;
  defects.length = 0;
  later = 0;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  folder.remove();
});

const send = (bytes: Buffer | string, fileName: string, more: object = {}) =>
  sendFile(Buffer.from(bytes as Buffer), { endpoint: `${origin}${UPLOADS_PATH}`, fileName, ...more });

/** What is on its way; answers are kept beside it. */
const onTheWay = () => readdirSync(uploadFolder).filter((name) => name !== "answers");

const encode = (text: string) => Buffer.from(text).toString("base64");
const ask = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Buffer,
  person = "phong-vien",
) =>
  fetch(`${origin}${path}`, {
    method,
    headers: { "tus-resumable": "1.0.0", "x-person": person, ...headers },
    ...(body && { body: new Uint8Array(body) }),
  });
const begin = (bytes: number, fileName = "thông báo.txt", person = "phong-vien") =>
  ask(
    "POST",
    UPLOADS_PATH,
    { "upload-length": `${bytes}`, "upload-metadata": `filename ${encode(fileName)}` },
    undefined,
    person,
  );
const PIECE = { "content-type": "application/offset+octet-stream" };
const patch = (path: string, offset: number, body: Buffer | string, person?: string) =>
  ask("PATCH", path, { ...PIECE, "upload-offset": `${offset}` }, Buffer.from(body as Buffer), person);
const pathOf = (response: Response) => new URL(response.headers.get("location") ?? "", origin).pathname;

describe("a file that is sent", () => {
  test("in pieces is kept and becomes somebody's media item, and nothing of it stays on the way", async () => {
    const bytes = await photograph(1_600, 1_200).jpeg({ quality: 95 }).toBuffer();
    const sent = await send(bytes, "Họp dân thôn Đông.JPG", { chunkSize: 65_536, metadata: { title: "Họp dân" } });
    expect(sent.status).toBe(200);
    expect(JSON.parse(sent.body)).toEqual({ id: "m1", file: made[0]?.file });
    expect(made).toMatchObject([
      {
        person: "phong-vien",
        file: { fileName: "Họp dân thôn Đông.jpg", type: "image/jpeg", bytes: bytes.length, width: 1_600 },
        meta: { fileName: "Họp dân thôn Đông.JPG", fields: { title: "Họp dân" } },
      },
    ]);
    expect(onTheWay()).toEqual([]);
  });

  test("says how far it came, and goes on from there in a handler that was opened anew", async () => {
    const path = pathOf(await begin(10));
    expect((await patch(path, 0, "0123")).status).toBe(204);
    uploads = newUploads();
    const head = await ask("HEAD", path);
    expect([head.status, head.headers.get("upload-offset"), head.headers.get("upload-length")]).toEqual([
      200,
      "4",
      "10",
    ]);
    expect(head.headers.get("cache-control")).toBe("no-store");
    expect((await patch(path, 0, "0123")).status).toBe(409);
    const last = await patch(path, 4, "456789");
    expect([last.status, ((await last.json()) as { id: string }).id]).toEqual([200, "m1"]);
  });

  test("keeps what arrived when the line breaks in the middle of a piece", async () => {
    const path = pathOf(await begin(2_000_000));
    await new Promise<void>((resolve) => {
      const broken = httpRequest(`${origin}${path}`, {
        method: "PATCH",
        headers: {
          ...PIECE,
          ...{ "tus-resumable": "1.0.0", "x-person": "phong-vien", "upload-offset": "0", "content-length": "2000000" },
        },
      });
      broken.on("error", () => resolve());
      broken.write(Buffer.alloc(600_000, "a"), () => setTimeout(() => broken.destroy(), 200));
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const offset = Number((await ask("HEAD", path)).headers.get("upload-offset"));
    expect(offset).toBeGreaterThan(100_000);
    const last = await patch(path, offset, Buffer.alloc(2_000_000 - offset, "a"));
    expect(last.status).toBe(200);
    expect(made[0]?.file.bytes).toBe(2_000_000);
    expect(defects).toEqual([]);
  });

  test("is given its answer once more when the answer was lost, and is made an item once", async () => {
    const path = pathOf(await begin(5));
    const first = await (await patch(path, 0, "xin c")).json();
    const head = await ask("HEAD", path);
    expect(head.headers.get("upload-offset")).toBe("4");
    const again = await patch(path, 4, "c");
    expect([again.status, again.headers.get("upload-offset")]).toEqual([200, "5"]);
    expect(await again.json()).toEqual(first);
    expect(made).toHaveLength(1);
    expect((await ask("HEAD", path, {}, undefined, "bien-tap")).status).toBe(404);
  });

  test("is brought to its end later when the record was away just then, without being sent anew", async () => {
    breakOnce = true;
    const path = pathOf(await begin(5));
    expect((await patch(path, 0, "12345")).status).toBe(500);
    expect(defects).toHaveLength(1);
    uploads = newUploads();
    expect((await ask("HEAD", path)).headers.get("upload-offset")).toBe("4");
    expect((await patch(path, 4, "5")).status).toBe(200);
    expect(made).toMatchObject([{ file: { bytes: 5 } }]);
    expect(onTheWay()).toEqual([]);
  });

  test("can be given up, and is gone then", async () => {
    const path = pathOf(await begin(10));
    await patch(path, 0, "0123");
    expect((await ask("DELETE", path)).status).toBe(204);
    expect((await ask("HEAD", path)).status).toBe(404);
    expect(onTheWay()).toEqual([]);
  });
});

describe("whose it is", () => {
  test("nobody sends, asks or removes anything without being signed in", async () => {
    const path = pathOf(await begin(10));
    for (const [method, where] of [
      ["POST", UPLOADS_PATH],
      ["OPTIONS", UPLOADS_PATH],
      ["HEAD", path],
      ["PATCH", path],
      ["DELETE", path],
    ] as const) {
      const answer = await fetch(`${origin}${where}`, { method, headers: { "tus-resumable": "1.0.0" } });
      expect([method, answer.status]).toEqual([method, 401]);
    }
    expect((await ask("DELETE", path)).status).toBe(204);
  });

  test("to another person an upload is not there, whatever is asked of it", async () => {
    const path = pathOf(await begin(10));
    expect((await ask("HEAD", path, {}, undefined, "bien-tap")).status).toBe(404);
    expect((await patch(path, 0, "0123456789", "bien-tap")).status).toBe(404);
    expect((await ask("DELETE", path, {}, undefined, "bien-tap")).status).toBe(404);
    expect((await ask("HEAD", path)).headers.get("upload-offset")).toBe("0");
    expect((await ask("DELETE", path)).status).toBe(204);
  });

  test("who says to be somebody else in what is sent with the file, is not", async () => {
    const sent = await send("mạo danh", "a.txt", { metadata: { owner: "bien-tap" } });
    expect(sent.status).toBe(200);
    expect(made).toMatchObject([{ person: "phong-vien", meta: { fields: {} } }]);
  });

  test("answers are for pages of this site only", async () => {
    const answer = await ask("OPTIONS", UPLOADS_PATH, { origin: "https://noi-khac.example" });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  test.each([
    "/api/newsroom/uploads/..%2f..%2fmedia",
    "/api/newsroom/uploads/%00",
    "/api/newsroom/uploads/answers",
    `/api/newsroom/uploads/${"0".repeat(32)}`,
    `/api/newsroom/uploads/${"0".repeat(32)}.json`,
    "/api/newsroom/uploads/a/b",
  ])("%s is no upload", async (path) => {
    for (const method of ["HEAD", "PATCH", "DELETE"] as const)
      expect((await ask(method, path, { ...PIECE, "upload-offset": "0" })).status).toBe(404);
  });
});

describe("what is refused, before or after its bytes came", () => {
  const refusalOf = async (response: Response) => ((await response.json()) as { refusal: { kind: string } }).refusal;

  test.each([
    ["may.exe", Buffer.from("MZ\u0090\u0000"), /this kind of file is not taken/],
    ["trang.php.jpg", Buffer.from("<?php system($_GET[1]); ?>"), /this kind of file is not taken/],
    ["anh.jpg", Buffer.from("\u00ff\u00d8\u00ffcut", "latin1"), /cannot be read/],
    ["hai-mat.gif", Buffer.from("GIF89a=1;alert(document.domain)//"), /cannot be read/],
    ["macro.docx", zipOf({ "word/document.xml": "", "word/vbaProject.bin": "" }), /macros/],
    ["cut.docx", zipOf({ "word/document.xml": "x".repeat(1_000) }).subarray(0, -30), /not whole/],
  ])("%s: told plainly in the last answer, and nothing is left behind", async (name, bytes, why) => {
    const sent = await send(bytes, name);
    expect(sent.status).toBe(422);
    const { refusal } = JSON.parse(sent.body) as { refusal: { issues: { path: string; message: string }[] } };
    expect(refusal).toMatchObject({ kind: "invalid", issues: [{ path: "file", message: expect.stringMatching(why) }] });
    expect(onTheWay()).toEqual([]);
    expect(readdirSync(join(folder.path, "media/incoming"))).toEqual([]);
    expect(made).toEqual([]);
  });

  test("an empty file, one without a length, one with bytes before it was taken up", async () => {
    expect(await refusalOf(await begin(0))).toMatchObject({ issues: [{ message: "the file is empty" }] });
    const metadata = { "upload-metadata": `filename ${encode("a.txt")}` };
    expect((await ask("POST", UPLOADS_PATH, { ...metadata, "upload-defer-length": "1" })).status).toBe(422);
    const early = await ask("POST", UPLOADS_PATH, { ...metadata, ...PIECE, "upload-length": "3" }, Buffer.from("abc"));
    expect(early.status).toBe(422);
    expect((await ask("POST", UPLOADS_PATH, { "upload-length": "3" })).status).toBe(422);
    expect(onTheWay()).toEqual([]);
  });

  test("a file larger than its kind may be, before a byte of it is sent", async () => {
    const answer = await begin(41 * 1024 * 1024, "anh.jpg");
    expect(answer.status).toBe(413);
    expect(await refusalOf(answer)).toMatchObject({ kind: "too-many", limit: 40 * 1024 * 1024 });
    expect((await begin(501 * 1024 * 1024, "phim.mp4")).status).toBe(413);
    expect((await begin(999_999_999_999_999, "khong-ten")).status).toBe(413);
  });

  test("more than was announced", async () => {
    const path = pathOf(await begin(3));
    expect((await patch(path, 0, "0123456789")).status).toBe(413);
    expect((await ask("DELETE", path)).status).toBe(204);
  });

  test("more unfinished files than one person may have, however many begin at once; others are not hindered", async () => {
    const begun = await Promise.all(Array.from({ length: MAX_UNFINISHED_EACH + 20 }, () => begin(5)));
    expect(begun.filter(({ status }) => status === 201)).toHaveLength(MAX_UNFINISHED_EACH);
    expect(begun.filter(({ status }) => status === 429)).toHaveLength(20);
    const another = await begin(5, "b.txt", "bien-tap");
    expect(another.status).toBe(201);
    await ask("DELETE", pathOf(another), {}, undefined, "bien-tap");
    for (const one of begun) if (one.status === 201) expect((await ask("DELETE", pathOf(one))).status).toBe(204);
  });

  describe("for want of room", () => {
    const people = ["phong-vien", "bien-tap", "ke-toan", "van-thu"] as const;
    const film = (person?: string) => begin(500 * 1024 * 1024, "phim.mp4", person);
    const lieIdle = (paths: readonly string[], minutes: number) => {
      const since = Date.now() / 1_000 - minutes * 60;
      for (const path of paths) utimesSync(join(uploadFolder, path.split("/").at(-1) ?? ""), since, since);
    };
    const giveUp = (path: string, person?: string) => ask("DELETE", path, {}, undefined, person);

    test("more bytes than one person's share, and others are not hindered; then more than there is room for all", async () => {
      const begun: [string, string][] = [];
      for (const person of people) {
        const answers = await Promise.all([film(person), film(person), film(person)]);
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 429]);
        for (const answer of answers)
          if (answer.status === 201) begun.push([pathOf(answer), person]);
          else expect(await refusalOf(answer)).toMatchObject({ kind: "too-many", what: TOO_MANY.bytesEach });
      }
      const late = await begin(5, "a.txt", "chu-tich");
      expect(await refusalOf(late)).toMatchObject({ kind: "too-many", what: TOO_MANY.bytesOfAll });
      for (const [path, person] of begun) await giveUp(path, person);
      expect(onTheWay()).toEqual([]);
    });

    test("not because of what was broken off: it counts as what came of it, and goes on while there is room", async () => {
      const [first, second] = [pathOf(await film()), pathOf(await film())];
      await patch(first, 0, "0123");
      lieIdle([first, second], 14);
      expect((await film()).status).toBe(429);
      lieIdle([first, second], 16);
      expect((await patch(first, 4, "4567")).status).toBe(204);
      const third = await film();
      expect(third.status).toBe(201);
      const refused = await patch(second, 0, "0123");
      expect(refused.status).toBe(429);
      expect(await refusalOf(refused)).toMatchObject({ kind: "too-many", what: TOO_MANY.bytesEach });
      await giveUp(pathOf(third));
      expect((await patch(second, 0, "0123")).status).toBe(204);
      expect((await film()).status).toBe(429);
      for (const path of [first, second]) await giveUp(path);
    });
  });

  test("one that is older than a day: it is told, and its bytes are gone", async () => {
    const path = pathOf(await begin(10));
    await patch(path, 0, "0123");
    later = 25 * 3_600_000;
    expect((await patch(path, 4, "4")).status).toBe(410);
    expect(onTheWay()).toEqual([]);
    later = 0;
    const swept = pathOf(await begin(10));
    later = 25 * 3_600_000;
    await uploads.sweep();
    expect((await ask("HEAD", swept)).status).toBe(404);
    expect(onTheWay()).toEqual([]);
  });
});

describe("hostile names and files", () => {
  test.each([
    "../../../etc/passwd.txt",
    "..\\..\\windows\\win.txt",
    "a\u0000b.txt",
    "bao\u202egpj.txt",
    `${"dài ".repeat(75)}.txt`,
    "<script>alert(1)</script>.txt",
    "%2e%2e%2fhidden.txt",
    ".htaccess.txt",
  ])("%j is kept as a plain name", async (given) => {
    expect((await send("chữ", given)).status).toBe(200);
    const name = made[0]?.file.fileName ?? "";
    expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}<>]+\.txt$/u);
    expect(name).not.toMatch(/^\./);
    expect(name.length).toBeLessThanOrEqual(120);
  });

  test("a name of thousands of characters is refused", async () => {
    expect((await begin(3, `${"a".repeat(1_001)}.txt`)).status).toBe(422);
  });

  test("a picture that is called a program, or the other way round, is what its bytes are", async () => {
    await send(await photograph(20, 20).png().toBuffer(), "anh.php");
    expect(made[0]?.file).toMatchObject({ fileName: "anh.png", type: "image/png" });
  });

  test("an SVG with a script is kept as the picture that it shows", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" onload="alert(1)"><script>alert(1)</script><rect width="4" height="4"/></svg>`;
    await send(svg, "huy-hieu.svg");
    expect(made[0]?.file).toMatchObject({ fileName: "huy-hieu.png", type: "image/png" });
    const kept = readFileSync(
      join(folder.path, "media", made[0]?.file.hash.slice(0, 2) ?? "", made[0]?.file.hash ?? ""),
    );
    expect(kept.includes("alert")).toBe(false);
  });

  test("a file that unpacks to gigabytes is kept unread, as small as it came", async () => {
    const bomb = zipBomb("word/document.xml", 64);
    const startedAt = performance.now();
    expect((await send(bomb, "bom.docx")).status).toBe(200);
    expect(made[0]?.file.bytes).toBe(bomb.length);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
