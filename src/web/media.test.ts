import { request as httpRequest } from "node:http";
import { Readable } from "node:stream";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pictureView } from "#areas/media/index.ts";
import { itemIdFrom } from "#kernel/ids.ts";
import type { StoredFile } from "#media/store.ts";
import { publicItem } from "#testing/edition-of.ts";
import { photograph, telephonePicture, zipOf } from "#testing/media-files.ts";
import { articleWith, hrefOf, mediaSite, pictureOf } from "#testing/media-site.ts";

const site = mediaSite();
const { store, edition, ask, publish } = site;

let text: StoredFile;
let picture: StoredFile;

beforeAll(async () => {
  await site.open();
  text = await publish(Buffer.from("0123456789"), "Quyết định (số 1).txt");
  picture = await publish(await telephonePicture(900, 450), "họp dân.jpg");
});

afterAll(() => {
  site.close();
  expect(site.defects).toEqual([]);
});

describe("pictures", () => {
  test("every address that a page shows leads to a picture of its format, kept for a year", async () => {
    const view = pictureView({
      ...{ hash: picture.hash, width: picture.width ?? 0, height: picture.height ?? 0 },
      ...{ variant: "", alt: "", caption: null, credit: null },
    });
    const shown = [
      view.src,
      ...view.sources.flatMap(({ srcset }) => srcset.split(", ").map((one) => one.split(" ")[0] ?? "")),
    ];
    expect(shown).toHaveLength(5);
    for (const path of shown) {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
      const found = await sharp(answer.body).metadata();
      expect(answer.headers["content-type"]).toBe(`image/${found.format === "heif" ? "avif" : found.format}`);
      expect(found.exif).toBeUndefined();
    }
  });

  test("a browser that has it is not sent it again", async () => {
    const first = await ask(pictureOf(picture));
    const again = await ask(pictureOf(picture), { "if-none-match": first.headers.etag ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test("HEAD tells what GET would send, and sends nothing", async () => {
    const [head, get] = [await ask(pictureOf(picture), {}, "HEAD"), await ask(pictureOf(picture))];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(String(get.body.length));
  });

  test("a width that no page shows of it is none", async () => {
    const upright = picture.width ?? 0;
    expect(upright).toBe(450);
    expect((await ask(pictureOf(picture, "800.webp"))).status).toBe(200);
    for (const rest of ["1600.webp", "401.webp", "0.webp", "99999.webp", "400.png", "400.jpeg", "400.svg", "0400.webp"])
      expect([rest, (await ask(pictureOf(picture, rest))).status]).toEqual([rest, 404]);
  });

  test("a file that is no picture has no renditions", async () => {
    expect((await ask(pictureOf(text))).status).toBe(404);
  });

  test("when too many wait to be made, the reader is asked to come later, and nobody is told to keep that", async () => {
    const many = await Promise.all(
      Array.from({ length: 60 }, async (_, at) =>
        publish(
          await photograph(410 + at, 200)
            .jpeg()
            .toBuffer(),
          `dong-${at}.jpg`,
        ),
      ),
    );
    const answers = await Promise.all(
      many.flatMap((one) => ["400.jpg", "400.webp", "800.jpg"].map((rest) => ask(pictureOf(one, rest)))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
    const late = answers.find(({ status }) => status === 503);
    expect(late?.headers["retry-after"]).toBe("5");
    expect(late?.headers["cache-control"]).toBe("no-store");
  });
});

describe("files", () => {
  test("a file comes under its own name, with marks for those who can read them", async () => {
    const answer = await ask(hrefOf(text));
    expect([answer.status, String(answer.body)]).toEqual([200, "0123456789"]);
    expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(answer.headers["content-disposition"]).toBe(
      "inline; filename=\"quyet dinh (so 1).txt\"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%28s%E1%BB%91%201%29.txt",
    );
    expect(answer.headers["cache-control"]).toBe("no-cache");
    expect(answer.headers["content-security-policy"]).toMatch(/^sandbox;/);
  });

  test("a PDF is shown by the browser, an office file is saved", async () => {
    const pdf = await publish(Buffer.from("%PDF-1.7\n%%EOF"), "qd.pdf");
    const office = await publish(zipOf({ "word/document.xml": "" }), "bc.docx");
    const shown = await ask(hrefOf(pdf));
    expect(shown.headers["content-disposition"]).toMatch(/^inline/);
    // Browsers' viewers of PDF are blocked by a sandbox.
    expect(shown.headers["content-security-policy"]).not.toMatch(/sandbox/);
    expect((await ask(hrefOf(office))).headers["content-disposition"]).toMatch(/^attachment/);
  });

  test("a page of HTML that is called a text is sent as text, and nothing may run in it", async () => {
    const answer = await ask(hrefOf(await publish(Buffer.from("<html><script>alert(1)</script>"), "trang.txt")));
    expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["content-security-policy"]).toMatch(/sandbox; default-src 'none'/);
  });

  test("a picture that is an attachment is a clean copy: neither the place nor what was hidden behind it", async () => {
    const hidden = Buffer.concat([
      await telephonePicture(700, 500),
      Buffer.from("<script>alert(1)</script>"),
      zipOf({ a: "b" }),
    ]);
    const answer = await ask(hrefOf(await publish(hidden, "hai-mat.jpg")));
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "image/jpeg"]);
    expect(await sharp(answer.body).metadata()).toMatchObject({ width: 500, height: 700 });
    expect((await sharp(answer.body).metadata()).exif).toBeUndefined();
    expect(answer.body.includes("<script>")).toBe(false);
    expect(answer.body.includes("PK\u0003\u0004")).toBe(false);
  });

  test("nothing that a camera or a program noted in a picture leaves: no place, maker, time or name, in no format", async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="10,30.0N"/></rdf:RDF></x:xmpmeta>`;
    for (const format of ["jpeg", "png", "webp", "avif"] as const) {
      const telling = await sharp(await telephonePicture(500, 300))
        .keepExif()
        .withXmp(xmp)
        .toFormat(format)
        .toBuffer();
      const known = await sharp(telling).metadata();
      expect([format, known.exif !== undefined, known.xmp !== undefined]).toEqual([format, true, true]);
      const file = await publish(telling, `ke-chuyen.${format}`);
      for (const path of [hrefOf(file), ...["400.avif", "400.webp", "400.jpg"].map((rest) => pictureOf(file, rest))]) {
        const { status, body } = await ask(path);
        const { exif, xmp: kept, iptc, comments } = await sharp(body).metadata();
        expect([path, status, exif, kept, iptc, comments]).toEqual([path, 200, ...Array(4).fill(undefined)]);
        // Long enough not to stand in packed pixels by chance.
        for (const word of ["Nhan hieu", "GPSLatitude", "xmpmeta", "Photoshop"])
          expect([path, word, body.includes(word)]).toEqual([path, word, false]);
      }
    }
  });

  test("who has it already is not sent it again", async () => {
    const { headers } = await ask(hrefOf(text));
    expect((await ask(hrefOf(text), { "if-none-match": headers.etag ?? "" })).status).toBe(304);
  });

  test("another name leads to the name that it has now", async () => {
    const answer = await ask(`/tep/${text.hash.slice(0, 32)}/${encodeURIComponent("tên cũ.html")}`);
    expect([answer.status, answer.headers.location]).toEqual([302, hrefOf(text)]);
  });

  test.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-2", 206, "89", "bytes 8-9/10"],
    ["bytes=0-999", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=-999", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=4-2", 200, "0123456789", undefined],
    ["bytes=0-1,3-4", 200, "0123456789", undefined],
    ["lines=1-2", 200, "0123456789", undefined],
    ["bytes=10-", 416, "416 Range Not Satisfiable\n", "bytes */10"],
    ["bytes=-0", 416, "416 Range Not Satisfiable\n", "bytes */10"],
  ])("Range: %s is answered with %i", async (range, status, body, contentRange) => {
    const answer = await ask(hrefOf(text), { range });
    expect([answer.status, String(answer.body), answer.headers["content-range"]]).toEqual([status, body, contentRange]);
  });

  test("a part of another version of the file is not sent", async () => {
    const answer = await ask(hrefOf(text), { range: "bytes=2-4", "if-range": '"another"' });
    expect([answer.status, answer.body.length]).toEqual([200, 10]);
  });

  test("a reader who goes away in the middle is no defect, and the next one is served", async () => {
    const film = await store.put(
      Readable.from([
        Buffer.from("\0\0\0\u0018ftypisom\0\0\0\0"),
        ...Array.from({ length: 64 }, () => Buffer.alloc(262_144)),
      ]),
      "phim.mp4",
    );
    if (!film.ok) throw new Error("it was refused");
    edition.put(publicItem("media", "phim", { title: "Phim", ...film.value }));
    edition.put(
      publicItem(
        "article",
        "phim",
        articleWith("Phim", { attachments: [{ mediaId: itemIdFrom("media", "phim"), title: "Phim" }] }),
      ),
    );
    await new Promise<void>((resolve) => {
      const sent = httpRequest({ port: site.port(), host: "127.0.0.1", path: hrefOf(film.value) }, (answer) =>
        answer.once("data", () => {
          sent.destroy();
          resolve();
        }),
      );
      sent.on("error", () => {}).end();
    });
    expect((await ask(hrefOf(film.value), { range: "bytes=4-11" })).body.toString()).toBe("ftypisom");
  });
});

describe("a file that another took the place of", () => {
  test("leads to that one as long as it is public, without anybody keeping that", async () => {
    const [first, second] = await Promise.all(
      ["Mẫu đơn cũ", "Mẫu đơn mới"].map((bytes) => store.put(Buffer.from(bytes), "mẫu đơn.txt")),
    );
    if (!first?.ok || !second?.ok) throw new Error("it was refused");
    const id = itemIdFrom("media", "mẫu đơn");
    const media = { title: "Mẫu đơn", ...second.value, formerHashes: [first.value.hash] };
    edition.put(publicItem("media", "mẫu đơn", media));
    expect((await ask(hrefOf(first.value))).status).toBe(404);
    const used = articleWith("Mẫu đơn", { attachments: [{ mediaId: id, title: "Mẫu đơn" }] });
    edition.put(publicItem("article", "mẫu đơn", used));
    const answer = await ask(hrefOf(first.value));
    expect([answer.status, answer.headers.location]).toEqual([301, hrefOf(second.value)]);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(String((await ask(answer.headers.location ?? "")).body)).toBe("Mẫu đơn mới");
    const apart = await publish(Buffer.from("Mẫu đơn cũ"), "mẫu riêng.txt");
    expect((await ask(hrefOf(apart))).status).toBe(200);
    edition.put(publicItem("article", `mẫu riêng.txt ${apart.hash}`, articleWith("Không còn tệp", {})));
    edition.put(publicItem("article", "mẫu đơn", used, { state: "withdrawn", notice: "Hết hiệu lực." }));
    expect((await ask(hrefOf(first.value))).status).toBe(404);
  });
});

describe("what is not public is not served", () => {
  test("a file of a withdrawn article, under any of its addresses", async () => {
    const file = await publish(await photograph(600, 400).jpeg().toBuffer(), "rut.jpg");
    expect((await ask(pictureOf(file))).status).toBe(200);
    const name = `rut.jpg ${file.hash}`;
    const title = "Bài đã rút";
    edition.put(
      publicItem(
        "article",
        name,
        articleWith(title, { attachments: [{ mediaId: itemIdFrom("media", name), title }] }),
        {
          state: "withdrawn",
          notice: "Đăng nhầm ảnh.",
        },
      ),
    );
    for (const path of [pictureOf(file), hrefOf(file)]) {
      const answer = await ask(path);
      expect([path, answer.status, answer.headers["cache-control"]]).toEqual([path, 410, "no-store"]);
    }
  });

  test("a file whose last page was taken back altogether, and then the file itself", async () => {
    const file = await publish(await photograph(600, 401).jpeg().toBuffer(), "lui.jpg");
    const name = `lui.jpg ${file.hash}`;
    expect((await ask(hrefOf(file))).status).toBe(200);
    edition.remove("article", itemIdFrom("article", name));
    for (const path of [pictureOf(file), hrefOf(file)]) expect((await ask(path)).status).toBe(404);
    edition.remove("media", itemIdFrom("media", name));
    for (const path of [pictureOf(file), hrefOf(file)]) expect((await ask(path)).status).toBe(404);
  });

  test("a file that the library has and nothing uses", async () => {
    const file = await store.put(Buffer.from("chưa công khai"), "nhap.txt");
    if (!file.ok) throw new Error("it was refused");
    edition.put(publicItem("media", "nhap", { title: "Nháp", ...file.value }));
    expect((await ask(hrefOf(file.value))).status).toBe(404);
  });

  test("a file that the store has and the edition does not know", async () => {
    const file = await store.put(Buffer.from("chỉ có trong kho"), "kho.txt");
    expect((await ask(hrefOf((file as { value: StoredFile }).value))).status).toBe(404);
  });

  test.each([
    "/anh/",
    "/tep/",
    "/tep/../../etc/passwd",
    "/tep/%2e%2e/%2e%2e/etc/passwd",
    `/tep/${"0".repeat(32)}/..%2f..%2f..%2fetc%2fpasswd`,
    `/tep/${"0".repeat(32)}/../../record.sqlite`,
    `/anh/${"0".repeat(32)}/../400.webp`,
    "/anh/..%2f..%2frecord.sqlite/400.webp",
    `/anh/${"%".repeat(32)}/400.webp`,
    `/anh/${"g".repeat(32)}/400.webp`,
    `/anh/${"A".repeat(32)}/400.webp`,
    `/tep/${"0".repeat(32)}/%00`,
    `/tep/${"0".repeat(32)}/%zz`,
  ])("%s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test("a known file under a name that tries to leave its folder leads back to its own name", async () => {
    const start = `/tep/${text.hash.slice(0, 32)}`;
    for (const name of ["..%2f..%2frecord.sqlite", "%zz", "%0d%0aset-cookie:%20a=b"]) {
      const answer = await ask(`${start}/${name}`);
      expect([answer.status, answer.headers.location]).toEqual([302, hrefOf(text)]);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
    expect((await ask(`${start}/../${text.fileName.length}/x`)).status).toBe(404);
  });

  test("other methods, and other addresses, which are left to others", async () => {
    expect((await ask(hrefOf(text), {}, "POST")).status).toBe(405);
    for (const path of ["/", "/anh", "/tepx/1", "/tin/anh/"]) expect((await ask(path)).status).toBe(418);
  });
});
