import { describe, expect, test } from "vitest";
import type { PageChrome, PageFrame } from "./chrome.ts";
import { renderChrome, renderPage } from "./layout.tsx";
import { words } from "./words/words.ts";

const tinTuc = { href: "/tin-tuc", title: "Tin tức – Sự kiện", children: [{ href: "/kinh-te", title: "Kinh tế" }] };
const chrome: PageChrome = {
  ui: { lang: "vi", words: words.vi, timeZone: "Asia/Ho_Chi_Minh" },
  site: {
    name: "Cổng thông tin điện tử xã Bến Lụa",
    agency: "Ủy ban nhân dân xã Bến Lụa",
    hotline: "0000 000 111",
    origin: "https://benlua.example.vn",
  },
  today: { text: "Thứ Hai, 23/11/2026", date: "2026-11-23", lunarText: "15 tháng Mười, Bính Ngọ" },
  menu: [tinTuc, { href: "/thong-bao", title: "Thông báo", children: [] }],
  alerts: [],
  footer: {
    lines: ["Chịu trách nhiệm nội dung: Trưởng Ban biên tập"],
    links: [{ href: "/lien-he", title: "Liên hệ" }],
  },
  visits: { online: 12, today: 348, yesterday: 1204, month: 24_310, total: 6_071_803 },
  paths: {
    home: "/",
    sections: "/chuyen-muc",
    otherHome: "/en",
    search: "/tim-kiem",
    openSearch: "/opensearch.xml",
    suggest: "/api/v1/suggest",
  },
  assets: { css: "/a.css", js: "/a.js", cssText: "", fontPreloads: ["/f.woff2"] },
  styleSheet: "/giao-dien/1.css",
  feeds: [{ href: "/rss.xml", title: "Tin mới", type: "application/rss+xml" }],
};
const frame: PageFrame = { title: "Lịch tiếp công dân", canonical: "/tin/a-1", path: "/tin/a-1" };
const render = (more: Partial<PageFrame> = {}, main = "<h1>Xin chào</h1>") =>
  renderPage(renderChrome(chrome), { ...frame, ...more }, main);

