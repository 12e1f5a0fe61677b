import { describe, expect, test } from "vitest";
import type { Area } from "#edition/area.ts";
import type { PublicItem } from "#editorial/queries.ts";
import { toIso } from "#kernel/instant.ts";
import { heading, paragraph, richTextOf } from "#richtext/build.ts";
import { toHtml } from "#site/html.ts";
import { editionOf, publicItem, type TestEdition } from "#testing/edition-of.ts";
import { pageContext, type TestPage } from "#testing/page-context.ts";
import type { PageAnswer } from "#web/public/route.ts";
import { mediaArea } from "../media/index.ts";
import { sectionsArea } from "../sections/index.ts";
import { documentsArea } from "./derive.ts";
import { documentRoutes } from "./routes.tsx";

const AREAS = [sectionsArea, mediaArea, documentsArea] as unknown as readonly Area[];

const document = (name: string, content: object = {}, more: Partial<PublicItem> = {}) =>
  publicItem(
    "document",
    name,
    {
      number: "12/2026/QĐ-UBND",
      documentType: "Quyết định",
      fields: ["Tài chính"],
      issuer: "Ủy ban nhân dân xã Bến Lụa",
      issuedOn: "2026-11-20",
      abstract: "Về việc quy định mức thu phí chợ",
      ...content,
    },
    more,
  );

async function ask({ db }: TestEdition, page: TestPage & { readonly path: string }) {
  const context = pageContext(db, page);
  const inner = page.path.replace(/^\/en(?=\/)/, "");
  const isRegister = inner === "/van-ban";
  const [register, detail] = documentRoutes;
  const answer = await (isRegister ? register : detail)?.answer(context, isRegister ? {} : { address: inner.slice(9) });
  return { context, answer, html: answer?.kind === "page" ? toHtml(answer.main) : "" };
}

const pathOf = (item: PublicItem) => documentsArea.path(item as never) as string;
const saved = (item: PublicItem): PublicItem => ({ ...item, content: documentsArea.content.parse(item.content) });

