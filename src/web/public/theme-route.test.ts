import { afterAll, beforeAll, expect, it } from "vitest";
import { SETTINGS_ID } from "#areas/settings/index.ts";
import { initialSettings } from "#areas/settings/model.ts";
import { openWebSite, type WebSite } from "#testing/web-site.ts";

const PLAIN = { ...initialSettings, name: { vi: "Cổng thông tin điện tử xã Bến Lụa" } };

let web: WebSite;
beforeAll(async () => {
  web = await openWebSite({ settings: PLAIN });
});
afterAll(() => web[Symbol.asyncDispose]());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(web.served.url + path, { headers, redirect: "manual" });
const sheetsOf = async (path: string): Promise<string[]> =>
  [...(await (await ask(path)).text()).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, href]) => href ?? "",
  );

it("a site without a colour of its own has the program's sheet alone", async () => {
  expect(await sheetsOf("/")).toEqual([expect.stringMatching(/^\/assets\/.*\.css$/)]);
});

it("one with a colour has one sheet too, which holds both and which browsers keep", async () => {
  const [plain = ""] = await sheetsOf("/");
  await web.correct(SETTINGS_ID, { ...PLAIN, accent: "#1f5f8b" });
  const [sheet = "", ...others] = await sheetsOf("/tin-moi");
  expect(others).toEqual([]);
  const answer = await ask(sheet);
  expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const css = await answer.text();
  expect(css).toContain("--accent:#");
  const plainCss = await (await ask(plain)).text();
  expect(css.startsWith(plainCss.replaceAll("url(./", "url(/assets/"))).toBe(true);
  const again = await ask(sheet, { "if-none-match": answer.headers.get("etag") ?? "" });
  expect([again.status, again.headers.get("cache-control")]).toEqual([304, answer.headers.get("cache-control")]);
});

it("another colour is another address, and the one of before leads there", async () => {
  const [before = ""] = await sheetsOf("/");
  await web.correct(SETTINGS_ID, { ...PLAIN, accent: "#2f6b3c" });
  const [after] = await sheetsOf("/");
  expect(after).not.toBe(before);
  const moved = await ask(before);
  expect([moved.status, moved.headers.get("location")]).toEqual([302, after]);
});
