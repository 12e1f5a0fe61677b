import { describe, expect, it } from "vitest";
import {
  article,
  ask,
  at,
  decision,
  fair,
  fairInEnglish,
  filled,
  ORIGIN,
  older,
  withdrawn,
} from "#testing/api-site.ts";

describe("lists", () => {
  it("give each article once, newest first, however many share a moment", async () => {
    using edition = filled();
    const same = Array.from({ length: 25 }, (_, n) =>
      article(`cùng lúc ${n}`, {}, { publishedAt: at("2026-11-10T00:00:00Z") }),
    );
    edition.put(...same);
    for (const filter of ["", "&section=kinh-te", "&from=2026-11-01&to=2026-11-30"]) {
      const seen: string[] = [];
      for (let cursor = ""; ; ) {
        const { body } = await ask(edition, `/api/v1/articles?size=7${filter}${cursor}`);
        seen.push(...body.items.map((item: { id: string }) => item.id));
        if (body.nextCursor === null) break;
        cursor = `&cursor=${body.nextCursor}`;
      }
      expect(seen).toHaveLength(26);
      expect(new Set(seen).size).toBe(26);
      expect(seen[0]).toBe(fair.id);
      expect(seen).not.toContain(withdrawn.id);
    }
  });

  it("go through the register by day of issue, and end", async () => {
    using edition = filled();
    const first = (await ask(edition, "/api/v1/documents?size=1")).body;
    expect(first.items[0]).toMatchObject({ id: decision.id, number: "12/2026/QĐ-UBND", effect: "not-yet" });
    const second = (await ask(edition, `/api/v1/documents?size=1&cursor=${first.nextCursor}`)).body;
    expect(second).toMatchObject({ items: [{ id: older.id, effect: "in-force" }], nextCursor: null });
    expect((await ask(edition, "/api/v1/documents?from=2026-01-01")).body.items).toHaveLength(1);
    expect((await ask(edition, "/api/v1/documents?to=2026-01-01")).body.items).toMatchObject([{ id: older.id }]);
  });

  it("refuse cursors that nobody was given, and outlive made-up ones", async () => {
    using edition = filled();
    for (const cursor of ["x", "1.2", "zz.IIIIIIIIIIII", "1.k3v9x2ab4cde.1", "01.k3v9x2ab4cde"])
      expect((await ask(edition, `/api/v1/articles?cursor=${cursor}`)).body.errors).toMatchObject([
        { parameter: "cursor" },
      ]);
    for (const path of ["articles", "documents"])
      for (const cursor of ["-1.k3v9x2ab4cde", "2gosa7pa2gv.k3v9x2ab4cde"])
        expect((await ask(edition, `/api/v1/${path}?cursor=${cursor}`)).status).toBe(200);
  });

  it("walk indexes without sorting", () => {
    using edition = filled();
    const plan = (sql: string) =>
      edition.db
        .all<{ detail: string }>(`explain query plan ${sql}`)
        .map((row) => row.detail)
        .join();
    const articles = plan(`select * from entry where kind = 'article' and language = 'vi' and state = 'published'
      and published_at < 9 and published_at >= 1 order by published_at desc, item_id limit 5`);
    expect(articles).not.toContain("TEMP B-TREE");
    const documents = plan(`select item_id from document_listing where field_key = ''
      and (year, issued_on, number_value, item_id) < (2026, '2026', 1, 'a') and issued_on <= '2' and year >= 1
      and issued_on >= '1' order by year desc, issued_on desc, number_value desc, item_id desc limit 5`);
    expect(documents).toContain("PRIMARY KEY");
    expect(documents).not.toContain("TEMP B-TREE");
  });

  it("name sections from the top down, in the language asked for", async () => {
    using edition = filled();
    expect((await ask(edition, "/api/v1/sections?lang=en")).body.items).toMatchObject([
      { slug: "kinh-te", title: "Economy", parent: null, inMenu: true, url: `${ORIGIN}/en/chuyen-muc/kinh-te` },
      { slug: "cho", title: "Chợ", parent: "kinh-te", inMenu: false },
    ]);
  });
});

describe("single items", () => {
  it("give an article whole, with addresses that work from elsewhere", async () => {
    using edition = filled();
    const { body } = await ask(edition, `/api/v1/articles/${fair.id}`);
    expect(body).toMatchObject({
      lead: "Chợ họp lúc 5 giờ; giá <rau> & cá ổn định.",
      byline: "Ban biên tập",
      tags: ["chợ phiên"],
      picture: { url: `${ORIGIN}/anh/${"cd".repeat(16)}/800.jpg`, alt: "Chợ phiên", credit: "Văn phòng xã" },
      attachments: [{ title: "Mẫu đơn", extension: "pdf", sizeBytes: 12_345 }],
      translations: [{ id: fairInEnglish.id, language: "en" }],
    });
    expect(body.bodyHtml).toContain("Giá &lt;rau&gt; &amp; cá ổn định");
    expect(body.attachments[0].url).toMatch(/^https:/);
  });

  it("give a document with its files, and relations from both ends", async () => {
    using edition = filled();
    const { body } = await ask(edition, `/api/v1/documents/${decision.id}`);
    expect(body.attachments).toMatchObject([{ role: "signed", title: "Bản ký" }]);
    expect(body.relations).toMatchObject([{ relation: "related", direction: "from", number: "3/2020/QĐ-UBND" }]);
    expect((await ask(edition, `/api/v1/documents/${older.id}`)).body.relations).toMatchObject([{ direction: "to" }]);
  });

  it("say what was withdrawn and why, what is not there, and what is no id", async () => {
    using edition = filled();
    expect(await ask(edition, `/api/v1/articles/${withdrawn.id}`)).toMatchObject({
      status: 410,
      body: { detail: "Nhầm số liệu" },
    });
    expect((await ask(edition, "/api/v1/articles/k3v9x2ab4cde")).status).toBe(404);
    expect((await ask(edition, `/api/v1/articles/${decision.id}`)).status).toBe(404);
    expect((await ask(edition, `/api/v1/documents/${fair.id}`)).status).toBe(404);
    expect((await ask(edition, "/api/v1/articles/__proto__")).status).toBe(400);
    expect((await ask(edition, "/api/v1/khong/x")).status).toBe(404);
  });
});

describe("calendar and alerts", () => {
  it("give a week, and nothing that is for the office only", async () => {
    using edition = filled();
    const { body, answer } = await ask(edition, "/api/v1/calendar");
    expect(body).toMatchObject({
      week: "2026-W48",
      from: "2026-11-23",
      to: "2026-11-29",
      items: [{ start: "08:00", end: null }],
    });
    expect(answer.body).not.toContain("không công bố");
    expect((await ask(edition, "/api/v1/calendar?week=2026-w47")).body.items).toEqual([]);
    for (const week of ["2026-W54", "1999-W01", "tuan-nay"])
      expect((await ask(edition, `/api/v1/calendar?week=${week}`)).body.errors).toMatchObject([{ parameter: "week" }]);
  });

  it("give the alerts in force, stale from when one ends", async () => {
    using edition = filled();
    const { body, context } = await ask(edition, "/api/v1/alerts");
    expect(body.items).toMatchObject([
      { title: "Bão gần bờ", level: "major", paths: ["/tin"], until: "2026-11-24T00:00:00.000Z" },
    ]);
    expect(context.freshUntil()).toBe(at("2026-11-24T00:00:00Z"));
  });
});
