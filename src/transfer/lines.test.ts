import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { cutLines, LINE_LIMITS, type Line, LineFileError, openLines } from "./lines.ts";

describe("a file of lines", () => {
  const folder = temporaryFolder("lines");
  afterAll(() => folder.remove());
  const read = async (content: Buffer | string, limits = {}): Promise<Line[]> => {
    const path = join(folder.path, "lines");
    writeFileSync(path, content);
    const file = await openLines(path, { ...LINE_LIMITS, ...limits });
    const lines = (await Array.fromAsync(file.pieces())).flat();
    expect(file.done()).toBe(1);
    return lines;
  };

  it("gives each line its number, without marks of Windows and without empty ones", async () => {
    const expected = [
      { number: 1, text: "một" },
      { number: 3, text: "ba\r" },
      { number: 5, text: "năm" },
    ];
    const text = "\ufeffmột\n\nba\r\n  \nnăm";
    expect(await read(text)).toEqual(expected);
    expect(await read(gzipSync(text))).toEqual(expected);
    expect(await read(Buffer.concat([gzipSync("\ufeffmột\n\nba\r\n"), gzipSync("  \nnăm")]))).toEqual(expected);
  });

  it("gives the same lines wherever the pieces were cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 1, max: 20 }),
        async (text, size) => {
          const bytes = Buffer.from(text.replaceAll("a", "\n"));
          async function* pieces() {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          }
          const whole = [...bytes.toString().split("\n").entries()].flatMap(([at, line]) => {
            const text = line.replace(/^\ufeff/, "");
            return text.trim() === "" ? [] : [{ number: at + 1, text }];
          });
          expect((await Array.fromAsync(cutLines(pieces(), LINE_LIMITS))).flat()).toEqual(whole);
        },
      ),
    );
  });

  it("passes over a line that is too long, and says how long it was", async () => {
    const lines = await read(`ngắn\n${"x".repeat(700_000)}\ncuối`, { lineBytes: 1_000 });
    expect(lines).toEqual([
      { number: 1, text: "ngắn" },
      { number: 2, fault: expect.stringContaining("700000 bytes"), remedy: expect.any(String) },
      { number: 3, text: "cuối" },
    ]);
  });

  it("passes over a line that is not in UTF-8", async () => {
    const lines = await read(
      Buffer.concat([Buffer.from("được\n"), Buffer.from([0xe0, 0xe8, 0x0a]), Buffer.from("rồi")]),
    );
    expect(lines.map((line) => line.fault ?? line.text)).toEqual(["được", "the line is not in UTF-8", "rồi"]);
  });

  it("stops where a packed file unfolds as no text does, or beyond its bound", async () => {
    const bomb = gzipSync(Buffer.alloc(3_000_000));
    await expect(read(bomb, { inflatedFreely: 1_000_000 })).rejects.toThrow("100 times its size");
    await expect(read(bomb, { inflatedBytes: 1_000_000 })).rejects.toThrow("more than 1000000 bytes");
  });

  it("says that a packed file was cut off or damaged, after the lines before", async () => {
    const packed = gzipSync(Array.from({ length: 20_000 }, (_, at) => `dòng ${at} ${Math.sin(at)}`).join("\n"));
    await expect(read(packed.subarray(0, packed.length - 5))).rejects.toThrow("cut off");
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 1_000, 1_200);
    await expect(read(damaged)).rejects.toThrow(LineFileError);
  });

  it("says what is wrong with a path, and bounds the count of lines", async () => {
    await expect(openLines(join(folder.path, "không có"))).rejects.toThrow("there is no file");
    await expect(openLines(folder.path)).rejects.toThrow("is a folder");
    await expect(read("1\n2\n3\n4", { lines: 3 })).rejects.toThrow("more than 3 lines");
  });
});
