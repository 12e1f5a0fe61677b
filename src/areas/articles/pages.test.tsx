import { describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { toHtml } from "#site/html.ts";
import type { Ui } from "#site/views.ts";
import { words } from "#site/words/words.ts";
import { ArticlePage, type ArticleView } from "./pages.tsx";

const ui: Ui = { lang: "vi", words: words.vi, timeZone: "Asia/Ho_Chi_Minh" };
const at = (iso: string) => Date.parse(iso) as Instant;
const article: ArticleView = {
  lang: "vi",
  title: "Ủy ban nhân dân xã họp phiên thường kỳ",
  publishedAt: at("2026-11-23T08:10:00+07:00"),
  bodyHtml: "<p>Sáng 23/11, phiên họp <strong>khai mạc</strong>.</p>",
  headings: [],
  tags: [],
  attachments: [],
  saveHref: "/tin/hop-0123456789ab/luu",
};
const render = (more: Partial<ArticleView> = {}) =>
  toHtml(
    <ArticlePage
      ui={ui}
      article={{ ...article, ...more }}
      trail={[{ href: "/", title: "Trang chủ" }]}
      related={[]}
      newer={[]}
      older={[]}
    />,
  );

describe("an article", () => {
  test("shows its title once as heading, its time in full, and its body as it was rendered", () => {
    const html = render();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("Thứ Hai, 23/11/2026, 08:10");
    expect(html).toContain("phiên họp <strong>khai mạc</strong>");
  });

  test("tells when it was changed and what changed", () => {
    const html = render({ updated: { at: at("2026-11-23T10:45:00+07:00"), note: "sửa chiều dài đoạn kè." } });
    expect(html).toContain("Cập nhật lúc Thứ Hai, 23/11/2026, 10:45</strong> — sửa chiều dài đoạn kè.");
    expect(render()).not.toContain("Cập nhật lúc");
  });

  test("names who wrote it and where it comes from, linked only where there is an address", () => {
    const html = render({ byline: "Ban biên tập", source: { name: "Đài Truyền thanh xã" } });
    expect(html).toContain("T/h: <strong>Ban biên tập</strong>");
    expect(html).toContain("Nguồn: Đài Truyền thanh xã");
    expect(render({ source: { name: "Sở", href: "https://so.example.vn/a" } })).toContain(
      '<a href="https://so.example.vn/a">Sở</a>',
    );
  });

  test("that was withdrawn says so before its text", () => {
    const html = render({ withdrawn: { notice: "Đã thay bằng lịch mới.", at: at("2026-11-24T08:00:00+07:00") } });
    expect(html.indexOf("Đã thay bằng lịch mới.")).toBeLessThan(html.indexOf("phiên họp"));
  });

  test("in another language than the page says so where it begins", () => {
    expect(render({ lang: "en" })).toContain('<article class="article" lang="en">');
    expect(render()).toContain('<article class="article">');
  });

  test("escapes what its editor wrote outside the body", () => {
    expect(render({ title: "<b>Đậm</b>", lead: "<i>", byline: "<u>" })).not.toMatch(/<b>|<i>|<u>/);
  });

  test("without anything around it shows no empty headings", () => {
    const html = render();
    for (const word of [
      "Tin liên quan",
      "Những tin mới hơn",
      "Tệp đính kèm",
      "Từ khóa",
      "Trong trang này",
      "undefined",
    ])
      expect(html).not.toContain(word);
  });
});