describe("the register's page", () => {
  test("lists documents with number, abstract, day and effect, and says how many there are", async () => {
    using edition = editionOf(
      AREAS,
      document("phí chợ"),
      document("cũ", { issuedOn: "2020-01-01", expiresOn: "2021-01-01" }),
    );
    const { answer, html, context } = await ask(edition, { path: "/van-ban" });
    expect(answer).toMatchObject({ kind: "page", status: 200, frame: { title: "Văn bản", canonical: "/van-ban" } });
    expect(html).toContain("2 văn bản");
    expect(html).toContain("12/2026/QĐ-UBND");
    expect(html).toContain('<time datetime="2026-11-20">20/11/2026</time>');
    expect(html).toMatch(/effect-in-force[^>]*>Còn hiệu lực/);
    expect(html).toMatch(/effect-expired[^>]*>Hết hiệu lực/);
    expect(html).toContain('<option value="tai-chinh">Tài chính (2)</option>');
    expect(html).toContain('href="/van-ban/rss.xml"');
    expect(context.tags).toContain("kind:document");
  });

  test("is stale when the next day begins, for any document may come into force then", async () => {
    using edition = editionOf(AREAS, document("phí chợ"));
    const { context } = await ask(edition, { path: "/van-ban", now: "2026-11-23T23:59:00+07:00" });
    expect(toIso(context.freshUntil() as never)).toBe("2026-11-23T17:00:00.000Z");
  });

  test("keeps the choices in the form and in the address of each page", async () => {
    const many = Array.from({ length: 45 }, (_, at) => document(`số ${at}`, { number: `${at}/QĐ-UBND` }));
    using edition = editionOf(AREAS, ...many, document("khác", { documentType: "Thông báo" }));
    const query = { loai: "quyet-dinh", "hieu-luc": "con-hieu-luc", trang: "2" };
    const { answer, html } = await ask(edition, { path: "/van-ban", query });
    expect((answer as PageAnswer).frame).toMatchObject({
      title: "Văn bản – Quyết định – Còn hiệu lực",
      canonical: "/van-ban?loai=quyet-dinh&hieu-luc=con-hieu-luc&trang=2",
      otherLanguageHref: "/en/van-ban?loai=quyet-dinh&hieu-luc=con-hieu-luc&trang=2",
      previousHref: "/van-ban?loai=quyet-dinh&hieu-luc=con-hieu-luc",
      nextHref: "/van-ban?loai=quyet-dinh&hieu-luc=con-hieu-luc&trang=3",
      noIndex: true,
    });
    expect(html).toContain('<option value="quyet-dinh" selected="">Quyết định (45)</option>');
    expect(html).toContain("45 văn bản");
    // Without the choice made, the other stands.
    expect(html).toContain('href="/van-ban?hieu-luc=con-hieu-luc"');
    expect(await ask(edition, { path: "/van-ban", query: { ...query, trang: "4" } })).toMatchObject({
      answer: { kind: "not-found" },
    });
  });

  test("leads words to the search for documents", async () => {
    using edition = editionOf(AREAS);
    const { answer } = await ask(edition, { path: "/en/van-ban", language: "en", query: { q: "phí chợ" } });
    expect(answer).toEqual({
      kind: "redirect",
      to: "/en/tim-kiem?q=ph%C3%AD+ch%E1%BB%A3&loai=document",
      permanent: false,
    });
  });

  test("tells every value it cannot read at once, keeps the rest, and shows no list as if nothing were wrong", async () => {
    using edition = editionOf(AREAS, document("phí chợ"));
    const query = {
      loai: "quyet-dinh",
      "linh-vuc": "khong-co",
      "co-quan": "<b>",
      nam: "20",
      "hieu-luc": "roi",
      trang: "-1",
    };
    const { answer, html } = await ask(edition, { path: "/van-ban", query });
    expect(answer).toMatchObject({ kind: "page", status: 400, frame: { noIndex: true } });
    expect(html).toContain("Sổ văn bản không có lĩnh vực “khong-co”.");
    expect(html).toContain("Sổ văn bản không có cơ quan ban hành “&lt;b&gt;”.");
    expect(html).toContain("Sổ văn bản không có văn bản nào của năm “20”.");
    expect(html).toContain("Không có tình trạng hiệu lực “roi”.");
    expect(html).toContain("“-1” không phải là số trang.");
    expect(html).toContain('<option value="quyet-dinh" selected="">');
    expect(html).not.toContain("<b>");
    expect(html).not.toContain("<table");
  });

  test("is kind where there is nothing: at all, or under a choice", async () => {
    using empty = editionOf(AREAS);
    expect((await ask(empty, { path: "/van-ban" })).html).toContain("Chưa có văn bản nào được đăng");
    using edition = editionOf(
      AREAS,
      document("phí chợ"),
      document("cũ", { documentType: "Thông báo", issuedOn: "2020-01-01" }),
    );
    const { html, answer } = await ask(edition, { path: "/van-ban", query: { loai: "thong-bao", nam: "2026" } });
    expect(answer).toMatchObject({ status: 200 });
    expect(html).toContain("Không có văn bản nào như vậy");
    expect(html).toContain('<option value="thong-bao" selected="">Thông báo (0)</option>');
  });

  test("speaks English around Vietnamese abstracts, and shows translations where there are some", async () => {
    const fees = document("phí chợ");
    using edition = editionOf(
      AREAS,
      fees,
      document("market fees", { abstract: "Market fees" }, { language: "en", translationGroup: fees.id }),
      document("họp", { documentType: "Giấy mời", abstract: "Họp giao ban" }),
    );
    const { html } = await ask(edition, { path: "/en/van-ban", language: "en" });
    expect(html).toContain("2 documents");
    expect(html).toContain("Market fees");
    expect(html).toMatch(/href="\/en\/van-ban\/[^"]+" lang="vi">Họp giao ban/);
    expect(html).toContain("Invitation (1)");
    expect(html).not.toContain("quy định mức thu phí chợ");
  });
});

