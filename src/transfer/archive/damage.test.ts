import { createHash, randomUUID } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMediaStore } from "#media/store.ts";
import { openRecord } from "#record/record.ts";
import { fillHostileSite } from "#testing/hostile-site.ts";
import { contentsOf, kinds } from "#testing/imports.ts";
import { standingClock } from "#testing/standing-clock.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { readContent, readZip } from "#zip/read.ts";
import { ZipWriter } from "#zip/write.ts";
import { exportArchive } from "./export.ts";
import { ArchiveError, hashIn, type Manifest } from "./format.ts";
import { restoreArchive } from "./import.ts";

const clock = standingClock("2026-11-23T15:00:00+07:00").now;
const working = { kinds, clock, isDryRun: false, progress: () => {}, stop: new AbortController().signal };
type Files = Map<string, Buffer>;

describe("an archive that is damaged or hostile is refused before anything is written:", () => {
  const folder = temporaryFolder("archive-damage");
  afterAll(() => folder.remove());
  const newPath = (ending = "") => join(folder.path, `${randomUUID()}${ending}`);
  let whole: Files;

  beforeAll(async () => {
    const record = await openRecord(`sqlite:${newPath(".sqlite")}`);
    try {
      const media = openMediaStore(newPath());
      await fillHostileSite(record, media, clock);
      const path = newPath(".zip");
      await exportArchive(path, { record, media, ...working });
      whole = await unzip(path);
    } finally {
      await record.close();
    }
  });

  const unzip = async (path: string): Promise<Files> => {
    await using file = await open(path);
    const files: Files = new Map();
    for (const [name, entry] of await readZip(file))
      files.set(name, Buffer.concat(await Array.fromAsync(readContent(file, entry))));
    return files;
  };
  const zip = async (files: Iterable<readonly [string, Buffer]>): Promise<string> => {
    const path = newPath(".zip");
    await using file = await open(path, "w");
    const writer = new ZipWriter(file);
    for (const [name, content] of files)
      await writer.add(
        name,
        (async function* () {
          yield content;
        })(),
      );
    await writer.end();
    return path;
  };
  const bytesOf = async (path: string) => {
    await using file = await open(path);
    return await file.readFile();
  };
  /** @param isTold whether the manifest is made to agree. */
  const changed = (name: string, change: (text: string) => string, isTold = false) => {
    const content = Buffer.from(change(String(whole.get(name))));
    const files = new Map([...whole, [name, content]]);
    if (!isTold) return zip(files);
    const manifest = JSON.parse(String(whole.get("manifest.json"))) as Manifest;
    const table = name.replace(".jsonl", "") as keyof Manifest["tables"];
    Object.assign(manifest.tables[table], {
      bytes: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
    });
    return zip(files.set("manifest.json", Buffer.from(JSON.stringify(manifest))));
  };
  const raw = (content: Buffer): string => {
    const path = newPath(".zip");
    writeFileSync(path, content);
    return path;
  };

  const refused = async (path: string): Promise<string> => {
    const record = await openRecord(`sqlite:${newPath(".sqlite")}`);
    const store = newPath();
    try {
      const restoring = restoreArchive(path, { record, media: openMediaStore(store), ...working });
      const error = await restoring.then(
        () => expect.fail("it was taken"),
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(ArchiveError);
      expect(await contentsOf(record.read)).toEqual({ items: [], versions: [], addresses: [] });
      expect(await record.read.selectFrom("audit").selectAll().execute()).toEqual([]);
      expect(readdirSync(store, { recursive: true })).toEqual(["incoming"]);
      return (error as Error).message;
    } finally {
      await record.close();
    }
  };

  it("one that was cut off, at its middle or by its last byte", async () => {
    const content = await bytesOf(await zip(whole));
    for (const length of [content.length >> 1, content.length - 1, 10, 0])
      expect(await refused(raw(content.subarray(0, length)))).toMatch(/cut off|no ZIP/);
  });

  it("one with a line changed, or another line than the manifest's sum says", async () => {
    const swap = (text: string) => text.replace("Bài có ảnh", "Bài bị đổi");
    expect(await refused(await changed("items.jsonl", swap))).toContain("items.jsonl is not what the manifest says");
    expect(await refused(await changed("audit.jsonl", (text) => text.slice(0, -10)))).toMatch(/^audit\.jsonl/);
  });

  it("one with a bit of its packed bytes turned", async () => {
    const content = await bytesOf(await zip(whole));
    content[200] = (content[200] as number) ^ 0x10;
    // What it unpacks to tells which of the two is noticed first.
    expect(await refused(raw(content))).toMatch(/is damaged|is longer than it says/);
  });

  it("one whose picture is another than its name says", async () => {
    const name = [...whole.keys()].find((one) => hashIn(one) !== undefined) as string;
    const other = new Map([...whole, [name, Buffer.from("%PDF-1.4\nkhác")]]);
    expect(await refused(await zip(other))).toContain("is not what its name says");
  });

  it("one with names that lead elsewhere, or that no archive has", async () => {
    for (const name of ["../../etc/passwd", "/tmp/x", "media/../../x", "C:\\x", "media/ABC", "Ảnh.jpg"])
      expect(await refused(await zip([...whole, [name, Buffer.from("x")]]))).toContain("belongs in no archive");
  });

  it("one that holds the same name twice, or lacks a file", async () => {
    expect(await refused(await zip([...whole, ["items.jsonl", Buffer.from("{}")]]))).toContain("two files called");
    expect(await refused(await zip([...whole].filter(([name]) => name !== "audit.jsonl")))).toContain("no audit.jsonl");
    expect(await refused(await zip([["a.txt", Buffer.from("a")]]))).toContain("it is no archive of a site");
  });

  it("one that unfolds to far more than its size, whether it says so or not", async () => {
    const bomb = new Map([...whole, ["items.jsonl", Buffer.alloc(80_000_000, "\n")]]);
    const path = await zip(bomb);
    expect(await refused(path)).toMatch(/unfolds to more than \d+ times its size/);
    const lying = await bytesOf(path);
    const name = lying.lastIndexOf("items.jsonl");
    // Name, then the extra field: its head of four bytes, and the size.
    lying.writeBigUInt64LE(1_000n, name + "items.jsonl".length + 4);
    expect(await refused(raw(lying))).toContain("items.jsonl is longer than it says");
  });

  it("one of a later version of the format, which only says so", async () => {
    const later = JSON.stringify({ format: "dinh-archive", version: 2, parts: [] });
    expect(await refused(await zip([["manifest.json", Buffer.from(later)]]))).toMatch(
      /version 2 of the format.*up to 1: use the program that made it/,
    );
    expect(await refused(await zip(new Map([...whole, ["manifest.json", Buffer.from("{}")]])))).toContain("manifest");
    expect(await refused(await zip(new Map([...whole, ["manifest.json", Buffer.from("{")]])))).toContain("no JSON");
  });

  it("one whose content no kind accepts, that has gaps, or points at nothing", async () => {
    const content = (text: string) => text.replace(/"slug":"bai"/, '"slug":"<Bài>"');
    expect(await refused(await changed("versions.jsonl", content, true))).toMatch(
      /^versions\.jsonl, line \d+: the content/,
    );
    const state = (text: string) => text.replace('"publicState":"published"', '"publicState":"chưa"');
    expect(await refused(await changed("items.jsonl", state, true))).toMatch(/line \d+: publicState/);
    const gap = (text: string) => text.replace(/"number":2/, '"number":3');
    expect(await refused(await changed("versions.jsonl", gap, true))).toMatch(/version 2 of \w+ should come here/);
    const stray = (text: string) => text.replace(/"itemId":"\w+"/, '"itemId":"aaaaaaaaaaaa"');
    expect(await refused(await changed("addresses.jsonl", stray, true))).toContain("there is no item aaaaaaaaaaaa");
  });

  it("one that is a folder, or is not there", async () => {
    expect(await refused(folder.path)).toContain("is a folder; name a file");
    expect(await refused(newPath())).toContain("there is no file");
  });
});
