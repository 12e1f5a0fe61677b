import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Instant } from "#kernel/instant.ts";

export type Encoding = "br" | "gzip" | "identity";

/** A page as it was made, and what it was made from. */
export interface MadePage {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A change to any of these makes the page stale. */
  readonly tags: readonly string[];
  /** When it grows stale by itself: the end of the day, the expiry of something it shows. */
  readonly freshUntil: Instant;
  /** What a view of it counts as; absent for what is not a page to a reader. */
  readonly visit?: PageVisit;
  /** False for what is made each time, such as what is found nowhere: invented addresses must not push pages out. */
  readonly isKept?: boolean;
}

export interface PageVisit {
  readonly kind: string;
  readonly itemId?: string | undefined;
  /** What was searched for, where nothing was found. */
  readonly searchedInVain?: string | undefined;
}

/** A page ready to be sent. */
export class CachedPage {
  readonly status: number;
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[];
  /**
   * The bytes of the body, each as the character of its number (Latin-1): Node sends a head and such a text in one
   * piece, and takes a tenth longer for a head and a buffer.
   */
  readonly wire: string;
  readonly etag: string;
  readonly visit: PageVisit | undefined;
  readonly madeAt: number;
  readonly tags: readonly string[];
  readonly freshUntil: Instant;
  /** The generation at which its tags were last looked up and found untouched. */
  confirmedAt: number;
  /** Again, since it was made or since room was last looked for. */
  wasAskedFor = false;

  constructor(made: MadePage, headers: readonly string[], wire: string, etag: string, madeAt: number) {
    this.status = made.status;
    this.headers = headers;
    this.wire = wire;
    this.etag = etag;
    this.visit = made.visit;
    this.madeAt = madeAt;
    this.tags = made.tags;
    this.freshUntil = made.freshUntil;
    this.confirmedAt = madeAt;
  }

  get body(): Buffer {
    return Buffer.from(this.wire, "latin1");
  }
}

interface Fresh {
  readonly generation: number;
  readonly isFresh: (madeAt: number, tags: readonly string[]) => boolean;
}

/** What an entry costs beside its body and its key: headers, tags and the map's own slot. */
const ENTRY_OVERHEAD_BYTES = 1_500;
/** Level 5 of brotli costs a tenth of level 11 and is within some 15 % of its size; gzip likewise. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;
/** Below this a page does not shrink by compression. */
const MIN_COMPRESSED_BYTES = 256;

/**
 * Pages as they go over the wire: compressed, with their ETag, at most so many bytes of them. A page is fresh
 * while nothing that it used was touched; nobody ever has to say "refresh". What nobody asked for since room was looked
 * for before goes first (the clock algorithm: a page that is asked for is marked, which costs less than moving it).
 *
 * One making however many wait: makings are synchronous or share their promise by key.
 */
export class PageCache {
  readonly #entries = new Map<string, CachedPage>();
  readonly #making = new Map<string, Promise<CachedPage>>();
  readonly #maxBytes: number;
  readonly #commonHeaders: readonly string[];
  #bytes = 0;

  /** @param commonHeaders what every page says beside its own headers. */
  constructor(maxBytes: number, commonHeaders: readonly string[] = []) {
    this.#maxBytes = maxBytes;
    this.#commonHeaders = commonHeaders;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The page when it is there and fresh. */
  find(key: string, fresh: Fresh, now: Instant): CachedPage | undefined {
    const page = this.#entries.get(key);
    if (page === undefined) return undefined;
    const { generation } = fresh;
    if (page.freshUntil <= now || (page.confirmedAt !== generation && !fresh.isFresh(page.madeAt, page.tags))) {
      this.#remove(key, page);
      return undefined;
    }
    page.confirmedAt = generation;
    page.wasAskedFor = true;
    return page;
  }

  /** Makes, keeps and returns a page; whoever asks for the same key meanwhile gets the same making. */
  make(key: string, encoding: Encoding, fresh: Fresh, making: () => MadePage | Promise<MadePage>): Promise<CachedPage> {
    const running = this.#making.get(key);
    if (running !== undefined) return running;
    const promise = this.#makeNow(key, encoding, fresh, making).finally(() => this.#making.delete(key));
    this.#making.set(key, promise);
    return promise;
  }

  /** A page that is sent and not kept. */
  pack(made: MadePage, encoding: Encoding, madeAt: number): CachedPage {
    return packPage(made, encoding, madeAt, this.#commonHeaders);
  }

  async #makeNow(
    key: string,
    encoding: Encoding,
    fresh: Fresh,
    making: () => MadePage | Promise<MadePage>,
  ): Promise<CachedPage> {
    // Taken before the reads: what is touched while the page is being made makes it stale.
    const madeAt = fresh.generation;
    const made = await making();
    const page = this.pack(made, encoding, madeAt);
    if (made.isKept !== false) this.#keep(key, page);
    return page;
  }

  #keep(key: string, page: CachedPage): void {
    const before = this.#entries.get(key);
    if (before !== undefined) this.#remove(key, before);
    const bytes = costOf(key, page);
    // One page must not push out all others.
    if (bytes > this.#maxBytes / 8) return;
    this.#entries.set(key, page);
    this.#bytes += bytes;
    for (const [oldest, old] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) break;
      if (old === page) continue;
      if (old.wasAskedFor) {
        // Once more round: to the end of the map's order, which this very loop comes to again.
        old.wasAskedFor = false;
        this.#entries.delete(oldest);
        this.#entries.set(oldest, old);
      } else this.#remove(oldest, old);
    }
  }

  #remove(key: string, page: CachedPage): void {
    this.#entries.delete(key);
    this.#bytes -= costOf(key, page);
  }
}

/** Compresses a made page and gives it its headers. */
function packPage(made: MadePage, wanted: Encoding, madeAt: number, commonHeaders: readonly string[]): CachedPage {
  const plain = Buffer.from(made.body);
  const encoding = plain.length < MIN_COMPRESSED_BYTES ? "identity" : wanted;
  const body = compress(plain, encoding);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "content-type": made.type,
    "content-length": String(body.length),
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    vary: "accept-encoding",
    // Kept by the browser, asked about each time: what an editor corrects is corrected for everyone at once.
    "cache-control": "no-cache",
    etag,
    ...made.headers,
  };
  const all = [...Object.entries(headers).flat(), ...commonHeaders];
  return new CachedPage(made, all, body.toString("latin1"), etag, madeAt);
}

function compress(plain: Buffer, encoding: Encoding): Buffer {
  if (encoding === "br")
    return brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    });
  return encoding === "gzip" ? gzipSync(plain, { level: GZIP_LEVEL }) : plain;
}

/** A key is as long as the address that a reader typed, two bytes a character where it is Vietnamese. */
const costOf = (key: string, page: CachedPage): number => page.wire.length + 2 * key.length + ENTRY_OVERHEAD_BYTES;
