import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ItemId } from "#kernel/ids.ts";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";
import { articleContent } from "#testing/web-site.ts";

describe("the desk of translations", () => {
  let room: NewsroomSite;
  let reporter: SignedIn;
  let nobody: SignedIn;
  let section: ItemId;
  let article: ItemId;

  beforeAll(async () => {
    room = await openNewsroomSite();
    reporter = await room.person("phong.vien@xa.example", [{ role: "reporter" }]);
    nobody = await room.person("khong.quyen@xa.example", []);
    const shown = { title: "Đời sống", slug: "doi-song", position: 1, shown: true };
    section = await room.web.publish("section", "doi-song", shown);
    article = await room.web.publish("article", "cho", articleContent("Chợ phiên họp lại", { sectionId: section }));
    await room.web.publish("alert", "bao", { title: "Tin bão", level: "minor", from: 0 });
  });
  afterAll(() => room[Symbol.asyncDispose]());

  it("shows everybody in the newsroom what is missing, of kinds that have a page", async () => {
    const { status, answer } = await nobody.get("/translations?why=missing");
    expect(status).toBe(200);
    expect(answer.items).toMatchObject([{ item: { id: article, title: "Chợ phiên họp lại" }, language: "en" }]);
    expect(answer.next).toBeUndefined();
    expect((await nobody.get("/translations?why=missing&kind=document")).answer.items).toEqual([]);
    expect((await nobody.get(`/translations?why=missing&section=${section}`)).answer.items).toHaveLength(1);
  });

  it("lets who writes begin one, which is then neither missing nor begun twice", async () => {
    expect((await nobody.send("POST", `/items/${article}/translations`, { language: "en" })).status).toBe(403);
    const begun = await reporter.send("POST", `/items/${article}/translations`, { language: "en" });
    expect(begun).toMatchObject({ status: 200, answer: { language: "en", state: "draft" } });
    expect((await nobody.get("/translations?why=missing")).answer.items).toEqual([]);
    expect((await reporter.send("POST", `/items/${article}/translations`, { language: "en" })).status).toBe(422);
    const whole = await reporter.get(`/items/${article}`);
    expect(whole.answer.translations).toMatchObject([{ id: begun.answer.id, language: "en", state: "draft" }]);
    const other = await reporter.get(`/items/${begun.answer.id}`);
    expect(other.answer.translations).toMatchObject([{ id: article, language: "vi", state: "published" }]);
  });

  it("refuses what it cannot look for", async () => {
    for (const query of ["", "?why=all", "?why=older&kind=settings", "?why=older&after=x", "?why=older&after=1-x"])
      expect((await reporter.get(`/translations${query}`)).status).toBe(422);
    expect(room.web.defects).toEqual([]);
  });
});
