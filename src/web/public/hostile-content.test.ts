import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromText } from "#richtext/from-text.ts";
import { addressesOf } from "#testing/public-addresses.ts";
import { ask } from "#testing/raw-http.ts";
import { articleContent, openWebSite, type WebSite } from "#testing/web-site.ts";
import { publicRoutes } from "./routes.ts";

/** Ends a text, an attribute, a script and a comment, and begins what would run. */
const NASTY = `'"-->]]></script></title><svg/onload=alert(1)><script>alert(2)</script>&lt;img src=x onerror=alert(3)>`;
const ACTIVE = /<svg\/onload|<script>alert|<img src=x|<[a-z][^<>]*\son(?:load|error)=/i;

let web: WebSite;

beforeAll(async () => {
  web = await openWebSite();
  const title = `Tin ${NASTY}`.slice(0, 110);
  const section = await web.publish("section", "s", {
    title,
    slug: "muc",
    description: NASTY,
    position: 1,
    shown: true,
  });
  const told = { lead: NASTY, tags: [`thẻ <svg/onload=alert(1)>`], byline: NASTY, source: { name: NASTY } };
  await web.publish(
    "article",
    "a",
    articleContent(`Tin ${NASTY}`, { sectionId: section, ...told, body: fromText(NASTY) }),
  );
  await web.publish("page", "p", { title: NASTY, slug: "trang", lead: NASTY, body: fromText(NASTY) });
  await web.publish("document", "d", {
    ...{
      documentType: `Quyết định ${NASTY}`,
      number: NASTY.slice(0, 70),
      issuer: NASTY,
      signer: NASTY,
      fields: [NASTY],
    },
    ...{ issuedOn: "2026-11-02", abstract: NASTY, body: fromText(NASTY) },
  });
  await web.publish("calendar-entry", "c", {
    ...{
      title: NASTY,
      date: "2026-11-23",
      session: "morning",
      chair: [NASTY],
      content: NASTY,
      place: NASTY,
      note: NASTY,
    },
  });
  await web.publish("alert", "w", { title, text: NASTY, linkTitle: NASTY, href: "/", level: "major", from: 1 });
  const group = await web.publish("link-group", "g", { title, position: 1 });
  const link = { title, description: NASTY, url: "https://tinh.example.vn/?a=1&b=2", position: 1 };
  await web.publish("link", "l", { ...link, groupId: group });
});
afterAll(async () => {
  expect(web.defects).toEqual([]);
  await web[Symbol.asyncDispose]();
});

/** What the answer would run, were it shown by a browser as what it says it is. */
async function activeIn(address: string): Promise<string | undefined> {
  const { headers, body } = await ask(web.port, address);
  const type = headers.get("content-type") ?? "";
  // Nothing of JSON and plain text runs, for no browser takes them for anything else.
  if (!/html|xml/.test(type)) return headers.get("x-content-type-options") === "nosniff" ? undefined : type;
  const text = String(body)
    .replaceAll(/<!\[CDATA\[.*?\]\]>/gs, "")
    .replaceAll(/<script type="application\/ld\+json">.*?<\/script>/gs, "")
    // What stays within its quotes is only a value.
    .replaceAll(/="[^"<>]*"/g, '=""');
  return ACTIVE.exec(text)?.[0];
}

describe("markup in what somebody wrote is text", () => {
  it("at every address of a site that is full of it", async () => {
    const addresses = addressesOf(publicRoutes, web.site.edition);
    expect(addresses.length).toBeGreaterThan(100);
    for (const address of addresses) expect([address, await activeIn(address)]).toEqual([address, undefined]);
  });

  it("the text is there all the same, as text", async () => {
    const { body } = await ask(web.port, "/tin-moi");
    expect(String(body)).toContain("&lt;svg/onload=alert(1)&gt;");
  });
});

describe("markup in an address is text", () => {
  const encoded = encodeURIComponent(NASTY);

  it("in each parameter of each route, and in its path", async () => {
    const targets = publicRoutes.flatMap(({ path, query = [] }) => [
      ...query.map((name) => `${path.replaceAll(/:\w+|\*/g, "x")}?${name}=${encoded}`),
      ...(/[:*]/.test(path) ? [path.replaceAll(/:\w+|\*/g, encoded)] : [`${path}/${encoded}`]),
    ]);
    expect(targets.length).toBeGreaterThan(50);
    for (const target of targets) expect([target, await activeIn(target)]).toEqual([target, undefined]);
  });
});
