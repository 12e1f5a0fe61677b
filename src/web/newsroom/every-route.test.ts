import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deactivate } from "#accounts/people.ts";
import { type ItemId, newItemId } from "#kernel/ids.ts";
import { fromText } from "#richtext/from-text.ts";
import { type NewsroomSite, openNewsroomSite } from "#testing/newsroom-site.ts";
import type { WebSite } from "#testing/web-site.ts";
import { API_PATH } from "./paths.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";

const ALL = Object.entries(routes) as unknown as [string, Route][];

describe("every route of the newsroom", () => {
  let room: NewsroomSite;
  let web: WebSite;
  let origin: string;
  let administrator: string;
  let nobody: string;
  let elsewhere: string;
  let here: ItemId;
  let item: ItemId;

  beforeAll(async () => {
    room = await openNewsroomSite();
    web = room.web;
    origin = web.served.url;
    administrator = room.administrator.cookie;
    here = await web.publish("section", "tin-xa", { title: "Tin xã", slug: "tin-xa", position: 1, shown: true });
    const other = await web.publish("section", "the-thao", {
      title: "Thể thao",
      slug: "the-thao",
      position: 2,
      shown: true,
    });
    item = await web.publish("article", "bai", {
      ...{ title: "Chợ phiên", slug: "cho-phien", sectionId: here, body: fromText("Chợ họp từ sớm.") },
    });
    nobody = (await room.person("khong.quyen@xa.example", [])).cookie;
    elsewhere = (await room.person("muc.khac@xa.example", [{ role: "publisher", sectionId: other }])).cookie;
  });
  afterAll(() => room[Symbol.asyncDispose]());

  /** Asks a route about the article, with a body that is an object of nothing. */
  const ask = async (name: string, cookie: string | undefined, more: RequestInit = {}, body: unknown = {}) => {
    const [method = "", path = ""] = name.split(" ");
    const address = `${origin}${API_PATH}${path.replace(":id", item).replaceAll(/:\w+/g, "1")}`;
    const response = await fetch(address, {
      method,
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(method === "GET" ? {} : { origin, "content-type": "application/json" }),
      },
      ...(method === "POST" || method === "PUT"
        ? { body: typeof body === "string" ? body : JSON.stringify(body) }
        : {}),
      ...more,
    });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  };

  it.each(ALL)("%s answers nobody without a session, unless it is for anyone", async (name, { needs }) => {
    const { status, answer } = await ask(name, undefined);
    if (needs === "anyone") expect(status).not.toBe(401);
    else expect([status, answer]).toEqual([401, { fault: "no-session" }]);
  });

  it.each(ALL)("%s does nothing for a page of another site", async (name) => {
    if (name.startsWith("GET")) return;
    const { answer } = await ask(name, administrator, {
      headers: { cookie: administrator, origin: "https://other.example", "content-type": "application/json" },
    });
    expect(answer).toEqual({ fault: "other-origin" });
  });

  const guarded = ALL.filter(
    ([, { needs }]) => !["anyone", "person", "own-account", "make", "item:read", "item:remark"].includes(needs),
  );

  it.each(guarded)("%s refuses whoever has no role", async (name) => {
    const { status, answer } = await ask(name, nobody);
    expect([status, answer]).toMatchObject([403, { refusal: { kind: "not-allowed" } }]);
  });

  it.each(guarded)("%s refuses who may do so in another section only", async (name) => {
    const { status, answer } = await ask(name, elsewhere);
    expect([status, answer]).toMatchObject([403, { refusal: { kind: "not-allowed" } }]);
  });

  const ofItems = ALL.filter(([name]) => name.includes("/items/:id"));

  it.each(ofItems)("%s does not find an item that is not there, nor an address that is none", async (name) => {
    for (const id of [newItemId(), "..%2f..%2frecord", "'%20or%201=1"]) {
      const { status } = await ask(name.replace(":id", id), administrator);
      expect(status).toBe(404);
    }
  });

  const withBodies = ALL.filter(([, { body }]) => body !== undefined);

  it.each(withBodies)("%s takes no body that is too large, broken or something else than JSON", async (name, route) => {
    const tooLarge = JSON.stringify({ x: "ế".repeat((route.maxBodyBytes ?? 65_536) / 2) });
    expect((await ask(name, administrator, {}, tooLarge)).status).toBe(413);
    expect((await ask(name, administrator, {}, '{"a":')).answer).toEqual({ fault: "not-json" });
    const form = { headers: { cookie: administrator, origin, "content-type": "application/x-www-form-urlencoded" } };
    expect((await ask(name, administrator, form, "a=b")).status).toBe(415);
  });

  it("leaves the item as it was after all of that", async () => {
    const { answer } = await ask("GET /items/:id", administrator);
    expect(answer).toMatchObject({ title: "Chợ phiên", state: "published", revision: 1 });
    expect(web.defects).toEqual([]);
  });

  it("refuses a step on a revision that is not the present one", async () => {
    const content = { title: "Chợ phiên mới", slug: "cho-phien", sectionId: here, body: fromText("Mới.") };
    const stale = { refusal: { kind: "stale", yours: 0, current: 1 } };
    expect(await ask("PUT /items/:id/content", administrator, {}, { revision: 0, content })).toEqual({
      status: 409,
      answer: stale,
    });
    for (const [step, more] of [
      ["withdraw", { notice: "Nhầm." }],
      ["archive", {}],
      ["publish-now", {}],
    ] as const)
      expect((await ask(`POST /items/:id/${step}`, administrator, {}, { revision: 0, ...more })).answer).toEqual(stale);
  });

  it("leaves a draft as it was when the second of several steps is refused", async () => {
    const content = { title: "Giá đất", slug: "gia-dat", sectionId: here, body: fromText("Bảng giá.") };
    const made = await ask("POST /items", administrator, {}, { kind: "article", language: "vi", content });
    const id = String(made.answer.id);
    const alone = await ask(`POST /items/${id}/publish-now`, administrator, {}, {});
    expect(alone.answer).toEqual({ refusal: { kind: "needs-second-person" } });
    expect((await ask(`GET /items/${id}`, administrator)).answer).toMatchObject({ state: "draft", revision: 1 });
  });

  it("lets nobody carry an item out of their section, or into it", async () => {
    const own = (await room.person("trong.muc@xa.example", [{ role: "publisher", sectionId: here }])).cookie;
    const section = (
      await web.site.edition.get<{ item_id: string }>("select item_id from section where slug = 'the-thao'")
    )?.item_id;
    const content = { title: "Chợ phiên", slug: "cho-phien", sectionId: section, body: fromText("x") };
    expect((await ask("PUT /items/:id/content", own, {}, { revision: 1, content })).status).toBe(403);
    expect((await ask("PUT /items/:id/content", elsewhere, {}, { revision: 1, content })).status).toBe(403);
    const made = { kind: "article", language: "vi", content: { title: "Lén", sectionId: section } };
    expect((await ask("POST /items", own, {}, made)).status).toBe(403);
    expect((await ask("POST /items", nobody, {}, { ...made, content: { title: "" } })).status).toBe(403);
  });

  it("ends with the account: a session that is still held opens nothing after a deactivation", async () => {
    const { id, cookie } = await room.person("nghi.viec@xa.example", [{ role: "administrator" }]);
    expect((await ask("GET /session", cookie)).status).toBe(200);
    const { record, clock } = web.site;
    await record.inTransaction((tx) => deactivate(tx, id, clock()));
    for (const [name, { needs }] of ALL) if (needs !== "anyone") expect((await ask(name, cookie)).status).toBe(401);
  });
});
