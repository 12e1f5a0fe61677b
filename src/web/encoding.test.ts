import { describe, expect, it } from "vitest";
import { encodingOf } from "./encoding.ts";

describe("the encoding of an answer", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br", "br"],
    ["BR", "br"],
    ["GZip;q=0.5", "gzip"],
    ["gzip;q=1.0, br;q=0.1", "br"],
    ["br;q=0, gzip", "gzip"],
    ["br; q=0.000 ,gzip ;q=1", "gzip"],
    ["br;q=0,gzip;q=0", "identity"],
    ["br;q=0.001", "br"],
    ["br;q=0.01", "br"],
    ["identity", "identity"],
    ["identity;q=0, gzip", "gzip"],
    ["*", "identity"],
    ["*;q=0", "identity"],
    ["", "identity"],
    [",,;;q=,", "identity"],
    ["x-br, br-x, brotli, gzipped, x-gzip", "identity"],
    ["deflate", "identity"],
  ])("for Accept-Encoding %j is %s", (accepted, encoding) => expect(encodingOf(accepted)).toBe(encoding));

  it("is none where nothing is said", () => expect(encodingOf(undefined)).toBe("identity"));

  it("is found at once, however long the list is", () => {
    const longest = `${"br ,".repeat(4_000)}br;${" ".repeat(4_000)}q=0`;
    const startedAt = performance.now();
    for (const list of [longest, "br".repeat(8_000), `br${" ".repeat(16_000)}x`, `br;${"q=0;".repeat(4_000)}`])
      encodingOf(list);
    expect(performance.now() - startedAt).toBeLessThan(100);
  });
});