describe("a document's page", () => {
  test("shows its facts, its text and where it stands", async () => {
    const item = saved(
      document("phí chợ", {
        signer: "Chủ tịch Ủy ban nhân dân xã",
        effectiveOn: "2026-12-01",
        sourceUrl: "https://vbpl.example.vn/12",
        body: richTextOf([heading(2, "Điều 1. Mức thu"), paragraph("Mức thu là 5.000 đồng.")]),
      }),
    );
    using edition = editionOf(AREAS, item);
    const { answer, html, context } = await ask(edition, { path: pathOf(item) });
    expect(answer).toMatchObject({
      kind: "page",
      visit: { kind: "document", itemId: item.id },
      frame: {
        title: "Quyết định 12/2026/QĐ-UBND về việc quy định mức thu phí chợ",
        canonical: pathOf(item),
        otherLanguageHref: `/en${pathOf(item)}`,
      },
    });
    expect(html).toMatch(/effect-not-yet[^>]*>Chưa có hiệu lực<\/span> từ ngày 01\/12\/2026/);
    expect(html).toContain('<h2 id="muc-dieu-1-muc-thu">Điều 1. Mức thu</h2>');
    expect(html).toContain("Chủ tịch Ủy ban nhân dân xã");
    expect(html).toContain('href="/van-ban?linh-vuc=tai-chinh"');
    expect(html).toContain('href="https://vbpl.example.vn/12"');
    expect(context.tags).toContain(`item:${item.id}`);
    // From the first moment of 1 December on, it is in force.
    expect(toIso(context.freshUntil() as never)).toBe("2026-11-30T17:00:00.000Z");
    const later = await ask(edition, { path: pathOf(item), now: "2026-12-01T00:00:00+07:00" });
    expect(later.html).toMatch(/effect-in-force/);
    expect(later.context.freshUntil()).toBeUndefined();
  });

  test("is told to search engines as legislation", async () => {
    const old = saved(document("cũ", { number: "1/QĐ-UBND", issuedOn: "2020-01-01" }));
    const item = saved(
      document("mới", { expiresOn: "2028-01-01", relations: [{ kind: "replaces", documentId: old.id }] }),
    );
    using edition = editionOf(AREAS, old, item);
    const ld = async (one: PublicItem) =>
      ((await ask(edition, { path: pathOf(one) })).answer as PageAnswer).frame.jsonLd?.[0];
    expect(await ld(item)).toMatchObject({
      "@type": "Legislation",
      legislationIdentifier: "12/2026/QĐ-UBND",
      legislationType: "Quyết định",
      legislationDate: "2026-11-20",
      temporalCoverage: "2026-11-20/2028-01-01",
      legislationLegalForce: "https://schema.org/InForce",
      legislationRepeals: [{ legislationIdentifier: "1/QĐ-UBND", url: `https://xa.example.vn${pathOf(old)}` }],
      url: `https://xa.example.vn${pathOf(item)}`,
    });
    expect(await ld(old)).toMatchObject({ legislationLegalForce: "https://schema.org/NotInForce" });
  });

  test("links what it replaces and what replaces it, each with its own effect", async () => {
    const old = saved(document("cũ", { number: "1/QĐ-UBND", issuedOn: "2020-01-01" }));
    const next = saved(
      document("mới", { effectiveOn: "2027-01-01", relations: [{ kind: "replaces", documentId: old.id }] }),
    );
    using edition = editionOf(AREAS, old, next);
    const before = await ask(edition, { path: pathOf(old) });
    expect(before.html).toContain("Được thay thế bởi");
    expect(before.html).toContain(`href="${pathOf(next)}"`);
    expect(before.html).toMatch(/effect-in-force/);
    expect(toIso(before.context.freshUntil() as never)).toBe("2026-12-31T17:00:00.000Z");
    const after = await ask(edition, { path: pathOf(old), now: "2027-01-01T00:00:00+07:00" });
    expect(after.html).toMatch(/effect-expired[^>]*>Hết hiệu lực<\/span> từ ngày 01\/01\/2027/);
    expect((await ask(edition, { path: pathOf(next) })).html).toMatch(/Thay thế<\/h3>/);
  });

  test("does without what an older register did not say: number, issuing body, signer", async () => {
    const item = saved(document("cổ", { number: undefined, issuer: undefined, abstract: "Luật Cải cách" }));
    using edition = editionOf(AREAS, item);
    const { html } = await ask(edition, { path: pathOf(item) });
    expect(html).toContain("Không số");
    expect(html).not.toContain("Cơ quan ban hành");
    const register = await ask(edition, { path: "/van-ban" });
    expect(register.html).toContain("1 văn bản");
    expect(register.html).toMatch(/name="co-quan"[^>]*><option value="">Tất cả<\/option><\/select>/);
  });

  test("lists its files, the signed copy first, with type and size", async () => {
    const media = (name: string, fileName: string) =>
      publicItem("media", name, {
        title: name,
        hash: "a".repeat(64),
        fileName,
        type: "application/pdf",
        bytes: 2_500_000,
      });
    const files = [media("word", "qd12.docx"), media("pdf", "qd12.signed.pdf")];
    const item = saved(
      document("phí chợ", {
        attachments: [
          { mediaId: files[0]?.id, title: "Quyết định 12", role: "editable" },
          { mediaId: files[1]?.id, title: "Quyết định 12", role: "signed" },
          { mediaId: "000000000000", title: "Đã mất" },
        ],
      }),
    );
    using edition = editionOf(AREAS, ...files, item);
    const { html } = await ask(edition, { path: pathOf(item) });
    expect(html.indexOf("Bản ký số: Quyết định 12")).toBeLessThan(html.indexOf("Bản soạn thảo: Quyết định 12"));
    expect(html).toContain(`href="/tep/${"a".repeat(32)}/qd12.signed.pdf"`);
    expect(html).toContain("PDF, 2,4 MB");
    expect(html).not.toContain("Đã mất");
    expect(html).toContain("Toàn văn của văn bản này ở trong tệp đính kèm.");
  });

  test("leads other addresses of it to the one it has, says when it was withdrawn, and knows no others", async () => {
    const item = saved(document("phí chợ"));
    const withdrawn = saved(document("nhầm", {}, { state: "withdrawn", notice: "Ban hành nhầm mẫu." }));
    using edition = editionOf(AREAS, item, withdrawn);
    const answerAt = async (path: string) => (await ask(edition, { path })).answer;
    expect(await answerAt(`/van-ban/ten-cu-${item.id}`)).toEqual({
      kind: "redirect",
      to: pathOf(item),
      permanent: true,
    });
    expect(await answerAt(`/van-ban/${item.id}`)).toEqual({ kind: "redirect", to: pathOf(item), permanent: true });
    expect(await answerAt(pathOf(withdrawn))).toMatchObject({ kind: "gone", notice: "Ban hành nhầm mẫu." });
    expect(await answerAt("/van-ban/khong-co-k3v9x2ab4cde")).toEqual({ kind: "not-found" });
    expect(await answerAt("/van-ban/khong-co")).toEqual({ kind: "not-found" });
  });

  test("has an English face, which is its translation where there is one", async () => {
    const plain = saved(document("họp"));
    const fees = saved(document("phí chợ", { effectiveOn: "2027-01-01" }));
    const english = saved(
      document(
        "market fees",
        { documentType: "Decision", abstract: "Market fees", issuer: "People's Committee" },
        { language: "en", translationGroup: fees.id },
      ),
    );
    using edition = editionOf(AREAS, plain, fees, english);
    const asEnglish = (path: string) => ask(edition, { path, language: "en" });
    const face = await asEnglish(`/en${pathOf(plain)}`);
    expect(face.answer).toMatchObject({ kind: "page", frame: { otherLanguageHref: pathOf(plain) } });
    expect(face.html).toContain("Decision");
    expect(face.html).toContain("In force");
    expect(face.html).toMatch(/<h1 lang="vi">/);
    expect((await asEnglish(`/en${pathOf(fees)}`)).answer).toEqual({
      kind: "redirect",
      to: pathOf(english),
      permanent: false,
    });
    const translated = await asEnglish(pathOf(english));
    // Dates and relations are the original's; the words are the translation's.
    expect(translated.html).toContain("Not yet in force");
    expect(translated.html).toContain("People&#39;s Committee");
    expect(translated.answer).toMatchObject({ frame: { otherLanguageHref: pathOf(fees) } });
    expect((await ask(edition, { path: pathOf(fees) })).answer).toMatchObject({
      frame: { otherLanguageHref: pathOf(english) },
    });
  });

  test("folds the contents of a law by chapter", async () => {
    const chapters = Array.from({ length: 4 }, (_, chapter) => [
      heading(2, `Chương ${chapter + 1}. Quy định`),
      ...Array.from({ length: 15 }, (_, article) => [
        heading(3, `Điều ${chapter * 15 + article + 1}. Phạm vi`),
        paragraph("Nội dung của điều này."),
      ]).flat(),
    ]).flat();
    const item = saved(document("luật", { body: richTextOf(chapters) }));
    using edition = editionOf(AREAS, item);
    const { html } = await ask(edition, { path: pathOf(item) });
    expect(html).toContain("Mục lục (64 mục)");
    expect(html.match(/<details>/g)).toHaveLength(5);
    expect(html).toContain('href="#muc-dieu-60-pham-vi"');
  });
});
