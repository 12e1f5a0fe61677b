import { createReadStream, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { describeRefusal } from "#kernel/refusal.ts";
import type { Result } from "#kernel/result.ts";
import { photograph, pngOfSize, telephonePicture, zipOf } from "#testing/media-files.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { openMediaStore, type StoredFile } from "./store.ts";

const folder = temporaryFolder("media");
afterAll(() => folder.remove());
const store = openMediaStore(folder.path);

async function stored(source: Uint8Array | AsyncIterable<Uint8Array>, name: string): Promise<StoredFile> {
  const result = await store.put(source, name);
  if (!result.ok) throw new Error(describeRefusal(result.refusal));
  return result.value;
}

const reason = (result: Result<unknown>): string => (result.ok ? "it was taken" : describeRefusal(result.refusal));
const whyNot = async (source: Uint8Array | string, name: string): Promise<string> =>
  reason(await store.put(Buffer.from(source), name));

async function bytesOf(hash: string): Promise<Buffer> {
  const file = await store.open(hash);
  if (file === undefined) throw new Error(`there is no ${hash}`);
  return Buffer.concat(await file.stream().toArray());
}

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe("what is kept", () => {
  test("a file is kept under the SHA-256 of its bytes and comes back as it was", async () => {
    const text = "Mức thu phí chợ từ ngày 01/12/2026\n";
    const file = await stored(Buffer.from(text), "Mức thu.txt");
    expect(file).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      fileName: "Mức thu.txt",
      type: "text/plain",
      bytes: Buffer.byteLength(text),
    });
    expect(String(await bytesOf(file.hash))).toBe(text);
    expect(readdirSync(join(folder.path, file.hash.slice(0, 2)))).toContain(file.hash);
  });

  test("the same bytes under two names are kept once", async () => {
    const [first, second] = await Promise.all([
      stored(Buffer.from("một"), "a.txt"),
      stored(Buffer.from("một"), "b.txt"),
    ]);
    expect(second.hash).toBe(first.hash);
    expect(readdirSync(join(folder.path, first.hash.slice(0, 2)))).toEqual([first.hash]);
  });

  test("a stream is taken as well as bytes", async () => {
    using given = temporaryFolder();
    const path = join(given.path, "lich.csv");
    writeFileSync(path, "Ngày,Việc\n".repeat(50_000));
    const file = await stored(createReadStream(path), "lich.csv");
    expect(file).toMatchObject({ type: "text/csv", bytes: 50_000 * Buffer.byteLength("Ngày,Việc\n") });
  });

  test("a picture's size is the upright one, whichever way the telephone was held", async () => {
    expect(await stored(await telephonePicture(640, 480), "IMG_0001.JPG")).toMatchObject({
      type: "image/jpeg",
      width: 480,
      height: 640,
    });
  });

  test("neither a refused file nor a stored one leaves anything among the incoming", async () => {
    await stored(Buffer.from("giữ"), "giu.txt");
    await whyNot("", "rong.txt");
    await whyNot("MZ\u0090", "may-tinh.exe");
    expect(filesIn(join(folder.path, "incoming"))).toEqual([]);
  });

  test("what a killed process left behind goes when the store is opened, what is being sent stays", () => {
    using other = temporaryFolder();
    const incoming = join(other.path, "incoming");
    mkdirSync(incoming, { recursive: true });
    for (const name of ["left-behind", "being-sent"]) writeFileSync(join(incoming, name), "nửa chừng");
    const twoDaysAgo = Date.now() / 1_000 - 2 * 86_400;
    utimesSync(join(incoming, "left-behind"), twoDaysAgo, twoDaysAgo);
    openMediaStore(other.path);
    expect(readdirSync(incoming)).toEqual(["being-sent"]);
  });

  test("an unknown hash is no file, and what is no hash never becomes a path", async () => {
    expect(await store.open("0".repeat(64))).toBeUndefined();
    expect(() => store.open("../../etc/passwd")).toThrow(/SHA-256/);
  });
});

