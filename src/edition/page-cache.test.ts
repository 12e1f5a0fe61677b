import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { type MadePage, PageCache } from "./page-cache.ts";

/** A generation, and the tags that were touched in which. */
class Touched {
  generation = 1;
  readonly #at = new Map<string, number>();

  touch(tag: string): void {
    this.generation += 1;
    this.#at.set(tag, this.generation);
  }

  isFresh(madeAt: number, tags: readonly string[]): boolean {
    return tags.every((tag) => (this.#at.get(tag) ?? 0) <= madeAt);
  }
}

const NOON = 1_795_399_200_000 as Instant;
const inSeconds = (seconds: number) => (NOON + seconds * 1_000) as Instant;

const page = (body: string, more: Partial<MadePage> = {}): MadePage => ({
  ...{ status: 200, type: "text/html; charset=utf-8", body, tags: [] },
  freshUntil: Number.POSITIVE_INFINITY as Instant,
  ...more,
});
/** Text that no encoding makes smaller by much. */
const noise = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * at * 7919 + at * 104_729) % 90))).join("");

describe("the page cache", () => {
  it("gives a page to whoever asks again, in the encoding that it was made in", async () => {
    const cache = new PageCache(1_000_000);
    const touched = new Touched();
    const text = "Tin trong ngày. ".repeat(100);
    for (const encoding of ["br", "gzip", "identity"] as const)
      await cache.make(`${encoding} /`, encoding, touched, () => page(text));
    const find = (key: string) => cache.find(key, touched, NOON) ?? expect.fail(`no ${key}`);
    expect(brotliDecompressSync(find("br /").body).toString()).toBe(text);
    expect(gunzipSync(find("gzip /").body).toString()).toBe(text);
    expect(find("identity /").body.toString()).toBe(text);
    const etags = new Set(["br /", "gzip /", "identity /"].map((key) => find(key).etag));
    expect(etags.size).toBe(3);
    expect(find("br /").headers).toEqual(expect.arrayContaining(["content-encoding", "br", "vary", "accept-encoding"]));
    expect(find("identity /").headers).not.toContain("content-encoding");
  });

  it("leaves what is short as it is", async () => {
    const cache = new PageCache(1_000_000);
    const made = await cache.make("br /", "br", new Touched(), () => page("ngắn"));
    expect(made.body.toString()).toBe("ngắn");
    expect(made.headers).not.toContain("content-encoding");
  });

  it("makes a page once, however many ask for it meanwhile, and anew for who asks after it grew stale", async () => {
    const cache = new PageCache(1_000_000);
    const touched = new Touched();
    let makings = 0;
    const making = async () => {
      makings += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return page(`lần ${makings}`, { tags: ["item:a"] });
    };
    const pages = await Promise.all(
      Array.from({ length: 200 }, () => cache.make("identity /", "identity", touched, making)),
    );
    expect(makings).toBe(1);
    expect(new Set(pages).size).toBe(1);
    touched.touch("item:a");
    expect(cache.find("identity /", touched, NOON)).toBeUndefined();
    expect(String((await cache.make("identity /", "identity", touched, making)).body)).toBe("lần 2");
  });

  it("keeps nothing of a making that failed, and lets the next one try", async () => {
    const cache = new PageCache(1_000_000);
    const touched = new Touched();
    const failing = () => Promise.reject(new Error("no such table"));
    await expect(cache.make("br /", "br", touched, failing)).rejects.toThrow("no such table");
    expect([cache.size, cache.bytes]).toEqual([0, 0]);
    expect((await cache.make("br /", "br", touched, () => page("gặp lại"))).body.toString()).toBe("gặp lại");
  });

  it("drops a page when something that it shows is touched, and no other page", async () => {
    const cache = new PageCache(1_000_000);
    const touched = new Touched();
    await cache.make("br /a", "br", touched, () => page("a", { tags: ["item:a", "kind:article"] }));
    await cache.make("br /b", "br", touched, () => page("b", { tags: ["item:b"] }));
    touched.touch("item:a");
    expect(cache.find("br /a", touched, NOON)).toBeUndefined();
    expect(cache.find("br /b", touched, NOON)?.body.toString()).toBe("b");
    expect(cache.size).toBe(1);
  });

  it("takes a page for stale that was touched while it was being made", async () => {
    const cache = new PageCache(1_000_000);
    const touched = new Touched();
    await cache.make("br /", "br", touched, async () => {
      touched.touch("item:a");
      return page("trước khi sửa", { tags: ["item:a"] });
    });
    expect(cache.find("br /", touched, NOON)).toBeUndefined();
  });

  it("gives a page until the moment that it ends by itself, and not at it", async () => {
    const cache = new PageCache(1_000_000);
    const touched = new Touched();
    await cache.make("br /", "br", touched, () => page("hôm nay", { freshUntil: inSeconds(60) }));
    expect(cache.find("br /", touched, inSeconds(59))).toBeDefined();
    expect(cache.find("br /", touched, inSeconds(60))).toBeUndefined();
    expect([cache.size, cache.bytes]).toEqual([0, 0]);
  });

  it("does not keep what is said to be for one answer only", async () => {
    const cache = new PageCache(1_000_000);
    const touched = new Touched();
    const made = await cache.make("br /", "br", touched, () => page("không có", { status: 404, isKept: false }));
    expect(made.status).toBe(404);
    expect(cache.find("br /", touched, NOON)).toBeUndefined();
    expect([cache.size, cache.bytes]).toEqual([0, 0]);
  });
});

