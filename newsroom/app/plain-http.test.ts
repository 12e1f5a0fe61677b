import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const SOURCE = new URL("../", import.meta.url);
/** Of these browsers have none on a page that came by http, as in the network of an office. */
const KEPT_FOR_HTTPS = /\b(crypto\.(randomUUID|subtle)|navigator\.(locks|serviceWorker|storage))\b/;

it("the newsroom works where it is reached by plain http", () => {
  const sources = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes(".test."),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((name) => KEPT_FOR_HTTPS.test(readFileSync(new URL(name, SOURCE), "utf8")))).toEqual([]);
  expect(KEPT_FOR_HTTPS.test("const key = crypto.randomUUID();")).toBe(true);
});
