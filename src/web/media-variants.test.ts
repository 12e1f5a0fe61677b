import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PictureEdits, variantsOf } from "#media/picture-variant.ts";
import { hrefOf, mediaSite, pictureOf } from "#testing/media-site.ts";

const site = mediaSite();
const { ask, publish } = site;
beforeAll(() => site.open());
afterAll(() => {
  site.close();
  expect(site.defects).toEqual([]);
});

describe("a picture that an editor turned or cut", () => {
  /** Red on the left, blue on the right. */
  const halves = (quality = 80) =>
    sharp({ create: { width: 1_200, height: 600, channels: 3, background: "#c00000" } })
      .composite([
        {
          input: { create: { width: 600, height: 600, channels: 3, background: "#0000c0" } },
          ...{ left: 600, top: 0 },
        },
      ])
      .jpeg({ quality })
      .toBuffer();
  const colour = async (body: Buffer) => (await sharp(body).stats()).dominant;
  const leftHalf: PictureEdits = { crop: { x: 0, y: 0, width: 0.5, height: 1 } };

  test("is served so, under an address of its own; what was cut away is under no address", async () => {
    const file = await publish(await halves(), "cat.jpg", {}, leftHalf);
    const { page } = variantsOf({ width: 1_200, height: 600 }, leftHalf);
    const shown = await ask(pictureOf(file, "800.webp").replace("/800", `-${page}/800`));
    expect(shown.status).toBe(200);
    expect(await sharp(shown.body).metadata()).toMatchObject({ width: 600, height: 600 });
    expect((await colour(shown.body)).b).toBeLessThan(60);
    for (const rest of ["400.webp", "800.webp", "1600.jpg"])
      expect([rest, (await ask(pictureOf(file, rest))).status]).toEqual([rest, 404]);
    const others = ["r90x0y0w10000h10000", "r0x5000y0w5000h10000", "r0x0y0w5000h9999", "x", "r0x0y0w0h0"];
    for (const other of others) {
      const path = pictureOf(file, "400.webp").replace("/400", `-${other}/400`);
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
  });

  test("is cut as an attachment too, and a browser that has it uncut is sent it again", async () => {
    const file = await publish(await halves(81), "kèm.jpg", {}, leftHalf);
    const answer = await ask(hrefOf(file), { "if-none-match": `"${file.hash.slice(0, 32)}"` });
    expect(answer.status).toBe(200);
    expect(await sharp(answer.body).metadata()).toMatchObject({ width: 600, height: 600 });
  });

  test("a GIF is sent whole as long as nobody cut it; then as a still picture of what was kept", async () => {
    const frames = Buffer.concat([0xc0, 0x30].map((red) => Buffer.alloc(40 * 20 * 3, red)));
    const raw = { width: 40, height: 40, channels: 3, pageHeight: 20 } as const;
    const moving = (delay: number) => sharp(frames, { raw, animated: true }).gif({ delay }).toBuffer();
    const bytes = await moving(100);
    const whole = await ask(hrefOf(await publish(bytes, "động.gif")));
    expect([whole.headers["content-type"], whole.body.equals(bytes)]).toEqual(["image/gif", true]);
    expect((await sharp(bytes).metadata()).pages).toBe(2);
    const file = await publish(await moving(200), "cắt bỏ.gif", {}, leftHalf);
    const { page } = variantsOf({ width: 40, height: 20 }, leftHalf);
    // As the original was once sent under this address.
    const answer = await ask(hrefOf(file), { "if-none-match": `"${file.hash.slice(0, 32)}-${page}"` });
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "image/png"]);
    expect(answer.headers["content-disposition"]).toMatch(/^inline; filename="cat bo\.png"; .*\.png$/);
    const sent = await sharp(answer.body).metadata();
    expect(sent).toMatchObject({ format: "png", width: 20, height: 20 });
    const again = await ask(hrefOf(file), { "if-none-match": answer.headers.etag ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const part = await ask(hrefOf(file), { range: "bytes=0-5" });
    expect(part.body.subarray(0, 3).toString("latin1")).not.toBe("GIF");
  });

  test("in lists it is cut to the shape of cards around its focus", async () => {
    const edits: PictureEdits = { focus: { x: 0.9, y: 0.5 } };
    const file = await publish(await halves(82), "tieu-diem.jpg", {}, edits);
    const { list } = variantsOf({ width: 1_200, height: 600 }, edits);
    const shown = await ask(pictureOf(file, "400.webp").replace("/400", `-${list}/400`));
    const { width = 0, height = 1 } = await sharp(shown.body).metadata();
    expect(width / height).toBeCloseTo(1.5, 1);
    expect((await colour(shown.body)).b).toBeGreaterThan(150);
    expect((await ask(pictureOf(file, "400.webp"))).status).toBe(200);
  });
});
