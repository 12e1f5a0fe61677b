import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAudit } from "#editorial/audit.ts";
import type { Actor } from "#editorial/model.ts";
import type { ItemId } from "#kernel/ids.ts";
import { type Instant, parseInstant } from "#kernel/instant.ts";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";
import { articleContent } from "#testing/web-site.ts";

interface Line {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly item?: { readonly title: string };
  readonly detail: object;
}

describe("the log of who did what", () => {
  let room: NewsroomSite;
  let administrator: SignedIn;
  let reporter: SignedIn;
  let item: ItemId;

  beforeAll(async () => {
    room = await openNewsroomSite({ now: "2026-11-23T23:30:00+07:00" });
    ({ administrator } = room);
    reporter = await room.person("phong.vien@xa.example", [{ role: "editor" }]);
    const content = articleContent("Chợ phiên họp lại");
    const made = await reporter.send("POST", "/items", { kind: "article", language: "vi", content });
    expect(made.status).toBe(200);
    item = made.answer.id;
    expect((await reporter.send("POST", `/items/${item}/submit`, {})).status).toBe(200);
    expect((await administrator.send("POST", `/items/${item}/return`, { reason: "Thiếu ảnh" })).status).toBe(200);
  });
  afterAll(() => room[Symbol.asyncDispose]());

  const read = async (query = ""): Promise<Line[]> => (await administrator.get(`/audit${query}`)).answer.lines;

  it("tells who did what to which item, the newest first, with the title it has now", async () => {
    const lines = (await read(`?item=${item}`)).map(({ action, actor, item: about, detail }) => ({
      ...{ action, actor, title: about?.title, detail },
    }));
    const title = "Chợ phiên họp lại";
    expect(lines.find(({ action }) => action === "return")).toEqual({
      ...{ action: "return", actor: `person:${administrator.id}`, title },
      detail: { version: 1, reason: "Thiếu ảnh" },
    });
    expect(new Set(lines.map(({ action }) => action))).toEqual(new Set(["return", "submit", "create"]));
  });

  it("is narrowed by person, action and days of the site, both included", async () => {
    expect((await read(`?actor=person:${reporter.id}`)).map(({ action }) => action).toSorted()).toEqual([
      "accept-invitation",
      "create",
      "submit",
    ]);
    expect(await read("?action=return")).toHaveLength(1);
    expect(await read("?action=return&from=2026-11-23&to=2026-11-23")).toHaveLength(1);
    // 23:30 in Việt Nam is still the day before in UTC's next hours, and never the 24th.
    expect(await read("?from=2026-11-24")).toEqual([]);
    expect(await read("?to=2026-11-22")).toEqual([]);
  });

  it("goes on page by page, none twice and none left out, also where all happened in one moment", async () => {
    const at = parseInstant("2025-01-15T09:00:00+07:00") as Instant;
    const entry = { actor: "import" as Actor, action: "import", detail: { kind: "article", items: 1 } };
    await room.web.site.record.inTransaction((tx) => writeAudit(tx, Array(120).fill(entry), at));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const query = after === undefined ? "" : `&after=${after}`;
      const { answer } = await administrator.get(`/audit?from=2025-01-15&to=2025-01-15${query}`);
      expect(answer.lines.length).toBeLessThanOrEqual(50);
      seen.push(...answer.lines.map(({ id }: Line) => id));
      after = answer.next;
    } while (after !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
    expect(await read("?from=2025-01-15&to=2025-01-15&large=yes")).toHaveLength(120);
  });

  it("keeps the line of an item that is gone, and says that it is", async () => {
    const gone = "0000000000aa" as ItemId;
    const { record, clock } = room.web.site;
    await record.inTransaction((tx) =>
      writeAudit(tx, [{ actor: "clock" as Actor, action: "remove", itemId: gone }], clock()),
    );
    const [line] = await read(`?item=${gone}`);
    expect(line).toMatchObject({ action: "remove", actor: "clock" });
    expect(line?.item).toBeUndefined();
  });

  it("is for who manages accounts, and for nobody else", async () => {
    expect(await reporter.get("/audit")).toMatchObject({
      status: 403,
      answer: { refusal: { kind: "not-allowed", permission: "manage-accounts" } },
    });
  });

  it("refuses days that are none, places that are none and items that cannot be", async () => {
    for (const query of ["?from=2026-02-30", "?to=hôm nay", "?after=1-x", "?after=drop"])
      expect((await administrator.get(`/audit${query}`)).status).toBe(422);
    expect((await administrator.get("/audit?item=..%2Frecord")).status).toBe(404);
  });

  it("can be changed by no method", async () => {
    for (const method of ["POST", "PUT", "DELETE"] as const)
      for (const path of ["/audit", `/audit/${item}`])
        expect([404, 405]).toContain((await administrator.send(method, path, {})).status);
    expect(room.web.defects).toEqual([]);
  });
});
