import { describe, expect, test } from "vitest";
import type { Area } from "#edition/area.ts";
import { heading, paragraph, richTextOf } from "#richtext/build.ts";
import { toHtml } from "#site/html.ts";
import { editionOf, publicItem } from "#testing/edition-of.ts";
import { pageContext } from "#testing/page-context.ts";
import { documentsArea } from "./derive.ts";
import { answerDocument } from "./document-route.tsx";

/** As long as the longest law in force. */
const CHARACTERS = 500_000;
/** Far above what it takes (some 10 ms). */
const LIMIT_MS = 500;

describe("a law of 500,000 characters", () => {
  const clause = "Cơ quan nhà nước có trách nhiệm bảo đảm quyền và lợi ích hợp pháp của người dân. ".repeat(8);
  const articles = Math.ceil(CHARACTERS / clause.length);
  const blocks = Array.from({ length: articles }, (_, at) => [
    ...(at % 40 === 0 ? [heading(2, `Chương ${at / 40 + 1}`)] : []),
    heading(3, `Điều ${at + 1}. Trách nhiệm`),
    paragraph(clause),
  ]).flat();
  const law = publicItem("document", "luật", {
    number: "1/2026/QH16",
    documentType: "Luật",
    issuer: "Quốc hội",
    issuedOn: "2026-06-20",
    abstract: "Luật Mẫu",
    body: richTextOf(blocks),
  });

  test("is shown whole, in parts that a browser may leave for later, without keeping anybody waiting", () => {
    using edition = editionOf([documentsArea] as unknown as readonly Area[], law);
    const address = `luat-1-2026-qh16-${law.id}`;
    const context = pageContext(edition.db, { path: `/van-ban/${address}` });
    const startedAt = performance.now();
    const answer = answerDocument(context, address);
    const html = answer.kind === "page" ? toHtml(answer.main) : "";
    expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS);
    expect(html.length).toBeGreaterThan(CHARACTERS);
    expect(html).toContain(`<h3 id="muc-dieu-${articles}-trach-nhiem">`);
    const parts = html.split('class="prose text-part"').slice(1);
    expect(parts.length).toBeGreaterThan(20);
    // No part is so long that laying it out alone would be felt.
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(40_000);
  });
});