describe("the bound of the page cache", () => {
  it("holds whatever comes; what was not asked for longest goes first", async () => {
    const most = 200_000;
    const cache = new PageCache(most);
    const touched = new Touched();
    for (let at = 0; at < 500; at++) {
      await cache.make(`identity /${at}`, "identity", touched, () => page(noise(500 + ((at * 37) % 4_000))));
      // Each asking brings it to the end of the line again.
      if (cache.find("identity /", touched, NOON) === undefined)
        await cache.make("identity /", "identity", touched, () => page(`trang chủ, lần ${at}`));
      expect(cache.bytes).toBeLessThanOrEqual(most);
    }
    expect(cache.find("identity /", touched, NOON)?.body.toString()).toBe("trang chủ, lần 0");
    expect(cache.find("identity /0", touched, NOON)).toBeUndefined();
    expect(cache.find("identity /499", touched, NOON)).toBeDefined();
  });

  it("counts the key too: an address may be longer than its page", async () => {
    const most = 200_000;
    const cache = new PageCache(most);
    const keyBytes = 2 * 4_000;
    for (let at = 0; at < 100; at++)
      await cache.make(`identity /${at} ${"Ổ".repeat(4_000)}`, "identity", new Touched(), () => page("ngắn"));
    expect(cache.size).toBeGreaterThan(5);
    expect(cache.size * keyBytes).toBeLessThanOrEqual(most);
  });

  it("lets no single page push out the others", async () => {
    const cache = new PageCache(80_000);
    const touched = new Touched();
    await cache.make("identity /", "identity", touched, () => page("trang chủ"));
    await cache.make("identity /lớn", "identity", touched, () => page(noise(20_000)));
    expect(cache.find("identity /lớn", touched, NOON)).toBeUndefined();
    expect(cache.find("identity /", touched, NOON)).toBeDefined();
  });

  it("counts a page that was made again once", async () => {
    const cache = new PageCache(1_000_000);
    const touched = new Touched();
    await cache.make("identity /", "identity", touched, () => page(noise(3_000)));
    const { bytes } = cache;
    for (let at = 0; at < 20; at++) await cache.make("identity /", "identity", touched, () => page(noise(3_000)));
    expect([cache.bytes, cache.size]).toEqual([bytes, 1]);
  });
});