describe("a page", () => {
  test("is a whole document with its own title, address and main part", () => {
    const html = render();
    expect(html).toMatch(/^<!doctype html><html lang="vi"/);
    expect(html).toContain("<title>Lịch tiếp công dân – Cổng thông tin điện tử xã Bến Lụa</title>");
    expect(html).toContain('<link rel="canonical" href="https://benlua.example.vn/tin/a-1">');
    expect(html).toContain('<main id="main" tabindex="-1"><h1>Xin chào</h1></main>');
    expect(html).toMatch(/<\/body><\/html>$/);
  });

  test("bears the site's name alone at home", () => {
    expect(render({ title: undefined })).toContain("<title>Cổng thông tin điện tử xã Bến Lụa</title>");
  });

  test("offers a way past the menus before anything else", () => {
    expect(render()).toMatch(/<body><a class="skip-link" href="#main">/);
  });

  test("holds no inline style, script or handler, which the security policy would refuse", () => {
    const html = render({ jsonLd: [{ "@type": "WebPage" }], alerts: [{ id: "1", level: "major", title: "Bão" }] });
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\son\w+=/);
    expect(html).not.toContain("<style");
    expect(html.match(/<script(?! type="(application\/ld\+json|module)")/g)).toBeNull();
  });

  test("escapes what editors and readers wrote, in every place", () => {
    const evil = `"><script>alert(1)</script>`;
    const html = render({
      title: evil,
      description: evil,
      query: evil,
      canonical: `/${evil}`,
      jsonLd: [{ name: evil }],
    });
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("</script>alert");
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;');
  });

  test("cannot be filled by text that looks like a gap", () => {
    const html = render({ title: "<!query>", query: "<!language>" });
    expect(html).toContain('value="&lt;!language&gt;"');
    expect(html).not.toContain("<!query>");
  });

  test("puts data blocks that end nothing", () => {
    const html = render({ jsonLd: [{ name: "</script><!--" }] });
    expect(html).toContain(String.raw`{"name":"\u003c/script>\u003c!--"}`);
  });

  test("marks where the reader is in both menus, and nowhere else", () => {
    const html = render({ path: "/kinh-te", sectionHref: "/tin-tuc" });
    expect(html.match(/href="\/kinh-te" aria-current="page"/g)).toHaveLength(2);
    expect(html.match(/href="\/tin-tuc" aria-current="true"/g)).toHaveLength(2);
    expect(html).not.toContain('href="/thong-bao" aria-current');
  });

  test("leads to itself in the other language, or to that language's home page", () => {
    expect(render()).toContain('<a class="language" href="/en" lang="en" hreflang="en">');
    const translated = render({ otherLanguageHref: "/en/news/b-2" });
    expect(translated).toContain('<a class="language" href="/en/news/b-2"');
    expect(translated).toContain('<link rel="alternate" hreflang="en" href="https://benlua.example.vn/en/news/b-2">');
    expect(render()).not.toContain('hreflang="vi" href=');
  });

  test("says nothing of another language where the site has none", () => {
    const alone = renderChrome({ ...chrome, paths: { ...chrome.paths, otherHome: undefined } });
    const html = renderPage(alone, { ...frame, otherLanguageHref: "/en/news/b-2" }, "");
    expect(html).not.toContain("/en/news/b-2");
    expect(html).not.toContain("hreflang");
    expect(html).not.toContain('class="language"');
  });

  test("names at its foot the licence and who answers for it, in its own language", () => {
    const imprint = { licence: "12/GP-TTĐT cấp ngày 05/01/2026", responsible: "Chủ tịch Ủy ban nhân dân xã" };
    const withImprint: PageChrome = { ...chrome, footer: { ...chrome.footer, imprint } };
    const html = renderPage(renderChrome(withImprint), frame, "");
    expect(html).toContain("<p>Giấy phép số 12/GP-TTĐT cấp ngày 05/01/2026</p>");
    expect(html).toContain("<p>Chịu trách nhiệm: Chủ tịch Ủy ban nhân dân xã</p>");
    expect(html.indexOf("Giấy phép số")).toBeGreaterThan(html.indexOf("<footer"));
    const english = renderPage(
      renderChrome({ ...withImprint, ui: { ...chrome.ui, lang: "en", words: words.en } }),
      frame,
      "",
    );
    expect(english).toContain("<p>Licence no. 12/GP-TTĐT cấp ngày 05/01/2026</p>");
    expect(english).toContain("<p>Responsible: Chủ tịch Ủy ban nhân dân xã</p>");
  });

  test("leaves no label of what the site did not give", () => {
    expect(render()).not.toMatch(/Giấy phép số|Chịu trách nhiệm:|Trưởng Ban biên tập:/);
  });

  test("shows what was searched for in the search box", () => {
    expect(render({ query: "lịch tiếp dân" })).toContain('value="lịch tiếp dân"');
    expect(render()).toContain('name="q" value=""');
  });

  test("keeps search engines out only where it says so", () => {
    expect(render({ noIndex: true })).toContain('<meta name="robots" content="noindex, follow">');
    expect(render()).not.toContain("noindex");
  });

  test("shows its own alerts after those of every page, and no empty banner", () => {
    const shared = renderChrome({ ...chrome, alerts: [{ id: "1", level: "emergency", title: "Sơ tán" }] });
    const html = renderPage(shared, { ...frame, alerts: [{ id: "2", level: "minor", title: "Cắt điện" }] }, "");
    expect(html.indexOf("Sơ tán")).toBeLessThan(html.indexOf("Cắt điện"));
    expect(html.indexOf("Cắt điện")).toBeLessThan(html.indexOf("<header"));
    expect(render()).not.toContain('class="alerts"');
  });

  test("writes numbers the Vietnamese way in the visit statistics", () => {
    expect(render()).toContain("<dd>6.071.803</dd>");
  });
});