describe("the bytes decide what a file is", () => {
  test("a picture under a wrong ending gets the right one", async () => {
    const png = await photograph(20, 20).png().toBuffer();
    expect(await stored(png, "quyết định.pdf")).toMatchObject({ type: "image/png", fileName: "quyết định.png" });
  });

  test.each([
    ["bao-cao.docx", zipOf({ "[Content_Types].xml": "", "word/document.xml": "" }), /wordprocessingml/],
    ["so-lieu.xlsx", zipOf({ "[Content_Types].xml": "", "xl/workbook.xml": "" }), /spreadsheetml/],
    ["trinh-bay.pptx", zipOf({ "ppt/presentation.xml": "" }), /presentationml/],
    ["van-ban.odt", zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" }), /opendocument/],
    ["ho-so.zip", zipOf({ "a.txt": "a" }), /^application\/zip$/],
    ["cu.doc", Buffer.from("d0cf11e0a1b11ae100", "hex"), /^application\/msword$/],
    ["loa.mp3", Buffer.from("ID3\u0004\u0000"), /^audio\/mpeg$/],
    ["phim.mp4", Buffer.from("\0\0\0\u0018ftypisom\0\0\0\0"), /^video\/mp4$/],
    ["qd.pdf", Buffer.from("%PDF-1.7\n%%EOF"), /^application\/pdf$/],
    ["phu-de.vtt", Buffer.from("WEBVTT\n\n00:00.000 --> 00:01.000\nXin chào"), /^text\/vtt$/],
  ])("%s", async (name, bytes, type) => {
    expect(await stored(bytes, name)).toMatchObject({ type: expect.stringMatching(type), fileName: name });
  });

  test("AVIF, WebP and GIF are pictures", async () => {
    for (const format of ["avif", "webp", "gif"] as const) {
      const bytes = await photograph(32, 24).toFormat(format).toBuffer();
      expect(await stored(bytes, "hinh")).toMatchObject({ type: `image/${format}`, width: 32, height: 24 });
    }
  });

  test("an SVG is kept as the picture that it shows, and nothing of its scripts is", async () => {
    const svg = `<?xml version="1.0"?><!-- huy hiệu --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"
      onload="alert(1)"><script>alert(1)</script><rect width="40" height="20" fill="#9c2b23"/></svg>`;
    const file = await stored(Buffer.from(svg), "huy-hieu.svg");
    expect(file).toMatchObject({ type: "image/png", fileName: "huy-hieu.png", width: 1_600, height: 800 });
    const { dominant } = await sharp(await bytesOf(file.hash)).stats();
    expect(dominant.r).toBeGreaterThan(dominant.g + 80);
    expect(String(await bytesOf(file.hash))).not.toContain("alert");
  });

  test("an SVG cannot bring in a file of the server", async () => {
    using secret = temporaryFolder();
    const path = join(secret.path, "bi-mat.png");
    await sharp({ create: { width: 40, height: 20, channels: 3, background: "#00ff00" } }).toFile(path);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">
      <rect width="40" height="20" fill="#ff0000"/><image xlink:href="file://${path}" href="${path}" width="40" height="20"/></svg>`;
    const { dominant } = await sharp(await bytesOf((await stored(Buffer.from(svg), "x.svg")).hash)).stats();
    expect(dominant.r).toBeGreaterThan(200);
    expect(dominant.g).toBeLessThan(50);
  });
});

describe("what is refused, and with what words", () => {
  test("an empty file", async () => {
    expect(await whyNot("", "rong.pdf")).toBe("file: the file is empty");
  });

  test("a picture that says it has thousands of millions of pixels, before any of them is decoded", async () => {
    const startedAt = performance.now();
    expect(await whyNot(pngOfSize(60_000, 60_000), "bom.png")).toMatch(/60000 × 60000 pixels: at most 120 megapixels/);
    expect(await whyNot(pngOfSize(29_999, 29_999), "bom.png")).toMatch(/at most/);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test("a picture whose bytes do not fill the size it says", async () => {
    expect(await whyNot(pngOfSize(8_000, 8_000), "rong.png")).toMatch(/broken or was cut off/);
  });

  test("a picture that was cut off on the way", async () => {
    const jpeg = await photograph(800, 600).jpeg().toBuffer();
    expect(await whyNot(jpeg.subarray(0, jpeg.length / 2), "anh.jpg")).toMatch(/broken or was cut off/);
    const png = await photograph(800, 600).png().toBuffer();
    expect(await whyNot(png.subarray(0, png.length / 2), "anh.png")).toMatch(/broken or was cut off/);
  });

  test("a script that begins like a picture", async () => {
    expect(await whyNot("GIF89a=1;alert(document.domain)//", "anh.gif")).toMatch(/cannot be read/);
    expect(await whyNot("\u00ff\u00d8\u00ff<script>alert(1)</script>", "anh.jpg")).not.toBe("it was taken");
  });

  test.each([
    ["page.html", "<!doctype html><script>alert(1)</script>"],
    ["ma.js", "alert(1)"],
    ["may.exe", "MZ\u0090\u0000"],
    ["khong-duoi", "chỉ là chữ"],
  ])("%s, which is no kind of file that is taken", async (name, text) => {
    expect(await whyNot(text, name)).toMatch(/this kind of file is not taken/);
  });

  test("an office file with macros, whatever it is called", async () => {
    const bytes = zipOf({ "word/document.xml": "", "word/vbaProject.bin": "" });
    expect(await whyNot(bytes, "bao-cao.docx")).toMatch(/macros/);
  });

  test("an office file that ends too early", async () => {
    const bytes = zipOf({ "word/document.xml": "x".repeat(1_000) });
    expect(await whyNot(bytes.subarray(0, -30), "bao-cao.docx")).toMatch(/not whole/);
  });

  test("a text in an older encoding, and bytes that are called text", async () => {
    expect(await whyNot(Buffer.from([0x43, 0xe9, 0x20]), "cu.txt")).toMatch(/UTF-8/);
    expect(await whyNot("chữ\u0000chữ", "khong.txt")).toMatch(/is none/);
  });

  test("a HEIC picture, saying what to do instead", async () => {
    expect(await whyNot("\0\0\0\u0018ftypheic\0\0\0\0", "IMG.HEIC")).toMatch(/save it as JPEG/);
  });

  test("a text larger than texts are", async () => {
    expect(await whyNot(Buffer.alloc(21 * 1024 * 1024, "a"), "to.txt")).toMatch(/may have 20 MiB/);
  });
});

describe("renditions", () => {
  test("a picture is made in the width asked for, in each format", async () => {
    const { hash } = await stored(await photograph(1_200, 900).jpeg().toBuffer(), "anh.jpg");
    for (const [format, seen] of [
      ["avif", "heif"],
      ["webp", "webp"],
      ["jpeg", "jpeg"],
    ] as const) {
      const made = await store.rendition({ hash, format, width: 400 });
      if (!made.ok) throw new Error(reason(made));
      expect(await sharp(made.value).metadata()).toMatchObject({ format: seen, width: 400, height: 300 });
    }
  });

  test("it is upright and says neither where nor with what it was taken", async () => {
    const { hash } = await stored(await telephonePicture(800, 400), "noi-nay.jpg");
    expect((await sharp(await bytesOf(hash)).metadata()).exif).toBeDefined();
    for (const wanted of [
      { hash, format: "jpeg", width: 400 },
      { hash, format: "webp", width: 400 },
      { hash, format: "avif", width: 400 },
      { hash, format: "jpeg" },
    ] as const) {
      const made = await store.rendition(wanted);
      if (!made.ok) throw new Error(reason(made));
      const found = await sharp(made.value).metadata();
      expect(found.exif).toBeUndefined();
      expect(found.orientation).toBeUndefined();
      expect(found.height).toBe((found.width ?? 0) * 2);
    }
  });

  test("a small picture is not enlarged", async () => {
    const { hash } = await stored(await photograph(120, 80).png().toBuffer(), "nho.png");
    const made = await store.rendition({ hash, format: "webp", width: 400 });
    expect(made.ok && (await sharp(made.value).metadata()).width).toBe(120);
  });

  test("what is transparent stands on white where the format knows no transparency", async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const png = await sharp({ create: { width: 50, height: 50, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const { hash } = await stored(png, "trong.png");
    const made = await store.rendition({ hash, format: "jpeg", width: 400 });
    expect(made.ok && (await sharp(made.value).stats()).channels[0]?.min).toBeGreaterThan(250);
  });

  test("however many ask at once, one is made and nothing else is left beside it", async () => {
    const { hash } = await stored(await photograph(900, 700).jpeg().toBuffer(), "mot.jpg");
    const all = await Promise.all(
      Array.from({ length: 200 }, () => store.rendition({ hash, format: "webp", width: 800 })),
    );
    expect(new Set(all.map((made) => made.ok && made.value)).size).toBe(1);
    expect(all.every((made) => made.ok)).toBe(true);
    expect(readdirSync(join(folder.path, "renditions", hash.slice(0, 2), hash))).toEqual(["800.webp"]);
  });

  test("when more ask than can wait, the rest are asked to come later, and may", async () => {
    const { hash } = await stored(await photograph(300, 300).jpeg().toBuffer(), "dong.jpg");
    const widths = Array.from({ length: 150 }, (_, at) => 50 + at);
    const all = await Promise.all(widths.map((width) => store.rendition({ hash, format: "jpeg", width })));
    const refused = all.filter((made) => !made.ok);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map((made) => !made.ok && made.refusal.kind))).toEqual(new Set(["too-many"]));
    expect((await store.rendition({ hash, format: "jpeg", width: widths.at(-1) })).ok).toBe(true);
  });

  test("there is none of what is not there, nor of what is no picture", async () => {
    const text = await stored(Buffer.from("không phải ảnh"), "a.txt");
    expect(reason(await store.rendition({ hash: "0".repeat(64), format: "webp", width: 400 }))).toMatch(/not found/);
    expect(reason(await store.rendition({ hash: text.hash, format: "webp", width: 400 }))).toMatch(/no picture/);
  });

  test("warming makes what is wanted and stops when told", async () => {
    const { hash } = await stored(await photograph(500, 500).jpeg().toBuffer(), "am.jpg");
    const wanted = [400, 800].map((width) => ({ hash, format: "webp", width }) as const);
    expect(await store.warm(wanted)).toBe(2);
    expect(readdirSync(join(folder.path, "renditions", hash.slice(0, 2), hash)).sort()).toEqual([
      "400.webp",
      "800.webp",
    ]);
    expect(await store.warm(wanted, AbortSignal.abort())).toBe(0);
  });
});
