import { describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { toHtml } from "#site/html.ts";
import type { Ui } from "#site/views.ts";
import { words } from "#site/words/words.ts";
import { AllSectionsPage, SectionPage, type SectionPageProps } from "./pages.tsx";

const ui: Ui = { lang: "vi", words: words.vi, timeZone: "Asia/Ho_Chi_Minh" };
const props: SectionPageProps = {
  ui,
  trail: [
    { href: "/", title: "Trang chủ" },
    { href: "/kinh-te", title: "Kinh tế" },
  ],
  title: "Kinh tế",
  subSections: [],
  otherSections: [],
  news: [],
  page: 1,
  lastPage: 1,
  hrefOf: (page) => `/kinh-te?trang=${page}`,
  homeHref: "/",
};
const news = [
  {
    href: "/tin/a",
    title: "Chợ đổi giờ họp",
    publishedAt: Date.parse("2026-11-21T10:15:00+07:00") as Instant,
    lang: "vi" as const,
  },
];
const render = (more: Partial<SectionPageProps>) => toHtml(<SectionPage {...props} {...more} />);

describe("a section", () => {
  test("without news says what to do next, and has no pager", () => {
    const html = render({});
    expect(html).toContain("Chuyên mục này chưa có tin bài");
    expect(html).toContain('<a class="button" href="/">');
    expect(html).not.toContain('class="pager"');
  });

  test("lists its news under headings of the second level", () => {
    expect(render({ news })).toMatch(/<h2 class="card-title"><a href="\/tin\/a">Chợ đổi giờ họp/);
  });

  test("leads to its sub-sections, its feed and its further pages", () => {
    const html = render({
      news,
      lastPage: 3,
      feedHref: "/kinh-te/rss.xml",
      subSections: [{ href: "/det-lua", title: "Dệt lụa" }],
    });
    expect(html).toContain('href="/det-lua"');
    expect(html).toContain('href="/kinh-te/rss.xml" aria-label="RSS: Kinh tế"');
    expect(html).toContain('href="/kinh-te?trang=2" rel="next"');
  });

  test("without sub-sections has no empty list of them", () => {
    expect(render({ news })).not.toContain("sub-sections");
  });

  test("leads to the sections beside it where it has none below", () => {
    const otherSections = [{ href: "/van-hoa", title: "Văn hóa" }];
    expect(render({ news, otherSections })).toContain('href="/van-hoa"');
    expect(render({ news, otherSections, subSections: [{ href: "/det-lua", title: "Dệt lụa" }] })).not.toContain(
      'href="/van-hoa"',
    );
  });
});

describe("the page of all sections", () => {
  const page = (groups: Parameters<typeof AllSectionsPage>[0]["groups"]) =>
    toHtml(<AllSectionsPage ui={ui} trail={[]} groups={groups} />);

  test("shows each under its parent", () => {
    const html = page([{ href: "/tin-tuc", title: "Tin tức", children: [{ href: "/kinh-te", title: "Kinh tế" }] }]);
    expect(html).toMatch(/<h2><a href="\/tin-tuc">Tin tức<\/a><\/h2><ul class="all-below"><li><a href="\/kinh-te">/);
  });

  test("says so where a site has none yet", () => {
    expect(page([])).toContain("Chưa có gì ở đây");
  });
});
