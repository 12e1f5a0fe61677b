import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { variantsOf } from "#media/picture-variant.ts";
import { openMediaStore } from "#media/store.ts";
import { openRecord, type Record } from "#record/record.ts";
import { pdfOf, photograph, telephonePicture, zipOf } from "#testing/media-files.ts";
import { type Newsroom, newsroom } from "#testing/newsroom.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { personNamed } from "#testing/uploads.ts";
import { createDraftMedia } from "./draft-media.ts";

const folder = temporaryFolder("draft-media");
const store = openMediaStore(join(folder.path, "media"));
const defects: unknown[] = [];
let record: Record;
let room: Newsroom;
let handle: ReturnType<typeof createDraftMedia>;
const server = createServer((request, response) => {
  if (!handle(request, response)) response.writeHead(418).end();
});
let origin = "";

beforeAll(async () => {
  record = await openRecord(`sqlite:${join(folder.path, "record.sqlite")}`);
  room = newsroom(record, standingClock("2026-11-27T09:00:00+07:00").now);
  handle = createDraftMedia({
    ...{ record: record.read, store, whoMay: personNamed, onDefect: (error) => defects.push(error) },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await record.close();
  folder.remove();
  expect(defects).toEqual([]);
});

const ask = (
  path: string,
  headers: { readonly [name: string]: string } = { "x-person": "phong-vien" },
  method = "GET",
) => fetch(`${origin}/api/newsroom/media/${path}`, { headers, method });

async function draft(bytes: Buffer, fileName: string, more: object = {}) {
  const stored = await store.put(bytes, fileName);
  if (!stored.ok) throw new Error(JSON.stringify(stored.refusal));
  return { id: await room.draft("media", { title: fileName, ...stored.value, ...more }), file: stored.value };
}

/** Pixels of an answered picture. */
const sizeOf = async (path: string) => {
  const { width, height } = await sharp(Buffer.from(await (await ask(path)).arrayBuffer())).metadata();
  return [width, height];
};

test("a picture that no reader may see yet is shown to who is signed in, and kept by nobody between", async () => {
  const { id, file } = await draft(await telephonePicture(900, 450), "họp.jpg");
  for (const path of [`${id}/400.avif`, `${id}/400.webp`, `${id}/800.jpg`]) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).exif).toBeUndefined();
  }
  const whole = await ask(`${id}/file`);
  expect(whole.headers.get("content-disposition")).toMatch(/^inline; filename="hop.jpg"/);
  const seen = await sharp(Buffer.from(await whole.arrayBuffer())).metadata();
  expect([seen.width, seen.height, seen.exif]).toEqual([file.width, file.height, undefined]);
});

test("whoever is not signed in gets nothing, and is not told whether there is something", async () => {
  const { id } = await draft(Buffer.from("chưa công khai"), "nhap.txt");
  for (const path of [`${id}/file`, `${id}/400.webp`, "000000000000/file"])
    expect((await ask(path, {})).status).toBe(401);
});

test("an office file is saved, and parts of a film are sent", async () => {
  const office = await draft(zipOf({ "word/document.xml": "" }), "báo cáo.docx");
  const answer = await ask(`${office.id}/file`);
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
  const film = await draft(Buffer.from("\0\0\0\u0018ftypisom\0\0\0\0"), "phim.mp4");
  const part = await ask(`${film.id}/file`, { "x-person": "a", range: "bytes=4-7" });
  expect([part.status, await part.text()]).toEqual([206, "ftyp"]);
});

test("a picture is shown as it was last turned and cut, as in lists, or as it came", async () => {
  const edits = { rotation: 90, crop: { x: 0, y: 0, width: 1, height: 0.5 }, focus: { x: 0.5, y: 0.2 } } as const;
  const { id } = await draft(await photograph(1_000, 500).jpeg().toBuffer(), "dung.jpg", edits);
  expect(await sizeOf(`${id}/800.webp`)).toEqual([500, 500]);
  expect(await sizeOf(`${id}/800.webp?as=list`)).toEqual([500, 333]);
  expect(await sizeOf(`${id}/1600.webp?as=original`)).toEqual([1_000, 500]);
  expect(variantsOf({ width: 1_000, height: 500 }, edits).page).toBe("r90x0y0w10000h5000");
  const { etag } = Object.fromEntries((await ask(`${id}/800.webp`)).headers) as { etag: string };
  expect((await ask(`${id}/800.webp`, { "x-person": "a", "if-none-match": etag })).status).toBe(304);
  expect((await ask(`${id}/800.webp?as=list`, { "x-person": "a", "if-none-match": etag })).status).toBe(200);
});

test("a small picture is shown as large as it is made, whatever width is asked for", async () => {
  const { id } = await draft(await photograph(300, 200).png().toBuffer(), "nho.png");
  for (const width of [1, 400, 401, 800, 1_600, 99_999])
    expect([width, await sizeOf(`${id}/${width}.webp`)]).toEqual([width, [300, 200]]);
});

test("what is no media item, or no address of ours is not found", async () => {
  const { id } = await draft(await photograph(300, 200).png().toBuffer(), "nho.png");
  const other = await room.draft("section", { title: "Tin xã", slug: "tin-xa", position: 1, shown: true });
  // What is none of its addresses is left to the API, which has nothing there either.
  for (const path of [
    ...[`${id}/400.gif`, `${id}/`, `${id}/file/x`, `${other}/file`],
    ...["000000000000/file", "..%2f..%2frecord.sqlite/file", `${id.toUpperCase()}/file`, `${id}/%00`],
  ])
    expect([404, 418], path).toContain((await ask(path)).status);
  expect((await ask(`${id}/400.webp`, { "x-person": "a" }, "POST")).status).toBe(405);
});

test("the picture of a PDF is its first page, in the steps of pictures; of another file there is none", async () => {
  const { id } = await draft(pdfOf(["Quyết định về việc đổi đất"]), "quyet-dinh.pdf");
  expect(await sizeOf(`${id}/400.webp`)).toEqual([400, 566]);
  expect(await sizeOf(`${id}/5000.webp`)).toEqual([800, 1132]);
  expect((await ask(`${id}/400.webp`, {})).status).toBe(401);
  const broken = await draft(Buffer.from("%PDF-1.7\n%%EOF"), "hong.pdf");
  expect((await ask(`${broken.id}/400.webp`)).status).toBe(404);
  const table = await draft(zipOf({ "[Content_Types].xml": "", "xl/workbook.xml": "" }), "bang.xlsx");
  expect((await ask(`${table.id}/400.webp`)).status).toBe(404);
});
