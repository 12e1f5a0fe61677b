import { describe, expect, it } from "vitest";
import { ask, fair, fairInEnglish, filled, ORIGIN } from "#testing/api-site.ts";
import { problem as problemSchema } from "./schemas.ts";

describe("GET /api/v1/search", () => {
  it("finds without accents and gives what a program needs", async () => {
    using edition = filled();
    const { body, context } = await ask(edition, "/api/v1/search?q=cho+phien+ben+lua&type=article");
    expect(body).toMatchObject({ total: 1, totalIsExact: true });
    expect(body.items).toEqual([
      {
        type: "article",
        id: fair.id,
        externalId: "cu-4711",
        language: "vi",
        title: "Chợ phiên Bến Lụa họp lại từ thứ Bảy",
        url: `${ORIGIN}/tin/cho-phien-${fair.id}`,
        section: "cho",
        publishedAt: "2026-11-20T01:00:00.000Z",
        snippet: expect.any(String),
      },
    ]);
    for (const tag of ["kind:article", "kind:document", "kind:page", "kind:calendar-entry", "kind:section"])
      expect([...context.tags]).toContain(tag);
  });

  it("marks what was found in text that is safe to put into a page", async () => {
    using edition = filled();
    const { items } = (await ask(edition, "/api/v1/search?q=rau+ca")).body;
    expect(items[0].snippet).toContain("Giá &lt;<mark>rau</mark>&gt; &amp; <mark>cá</mark> ổn định");
    expect(items[0].snippet.replaceAll(/<\/?mark>/g, "")).not.toMatch(/[<>]/);
  });

  it("narrows by section with those below it, by date and by language", async () => {
    using edition = filled();
    const count = async (more: string) => (await ask(edition, `/api/v1/search?q=ch%E1%BB%A3&${more}`)).body.total;
    expect(await count("type=article&section=kinh-te")).toBe(1);
    expect(await count("from=2026-11-20&to=20/11/2026&type=article")).toBe(1);
    expect(await count("from=2026-11-21&type=article")).toBe(0);
    expect((await ask(edition, "/api/v1/search?q=market&lang=en")).body.items[0].id).toBe(fairInEnglish.id);
  });

  it("tells every fault at once", async () => {
    using edition = filled();
    const address = "/api/v1/search?type=x&section=khong&from=2026-02-30&to=hom-qua&sort=best&lang=fr&page=0&size=51";
    const { status, body, answer } = await ask(edition, address);
    expect(status).toBe(400);
    expect(answer.type).toBe("application/problem+json");
    expect(problemSchema.safeParse(body).success).toBe(true);
    const named = body.errors.map((error: { parameter: string }) => error.parameter).sort();
    expect(named).toEqual(["from", "lang", "page", "q", "section", "size", "sort", "to", "type"]);
  });

  it("refuses dates in the wrong order and pages past the thousandth result", async () => {
    using edition = filled();
    const faults = async (query: string) => (await ask(edition, `/api/v1/search?q=a&${query}`)).body.errors;
    expect(await faults("from=2026-11-02&to=2026-11-01")).toMatchObject([{ parameter: "to" }]);
    expect(await faults("page=21&size=50")).toMatchObject([{ parameter: "page" }]);
    expect((await ask(edition, "/api/v1/search?q=a&page=20&size=50")).status).toBe(200);
  });

  it("survives hostile parameters without a defect", async () => {
    using edition = filled();
    const hostile = [
      '"',
      "' or 1=1 --",
      "a AND b NOT (",
      "<script>",
      "\u0000\u0001",
      "%",
      "NEAR(a b)",
      "*",
      "🜲".repeat(140),
      "-",
      "đ".repeat(300),
      "\ud800",
    ];
    for (const value of hostile)
      for (const name of ["q", "type", "section", "from", "cursor", "page", "size", "lang", "sort", "week"])
        for (const path of ["search", "suggest", "articles", "documents", "calendar"]) {
          const { status } = await ask(
            edition,
            `/api/v1/${path}?q=ch%E1%BB%A3&${name}=${encodeURIComponent(value.toWellFormed())}`,
          );
          expect([200, 400]).toContain(status);
        }
  });
});
