import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromText } from "#richtext/from-text.ts";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";

describe("saving what is written", () => {
  let site: NewsroomSite;
  let editor: SignedIn;
  let sectionId: string;
  beforeAll(async () => {
    site = await openNewsroomSite();
    editor = await site.person("bien.tap@xa.example", [{ role: "editor" }]);
    const section = { title: "Tin xã", slug: "tin-xa", holds: "articles", position: 0, shown: true };
    sectionId = (await site.administrator.send("POST", "/sections", { content: section })).answer.id;
  });
  afterAll(() => site[Symbol.asyncDispose]());

  const content = (title: string) => ({ title, slug: "nuoc-len", sectionId, body: fromText("Nước lên nhanh.") });
  /** An article that somebody wrote and somebody else approved. */
  const approved = async () => {
    const { administrator } = site;
    const made = await editor.send("POST", "/items", { kind: "article", language: "vi", content: content("Nước lên") });
    const { id, revision } = made.answer;
    const submitted = await editor.send("POST", `/items/${id}/submit`, { revision });
    const done = await administrator.send("POST", `/items/${id}/approve`, { revision: submitted.answer.revision });
    expect(done.status).toBe(200);
    return { id: String(id), revision: Number(done.answer.revision) };
  };

  it("undoes no decision that the writer did not see: it is refused until they open it again", async () => {
    const { id, revision } = await approved();
    const save = (more: object) =>
      editor.send("PUT", `/items/${id}/content`, { revision, content: content("Nước lên cao"), ...more });
    expect((await save({})).answer).toEqual({ refusal: { kind: "wrong-state", from: "approved", action: "revise" } });
    expect((await editor.get(`/items/${id}`)).answer).toMatchObject({ state: "approved", title: "Nước lên" });
    expect((await save({ reopen: true })).answer).toMatchObject({ state: "draft", title: "Nước lên cao" });
  });

  it("keeps a promised time against a save whose line comes back late", async () => {
    const { id, revision } = await approved();
    const publishAt = new Date(site.web.clock.now() + 3_600_000).toISOString();
    const scheduled = await site.administrator.send("POST", `/items/${id}/schedule`, { revision, publishAt });
    expect(scheduled.status).toBe(200);
    const late = { revision: scheduled.answer.revision, content: content("Nước lên cao") };
    expect((await editor.send("PUT", `/items/${id}/content`, late)).status).toBe(409);
    expect((await editor.get(`/items/${id}`)).answer).toMatchObject({ state: "scheduled", publishAt });
  });

  it("asks for a second look at what was forced, and not who forced it", async () => {
    const { administrator } = site;
    const given = { kind: "article", language: "vi", content: { ...content("Vỡ đê"), slug: "vo-de" } };
    const { id, revision } = (await administrator.send("POST", "/items", given)).answer;
    const forced = await administrator.send("POST", `/items/${id}/publish-now`, { revision, force: true });
    expect(forced.answer).toMatchObject({ state: "published", forcedBy: `person:${administrator.id}` });
    const waiting = async (who: SignedIn) =>
      (await who.get("/queues")).answer.forced.map((one: { id: string }) => one.id);
    expect(await waiting(administrator)).toEqual([]);
    expect(await waiting(editor)).toEqual([id]);
  });

  it("takes nobody's words for those of who signed in after them in the same browser", async () => {
    const made = await editor.send("POST", "/items", { kind: "article", language: "vi", content: content("Của tôi") });
    const { id, revision } = made.answer;
    const given = { revision, content: content("Của tôi, viết tiếp"), writer: editor.id };
    const by = (who: SignedIn) => who.send("PUT", `/items/${id}/content`, given);
    expect((await by(site.administrator)).status).toBe(403);
    expect((await by(editor)).status).toBe(200);
  });
});
